/*
 * Which years a line may have.
 *
 * Rule: the last year is not before the first; years with their own amount or part are each named once. Amounts and
 * parts are not below nothing; of parts, one or more is above it. A price can rise where it is known from which year
 * to which: a single year, or a line that comes back every year.
 * Source: data/plannen/README.md (years, indexation); that no other line can rise is our choice, because it would not
 * say when.
 * Example: `checkYears({ years: { kind: 'span', span: { first: 2021, last: 2020 } },
 * indexation: null }).map(({ code }) => code)` is `['years']`.
 * With a rise of the price one year may be and two together not: `[2020,
 * 2021].map((last) => checkYears({ years: { kind: 'span', span: { first: 2020, last } },
 * indexation: { baseYear: 2019, perYear: 200 } }).map(({ code }) => code))` is `[[], ['indexation']]`.
 */

import { isExactQuantity } from '#app/kernel/exact.ts';
import type { BudgetLine, LineYears } from './budget-line.ts';
import { euroFaultTexts } from '../plan/fault-texts.ts';
import type { LineFault } from './line-fault.ts';

/** Years and how the amount goes over them. */
export function checkYears({ years, indexation }: BudgetLine): readonly LineFault[] {
  const faults: LineFault[] = [];
  if (indexation !== null && !hasPriceYear(years))
    faults.push({
      path: 'indexation',
      code: 'indexation',
      reason: 'Prijsstijging per jaar kan alleen als de regel voor één jaar is of elk jaar terugkomt.',
    });
  if ((years.kind === 'span' || years.kind === 'each') && years.span.last < years.span.first)
    faults.push({ path: 'years.span', code: 'years', reason: 'Het laatste jaar ligt vóór het eerste.' });
  if (years.kind !== 'amounts' && years.kind !== 'weights') return faults;
  const named = years.parts.map(({ year }) => year);
  if (named.length === 0 || new Set(named).size < named.length)
    faults.push({ path: 'years.parts', code: 'years', reason: 'Noem elk jaar één keer.' });
  if (years.kind === 'amounts') {
    for (const [at, { cents }] of years.parts.entries()) {
      if (cents < 0)
        faults.push({
          path: `years.parts[${at}].cents`,
          code: 'negative',
          reason: euroFaultTexts.negative,
        });
    }
  } else if (years.parts.some(({ weight }) => weight < 0 || !isExactQuantity(weight)))
    faults.push({ path: 'years.parts', code: 'weights', reason: 'Een verdeelgetal is 0 of meer.' });
  else if (years.parts.every(({ weight }) => weight === 0))
    faults.push({ path: 'years.parts', code: 'weights', reason: 'Ten minste één jaar krijgt een deel.' });
  return faults;
}

function hasPriceYear(years: LineYears): boolean {
  return years.kind === 'each' || (years.kind === 'span' && years.span.first === years.span.last);
}
