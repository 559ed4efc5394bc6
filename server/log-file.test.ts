import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogFile } from './log-file.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'onderdak-log-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function modesAfterOpening(folder: string) {
  const stream = openLogFile(folder);
  await once(stream, 'open');
  stream.end();
  return [await modeOf(folder), await modeOf(join(folder, 'onderdak.log'))];
}

it('makes a log that only its own account reads', async () => {
  expect(await modesAfterOpening(join(parent, 'log'))).toEqual(['700', '600']);
});

it('closes a log that was open to all', async () => {
  const folder = join(parent, 'log');
  await mkdir(folder);
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'onderdak.log'), 'oud\n');
  await chmod(join(folder, 'onderdak.log'), 0o644);
  expect(await modesAfterOpening(folder)).toEqual(['700', '600']);
});
