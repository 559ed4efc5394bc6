/*
 * What changed from one frozen version of a plan to another.
 *
 * Rule: measures and lines are the same where their ids are. Told is what a reader sees: what came and went, names,
 * statuses, amounts and years; another way of calculating only where the amount stayed. First measures in the order
 * of the later version, then what is gone, then the total.
 * Source: docs/glossary.md (plan version); the order is our choice, so that the list reads along with the new plan.
 * Example: `comparePlans({ totalCents: 100, measures: [{ id: 'E1', name: 'Spoedteam', budgetCents: 100 }] },
 * { totalCents: 0, measures: [] }).map(({ kind }) => kind)` is `['measure-removed', 'total']`;
 * the same version twice, `comparePlans({ totalCents: 100, measures: [] }, { totalCents: 100, measures: [] })` is
 * `[]`.
 */

import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { subtractCents, type Cents } from '#app/kernel/money.ts';
import type { LineSnapshot, MeasureSnapshot, PlanSnapshot } from './plan-snapshot.ts';
import { statusNames } from './plan-words.ts';

export type PlanChangeKind =
  | 'measure-added'
  | 'measure-removed'
  | 'measure-renamed'
  | 'status'
  | 'line-added'
  | 'line-removed'
  | 'line-renamed'
  | 'amount'
  | 'years'
  /** Another way of calculating that gives the same amount. */
  | 'formula'
  | 'budget'
  | 'total';

/** One difference between two versions of a plan. `before` and `after` are as a reader sees them. */
export interface PlanChange {
  readonly kind: PlanChangeKind;
  readonly measure?: string;
  readonly line?: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Later amount minus earlier one; left out where no amount changed. */
  readonly differenceCents?: Cents;
  readonly detail: string;
}

/** Lists what changed from one frozen version to another. */
export function comparePlans(before: PlanSnapshot, after: PlanSnapshot): readonly PlanChange[] {
  return [
    ...compareLists(before.measures, after.measures, {
      added: (measure) => [
        measureChange(
          'measure-added',
          measure,
          null,
          euros(measure.budgetCents),
          `Nieuw: ‘${measure.name}’.`,
        ),
      ],
      removed: (measure) => [
        measureChange(
          'measure-removed',
          measure,
          euros(measure.budgetCents),
          null,
          `Vervallen: ‘${measure.name}’.`,
        ),
      ],
      kept: compareMeasures,
    }),
    ...amountChange('total', {}, 'Het totaal', before.totalCents, after.totalCents),
  ];
}

function compareMeasures(before: MeasureSnapshot, after: MeasureSnapshot): readonly PlanChange[] {
  const at = { measure: after.id };
  return [
    ...textChange('measure-renamed', at, 'De naam', before.name, after.name),
    ...textChange(
      'status',
      at,
      `De status van ‘${after.name}’`,
      statusNames[before.status],
      statusNames[after.status],
    ),
    ...compareLists(before.lines, after.lines, {
      added: (line) => [
        {
          kind: 'line-added',
          ...at,
          line: line.id,
          before: null,
          after: euros(line.cents),
          detail: `Nieuwe regel ‘${line.label}’.`,
        },
      ],
      removed: (line) => [
        {
          kind: 'line-removed',
          ...at,
          line: line.id,
          before: euros(line.cents),
          after: null,
          detail: `Regel ‘${line.label}’ is weg.`,
        },
      ],
      kept: (one, other) => compareLines(after.id, one, other),
    }),
    ...amountChange('budget', at, `De begroting van ‘${after.name}’`, before.budgetCents, after.budgetCents),
  ];
}

function compareLines(measure: string, before: LineSnapshot, after: LineSnapshot): readonly PlanChange[] {
  const at = { measure, line: after.id };
  const name = `‘${after.label}’`;
  const amounts = amountChange('amount', at, name, before.cents, after.cents);
  return [
    ...textChange('line-renamed', at, 'De regel', before.label, after.label),
    ...amounts,
    ...(amounts.length > 0
      ? []
      : textChange('formula', at, `De berekening van ${name}`, before.formula, after.formula)),
    ...textChange('years', at, `Het jaar van ${name}`, before.years, after.years),
  ];
}

interface Place {
  readonly measure?: string;
  readonly line?: string;
}

function textChange(
  kind: PlanChangeKind,
  at: Place,
  what: string,
  before: string,
  after: string,
): readonly PlanChange[] {
  if (before === after) return [];
  return [
    { kind, ...at, before, after, detail: `${what} was ${written(before)} en is nu ${written(after)}.` },
  ];
}

function written(text: string): string {
  return text === '' ? 'niets' : text;
}

function amountChange(
  kind: PlanChangeKind,
  at: Place,
  what: string,
  before: Cents | null,
  after: Cents | null,
): readonly PlanChange[] {
  if (before === after) return [];
  const difference = before === null || after === null ? null : subtractCents(after, before);
  const by = difference === null ? '' : ` (${formatEuroDifference(difference)})`;
  return [
    {
      kind,
      ...at,
      before: euros(before),
      after: euros(after),
      ...(difference === null ? {} : { differenceCents: difference }),
      detail: `${what} was ${euros(before)} en is nu ${euros(after)}${by}.`,
    },
  ];
}

function measureChange(
  kind: PlanChangeKind,
  { id }: MeasureSnapshot,
  before: string | null,
  after: string | null,
  detail: string,
): PlanChange {
  return { kind, measure: id, before, after, detail };
}

function euros(amount: Cents | null): string {
  return amount === null ? 'geen bedrag' : formatEuro(amount);
}

function compareLists<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  tell: {
    readonly added: (entry: Entry) => readonly PlanChange[];
    readonly removed: (entry: Entry) => readonly PlanChange[];
    readonly kept: (before: Entry, after: Entry) => readonly PlanChange[];
  },
): readonly PlanChange[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const laterIds = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((entry) => {
      const was = earlier.get(entry.id);
      return was === undefined ? tell.added(entry) : tell.kept(was, entry);
    }),
    ...before.flatMap((entry) => (laterIds.has(entry.id) ? [] : tell.removed(entry))),
  ];
}
