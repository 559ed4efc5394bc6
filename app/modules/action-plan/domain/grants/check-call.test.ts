import { expect, test } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { checkCall } from './check-call.ts';
import type { GrantCall } from './grant.ts';

const call: GrantCall = {
  id: 'welkom-in-de-buurt',
  name: 'Welkom in de Buurt',
  ceilingCents: fromEuros(15_000),
  expectedApplications: 15,
  averageCents: fromEuros(12_000),
  budgetCents: fromEuros(180_000),
  supportCents: fromEuros(2_400),
  criteria: [
    { id: 'buurt', label: 'Steun in de buurt', weight: 2 },
    { id: 'plan', label: 'Haalbaar plan', weight: 1 },
  ],
  assessorIds: ['an', 'bo'],
  maxScore: 5,
  minimumPercent: 40,
};
const around = { isOpening: true, colleagues: new Set(['an', 'bo']), otherIds: ['anders'], ownId: null };

test('a whole call has no faults, at the edges neither', () => {
  expect(checkCall(call, around)).toEqual([]);
  expect(checkCall(call, { ...around, ownId: call.id })).toEqual([]);
  const nothing = toCents(0);
  const edge = {
    ceilingCents: toCents(1),
    budgetCents: nothing,
    averageCents: nothing,
    supportCents: nothing,
  };
  expect(checkCall({ ...call, ...edge, maxScore: 1, minimumPercent: 0 }, around)).toEqual([]);
  expect(checkCall({ ...call, id: '3', minimumPercent: 100 }, around)).toEqual([]);
});

test.each<[string, string, Partial<GrantCall>]>([
  ['an id with a capital', 'id', { id: 'Welkom' }],
  ['an id that begins with a hyphen', 'id', { id: '-welkom' }],
  ['an id that ends in a space', 'id', { id: 'welkom ' }],
  ['the id of another call', 'id', { id: 'anders' }],
  ['no name', 'name', { name: ' ' }],
  ['a ceiling of nothing', 'ceilingCents', { ceilingCents: toCents(0) }],
  ['a budget below nothing', 'budgetCents', { budgetCents: toCents(-1) }],
  ['an average below nothing', 'averageCents', { averageCents: toCents(-1) }],
  ['help below nothing', 'supportCents', { supportCents: toCents(-1) }],
  ['a highest score of nothing', 'maxScore', { maxScore: 0 }],
  ['a broken highest score', 'maxScore', { maxScore: 1.5 }],
  ['less than 0 %', 'minimumPercent', { minimumPercent: -1 }],
  ['more than 100 %', 'minimumPercent', { minimumPercent: 101 }],
  ['a criterion without weight', 'criteria', { criteria: [{ id: 'a', label: 'A', weight: 0 }] }],
  [
    'a criterion twice',
    'criteria',
    {
      criteria: [
        { id: 'a', label: 'A', weight: 1 },
        { id: 'a', label: 'B', weight: 1 },
      ],
    },
  ],
  ['no criteria', 'criteria', { criteria: [] }],
  ['no assessors', 'assessorIds', { assessorIds: [] }],
  ['an assessor twice', 'assessorIds', { assessorIds: ['an', 'an'] }],
  ['an assessor who may not read the plan', 'assessorIds', { assessorIds: ['an', 'cor'] }],
])('%s is a fault of %s', (_, path, changes) => {
  expect(checkCall({ ...call, ...changes }, around).map((fault) => fault.path)).toEqual([path]);
});

test('who only prepares a call needs no criteria or assessors yet', () => {
  const bare = { ...call, criteria: [], assessorIds: [] };
  expect(checkCall(bare, { ...around, isOpening: false })).toEqual([]);
});

test('a measure has one call', () => {
  expect(checkCall(call, { ...around, ownId: 'eerder' })).toEqual([
    { path: 'id', reason: 'Deze maatregel heeft al een subsidieregeling.' },
  ]);
});
