import { describe, expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import { coverLine } from './cover-line.ts';
import type { FundingShare } from './funding.ts';

const share = (sourceId: string, basisPoints: number): FundingShare => ({
  sourceId,
  kind: 'share',
  basisPoints: toBasisPoints(basisPoints),
});
const amount = (sourceId: string, cents: number): FundingShare => ({
  sourceId,
  kind: 'amount',
  cents: toCents(cents),
});
const rest = (sourceId: string): FundingShare => ({ sourceId, kind: 'rest' });

/** The parts as `source cents`, then what nobody pays and what is given too much. */
function covered(cents: number, ...shares: readonly FundingShare[]): readonly (string | number)[] {
  const { parts, uncoveredCents, excessCents } = coverLine(toCents(cents), shares);
  return [...parts.map((part) => `${part.sourceId} ${part.cents}`), uncoveredCents, excessCents];
}

describe('the money of a line', () => {
  it.each([
    ['nobody pays', 1000, [], [1000, 0]],
    ['a fixed amount, and what is left', 1000, [amount('rijk', 400)], ['rijk 400', 600, 0]],
    ['a fixed amount to the cent', 1000, [amount('rijk', 1000)], ['rijk 1000', 0, 0]],
    ['a cent too much', 1000, [amount('rijk', 1001)], ['rijk 1001', 0, 1]],
    ['a cent too little', 1000, [amount('rijk', 999)], ['rijk 999', 1, 0]],
    ['one source in two amounts', 1000, [amount('rijk', 400), amount('rijk', 350)], ['rijk 750', 250, 0]],
    ['two sources', 1000, [amount('rijk', 400), amount('wmo', 350)], ['rijk 400', 'wmo 350', 250, 0]],
    // A quarter of € 10,01 is 250 1/4 cents, three quarters 750 3/4: the odd cent goes to the largest remainder.
    ['shares of a whole', 1001, [share('rijk', 2500), share('wmo', 7500)], ['rijk 250', 'wmo 751', 0, 0]],
    // 99,99 % of 1001 is 1000,8999: 1001 to the nearest cent.
    ['shares of nearly a whole', 1001, [share('rijk', 9999)], ['rijk 1001', 0, 0]],
    [
      'shares of more than a whole',
      1000,
      [share('rijk', 6000), share('wmo', 5000)],
      ['rijk 600', 'wmo 500', 0, 100],
    ],
    ['a share of nothing', 1000, [share('rijk', 0)], [1000, 0]],
    ['the rest to one', 1000, [amount('rijk', 400), rest('wmo')], ['rijk 400', 'wmo 600', 0, 0]],
    [
      'the rest to two, the odd cent to the first',
      1001,
      [rest('wmo'), rest('wlz')],
      ['wmo 501', 'wlz 500', 0, 0],
    ],
    [
      'the rest to who pays an amount already',
      1000,
      [rest('rijk'), amount('rijk', 400)],
      ['rijk 1000', 0, 0],
    ],
    ['no rest of what is paid in full', 1000, [amount('rijk', 1000), rest('wmo')], ['rijk 1000', 0, 0]],
    ['no rest of what is paid too much', 1000, [amount('rijk', 1200), rest('wmo')], ['rijk 1200', 0, 200]],
    [
      'amounts, shares of the whole line and the rest',
      1000,
      [rest('wmo'), share('corp', 2500), amount('rijk', 100)],
      ['rijk 100', 'corp 250', 'wmo 650', 0, 0],
    ],
  ])('%s', (_, cents, shares, expected) => {
    expect(covered(cents, ...shares)).toEqual(expected);
  });
});
