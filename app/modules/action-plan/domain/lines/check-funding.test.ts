import { expect, it } from 'vitest';
import { toCents, type BasisPoints } from '#app/kernel/money.ts';
import { checkFunding } from './check-funding.ts';
import type { FundingShare, FundingSource } from './funding.ts';

const source = (id: string, isArchived = false): FundingSource => ({
  id,
  kind: 'other',
  label: `Bron ${id}`,
  isArchived,
  availableCents: null,
});
const sources = [source('rijk'), source('oud', true)];
const share = (basisPoints: number, sourceId = 'rijk'): FundingShare => ({
  sourceId,
  kind: 'share',
  basisPoints: basisPoints as BasisPoints,
});
const amount = (cents: number): FundingShare => ({ sourceId: 'rijk', kind: 'amount', cents: toCents(cents) });

const aboveHundred = {
  path: 'funding[0].basisPoints',
  code: 'above-hundred',
  reason: 'Een percentage is hoogstens 100.',
};

it.each([
  ['a share of the whole', share(10_000), []],
  ['a share of more than the whole', share(10_001), [aboveHundred]],
  ['nothing', amount(0), []],
  [
    'a cent below nothing',
    amount(-1),
    [
      {
        path: 'funding[0].cents',
        code: 'negative',
        reason:
          'Een bedrag kan hier niet onder nul zijn. Is het een correctie? Verlaag dan het bedrag van de regel zelf, of leg de correctie vast bij de bestedingen.',
      },
    ],
  ],
  ['an amount above the number of a whole share', amount(10_001), []],
  ['the rest', { sourceId: 'rijk', kind: 'rest' } as const, []],
  [
    'a source that is not there',
    share(100, 'weg'),
    [{ path: 'funding[0].sourceId', code: 'unknown-source', reason: 'Er is geen geldbron ‘weg’.' }],
  ],
])('%s', (_, funding, faults) => {
  expect(checkFunding([funding], sources)).toEqual(faults);
});

it('takes an archived source only where it stood already, and says at which place it is wrong', () => {
  const shares = [amount(1), share(100, 'oud')];
  expect(checkFunding(shares, sources, new Set(['oud']))).toEqual([]);
  expect(checkFunding(shares, sources)).toEqual([
    {
      path: 'funding[1].sourceId',
      code: 'archived-source',
      reason: 'De geldbron ‘Bron oud’ is afgesloten. Kies een andere.',
    },
  ]);
});
