/*
 * The region seen from one municipality.
 *
 * Rule: its opportunities are what at least one other municipality offers and it does not; what only it offers is
 * listed apart, where others take part. Both in the instrument's order. A municipality that took no part has neither.
 * Source: docs/glossary.md (opportunity: a wanted item that a participant does not offer while others do).
 * Example: 1 offers it and 2 does not. `findOwnOpportunities({ questions: [] }, { participants: [1, 2],
 * findings: [{ item: 'a', count: 1, missing: [2] }] }, 2).opportunities.map(({ item, offeredBy }) => [item,
 * offeredBy])` is `[['a', [1]]]`;
 * for 1 it is no opportunity: `findOwnOpportunities({ questions: [] }, { participants: [1, 2],
 * findings: [{ item: 'a', count: 1, missing: [2] }] }, 1).onlyHere.length` is `1`.
 */

import type { Horizon, Instrument } from './instrument.ts';
import type { Finding, ScanReport } from './report.ts';

/** A wanted item in one column, seen from one municipality. */
export interface OwnItem {
  readonly table: string;
  readonly item: string;
  readonly column: string;
  readonly conditionId: string | null;
  readonly horizon: Horizon;
  /** Who offers it, ascending. */
  readonly offeredBy: readonly number[];
}

export interface OwnOpportunities {
  readonly nr: number;
  /** What at least one other municipality offers and this one does not. */
  readonly opportunities: readonly OwnItem[];
  /** What this municipality offers and no other does. */
  readonly onlyHere: readonly OwnItem[];
}

/** Looks at the region from one municipality: what others do and it does not, and what it does alone. */
export function findOwnOpportunities(
  instrument: Instrument,
  report: ScanReport,
  nr: number,
): OwnOpportunities {
  const opportunities: OwnItem[] = [];
  const onlyHere: OwnItem[] = [];
  if (!report.participants.includes(nr)) return { nr, opportunities, onlyHere };
  const conditionOf = indexConditions(instrument);
  for (const finding of report.findings) {
    const lacksIt = finding.missing.includes(nr);
    const isAlone = !lacksIt && finding.count === 1 && report.participants.length > 1;
    if (!isAlone && !(lacksIt && finding.count > 0)) continue;
    const conditionId = conditionOf.get(`${finding.table} ${finding.item}`) ?? null;
    (lacksIt ? opportunities : onlyHere).push(toOwnItem(finding, conditionId, report.participants));
  }
  return { nr, opportunities, onlyHere };
}

function indexConditions(instrument: Instrument): ReadonlyMap<string, string | null> {
  return new Map(
    instrument.questions.flatMap(({ id, items }) =>
      items.map((item) => [`${id} ${item.id}`, item.conditionId] as const),
    ),
  );
}

function toOwnItem(finding: Finding, conditionId: string | null, participants: readonly number[]): OwnItem {
  const { table, item, column, horizon } = finding;
  const missing = new Set(finding.missing);
  const offeredBy = participants.filter((participant) => !missing.has(participant));
  return { table, item, column, conditionId, horizon, offeredBy };
}
