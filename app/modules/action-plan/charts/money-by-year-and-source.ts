import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { excessKey, uncoveredKey, type Coverage } from '../domain/lines/funding.ts';
import { divideOverYears } from '../domain/lines/line-years.ts';
import type { PlanBudget } from '../domain/plan/plan-budget.ts';
import { crossSplit } from './cross-split.ts';

/** What each source pays in each year, as years, then sources. Both totals are those of the budget. */
export function moneyByYearAndSource({
  measures,
}: PlanBudget): ReadonlyMap<string, ReadonlyMap<string, Cents>> {
  const money = new Map<string, Map<string, Cents>>();
  for (const { line, countedCents, coverage } of measures.flatMap(({ lines }) => lines)) {
    if (line.kind === 'ceiling' || line.kind === 'open' || line.kind === 'not-applicable') continue;
    const years = [...divideOverYears(line, countedCents)];
    const sources = sourcesOf(coverage);
    const cells = crossSplit(
      years.map(([, cents]) => cents),
      sources.map(([, cents]) => cents),
    );
    for (const [row, [year]] of years.entries()) {
      const bySource = money.get(year) ?? new Map<string, Cents>();
      money.set(year, bySource);
      for (const [column, [source]] of sources.entries())
        bySource.set(source, addCents(bySource.get(source) ?? noCents, cells[row]?.[column] ?? noCents));
    }
  }
  return new Map([...money].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function sourcesOf({
  parts,
  uncoveredCents,
  excessCents,
}: Coverage): readonly (readonly [source: string, cents: Cents])[] {
  const sources = [
    ...parts.map(({ sourceId, cents }) => [sourceId, cents] as const),
    ...(uncoveredCents === 0 ? [] : [[uncoveredKey, uncoveredCents] as const]),
    ...(excessCents === 0 ? [] : [[excessKey, subtractCents(noCents, excessCents)] as const]),
  ];
  return sources.length === 0 ? [[uncoveredKey, noCents]] : sources;
}
