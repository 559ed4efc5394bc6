/*
 * What a line may not be.
 *
 * Rule: it has a name, numbers, years and payers that can be, measures it is shared with that are there, and a
 * percentage of lines that are there and have an amount of their own. All faults are told at once. That percentages
 * are not of each other is for `line-order.ts`.
 * Source: data/plannen/README.md (all faults are listed together); docs/glossary.md (budget line).
 * Example: a line without a name, shared with a measure that is not there: `checkLine({ label: ' ', kind: 'open',
 * years: { kind: 'not-stated' }, indexation: null, vat: null, statedCents: null, funding: [], sharedWith: ['E9'] },
 * { lines: [], measureIds: new Set(['E1']), sources: [] }).map(({ path, code }) => [path, code])` is
 * `[['label', 'empty'], ['sharedWith[0]', 'unknown-measure']]`.
 */

import { hasOwnAmount, type BudgetLine } from './budget-line.ts';
import { checkFunding } from './check-funding.ts';
import { checkNumbers } from './check-line-numbers.ts';
import { checkYears } from './check-line-years.ts';
import type { FundingSource } from './funding.ts';
import type { LineFault } from './line-fault.ts';

/** What a line is checked against. */
export interface LineContext {
  /** All lines of the plan, this one with them. */
  readonly lines: readonly BudgetLine[];
  readonly measureIds: ReadonlySet<string>;
  readonly sources: readonly FundingSource[];
  /** Sources the line already had: those it may keep when they are archived. */
  readonly keptSourceIds?: ReadonlySet<string>;
}

/** All faults of a line by itself. */
export function checkLine(line: BudgetLine, context: LineContext): readonly LineFault[] {
  const faults: LineFault[] = [
    ...checkLabel(line),
    ...checkNumbers(line),
    ...checkBase(line, context),
    ...checkYears(line),
    ...checkFunding(line.funding, context.sources, context.keptSourceIds),
  ];
  for (const [at, id] of line.sharedWith.entries()) {
    if (context.measureIds.has(id)) continue;
    faults.push({
      path: `sharedWith[${at}]`,
      code: 'unknown-measure',
      reason: `Er is geen maatregel ‘${id}’.`,
    });
  }
  return faults;
}

function checkLabel({ label }: BudgetLine): readonly LineFault[] {
  return label.trim() === '' ? [{ path: 'label', code: 'empty', reason: 'Geef de regel een naam.' }] : [];
}

function checkBase(line: BudgetLine, { lines }: LineContext): readonly LineFault[] {
  if (line.kind !== 'percentage' || line.base.kind !== 'lines') return [];
  if (line.base.lineIds.length === 0)
    return [{ path: 'base.lineIds', code: 'empty', reason: 'Kies de regel waarvan dit een percentage is.' }];
  return line.base.lineIds.flatMap((id, at): LineFault[] => {
    const path = `base.lineIds[${at}]`;
    const other = lines.find((candidate) => candidate.id === id);
    if (other === undefined) return [{ path, code: 'unknown-line', reason: `Er is geen regel ‘${id}’.` }];
    return hasOwnAmount(other.kind)
      ? []
      : [{ path, code: 'line-without-amount', reason: `Regel ‘${id}’ heeft geen eigen bedrag.` }];
  });
}
