import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { signInAt, startProgram, type Program } from '../outage/program.ts';
import { attacks } from './attacks.ts';

/** Processor time of the main thread before others have their turn; the collector's pauses are within it. */
const mostMilliseconds = 250;

let folder: string;
let program: Program;
const visitors = new Map<string | undefined, { readonly cookie: string; readonly workPlace: string }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-ticks-'));
  program = await startProgram({
    ONDERDAK_TICKS: join(folder, 'ticks'),
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'worst-tick.ts')} --max-semi-space-size=32`,
  });
  visitors.set(undefined, { cookie: '', workPlace: '' });
  for (const [role, path] of [
    ['beleid-regio', '/preventiescan/inlezen'],
    ['opvang', '/personen/nieuw'],
  ] as const) {
    const cookie = await signInAt(program.address, `${role}.drechtsteden`);
    const page = await (await fetch(program.address + path, { headers: { cookie } })).text();
    const field = new RegExp(`<input[^>]*name="${workPlaceField}"[^>]*>`, 'u').exec(page)?.[0] ?? '';
    const workPlace = /value="([^"]+)"/u.exec(field)?.[1];
    if (workPlace === undefined) throw new Error(`${path} has no form of a work place.`);
    visitors.set(role, { cookie, workPlace });
  }
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
  async ({ path, init, role }) => {
    const { cookie, workPlace } = visitors.get(role) ?? { cookie: '', workPlace: '' };
    await wait(300);
    const before = (await ticks()).length;
    const options = init(workPlace);
    const headers = new Headers(options.headers);
    headers.append('cookie', cookie);
    headers.set('origin', program.address);
    const status = await fetch(program.address + path, { ...options, headers, redirect: 'manual' }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      // A form that goes too far is not waited for: its connection may end first.
      () => null,
    );
    await wait(300);
    // Held for another work place or sent away, it would not have reached what it attacks.
    if (role !== undefined) expect(status).toBe(400);
    const during = (await ticks()).slice(before);
    expect(during.length).toBeGreaterThan(0);
    expect(Math.max(...during)).toBeLessThan(mostMilliseconds);
    expect(program.isRunning()).toBe(true);
  },
  180_000,
);
