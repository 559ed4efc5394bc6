import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { projectRoot } from '../project-root.server.ts';
import { ApartError, runApart } from './run-apart.server.ts';

const processFile = join(projectRoot, 'tests/support/apart-process.ts');
const roomy = { owner: 'iemand', seconds: 30, megabytes: 64 };

function order(what: string, limits: { seconds?: number; megabytes?: number } = {}) {
  return runApart(processFile, what, { ...roomy, ...limits, bytes: Buffer.from([1, 2, 3]) });
}

/** The processes apart that `parent` began, by their ids. */
async function processesOf(parent: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, , ...words]) => words.includes(processFile) && words.at(-1) === String(parent))
    .map(([pid]) => Number(pid));
}

afterEach(async () => {
  expect(await processesOf(process.pid)).toEqual([]);
});

it.each([
  ['bytes', new Uint8Array(3_000_000).fill(1)],
  ['a blob', new Blob([new Uint8Array(1_500_000).fill(1), new Uint8Array(1_500_000).fill(1)])],
])('hands over %s and gives the answer', async (_, bytes) => {
  expect(await runApart(processFile, 'answers', { ...roomy, bytes })).toEqual({
    order: 'answers',
    length: 3_000_000,
    sum: 3_000_000,
  });
});

it('gives away nothing of the environment, and reads at a low priority', async () => {
  process.env['ONDERDAK_SECRET'] = 'geheim';
  const has = (await order('says what it has')) as { environment: string[]; priority: number };
  delete process.env['ONDERDAK_SECRET'];
  const known = new Set(['TZ', 'LANG', 'LC_ALL', 'SystemRoot']);
  expect(has.environment.filter((name) => !known.has(name))).toEqual([]);
  expect(has.priority).toBeGreaterThan(0);
});

it('throws what the work threw', async () => {
  await expect(order('throws')).rejects.toThrow('RangeError: wat het zelf gooide');
});

it.each([
  ['allocates without end', {}, /without an answer|too much memory/u],
  ['allocates in one piece', { megabytes: 128 }, /without an answer|too much memory/u],
  ['allocates buffers without end', { megabytes: 200 }, /too much memory/u],
  ['loops', { seconds: 2 }, /too long/u],
  ['answers too much', { megabytes: 512 }, /too large/u],
  ['exits', {}, /with 0 and without an answer/u],
  ['is killed', {}, /SIGKILL and without an answer/u],
])('ends a process that %s, and nothing else', async (what, limits, why) => {
  const ended = await order(what, limits).catch((error: unknown) => error);
  expect(ended).toBeInstanceOf(ApartError);
  expect(String(ended)).toMatch(why);
  expect(await order('answers')).toMatchObject({ length: 3 });
});

it('outlives a process that is killed from outside', async () => {
  const looping = order('loops');
  await expect.poll(() => processesOf(process.pid), { timeout: 10_000 }).toHaveLength(1);
  for (const pid of await processesOf(process.pid)) process.kill(pid, 'SIGKILL');
  await expect(looping).rejects.toThrow(ApartError);
});

it('says what is broken when the process cannot begin', async () => {
  const missing = runApart(join(projectRoot, 'tests/support/is-not-there.ts'), 'x', {
    ...roomy,
    bytes: new Uint8Array(0),
  });
  await expect(missing).rejects.toThrow(/did not begin: .*is-not-there/su);
});

it('leaves no process behind when the program itself is killed', async () => {
  const program = `import { runApart } from '#app/platform/apart/run-apart.server.ts';
    await runApart(${JSON.stringify(processFile)}, 'loops', { owner: 'x', seconds: 60, megabytes: 64, bytes: new Uint8Array(1) });`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: projectRoot,
    stdio: 'ignore',
  });
  const pid = parent.pid ?? 0;
  await expect.poll(() => processesOf(pid), { timeout: 10_000 }).toHaveLength(1);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await expect.poll(() => processesOf(pid), { timeout: 5000 }).toEqual([]);
});
