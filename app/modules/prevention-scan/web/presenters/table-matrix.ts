import type { Question } from '../../domain/instrument.ts';
import { hasExclusiveColumns } from '../../domain/question-rules.ts';
import { formatRange } from '../../domain/range.ts';
import type { FindingKind, ReportItem, ReportTable } from '../../domain/report.ts';
import { findingAddress } from '../addresses.ts';
import type { PlacedReport } from './findings.ts';

/** What one municipality answered to one item. */
export interface MatrixCell {
  readonly nr: number;
  /** Column ids of its marks: normally one or none; more where a municipality contradicts itself. */
  readonly marks: readonly string[];
  /** The number it gave, such as `3–4`; null where none was asked or could be read. */
  readonly figure: string | null;
}

export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  /** Heading that this row and the rows around it stand under. */
  readonly group: string | null;
  readonly isOffer: boolean;
  readonly isAsked: boolean;
  readonly cells: readonly MatrixCell[];
  readonly count: number;
  readonly finding: { readonly kind: FindingKind; readonly href: string } | null;
  /** Where a source printed another count than the answers give. */
  readonly remarks: readonly string[];
}

export interface Matrix {
  /** The route, `answer`, or the first column where a municipality chooses between columns. */
  readonly columnId: string;
  /** The route's name; null where the table has no routes. */
  readonly title: string | null;
  readonly rows: readonly MatrixRow[];
}

/** One matrix of items by municipalities, or one per route where the question is asked by route. */
export function presentMatrices(
  placed: PlacedReport,
  question: Question,
  table: ReportTable,
): readonly Matrix[] {
  const first = question.columns[0];
  if (first === undefined) return [];
  if (hasExclusiveColumns(question)) {
    return [{ columnId: first.id, title: null, rows: toRows(placed, question, table, question.columns) }];
  }
  return question.columns.map((column) => ({
    columnId: column.id,
    title: question.columns.length > 1 ? column.label.nl : null,
    rows: toRows(placed, question, table, [column]),
  }));
}

function toRows(
  placed: PlacedReport,
  question: Question,
  table: ReportTable,
  columns: Question['columns'],
): readonly MatrixRow[] {
  const columnIds = columns.map(({ id }) => id);
  const groups = new Map(question.groups.map(({ id, label }) => [id, label.nl]));
  const findings = findingsOf(placed, table.id);
  const remarks = publishedRemarks(placed, table.id);
  return table.items.map((reported) => {
    const item = placed.index.item(table.id, reported.id);
    const [main = ''] = columnIds;
    const keys = columnIds.map((column) => `${reported.id} ${column}`);
    return {
      id: reported.id,
      label: item?.label.nl ?? reported.id,
      group: item?.groupId === null || item === undefined ? null : (groups.get(item.groupId) ?? null),
      isOffer: reported.role === 'option' || reported.role === 'other',
      isAsked: columnIds.some((column) => reported.columns.get(column)?.asked === true),
      cells: toCells(placed.report.participants, reported, columnIds),
      count: reported.columns.get(main)?.count ?? 0,
      finding: findings.get(keys[0] ?? '') ?? null,
      remarks: keys.flatMap((key) => remarks.get(key) ?? []),
    };
  });
}

function toCells(
  participants: readonly number[],
  reported: ReportItem,
  columnIds: readonly string[],
): readonly MatrixCell[] {
  const marks = new Map<number, string[]>();
  const figures = new Map<number, string>();
  for (const columnId of columnIds) {
    const cell = reported.columns.get(columnId);
    for (const nr of cell?.nrs ?? []) marks.set(nr, [...(marks.get(nr) ?? []), columnId]);
    for (const [nr, { range }] of cell?.values ?? []) if (range !== null) figures.set(nr, formatRange(range));
  }
  return participants.map((nr) => ({ nr, marks: marks.get(nr) ?? [], figure: figures.get(nr) ?? null }));
}

function findingsOf({ report, round }: PlacedReport, tableId: string) {
  const found = new Map<string, { kind: FindingKind; href: string }>();
  for (const finding of report.findings) {
    if (finding.table !== tableId) continue;
    const href = findingAddress(round, finding);
    found.set(`${finding.item} ${finding.column}`, { kind: finding.kind, href });
  }
  return found;
}

function publishedRemarks({ report }: PlacedReport, tableId: string): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, string[]>();
  for (const { kind, table, item, column, detail } of report.dataQuality) {
    if (table !== tableId || kind !== 'published-count-differs') continue;
    const key = `${item ?? ''} ${column ?? ''}`;
    remarks.set(key, [...(remarks.get(key) ?? []), detail]);
  }
  return remarks;
}
