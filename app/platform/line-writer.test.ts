import { createWriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Writable } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { LineWriter } from './line-writer.server.ts';

afterEach(() => vi.useRealTimers());

/** Takes what it gets, unless the disk is full. */
function disk(state: { isFull: boolean }, lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      if (state.isFull) return done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
      lines.push(String(chunk));
      done();
    },
  });
}

it('writes to the other place while the first is full, and to the first again after it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const state = { isFull: false };
  const [first, other]: [string[], string[]] = [[], []];
  const writer = new LineWriter(() => disk(state, first), disk({ isFull: false }, other));
  writer.write('a\n');
  await wait(5);
  state.isFull = true;
  writer.write('b\n');
  writer.write('c\n');
  await wait(5);
  state.isFull = false;
  writer.write('d\n');
  vi.setSystemTime(Date.now() + 11_000);
  writer.write('e\n');
  await wait(5);
  expect([first, other]).toEqual([
    ['a\n', 'e\n'],
    ['b\n', 'c\n', 'd\n'],
  ]);
});

it('tells how many lines neither place took', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const [state, lines] = [{ isFull: true }, [] as string[]];
  const writer = new LineWriter(() => disk(state, lines), disk({ isFull: true }, []));
  for (const line of ['a\n', 'b\n', 'c\n']) {
    writer.write(line);
    await wait(5);
  }
  state.isFull = false;
  vi.setSystemTime(Date.now() + 11_000);
  writer.write('d\n');
  await wait(5);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'log-lines-dropped', lines: 3 });
  expect(lines.slice(1)).toEqual(['d\n']);
});

it('outlives a device that is always full', async () => {
  const other: string[] = [];
  const writer = new LineWriter(
    () => createWriteStream('/dev/full', { flags: 'a' }),
    disk({ isFull: false }, other),
  );
  writer.write('a\n');
  await vi.waitFor(() => expect(other).toEqual(['a\n']));
});
