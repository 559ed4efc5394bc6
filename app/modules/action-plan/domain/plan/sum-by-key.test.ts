import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { addSums, inKeyOrder, sumByKey } from './sum-by-key.ts';

const sums = (...entries: readonly (readonly [key: string, cents: number])[]) =>
  sumByKey(entries.map(([key, cents]) => [key, toCents(cents)] as const));

it('adds amounts under the same key, keys as they first appear', () => {
  expect([...sums(['b', 1], ['a', 20], ['b', 300])]).toEqual([
    ['b', 301],
    ['a', 20],
  ]);
});

it('adds several sums, and leaves each as it was', () => {
  const one = sums(['b', 1], ['a', 20]);
  expect([...addSums([one, sums(['a', 300], ['c', -4])])]).toEqual([
    ['b', 1],
    ['a', 320],
    ['c', -4],
  ]);
  expect(one.get('a')).toBe(20);
});

it('puts years in their order, money without a year last', () => {
  const years = sums(['niet-verdeeld', 1], ['2026', 2], ['2024', 3], ['2024-2025', 4], ['2025', 5]);
  expect([...inKeyOrder(years).keys()]).toEqual(['2024', '2024-2025', '2025', '2026', 'niet-verdeeld']);
});
