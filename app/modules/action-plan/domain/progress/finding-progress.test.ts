import { expect, test } from 'vitest';
import {
  findingProgress,
  roundsToCompare,
  type FindingInRound,
  type ScannedRound,
} from './finding-progress.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const evidence = { table: 't', item: 'i', column: null, basis: 'voorstel' } as const;

function round(slug: string, collectedFrom: string, found: FindingInRound | null = null): ScannedRound {
  return { slug, title: slug, collectedFrom: day(collectedFrom), find: () => found };
}

const found = (count: number, participants: number): FindingInRound => ({
  count,
  participants,
  kind: 'opportunity',
});

test.each([
  ['2024-01-01', '2022', '2025'],
  ['2023-04-01', '2022', '2025'],
  ['2021-01-01', '2020', '2025'],
  ['2019-01-01', '2020', '2025'],
  ['2026-01-01', '2025', undefined],
])('a plan from %s is measured from round %s to %s', (from, before, now) => {
  const rounds = [round('2025', '2025-04-01'), round('2020', '2020-04-01'), round('2022', '2022-04-01')];
  const compared = roundsToCompare(rounds, day(from));
  expect([compared.before?.slug, compared.now?.slug]).toEqual([before, now]);
});

test('without rounds there is nothing to compare', () => {
  expect(roundsToCompare([], day('2024-01-01'))).toEqual({ before: null, now: null });
});

test.each<[FindingInRound | null, FindingInRound | null, string]>([
  [found(3, 9), found(5, 9), 'more'],
  [found(3, 9), found(3, 10), 'fewer'],
  [found(3, 9), found(4, 12), 'same'],
  [found(3, 9), null, 'unknown'],
  [null, found(3, 9), 'unknown'],
  [found(0, 0), found(1, 9), 'unknown'],
])('%j then %j is %s', (was, is, move) => {
  const [progress] = findingProgress([evidence], round('a', '2022-04-01', was), round('b', '2024-04-01', is));
  expect(progress).toEqual({ evidence, before: was, now: is, move });
});
