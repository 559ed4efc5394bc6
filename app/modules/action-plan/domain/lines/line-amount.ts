/*
 * The price of a line, before its years, VAT and rounding.
 *
 * Rule: each kind has its own sum, calculated as a fraction and rounded once, at the end. A fee per result is paid
 * for what is expected, at most its ceiling. An open item and a cost that does not apply have no price, which is
 * something else than nothing.
 * Source: data/plannen/README.md (kinds of lines and their amounts); decision 0015.
 * Example: `baseAmount({ kind: 'hours', effort: { kind: 'per-week', hoursPerWeek: 128 }, weeks: 52,
 * rateCents: 4800 })` is `{ cents: 31948800, formula: '128 uur × 52 weken × €\u00A048 = €\u00A0319.488' }`;
 * `baseAmount({ kind: 'per-result', feeCents: 1000, expected: 11, unit: 'matches', ceilingCents: 10000 }).cents` is
 * `10000`;
 * `baseAmount({ kind: 'open' }).cents` is `null`;
 * `hoursPerWeek({ kind: 'per-person', persons: 16, hoursPerPersonWeek: 2 })` is `32`.
 */

import { multiplyCents, shareOfCents } from '#app/kernel/exact.ts';
import { formatBasisPoints, formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { addCents, type Cents } from '#app/kernel/money.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import { listInWords } from '#app/words/lists.ts';
import type { BudgetLine, Effort, LineOf } from './budget-line.ts';
import { countInWords, monthsInWords, weeksInWords } from './line-words.ts';

/** What a line needs to know of the lines around it. */
export interface LineSurroundings {
  /** What another line comes to in totals; 0 for a line that is not there. */
  readonly amountOf: (lineId: string) => Cents;
  /** All other lines of the same measure together. */
  readonly otherLinesCents: Cents;
}

/** The price of a line before its years, VAT and rounding, with the sum that gives it; null where there is none. */
export interface BaseAmount {
  readonly cents: Cents | null;
  /** In readable Dutch, amount with it: "12 maanden × € 500 = € 6.000". */
  readonly formula: string;
}

export function baseAmount(line: BudgetLine, around: LineSurroundings): BaseAmount {
  switch (line.kind) {
    case 'hours':
      return hoursAmount(line);
    case 'persons':
      return withSum(
        multiplyCents(line.amountCents, line.count),
        `${countInWords(line.count, line.unit)} × ${formatEuro(line.amountCents)}`,
      );
    case 'lump':
      return { cents: line.amountCents, formula: formatEuro(line.amountCents) };
    case 'percentage':
      return percentageAmount(line, around);
    case 'monthly':
      return withSum(
        multiplyCents(line.amountCents, line.months),
        `${monthsInWords(line.months)} × ${formatEuro(line.amountCents)}`,
      );
    case 'per-result':
      return resultAmount(line);
    case 'ceiling':
      return withSum(around.otherLinesCents, 'andere regels samen');
    case 'open':
      return { cents: null, formula: 'nog te bepalen (pm)' };
    case 'not-applicable':
      return { cents: null, formula: 'geen geld uit dit plan' };
    default:
      return unreachable(line);
  }
}

/** Hours a week of all persons together. */
export function hoursPerWeek(effort: Effort): number {
  if (effort.kind === 'per-week') return effort.hoursPerWeek;
  return Math.round(effort.persons * effort.hoursPerPersonWeek * 10_000) / 10_000;
}

function hoursAmount({ effort, weeks, rateCents }: LineOf<'hours'>): BaseAmount {
  const perWeek =
    effort.kind === 'per-week'
      ? [`${formatQuantity(effort.hoursPerWeek)} uur`]
      : [countInWords(effort.persons, 'persons'), `${formatQuantity(effort.hoursPerPersonWeek)} uur`];
  const factors =
    effort.kind === 'per-week' ? [effort.hoursPerWeek] : [effort.persons, effort.hoursPerPersonWeek];
  return withSum(
    multiplyCents(rateCents, ...factors, weeks),
    [...perWeek, weeksInWords(weeks), formatEuro(rateCents)].join(' × '),
  );
}

function percentageAmount({ percentage, base }: LineOf<'percentage'>, around: LineSurroundings): BaseAmount {
  const share = formatBasisPoints(percentage);
  switch (base.kind) {
    case 'lines': {
      const whole = addCents(...base.lineIds.map((id) => around.amountOf(id)));
      return withSum(
        shareOfCents(whole, percentage),
        `${share} van ${listInWords(base.lineIds)} (${formatEuro(whole)})`,
      );
    }
    case 'amount':
      return withSum(shareOfCents(base.cents, percentage), `${share} van ${formatEuro(base.cents)}`);
    case 'rent': {
      const { count, unit, monthlyCents, months } = base;
      // The share goes in as one more factor, so that only the end result is rounded.
      return withSum(
        multiplyCents(monthlyCents, count, months, percentage / 10_000),
        `${share} van ${countInWords(count, unit)} × ${formatEuro(monthlyCents)} × ${monthsInWords(months)}`,
      );
    }
    default:
      return unreachable(base);
  }
}

function resultAmount({ feeCents, expected, unit, ceilingCents }: LineOf<'per-result'>): BaseAmount {
  const full = multiplyCents(feeCents, expected);
  const expression = `${countInWords(expected, unit)} × ${formatEuro(feeCents)}`;
  const sum = withSum(full, expression);
  if (ceilingCents === null || full <= ceilingCents) return sum;
  return { cents: ceilingCents, formula: `${sum.formula}, hoogstens ${formatEuro(ceilingCents)}` };
}

function withSum(cents: Cents, expression: string): BaseAmount {
  return { cents, formula: `${expression} = ${formatEuro(cents)}` };
}
