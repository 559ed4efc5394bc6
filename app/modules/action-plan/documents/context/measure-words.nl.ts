import { plural } from '#app/words/counts.ts';
import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { listInWords } from '#app/words/lists.ts';
import { dayInWords } from '#app/words/days.ts';
import type { BudgetLine, CalculatedLine } from '../../domain/lines/budget-line.ts';
import type { ExpectedResult, Measure, Plan } from '../../domain/plan/plan.ts';
import type { MeasureBudget } from '../../domain/plan/plan-budget.ts';
import { keyName } from '../../domain/plan/plan-words.ts';
import type { Milestone } from '../../domain/progress/progress.ts';
import type { MeasureProgress } from '../../domain/progress/measure-progress.ts';

/** The last day before `until`, in words. */
export function lastDayInWords(until: Temporal.PlainDate): string {
  return dayInWords(until.subtract({ days: 1 }));
}

export function planningInWords({ planning }: Measure): string {
  const { from, until, years, startsAtOnce, months } = planning;
  const length =
    months === null
      ? ''
      : months.min === months.max
        ? ` (${formatQuantity(months.max)} ${plural(months.max, 'maand', 'maanden')})`
        : ` (${formatQuantity(months.min)} tot ${formatQuantity(months.max)} ${plural(months.max, 'maand', 'maanden')})`;
  if (from !== null && until !== null)
    return `${dayInWords(from)} tot en met ${lastDayInWords(until)}${length}`;
  if (from !== null) return `vanaf ${dayInWords(from)}${length}`;
  if (years !== null) return `${yearSpanKey(years)}${length}`;
  return startsAtOnce ? `kan meteen beginnen${length}` : '';
}

/** Who pays a measure: "Rijksmiddelen € 110.000". */
export function coverageInWords({ bySource }: MeasureBudget, plan: Plan): string {
  return listInWords(
    [...bySource]
      .filter(([, cents]) => cents !== 0)
      .map(([key, cents]) => `${keyName(key, plan)} ${formatEuro(cents)}`),
  );
}

/** What a line comes to: an amount, or why it has none. */
export function lineAmountInWords(line: BudgetLine, { usedCents }: CalculatedLine): string {
  if (line.kind === 'open') return 'pm';
  if (line.kind === 'not-applicable') return 'geen geld uit dit plan';
  return line.kind === 'ceiling' ? `hoogstens ${formatEuro(line.ceilingCents)}` : formatEuro(usedCents);
}

export function spentInWords({ spending }: MeasureProgress): string {
  return spending.reportedUntil === null ? 'nog niet gemeld' : formatEuro(spending.cents);
}

export function targetInWords({ target }: ExpectedResult): string {
  return target === null ? '' : `${formatQuantity(target.value)} ${target.unit}`;
}

/** What is reached of a result; empty when nothing was reported. */
export function reachedInWords({ id, target }: ExpectedResult, { reached }: MeasureProgress): string {
  const value = reached.get(id) ?? 0;
  if (value === 0) return '';
  return target === null ? formatQuantity(value) : `${formatQuantity(value)} ${target.unit}`;
}

export function milestoneState({ dueOn, doneOn }: Milestone, today: Temporal.PlainDate): string {
  if (doneOn !== null) return 'gehaald';
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? 'te laat' : 'gepland';
}
