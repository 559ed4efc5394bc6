import { expect, it } from 'vitest';
import { rankConditions } from './rank-conditions.ts';
import type { ConditionGain } from './report.ts';

/** A condition with 8 wanted of which so many are missing. */
function aCondition(id: string, missingCells: number, changes: Partial<ConditionGain> = {}): ConditionGain {
  return { id, gain: missingCells / 8, missingCells, wantedCells: 8, rank: 1, focus: false, ...changes };
}

const ids = (conditions: readonly ConditionGain[]) => conditions.map(({ id }) => id);

it('is strong where less than half is missing, the least missing first', () => {
  const conditions = [
    aCondition('half', 4, { rank: 3 }),
    aCondition('almost half', 3, { rank: 4 }),
    aCondition('all there', 0, { rank: 5 }),
  ];
  expect(ids(rankConditions(conditions, 3).strongest)).toEqual(['all there', 'almost half']);
});

it('is never strong in what is in focus; there the most is to gain, the highest gain first', () => {
  const conditions = [
    aCondition('second', 3, { rank: 2, focus: true }),
    aCondition('first', 7, { rank: 1, focus: true }),
    aCondition('elsewhere', 6, { rank: 3 }),
  ];
  expect(ids(rankConditions(conditions, 3).mostToGain)).toEqual(['first', 'second']);
  expect(rankConditions(conditions, 3).strongest).toEqual([]);
});

it('says nothing of a condition of which nothing is wanted', () => {
  const nothing = { missingCells: 0, wantedCells: 0 };
  expect(rankConditions([aCondition('x', 0, { ...nothing, focus: true })], 3).mostToGain).toEqual([]);
  expect(rankConditions([aCondition('x', 0, nothing)], 3).strongest).toEqual([]);
});

it('names no more than asked for, and equals in the order in which they came', () => {
  const conditions = ['a', 'b', 'c'].map((id) => aCondition(id, 1));
  expect(ids(rankConditions(conditions, 2).strongest)).toEqual(['a', 'b']);
  const inFocus = conditions.map((condition) => ({ ...condition, focus: true }));
  expect(ids(rankConditions(inFocus, 2).mostToGain)).toEqual(['a', 'b']);
});
