import { expect, it } from 'vitest';
import { emptyCallFields, parseNewCall } from './parse-new-call.ts';

const typed = {
  ...emptyCallFields('Buren aan zet'),
  budget: '40.000',
  plafond: '2.500',
  'criterium-1-naam': 'Samen met buren',
};

it('makes a call with an id of its own, that can be prepared without days', () => {
  const outcome = parseNewCall(typed, ['buren-aan-zet']);
  expect(outcome.ok && outcome.value).toMatchObject({
    openPeriod: null,
    call: {
      id: 'buren-aan-zet-2',
      name: 'Buren aan zet',
      budgetCents: 4_000_000,
      ceilingCents: 250_000,
      maxScore: 5,
      minimumPercent: 60,
      criteria: [{ id: 'criterium-1', label: 'Samen met buren', weight: 1 }],
    },
  });
});

it('says with the name what else is wrong', () => {
  const outcome = parseNewCall({ ...typed, naam: ' ', plafond: 'veel' }, []);
  expect(outcome.ok || Object.keys(outcome.reason)).toEqual(['naam', 'plafond']);
});
