import type { Question, QuestionKind } from '../../domain/instrument.ts';
import type { ReportTable } from '../../domain/report.ts';
import { compareRoutes } from '../../domain/route-comparison.ts';
import { tableAddress } from '../addresses.ts';
import type { PlacedReport } from './findings.ts';
import { listInCell, nameInText } from './municipality-names.ts';
import { presentMatrices, type Matrix } from './table-matrix.ts';
import { presentFigures, type ItemFigures } from './table-numbers.ts';

export interface ComparisonRow {
  readonly id: string;
  readonly label: string;
  readonly isComparable: boolean;
  readonly both: string;
  readonly bothCount: number;
  readonly onlyFirst: string;
  readonly onlySecond: string;
}

/** Per item who answered yes, no or unknown. */
export interface ChoiceRow {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly {
    readonly columnId: string;
    readonly count: number;
    readonly who: string;
    readonly isAsked: boolean;
  }[];
}

export interface TableView {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly kind: QuestionKind;
  readonly part: string;
  readonly subject: string;
  readonly total: number;
  readonly participants: readonly {
    readonly nr: number;
    readonly name: string;
    readonly isOwn: boolean;
    readonly isNamed: boolean;
  }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly matrices: readonly Matrix[];
  readonly comparison: readonly ComparisonRow[] | null;
  readonly choices: readonly ChoiceRow[] | null;
  readonly figures: readonly ItemFigures[];
  readonly remarks: readonly string[];
  readonly previous: { readonly href: string; readonly label: string } | null;
  readonly next: { readonly href: string; readonly label: string } | null;
}

/** Everything on the page of one table; null when the round has no such table. */
export function presentTable(placed: PlacedReport, tableId: string): TableView | null {
  const { index, report, names } = placed;
  const question = index.question(tableId);
  const at = report.tables.findIndex(({ id }) => id === tableId);
  const table = report.tables[at];
  if (question === undefined || table === undefined) return null;
  return {
    id: tableId,
    title: question.title.nl,
    section: question.section,
    kind: question.kind,
    part: index.part(question.pillarId)?.label ?? question.pillarId,
    subject: index.subject(question.subjectId)?.label ?? question.subjectId,
    total: report.participants.length,
    participants: report.participants.map((nr) => ({
      nr,
      name: nameInText(names, nr),
      isOwn: names.ownNr === nr,
      isNamed: names.byNr.has(nr),
    })),
    columns: question.columns.map(({ id, label }) => ({ id, label: label.nl })),
    matrices: presentMatrices(placed, question, table),
    comparison: presentComparison(placed, question, table),
    choices: presentChoices(placed, question, table),
    figures: presentFigures(placed, question, table),
    remarks: report.dataQuality.flatMap(({ table: id, detail }) => (id === tableId ? [detail] : [])),
    previous: neighbour(placed, at - 1),
    next: neighbour(placed, at + 1),
  };
}

function neighbour({ report, index, round }: PlacedReport, at: number): TableView['next'] {
  const table = at < 0 ? undefined : report.tables[at];
  if (table === undefined) return null;
  return { href: tableAddress(round, table.id), label: index.question(table.id)?.title.nl ?? table.id };
}

function presentComparison(
  { index, names }: PlacedReport,
  question: Question,
  table: ReportTable,
): readonly ComparisonRow[] | null {
  const [first, second] = question.columns;
  if (question.kind !== 'multi-by-route' || first === undefined || second === undefined) return null;
  return compareRoutes(table, first.id, second.id).map(
    ({ item, both, onlyFirst, onlySecond, comparable }) => ({
      id: item,
      label: index.item(table.id, item)?.label.nl ?? item,
      isComparable: comparable,
      both: listInCell(names, both),
      bothCount: both.length,
      onlyFirst: listInCell(names, onlyFirst),
      onlySecond: listInCell(names, onlySecond),
    }),
  );
}

function presentChoices(
  { index, names }: PlacedReport,
  question: Question,
  table: ReportTable,
): readonly ChoiceRow[] | null {
  if (question.kind !== 'yes-no-unknown') return null;
  return table.items.map(({ id, columns }) => ({
    id,
    label: index.item(table.id, id)?.label.nl ?? id,
    choices: [...columns].map(([columnId, { count, nrs, asked }]) => ({
      columnId,
      count,
      who: listInCell(names, nrs),
      isAsked: asked,
    })),
  }));
}
