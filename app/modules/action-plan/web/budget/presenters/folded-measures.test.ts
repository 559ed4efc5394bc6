import { describe, expect, it } from 'vitest';
import { shippedReport } from '../../../documents/fixtures/shipped-plans.ts';
import { presentBudget } from './budget-page.ts';
import { foldMeasures } from './folded-measures.ts';

/*
 * In the plan of Emmen measure 2 waits for another of the same year and measure 1 reckons with odd hours: those ask for
 * something. Measure 8, one line of € 35.000, has nothing to ask.
 */
describe('the measures of a budget', async () => {
  const { measures } = presentBudget(await shippedReport('emmen-2020'));
  const fold = (asked: string | null) =>
    new Map(foldMeasures(measures, asked).map((each) => [each.measure.number, each]));

  it('stand folded with their total, except those that ask for something', () => {
    const folded = fold(null);
    expect([1, 2, 8].map((number) => folded.get(number)?.isOpen)).toEqual([true, true, false]);
    expect(folded.get(1)?.measure.total.replaceAll('\u00A0', ' ')).toBe('€ 498.000');
    expect(folded.get(1)?.holds).toBe('5 regels, 5 opmerkingen');
    expect(folded.get(8)?.holds).toMatch(/^1 regel(,|$)/u);
  });

  it('all stand open, all closed, or that of one line besides, as the address asks', () => {
    const openOf = (asked: string) => Array.from(fold(asked).values(), ({ isOpen }) => isOpen);
    expect(new Set(openOf('alles'))).toEqual(new Set([true]));
    expect(new Set(openOf('niets'))).toEqual(new Set([false]));
    const line = fold(null).get(8)?.measure.lines[0]?.id ?? '';
    expect(fold(line).get(8)?.isOpen).toBe(true);
    expect(openOf('bestaat-niet')).toEqual(Array.from(fold(null).values(), ({ isOpen }) => isOpen));
  });
});
