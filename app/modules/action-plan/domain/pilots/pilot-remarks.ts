/*
 * Where a pilot and its measure, or its own term and days, disagree.
 *
 * Rule: the places of a pilot should be the persons its measure counts on, and its days as long as the term that the
 * source names. A link with a measure that was derived is told, because the source does not state it.
 * Source: docs/glossary.md (pilot, remark); data/plannen/pilot-interwonen-2021.json.
 * Example: Interwonen is to last 12 months and has a day more: `['2022-03-01',
 * '2022-03-02'].map((until) => pilotRemarks({ name: 'Interwonen', measureId: null, linkBasis: null,
 * period: { from: day('2021-03-01'), until: day(until) }, termMonths: 12, notes: [] }, []).map(({ kind }) => kind))`
 * is `[[], ['pilot-differs']]`.
 */

import { counted } from '#app/words/counts.ts';
import { countInWords, monthsInWords } from '../lines/line-words.ts';
import type { Pilot } from './pilot.ts';
import type { Measure } from '../plan/plan.ts';
import type { PlanRemark, RemarkKind } from '../plan/remark.ts';

/** Where a pilot and its measure, or its own term and days, disagree. */
export function pilotRemarks(pilot: Pilot, measures: readonly Measure[]): readonly PlanRemark[] {
  const measure = measures.find(({ id }) => id === pilot.measureId);
  const at = pilot.measureId === null ? {} : { measure: pilot.measureId };
  const remark =
    (kind: RemarkKind) =>
    (detail: string): PlanRemark => ({ kind, ...at, detail });
  const details = [
    ...(measure === undefined ? [] : placesDetails(pilot, measure)),
    ...termDetails(pilot),
  ].map(remark('pilot-differs'));
  return [
    ...details,
    ...(pilot.linkBasis === 'afgeleid'
      ? [
          {
            kind: 'derived-link' as const,
            ...at,
            detail: `Dat ${pilot.name} bij deze maatregel hoort, is afgeleid. ${pilot.linkNote ?? ''}`.trim(),
          },
        ]
      : []),
    ...pilot.notes.map((detail): PlanRemark => ({
      kind: 'source-note',
      ...at,
      detail: `${pilot.name}: ${detail}`,
    })),
  ];
}

function placesDetails({ name, places }: Pilot, { persons }: Measure): readonly string[] {
  if (persons === null || (persons.min === places.start && persons.max === places.max)) return [];
  const planned =
    persons.min === persons.max
      ? countInWords(persons.max, 'persons')
      : `${persons.min} tot ${countInWords(persons.max, 'persons')}`;
  return [
    `Het plan rekent met ${planned}; ${name} begint met ${places.start} en groeit naar hoogstens ${places.max}.`,
  ];
}

function termDetails({ name, period, termMonths }: Pilot): readonly string[] {
  if (termMonths === null) return [];
  const length = period.from.until(period.until, { largestUnit: 'months' });
  if (length.months === termMonths && length.days === 0) return [];
  const days = length.days === 0 ? '' : ` en ${counted(length.days, 'dag', 'dagen')}`;
  return [
    `${name} heet ${monthsInWords(termMonths)} te duren, maar van de eerste tot en met de laatste dag zijn het ${monthsInWords(length.months)}${days}.`,
  ];
}
