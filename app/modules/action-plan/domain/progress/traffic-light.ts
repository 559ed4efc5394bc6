/*
 * The traffic light of a measure.
 *
 * Rule: the worst of what spending, milestones and results say; grey when none can say anything. Spending is held
 * against the budget by its forecast, and against the days that have passed; results against what should be there by
 * now. A threshold is passed by more than it for money, and reached by its number of days for milestones. An override
 * stands beside the rule's own colour and does not wipe it out.
 * Source: docs/glossary.md (traffic light); the thresholds are our choice, for regions to change: 5 and 15 % over, 30
 * % behind, a day and 60 days late, 90 and 60 % of a result.
 * Example: a budget of € 100 and these forecasts: `[10500, 10501, 11500,
 * 11501].map((cents) => judgeMeasure({ budgetCents: 10000, spending: { reportedUntil: null }, forecast: { cents,
 * method: 'override' }, period: null, milestones: [], results: [] }).colour)` is
 * `['green', 'amber', 'amber', 'red']`.
 * A milestone due on 1 January: `['2021-01-01', '2021-01-02', '2021-03-01',
 * '2021-03-02'].map((today) => judgeMeasure({ spending: { reportedUntil: null }, forecast: { method: 'plan' },
 * period: null, milestones: [{ dueOn: day('2021-01-01'), doneOn: null }], results: [], today: day(today) }).colour)`
 * is `['green', 'amber', 'amber', 'red']`.
 * `leaveUnjudged({ colour: 'green', reason: 'Gezien.' }).ruleColour` is `'grey'`.
 */

import { multiplyFraction, ratioInBasisPoints, shareOfCents } from '#app/kernel/exact.ts';
import { formatBasisPoints, formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { subtractCents, toBasisPoints, type Cents } from '#app/kernel/money.ts';
import { daysElapsed, daysIn, type Period } from '#app/kernel/period.ts';
import { plural } from '#app/words/counts.ts';
import type {
  Forecast,
  LightColour,
  LightReason,
  LightThresholds,
  Milestone,
  TrafficLight,
} from './progress.ts';
import type { Spending } from './realised.ts';

/** When lights turn, unless the region chooses otherwise. */
export const defaultThresholds: LightThresholds = {
  overspendAmber: toBasisPoints(500),
  overspendRed: toBasisPoints(1_500),
  underspendAmber: toBasisPoints(3_000),
  lateDaysAmber: 1,
  lateDaysRed: 60,
  resultAmber: toBasisPoints(9_000),
  resultRed: toBasisPoints(6_000),
};

export interface LightInput {
  readonly budgetCents: Cents;
  readonly spending: Spending;
  readonly forecast: Forecast;
  readonly period: Period | null;
  readonly milestones: readonly Milestone[];
  readonly results: readonly {
    readonly text: string;
    readonly target: { readonly value: number; readonly unit: string } | null;
    readonly reached: number;
  }[];
  /** The day it is judged on. */
  readonly today: Temporal.PlainDate;
}

/** Gives a measure its colour, with every reason. */
export function judgeMeasure(
  input: LightInput,
  override: TrafficLight['override'] = null,
  thresholds: LightThresholds = defaultThresholds,
): TrafficLight {
  const reasons = [
    ...judgeSpending(input, thresholds),
    ...judgeMilestones(input, thresholds),
    ...judgeResults(input, thresholds),
  ];
  const ruleColour = worst(reasons.map(({ colour }) => colour));
  return { ruleColour, reasons, override, colour: override?.colour ?? ruleColour };
}

/** The light of a measure that there is nothing to judge of yet: grey, unless somebody says otherwise. */
export function leaveUnjudged(override: TrafficLight['override']): TrafficLight {
  return { ruleColour: 'grey', reasons: [], override, colour: override?.colour ?? 'grey' };
}

function worst(colours: readonly LightColour[]): LightColour {
  return (['red', 'amber', 'green'] as const).find((colour) => colours.includes(colour)) ?? 'grey';
}

function judgeSpending(
  { budgetCents, spending, forecast, period }: LightInput,
  { overspendAmber, overspendRed, underspendAmber }: LightThresholds,
): readonly LightReason[] {
  if (spending.reportedUntil === null && forecast.method !== 'override') return [];
  const over = subtractCents(forecast.cents, budgetCents);
  const against = `De verwachting is ${formatEuro(forecast.cents)} op een begroting van ${formatEuro(budgetCents)}`;
  if (over > shareOfCents(budgetCents, overspendRed))
    return spendingReason('red', `${against}: ruim te veel.`);
  if (over > shareOfCents(budgetCents, overspendAmber))
    return spendingReason('amber', `${against}: te veel.`);
  if (period !== null && spending.reportedUntil !== null) {
    const expected = multiplyFraction(
      budgetCents,
      daysElapsed(period, spending.reportedUntil),
      daysIn(period),
    );
    const short = subtractCents(expected, spending.cents);
    if (short > shareOfCents(expected, underspendAmber))
      return spendingReason(
        'amber',
        `Uitgegeven is ${formatEuro(spending.cents)}; naar de tijd zou dat ${formatEuro(expected)} zijn.`,
      );
  }
  return spendingReason('green', `${against}.`);
}

function spendingReason(colour: LightColour, detail: string): readonly LightReason[] {
  return [{ rule: 'spending', colour, detail }];
}

function judgeMilestones(
  { milestones, today }: LightInput,
  { lateDaysAmber, lateDaysRed }: LightThresholds,
): readonly LightReason[] {
  if (milestones.length === 0) return [];
  const late = milestones
    .filter(({ doneOn }) => doneOn === null)
    .map(({ label, dueOn }) => ({ label, days: dueOn.until(today, { largestUnit: 'days' }).days }))
    .filter(({ days }) => days >= lateDaysAmber)
    .toSorted((one, other) => other.days - one.days);
  if (late.length === 0)
    return [{ rule: 'milestones', colour: 'green', detail: 'Alle mijlpalen liggen op tijd.' }];
  return late.map(({ label, days }) => ({
    rule: 'milestones',
    colour: days >= lateDaysRed ? 'red' : 'amber',
    detail: `‘${label}’ is ${formatQuantity(days)} ${plural(days, 'dag', 'dagen')} te laat.`,
  }));
}

function judgeResults(
  { results, period, today }: LightInput,
  { resultAmber, resultRed }: LightThresholds,
): readonly LightReason[] {
  if (period === null) return [];
  const elapsed = daysElapsed(period, today);
  const days = daysIn(period);
  return results.flatMap(({ text, target, reached }): LightReason[] => {
    if (target === null) return [];
    const ratio = ratioInBasisPoints(reached * days, target.value * elapsed);
    if (ratio === null) return [];
    const expected = Math.round((target.value * elapsed * 10) / days) / 10;
    const share = formatBasisPoints(toBasisPoints(Math.max(0, Math.round(ratio / 100) * 100)));
    return [
      {
        rule: 'results',
        colour: ratio < resultRed ? 'red' : ratio < resultAmber ? 'amber' : 'green',
        detail: `"${text}": ${formatQuantity(reached)} van de ${formatQuantity(expected)} ${target.unit} die er nu zouden zijn (${share}).`,
      },
    ];
  });
}
