import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Runs a program that makes a file, takes on to remove it, and gets the signal. */
function broken(signal: string, rest = '') {
  const folder = mkdtempSync(join(tmpdir(), 'onderdak-break-'));
  const file = join(folder, 'draft');
  const module = new URL('break-off.server.ts', import.meta.url).href;
  const { status } = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { writeFileSync, rmSync } from 'node:fs';
     import { rm } from 'node:fs/promises';
     import { whenBrokenOff } from ${JSON.stringify(module)};
     writeFileSync(${JSON.stringify(file)}, 'names');
     const done = whenBrokenOff(() => rm(${JSON.stringify(file)}));
     ${rest}
     setTimeout(() => process.exit(7), 5000);
     process.kill(process.pid, '${signal}');`,
  ]);
  const isLeft = existsSync(file);
  rmSync(folder, { recursive: true });
  return { status, isLeft };
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('tidies at %s and ends with the code of that signal', (signal, status) => {
  expect(broken(signal)).toEqual({ status, isLeft: false });
});

it('leaves signals to the program itself when there is nothing to tidy any more', () => {
  expect(broken('SIGINT', 'done();')).toEqual({ status: null, isLeft: true });
});
