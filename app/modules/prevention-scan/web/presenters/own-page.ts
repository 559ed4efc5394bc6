import { formatRange } from '../../domain/range.ts';
import { findOwnOpportunities, type OwnItem } from '../../domain/own-opportunities.ts';
import type { ReportItem } from '../../domain/report.ts';
import { tableAddress } from '../addresses.ts';
import { presentFindings, type FindingRow, type PlacedReport } from './findings.ts';

export interface OwnAnswers {
  /** Of the question. */
  readonly id: string;
  readonly table: string;
  readonly href: string;
  readonly part: string;
  readonly answers: readonly {
    readonly id: string;
    readonly label: string;
    readonly written: string | null;
  }[];
}

export interface OwnPage {
  readonly nr: number;
  readonly total: number;
  /** How many wanted items it offers, and of how many. */
  readonly offered: number;
  readonly wanted: number;
  /** In the order of the questionnaire. */
  readonly opportunities: readonly FindingRow[];
  readonly onlyHere: readonly FindingRow[];
  readonly answers: readonly OwnAnswers[];
}

/** The region seen from municipality `nr`; null when it took no part in the round. */
export function presentOwnPage(placed: PlacedReport, nr: number): OwnPage | null {
  const { index, report } = placed;
  if (!report.participants.includes(nr)) return null;
  const own = findOwnOpportunities(index.instrument, report, nr);
  return {
    nr,
    total: report.participants.length,
    offered: report.findings.filter(({ missing }) => !missing.includes(nr)).length,
    wanted: report.findings.length,
    opportunities: rowsOf(placed, own.opportunities),
    onlyHere: rowsOf(placed, own.onlyHere),
    answers: ownAnswers(placed, nr),
  };
}

function rowsOf(placed: PlacedReport, items: readonly OwnItem[]): readonly FindingRow[] {
  const keys = new Set(items.map(({ table, item, column }) => `${table} ${item} ${column}`));
  return presentFindings(placed, ({ table, item, column }) => keys.has(`${table} ${item} ${column}`));
}

function ownAnswers({ round, index, report }: PlacedReport, nr: number): readonly OwnAnswers[] {
  return report.tables.map((table) => {
    const question = index.question(table.id);
    return {
      id: table.id,
      table: question?.title.nl ?? table.id,
      href: tableAddress(round, table.id),
      part: index.part(question?.pillarId ?? '')?.label ?? '',
      answers: table.items.flatMap((item) => {
        const label = index.item(table.id, item.id)?.label.nl ?? item.id;
        return marksOf(item, nr).map(({ columnId, written }) => {
          const column = index.columnName(table.id, columnId);
          return {
            id: `${item.id} ${columnId}`,
            label: column === null ? label : `${label}: ${column.toLowerCase()}`,
            written,
          };
        });
      }),
    };
  });
}

function marksOf(item: ReportItem, nr: number): { columnId: string; written: string | null }[] {
  return [...item.columns].flatMap(([columnId, { nrs, values }]) => {
    if (!nrs.includes(nr)) return [];
    const value = values.get(nr);
    const text = value?.text === '' && value.range !== null ? formatRange(value.range) : value?.text;
    return [{ columnId, written: text ?? null }];
  });
}
