/*
 * The report as it leaves the program.
 *
 * Rule: other programs read this shape, so it is only ever added to. What is the rule for a field is left out:
 * `asked` stands there only where it is false, `values` only where something was written.
 * Source: decision 0010: what the report writes, the import reads.
 * Example: the counts behind a gain stay inside: `toReportJson({ participants: [1], tables: [], findings: [],
 * conditions: [{ id: 'income', gain: 0.5, missingCells: 1, wantedCells: 2, rank: 1, focus: true }],
 * dataQuality: [] }, { region: 'assen', round: '2022' }).conditions` is
 * `[{ id: 'income', gain: 0.5, rank: 1, focus: true }]`.
 */

import type { Basis } from './answers.ts';
import type { Horizon, ItemRole } from './instrument.ts';
import type { DataQualityKind, FindingKind, ReportCell, ScanReport } from './report.ts';

export interface JsonValue {
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly period: string | null;
  readonly basis: Basis | null;
}

export interface JsonCell {
  readonly count: number;
  readonly nrs: readonly number[];
  /** Only there, and then false, where the instrument does not ask this item in this column. */
  readonly asked?: false;
  /** Only there where something was written, by municipality number. */
  readonly values?: Readonly<Record<string, JsonValue>>;
}

export interface ReportJson {
  readonly region: string;
  readonly round: string;
  readonly instrument: string;
  readonly participants: readonly number[];
  readonly tables: readonly {
    readonly id: string;
    readonly items: readonly {
      readonly id: string;
      readonly role: ItemRole;
      readonly columns: Readonly<Record<string, JsonCell>>;
    }[];
  }[];
  readonly findings: readonly {
    readonly table: string;
    readonly item: string;
    readonly column: string;
    readonly kind: FindingKind;
    readonly missing: readonly number[];
    readonly horizon: Horizon;
  }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly gain: number;
    readonly rank: number;
    readonly focus: boolean;
  }[];
  readonly dataQuality: readonly {
    readonly kind: DataQualityKind;
    readonly table: string;
    readonly item?: string;
    readonly nrs?: readonly number[];
    readonly detail: string;
  }[];
}

/** Gives the report as plain data for JSON; `region` and `round` are their slugs. */
export function toReportJson(
  report: ScanReport,
  { region, round }: { readonly region: string; readonly round: string },
): ReportJson {
  return {
    region,
    round,
    instrument: report.instrumentId,
    participants: report.participants,
    tables: report.tables.map(({ id, items }) => ({
      id,
      items: items.map((item) => ({ id: item.id, role: item.role, columns: toColumns(item.columns) })),
    })),
    findings: report.findings.map(({ table, item, column, kind, missing, horizon }) => ({
      table,
      item,
      column,
      kind,
      missing,
      horizon,
    })),
    conditions: report.conditions.map(({ id, gain, rank, focus }) => ({ id, gain, rank, focus })),
    dataQuality: report.dataQuality.map(({ kind, table, item, nrs, detail }) => ({
      kind,
      table,
      ...(item === undefined ? {} : { item }),
      ...(nrs === undefined ? {} : { nrs }),
      detail,
    })),
  };
}

function toColumns(columns: ReadonlyMap<string, ReportCell>): Record<string, JsonCell> {
  return Object.fromEntries([...columns].map(([id, cell]) => [id, toCell(cell)]));
}

function toCell({ count, nrs, asked, values }: ReportCell): JsonCell {
  if (!asked) return { count, nrs, asked };
  if (values.size === 0) return { count, nrs };
  const written = [...values].map(([nr, { text, range }]) => [
    String(nr),
    {
      text,
      min: range?.min ?? null,
      max: range?.max ?? null,
      period: range?.period ?? null,
      basis: range?.basis ?? null,
    },
  ]);
  return { count, nrs, values: Object.fromEntries(written) };
}
