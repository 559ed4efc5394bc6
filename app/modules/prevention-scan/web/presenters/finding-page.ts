import type { FindingKind } from '../../domain/report.ts';
import type { Horizon } from '../../domain/instrument.ts';
import { findingAddress, roundPageAddress, tableAddress } from '../addresses.ts';
import type { PlacedReport } from './findings.ts';
import { nameInText } from './municipality-names.ts';

interface Municipality {
  readonly nr: number;
  readonly name: string;
  readonly isOwn: boolean;
}

export interface FindingView {
  readonly label: string;
  readonly route: string | null;
  readonly kind: FindingKind;
  readonly horizon: Horizon;
  readonly count: number;
  readonly total: number;
  readonly offeredBy: readonly Municipality[];
  readonly missing: readonly Municipality[];
  readonly table: { readonly label: string; readonly href: string };
  readonly part: string;
  readonly subject: { readonly label: string; readonly href: string } | null;
  /** Laws and programmes under the condition; empty for a theme. */
  readonly legalFramework: readonly string[];
  /** The same item in the other routes. */
  readonly otherRoutes: readonly { readonly label: string; readonly href: string; readonly count: number }[];
}

/** The page of one finding; null when there is none for this item in this column. */
export function presentFindingPage(
  placed: PlacedReport,
  at: { readonly table: string; readonly item: string; readonly column: string },
): FindingView | null {
  const { round, index, report, names } = placed;
  const ofItem = report.findings.filter(({ table, item }) => table === at.table && item === at.item);
  const finding = ofItem.find(({ column }) => column === at.column);
  const question = index.question(at.table);
  const item = index.item(at.table, at.item);
  if (finding === undefined || question === undefined || item === undefined) return null;
  const subject = index.subject(item.conditionId ?? question.subjectId);
  const lacking = new Set(finding.missing);
  const toMunicipality = (nr: number): Municipality => ({
    nr,
    name: nameInText(names, nr),
    isOwn: nr === names.ownNr,
  });
  return {
    label: item.label.nl,
    route: index.columnName(at.table, at.column),
    kind: finding.kind,
    horizon: finding.horizon,
    count: finding.count,
    total: report.participants.length,
    offeredBy: report.participants.filter((nr) => !lacking.has(nr)).map(toMunicipality),
    missing: finding.missing.map(toMunicipality),
    table: { label: question.title.nl, href: tableAddress(round, at.table) },
    part: index.part(question.pillarId)?.label ?? question.pillarId,
    subject:
      subject === undefined
        ? null
        : { label: subject.label, href: `${roundPageAddress(round, 'kansen')}?conditie=${subject.id}` },
    legalFramework: subject?.condition?.legalFramework ?? [],
    otherRoutes: ofItem
      .filter(({ column }) => column !== at.column)
      .map((other) => ({
        label: index.columnName(at.table, other.column) ?? other.column,
        href: findingAddress(round, other),
        count: other.count,
      })),
  };
}
