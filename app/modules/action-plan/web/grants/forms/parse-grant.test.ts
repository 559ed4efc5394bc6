import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import type { GrantCall } from '../../../domain/grants/grant.ts';
import { noNotice } from '../../../data/grants/grants.server.ts';
import { callToFields, parseApplication, parseCall, parseScores } from './parse-grant.ts';

const call: GrantCall = {
  id: 'buurt',
  name: 'Welkom in de Buurt',
  ceilingCents: toCents(1_500_000),
  expectedApplications: 15,
  averageCents: toCents(1_200_000),
  budgetCents: toCents(18_000_000),
  supportCents: toCents(240_000),
  criteria: [{ id: 'criterium-1', label: 'Ontmoeting', weight: 2 }],
  assessorIds: ['a', 'b'],
  maxScore: 5,
  minimumPercent: 60,
};
const openPeriod = {
  from: Temporal.PlainDate.from('2026-03-01'),
  until: Temporal.PlainDate.from('2026-04-01'),
};

const notice = {
  purpose: 'Voor wie iets doet met nieuwe buren.',
  contact: 'Bel 0591 00 00 00.',
  hearBy: Temporal.PlainDate.from('2026-05-01'),
};

it('gives back the call that stood in the form', () => {
  expect(parseCall(callToFields(call, openPeriod, notice), call)).toEqual({
    ok: true,
    value: { call, openPeriod, notice },
  });
  expect(parseCall(callToFields(call, null, noNotice), call)).toEqual({
    ok: true,
    value: { call, openPeriod: null, notice: noNotice },
  });
});

it('reads a criterion per row, with a weight of one where none is filled in, and skips empty rows', () => {
  const rows = {
    'criterium-1-naam': '',
    'criterium-1-gewicht': '',
    'criterium-2-naam': 'Haalbaar',
    'criterium-3-naam': 'Samen',
    'criterium-3-gewicht': '1,5',
  };
  const outcome = parseCall({ ...callToFields({ ...call, criteria: [] }, null, noNotice), ...rows }, call);
  expect(outcome.ok && outcome.value.call.criteria).toEqual([
    { id: 'criterium-2', label: 'Haalbaar', weight: 1 },
    { id: 'criterium-3', label: 'Samen', weight: 1.5 },
  ]);
});

it.each([
  ['Samen', '0', 'gewicht', 'Criterium 1: vul een gewicht in'],
  ['Samen', 'zwaar', 'gewicht', 'Criterium 1: vul een gewicht in'],
  ['', '3', 'naam', 'Criterium 1: schrijf op'],
])('says of criterion "%s" of weight "%s" what is wrong, at its field', (naam, gewicht, part, message) => {
  const rows = { 'criterium-1-naam': naam, 'criterium-1-gewicht': gewicht };
  const outcome = parseCall({ ...callToFields({ ...call, criteria: [] }, null, noNotice), ...rows }, call);
  const problems = outcome.ok ? {} : outcome.reason;
  expect(Object.keys(problems)).toEqual([`criterium-1-${part}`]);
  expect(problems[`criterium-1-${part}`]).toContain(message);
});

it('tells nobody before the last day to apply has passed', () => {
  const read = (hearBy: string) =>
    parseCall({ ...callToFields(call, openPeriod, notice), bericht: hearBy }, call);
  const early = read('2026-03-31');
  expect(early.ok || Object.keys(early.reason)).toEqual(['bericht']);
  expect(read('2026-04-01').ok).toBe(true);
});

it('wants both days or none', () => {
  const outcome = parseCall({ ...callToFields(call, openPeriod, noNotice), tot: '' }, call);
  expect(outcome.ok || Object.keys(outcome.reason)).toEqual(['tot']);
});

it('takes whole scores up to the highest', () => {
  expect(parseScores({ 'score-criterium-1': '5' }, call).ok).toBe(true);
  expect(parseScores({ 'score-criterium-1': '6' }, call).ok).toBe(false);
  expect(parseScores({ 'score-criterium-1': '2,5' }, call).ok).toBe(false);
});

it('tells an applicant everything that is wrong at once', () => {
  const outcome = parseApplication({ bedrag: '20.000', email: 'geen adres' }, call.ceilingCents);
  expect(outcome.ok || Object.keys(outcome.reason).toSorted()).toEqual([
    'bedrag',
    'email',
    'initiatief',
    'naam',
    'plan',
  ]);
});
