import { expect, it } from 'vitest';
import { anItem, aQuestion, aRow } from './fixtures/small-scan.ts';
import { expectsNumber, isWanted } from './question-rules.ts';

it.each([
  ['an offering in an offer question', 'multi', anItem('desk'), true],
  ['one that is asked by route', 'multi-by-route', anItem('desk'), true],
  ['an offering of which less is wanted', 'multi', anItem('dormitory', { direction: 'less' }), false],
  ['a neutral fact', 'multi', anItem('desk', { direction: 'neutral' }), false],
  ['a row that is no offering', 'multi', { ...aRow('other'), direction: 'more' }, false],
  ['a number', 'number', anItem('evictions', { columns: ['value'] }), false],
  ['a yes or no', 'yes-no-unknown', anItem('debts', { columns: ['yes'] }), false],
] as const)('%s: wanted %#', (_, kind, item, isWorthHaving) => {
  expect(isWanted(aQuestion('q', kind, [item]), item)).toBe(isWorthHaving);
});

it.each([
  ['number', 'value', true],
  ['number', 'unknown', false],
  ['yes-no-unknown', 'yes', true],
  ['yes-no-unknown', 'no', true],
  ['yes-no-unknown', 'unknown', false],
  ['multi', 'answer', false],
  ['multi-by-route', 'event', false],
] as const)('a %s question asks a number in the column %s: %s', (kind, column, isAsked) => {
  expect(expectsNumber({ kind }, column)).toBe(isAsked);
});
