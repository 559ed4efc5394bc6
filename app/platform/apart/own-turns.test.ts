import { expect, it } from 'vitest';
import { createOwnTurns } from './own-turns.ts';
import { BusyError } from './turns.ts';

/** No bound over all owners together that these tests come near. */
const roomy = { inAll: 100, countsForMs: 60_000 };

/** Work that goes on until it is told to end. */
function openEnded() {
  const going: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    going,
    work: (name: string) => () => {
      going.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    },
    async end(name: string) {
      await new Promise(setImmediate);
      ends.get(name)?.();
      await new Promise(setImmediate);
    },
  };
}

it('lets one owner go on with two at once, and another not wait for that', async () => {
  const turns = createOwnTurns({ ...roomy, atOnce: 2, waiting: 2 });
  const { going, work, end } = openEnded();
  const asked = ['a1', 'a2', 'a3'].map((name) => turns.take('a', work(name)));
  asked.push(turns.take('b', work('b1')));
  await new Promise(setImmediate);
  expect(going).toEqual(['a1', 'a2', 'b1']);
  await end('a1');
  expect(going).toEqual(['a1', 'a2', 'b1', 'a3']);
  for (const name of ['a2', 'a3', 'b1']) await end(name);
  await Promise.all(asked);
});

it('sends away who lets too much wait, and only that one', async () => {
  const turns = createOwnTurns({ ...roomy, atOnce: 1, waiting: 1 });
  const { work, end } = openEnded();
  const asked = [turns.take('a', work('a1')), turns.take('a', work('a2'))];
  await expect(turns.take('a', work('a3'))).rejects.toBeInstanceOf(BusyError);
  asked.push(turns.take('b', work('b1')));
  for (const name of ['a1', 'a2', 'b1']) await end(name);
  await Promise.all(asked);
  const again = turns.take('a', work('a4'));
  await end('a4');
  await again;
});

it('lets no more go on of all owners together than was said, in the order of asking', async () => {
  const turns = createOwnTurns({ ...roomy, atOnce: 2, waiting: 2, inAll: 3 });
  const { going, work, end } = openEnded();
  const asked = ['a1', 'a2', 'b1', 'b2', 'c1'].map((name) => turns.take(name.slice(0, 1), work(name)));
  await new Promise(setImmediate);
  expect(going).toEqual(['a1', 'a2', 'b1']);
  await end('a2');
  expect(going).toEqual(['a1', 'a2', 'b1', 'b2']);
  await end('a1');
  expect(going).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
  for (const name of ['b1', 'b2', 'c1']) await end(name);
  await Promise.all(asked);
});

it('counts work among all no longer than was said, so that slow work stops nobody', async () => {
  const turns = createOwnTurns({ atOnce: 2, waiting: 2, inAll: 1, countsForMs: 20 });
  const { going, work, end } = openEnded();
  const asked = [turns.take('a', work('a1')), turns.take('b', work('b1'))];
  await new Promise(setImmediate);
  expect(going).toEqual(['a1']);
  await expect.poll(() => going).toEqual(['a1', 'b1']);
  for (const name of ['a1', 'b1']) await end(name);
  await Promise.all(asked);
});

it('gives the turn back when the work fails', async () => {
  const turns = createOwnTurns({ ...roomy, atOnce: 1, waiting: 1, inAll: 1 });
  await expect(turns.take('a', () => Promise.reject(new Error('mislukt')))).rejects.toThrow('mislukt');
  expect(await turns.take('b', () => Promise.resolve('gelukt'))).toBe('gelukt');
});
