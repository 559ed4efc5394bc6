import { expect, it } from 'vitest';
import { BusyError, createTurns } from './turns.ts';

/** Work that goes on until it is told to end. */
function openWork() {
  const ends: (() => void)[] = [];
  const began: string[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      began.push(name);
      ends.push(() => resolve(name));
    });
  return { work, began, endFirst: () => ends.shift()?.() };
}

it('lets others wait, in the order of asking', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 2, perOwner: 1 });
  const { work, began, endFirst } = openWork();
  const all = ['a', 'b', 'c'].map((name) => turns.take(name, work(name)));
  expect(began).toEqual(['a']);
  endFirst();
  expect(await all[0]).toBe('a');
  expect(began).toEqual(['a', 'b']);
  endFirst();
  await all[1];
  endFirst();
  expect(await all[2]).toBe('c');
  expect(began).toEqual(['a', 'b', 'c']);
});

it('sends away who finds too many waiting, and takes them later', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1, perOwner: 1 });
  const { work, endFirst } = openWork();
  const [first, second] = [turns.take('a', work('a')), turns.take('b', work('b'))];
  await expect(turns.take('c', work('c'))).rejects.toThrow(BusyError);
  endFirst();
  await first;
  endFirst();
  await second;
  const third = turns.take('c', work('c'));
  endFirst();
  expect(await third).toBe('c');
});

it('keeps turns for others when one owner asks for all of them', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 8, perOwner: 2 });
  const { work, began } = openWork();
  void turns.take('a', work('a1'));
  void turns.take('a', work('a2'));
  await expect(turns.take('a', work('a3'))).rejects.toThrow(BusyError);
  void turns.take('b', work('b1'));
  expect(began).toEqual(['a1', 'a2']);
});

it('gives the turn on after work that failed', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1, perOwner: 1 });
  const failing = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('b', () => Promise.resolve('b'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('b');
});
