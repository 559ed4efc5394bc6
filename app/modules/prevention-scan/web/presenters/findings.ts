import type { Horizon } from '../../domain/instrument.ts';
import type { Finding, FindingKind, ScanReport } from '../../domain/report.ts';
import { findingAddress, tableAddress } from '../addresses.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import { listInCell, type Names } from './municipality-names.ts';

/** A finding as a row of a list. */
export interface FindingRow {
  readonly id: string;
  readonly label: string;
  /** After a life event, after an institution; null for a question without routes. */
  readonly route: string | null;
  readonly href: string;
  readonly table: string;
  readonly tableHref: string;
  readonly part: string;
  readonly partId: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly kind: FindingKind;
  readonly horizon: Horizon;
  readonly count: number;
  readonly missingCount: number;
  /** Who does not offer it, as one text. */
  readonly missing: string;
}

export interface PlacedReport {
  readonly round: string;
  readonly index: InstrumentIndex;
  readonly report: ScanReport;
  readonly names: Names;
}

/** The findings that `isShown` lets through, in the instrument's order. */
export function presentFindings(
  placed: PlacedReport,
  isShown: (finding: Finding) => boolean,
): readonly FindingRow[] {
  return placed.report.findings.filter(isShown).map((finding) => presentFinding(placed, finding));
}

function presentFinding({ round, index, names }: PlacedReport, finding: Finding): FindingRow {
  const question = index.question(finding.table);
  const subject = index.subject(
    index.item(finding.table, finding.item)?.conditionId ?? question?.subjectId ?? '',
  );
  const partId = question?.pillarId ?? '';
  return {
    id: `${finding.table} ${finding.item} ${finding.column}`,
    label: index.item(finding.table, finding.item)?.label.nl ?? finding.item,
    route: index.columnName(finding.table, finding.column),
    href: findingAddress(round, finding),
    table: question?.title.nl ?? finding.table,
    tableHref: tableAddress(round, finding.table),
    part: index.part(partId)?.label ?? partId,
    partId,
    subject: subject?.label ?? '',
    subjectId: subject?.id ?? '',
    kind: finding.kind,
    horizon: finding.horizon,
    count: finding.count,
    missingCount: finding.missing.length,
    missing: listInCell(names, finding.missing),
  };
}
