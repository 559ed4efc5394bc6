import type { DataQualityKind } from '../../domain/report.ts';
import { tableAddress } from '../addresses.ts';
import type { PlacedReport } from './findings.ts';
import { listInCell } from './municipality-names.ts';

export interface RemarkRow {
  readonly id: string;
  readonly detail: string;
  readonly municipalities: string;
  readonly table: string;
  readonly href: string;
}

export interface RemarkGroup {
  readonly kind: DataQualityKind;
  readonly remarks: readonly RemarkRow[];
}

/** The remarks by kind, the kind with the most first; within a kind in the order of the report. */
export function presentDataQuality({ round, index, report, names }: PlacedReport): readonly RemarkGroup[] {
  const groups = Map.groupBy(report.dataQuality, ({ kind }) => kind);
  return [...groups]
    .map(([kind, remarks]) => ({
      kind,
      remarks: remarks.map(({ table, item, column, nrs, detail }) => ({
        id: [table, item, column, detail].join(' '),
        detail,
        municipalities: listInCell(names, nrs ?? []),
        table: index.question(table)?.title.nl ?? table,
        href: tableAddress(round, table),
      })),
    }))
    .toSorted((one, other) => other.remarks.length - one.remarks.length);
}
