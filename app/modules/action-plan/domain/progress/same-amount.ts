/*
 * Whether money that is recorded as spent was recorded before.
 *
 * Rule: the same measure and line, the same days, amount and source, and the same note, are one fact that was sent twice;
 * with another note it is a second one, such as two invoices of one amount.
 * Source: our choice. What is counted twice makes a plan look more spent than it is.
 * Example: of two amounts that differ in nothing, and of two with notes of their own:
 *   `isSameAmount({ measureId: 'M1', lineId: null, period: { from: day('2026-01-01'), until: day('2026-04-01') },
 *     cents: 100, source: 'Grootboek', note: null }, { measureId: 'M1', lineId: null, period: { from: day('2026-01-01'),
 *     until: day('2026-04-01') }, cents: 100, source: 'grootboek ', note: null })` is `true`, and
 *   `isSameAmount({ measureId: 'M1', lineId: null, period: { from: day('2026-01-01'), until: day('2026-04-01') },
 *     cents: 100, source: 'Grootboek', note: 'eerste rekening' }, { measureId: 'M1', lineId: null, period: { from:
 *     day('2026-01-01'), until: day('2026-04-01') }, cents: 100, source: 'Grootboek', note: 'tweede rekening' })` is
 *     `false`.
 */

import type { RealisedAmount } from './progress.ts';

type Amount = Omit<RealisedAmount, 'id'>;

export function isSameAmount(one: Amount, other: Amount): boolean {
  return (
    one.measureId === other.measureId &&
    one.lineId === other.lineId &&
    one.cents === other.cents &&
    one.period.from.equals(other.period.from) &&
    one.period.until.equals(other.period.until) &&
    bare(one.source) === bare(other.source) &&
    bare(one.note) === bare(other.note)
  );
}

function bare(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
