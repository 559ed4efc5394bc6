/*
 * Measures that wait for another one and are planned too soon.
 *
 * Rule: days tell first, where both have them: beginning on the day after the other's last day is in time. Otherwise
 * years tell: the same year is odd, because nobody can see which comes first; and one that begins at once while
 * nothing else is said is odd too.
 * Source: docs/glossary.md (remark); measure 2 of the Emmen plan, which waits for measure 8 of the same year
 * (data/plannen/emmen-2020.json).
 * Example: E2, planned for 2021, waits for E8, planned for 2020 or 2021: `[2020,
 * 2021].map((year) => planningRemarks([{ id: 'E2', dependsOn: ['E8'], planning: { from: null, until: null,
 * years: { first: 2021, last: 2021 } } }, { id: 'E8', dependsOn: [], planning: { from: null, until: null,
 * years: { first: year, last: year } } }]).map(({ measure }) => measure))` is `[[], ['E2']]`.
 */

import { yearSpanKey, yearsOf, type YearSpan } from '#app/kernel/year-span.ts';
import type { Measure } from './plan.ts';
import type { PlanRemark } from './remark.ts';

export function planningRemarks(measures: readonly Measure[]): readonly PlanRemark[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return measures.flatMap((measure) =>
    measure.dependsOn.flatMap((id): PlanRemark[] => {
      const other = byId.get(id);
      const detail = other === undefined ? null : conflict(measure, other);
      return detail === null ? [] : [{ kind: 'planning-conflict', measure: measure.id, detail }];
    }),
  );
}

function conflict(measure: Measure, needed: Measure): string | null {
  const who = `Maatregel ${measure.number} wacht op maatregel ${needed.number} (‘${needed.name}’)`;
  const { from } = measure.planning;
  const { until } = needed.planning;
  if (from !== null && until !== null) {
    const isBefore = Temporal.PlainDate.compare(from, until) < 0;
    return isBefore ? `${who}, maar begint voordat die klaar is.` : null;
  }
  const years = measure.planning.years;
  const neededYears = needed.planning.years;
  if (years === null || neededYears === null) {
    return measure.planning.startsAtOnce ? `${who}, maar zou meteen beginnen.` : null;
  }
  if (neededYears.last < years.first) return null;
  const shared = yearsOf(years).filter((year) => hasYear(neededYears, year));
  return shared.length === 0
    ? `${who}, maar is eerder gepland: ${yearSpanKey(years)} tegen ${yearSpanKey(neededYears)}.`
    : `${who}, maar beide staan voor ${shared.join(' en ')} gepland.`;
}

function hasYear({ first, last }: YearSpan, year: number): boolean {
  return first <= year && year <= last;
}
