import { noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { coverLine } from '../../domain/lines/cover-line.ts';
import { excessKey, uncoveredKey, type FundingShare } from '../../domain/lines/funding.ts';
import { amountsPerOccurrence, divideOverYears, noYearKey } from '../../domain/lines/line-years.ts';
import type { LineBudget, MeasureBudget } from '../../domain/plan/plan-budget.ts';

/** How one part of a line's money is worked out on the sheet. */
export type PartRule =
  /** The whole line. */
  | { readonly kind: 'whole' }
  /** In proportion to `weight`, with the other weighted parts. */
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'share'; readonly fraction: number }
  | { readonly kind: 'amount' }
  /** Equal parts of what the parts before leave, `of` in number. */
  | { readonly kind: 'rest'; readonly of: number }
  /** What the other parts leave; may be negative. */
  | { readonly kind: 'left' }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'excess' };

/** One part of a line's money: in a year, or from a source. */
export interface LinePart {
  readonly key: string;
  readonly rule: PartRule;
  readonly cents: Cents;
}

/** Whether a line brings money of its own. */
function bringsMoney({ line }: LineBudget): boolean {
  return line.kind !== 'ceiling' && line.kind !== 'open' && line.kind !== 'not-applicable';
}

/** The counted money of a line by year, in the same amounts as the totals by year. */
export function yearParts(budget: LineBudget): readonly LinePart[] {
  if (!bringsMoney(budget)) return [];
  const { line, countedCents } = budget;
  const { years } = line;
  const divided = divideOverYears(line, countedCents);
  const amountIn = (key: string) => divided.get(key) ?? noCents;
  switch (years.kind) {
    case 'not-stated':
      return [{ key: noYearKey, rule: { kind: 'whole' }, cents: countedCents }];
    case 'span':
      return [{ key: yearSpanKey(years.span), rule: { kind: 'whole' }, cents: countedCents }];
    case 'each': {
      const weights = amountsPerOccurrence(line, 1_000_000 as Cents);
      return [...divided].map(([key, cents], at) => ({
        key,
        rule: { kind: 'weight', weight: weights[at] ?? 0 },
        cents,
      }));
    }
    case 'weights':
      if (divided.has(noYearKey)) return [{ key: noYearKey, rule: { kind: 'whole' }, cents: countedCents }];
      return years.parts.map(({ year, weight }) => ({
        key: String(year),
        rule: { kind: 'weight', weight },
        cents: amountIn(String(year)),
      }));
    case 'amounts':
      return [
        ...years.parts.map(({ year, cents }) => ({
          key: String(year),
          rule: { kind: 'amount' } as const,
          cents,
        })),
        { key: noYearKey, rule: { kind: 'left' }, cents: amountIn(noYearKey) },
      ];
    default:
      return years satisfies never;
  }
}

/** The counted money of a line by source: a part for each share, then what is not covered or too much. */
export function sourceParts({ measure }: MeasureBudget, budget: LineBudget): readonly LinePart[] {
  const shares = budget.line.funding.length > 0 ? budget.line.funding : measure.funding;
  // A source may give a fixed amount to a line that has none yet: that is too much for now, but it is there.
  if (!bringsMoney(budget) && budget.coverage.excessCents === 0) return [];
  // Shares of the same source are put together on the page; here each has its own row.
  const apart = shares.map((share, at) => ({ ...share, sourceId: String(at) }));
  const covered = coverLine(budget.countedCents, apart);
  const given = new Map(covered.parts.map(({ sourceId, cents }) => [Number(sourceId), cents]));
  const takers = shares.filter(({ kind }) => kind === 'rest').length;
  const parts = shares.map((share, at) => ({
    key: share.sourceId,
    rule: ruleOf(share, takers),
    cents: given.get(at) ?? noCents,
  }));
  const fixed = parts.filter(({ rule }) => rule.kind !== 'rest');
  const resting = parts.filter(({ rule }) => rule.kind === 'rest');
  return [
    ...fixed,
    ...resting,
    ...(takers > 0
      ? []
      : [{ key: uncoveredKey, rule: { kind: 'uncovered' } as const, cents: covered.uncoveredCents }]),
    ...(fixed.length === 0
      ? []
      : [
          {
            key: excessKey,
            rule: { kind: 'excess' } as const,
            cents: subtractCents(noCents, covered.excessCents),
          },
        ]),
  ];
}

function ruleOf(share: FundingShare, takers: number): PartRule {
  if (share.kind === 'amount') return { kind: 'amount' };
  return share.kind === 'share'
    ? { kind: 'share', fraction: share.basisPoints / 10_000 }
    : { kind: 'rest', of: takers };
}
