/*
 * In which order lines can be calculated.
 *
 * Rule: a percentage comes after the lines it is taken of, all else stays in the order of the plan. Lines that are
 * percentages of each other have no such order: they are refused, with the circle named, first one repeated at the
 * end. Ids of lines that are not there are skipped.
 * Source: app/modules/action-plan/README.md (invariants).
 * Example: `orderLines([{ id: 'b', kind: 'percentage', base: { kind: 'lines', lineIds: ['a', 'x'] } }, { id: 'a',
 * kind: 'lump' }]).value.map(({ id }) => id)` is `['a', 'b']`;
 * of itself, `orderLines([{ id: 'a', kind: 'percentage', base: { kind: 'lines', lineIds: ['a'] } }]).reason.circle`
 * is `['a', 'a']`.
 * `linesNeededBy({ kind: 'percentage', base: { kind: 'amount', cents: 100 } })` is `[]`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { BudgetLine } from './budget-line.ts';

/** Why lines cannot be calculated: percentages of each other, named in order, first one repeated at the end. */
export interface CircularLines {
  readonly kind: 'circular';
  readonly circle: readonly string[];
}

/** Ids of the lines that must be known before this one: those its percentage is taken of. */
export function linesNeededBy(line: BudgetLine): readonly string[] {
  return line.kind === 'percentage' && line.base.kind === 'lines' ? line.base.lineIds : [];
}

/** Puts lines in an order in which every percentage comes after the lines it is taken of. */
export function orderLines(lines: readonly BudgetLine[]): Result<readonly BudgetLine[], CircularLines> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const ordered: BudgetLine[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  /** Gives the circle it runs into, or null. */
  const place = (line: BudgetLine): readonly string[] | null => {
    if (done.has(line.id)) return null;
    if (path.includes(line.id)) return [...path.slice(path.indexOf(line.id)), line.id];
    path.push(line.id);
    for (const id of linesNeededBy(line)) {
      const needed = byId.get(id);
      const circle = needed === undefined ? null : place(needed);
      if (circle !== null) return circle;
    }
    path.pop();
    done.add(line.id);
    ordered.push(line);
    return null;
  };

  for (const line of lines) {
    const circle = place(line);
    if (circle !== null) return refuse({ kind: 'circular', circle });
  }
  return succeed(ordered);
}
