import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInAt, startProgram, type Program } from '../outage/program.ts';
import { attacks } from './attacks.ts';

/** Processor time of the main thread before others have their turn; the collector's pauses are within it. */
const mostMilliseconds = 250;

let folder: string;
let program: Program;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-ticks-'));
  program = await startProgram({
    ONDERDAK_TICKS: join(folder, 'ticks'),
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'worst-tick.ts')} --max-semi-space-size=32`,
  });
  cookie = await signInAt(program.address, 'beleid-regio.drechtsteden');
}, 240_000);
afterAll(async () => {
  await program?.close();
  await rm(folder, { recursive: true, force: true });
});

async function ticks(): Promise<readonly number[]> {
  return (await readFile(join(folder, 'ticks'), 'utf8')).split('\n').filter(Boolean).map(Number);
}

it.each(attacks)(
  'nobody waits for: $name',
  async ({ path, init }) => {
    await wait(300);
    const before = (await ticks()).length;
    const options = init();
    const headers = new Headers(options.headers);
    headers.append('cookie', cookie);
    headers.set('origin', program.address);
    await fetch(program.address + path, { ...options, headers, redirect: 'manual' }).then(
      (response) => response.arrayBuffer(),
      // A form that goes too far is not waited for: its connection may end first.
      () => null,
    );
    await wait(300);
    const during = (await ticks()).slice(before);
    expect(during.length).toBeGreaterThan(0);
    expect(Math.max(...during)).toBeLessThan(mostMilliseconds);
    expect(program.isRunning()).toBe(true);
  },
  180_000,
);
