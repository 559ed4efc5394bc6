import type { QuestionKind } from '../../domain/instrument.ts';
import { tableAddress } from '../addresses.ts';
import { containsWords } from './finding-filter.ts';
import type { PlacedReport } from './findings.ts';

export interface TableRow {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly href: string;
  readonly subject: string;
  readonly kind: QuestionKind;
  readonly itemCount: number;
  readonly opportunityCount: number;
  readonly remarkCount: number;
  /** The items in which a search found something; empty without a search or when the title matched. */
  readonly matches: readonly string[];
}

export interface TableGroup {
  readonly id: string;
  readonly label: string;
  readonly goal: string | null;
  readonly tables: readonly TableRow[];
}

/**
 * Lists the tables per pillar and per part beside the pillars, in the order of the report; parts without a
 * table are left out.
 * @param search words to find in a table's title, condition or items; empty for all tables
 */
export function presentTableList(placed: PlacedReport, search: string): readonly TableGroup[] {
  const { round, index, report } = placed;
  const opportunities = countPer(report.findings.filter(({ kind }) => kind === 'opportunity'));
  const remarks = countPer(report.dataQuality);
  const rows = index.instrument.questions.flatMap((question) => {
    const subject = index.subject(question.subjectId)?.label ?? '';
    const isWhole = containsWords(`${question.title.nl} ${subject}`, search);
    const matches = isWhole
      ? []
      : question.items.map(({ label }) => label.nl).filter((label) => containsWords(label, search));
    if (!isWhole && matches.length === 0) return [];
    const row: TableRow = {
      id: question.id,
      section: question.section,
      title: question.title.nl,
      href: tableAddress(round, question.id),
      subject,
      kind: question.kind,
      itemCount: question.items.length,
      opportunityCount: opportunities.get(question.id) ?? 0,
      remarkCount: remarks.get(question.id) ?? 0,
      matches,
    };
    return [{ partId: question.pillarId, row }];
  });
  return index.parts.flatMap(({ id, label, goal }) => {
    const tables = rows.filter(({ partId }) => partId === id).map(({ row }) => row);
    return tables.length === 0 ? [] : [{ id, label, goal, tables }];
  });
}

function countPer(things: readonly { readonly table: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table } of things) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}
