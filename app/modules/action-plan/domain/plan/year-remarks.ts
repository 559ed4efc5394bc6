/*
 * What is odd about the years of a line.
 *
 * Rule: other years elsewhere in the source, years outside the plan, and amounts per year that do not add up to the
 * line. The budget counts; beside it stands what the totals would be if the other place were right.
 * Source: docs/glossary.md (remark); the project texts of the Haarlem plan (data/plannen/haarlem-2020-2021.json).
 * Example: of a plan of 2020 and 2021: `[2021, 2022].map((last) => yearRemarks('H1', { line: { label: 'Huur',
 * yearVariants: [], years: { kind: 'each', span: { first: 2020, last } } }, years: null }, { first: 2020,
 * last: 2021 }).map(({ kind }) => kind))` is `[[], ['years-outside-plan']]`.
 * Without other places in the source, `yearVariantRemarks({ measures: [] })` is `[]`.
 */

import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents } from '#app/kernel/money.ts';
import { spanContains, yearSpanKey, type YearSpan } from '#app/kernel/year-span.ts';
import { listInWords } from '#app/words/lists.ts';
import type { LineYears } from '../lines/budget-line.ts';
import { divideOverYears, noYearKey, spanOfLine } from '../lines/line-years.ts';
import type { LineBudget, PlanBudget } from './plan-budget.ts';
import type { PlanRemark } from './remark.ts';
import { inKeyOrder, sumByKey } from './sum-by-key.ts';

export function yearRemarks(
  measureId: string,
  { line, calculated, years }: LineBudget,
  planYears: YearSpan,
): readonly PlanRemark[] {
  const at = { measure: measureId, line: line.id };
  const remarks: PlanRemark[] = [];
  for (const variant of line.yearVariants) {
    if (yearsInWords(variant.years) === yearsInWords(line.years)) continue;
    remarks.push({
      kind: 'year-conflict',
      ...at,
      detail:
        `‘${line.label}’ (${formatEuro(calculated.usedCents)}) staat in de begroting bij ${yearsInWords(line.years)}, ` +
        `in de ${variant.source} bij ${yearsInWords(variant.years)}. De begroting telt.`,
    });
  }
  const span = spanOfLine(line.years);
  if (span !== null && !spanContains(planYears, span))
    remarks.push({
      kind: 'years-outside-plan',
      ...at,
      detail: `‘${line.label}’ is voor ${yearSpanKey(span)}; het plan gaat over ${yearSpanKey(planYears)}.`,
    });
  const rest = years?.get(noYearKey);
  if (line.years.kind === 'amounts' && rest !== undefined) {
    const split = addCents(...line.years.parts.map(({ cents }) => cents));
    remarks.push({
      kind: 'year-split-differs',
      ...at,
      detail:
        `De bedragen per jaar van ‘${line.label}’ zijn samen ${formatEuro(split)}, ` +
        `de regel is ${formatEuro(calculated.usedCents)}: verschil ${formatEuroDifference(rest)}.`,
    });
  }
  return remarks;
}

/** What the totals by year would be if another place in the source were right. */
export function yearVariantRemarks({ measures }: PlanBudget): readonly PlanRemark[] {
  const lines = measures.flatMap((measure) => measure.lines);
  const sources = new Set(lines.flatMap(({ line }) => line.yearVariants.map(({ source }) => source)));
  return [...sources].map((source) => {
    const sums = inKeyOrder(
      sumByKey(
        lines.flatMap(({ line, countedCents }) => {
          const variant = line.yearVariants.find((candidate) => candidate.source === source);
          const years = variant?.years ?? line.years;
          return countedCents === 0 ? [] : Array.from(divideOverYears({ ...line, years }, countedCents));
        }),
      ),
    );
    const totals = [...sums].map(([key, cents]) => `${key} ${formatEuro(cents)}`);
    return {
      kind: 'year-conflict',
      detail: `Met de jaren van de ${source} zouden de totalen zijn: ${listInWords(totals)}.`,
    };
  });
}

function yearsInWords(years: LineYears): string {
  const span = spanOfLine(years);
  return span === null ? 'geen jaar' : yearSpanKey(span);
}
