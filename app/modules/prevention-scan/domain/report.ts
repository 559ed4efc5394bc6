import type { Horizon, ItemRole } from './instrument.ts';
import type { NumberRange } from './answers.ts';

/** One cell of a table: which municipalities marked this item in this column. */
export interface ReportCell {
  readonly count: number;
  readonly nrs: readonly number[];
  /** False where the instrument does not ask this item in this column. */
  readonly asked: boolean;
  /** What municipalities wrote next to their mark, by number. */
  readonly values: ReadonlyMap<number, { readonly text: string; readonly range: NumberRange | null }>;
}

export interface ReportItem {
  readonly id: string;
  readonly role: ItemRole;
  readonly columns: ReadonlyMap<string, ReportCell>;
}

export interface ReportTable {
  readonly id: string;
  readonly items: readonly ReportItem[];
}

export type FindingKind = 'very-strong' | 'strong' | 'opportunity';

export interface Finding {
  readonly table: string;
  readonly item: string;
  readonly column: string;
  readonly kind: FindingKind;
  readonly count: number;
  /** Participants that do not offer it. */
  readonly missing: readonly number[];
  readonly horizon: Horizon;
}

export interface ConditionGain {
  readonly id: string;
  /** Share (0–1) of municipality × wanted item that is not yet offered. */
  readonly gain: number;
  readonly missingCells: number;
  readonly wantedCells: number;
  /** 1 is the highest gain; equal gains share a rank. */
  readonly rank: number;
  readonly focus: boolean;
}

export type DataQualityKind =
  | 'unknown-with-options'
  | 'none-with-options'
  | 'none-with-unknown'
  | 'no-answer'
  | 'several-answers'
  | 'unreadable-value'
  | 'published-count-differs';

export interface DataQualityRemark {
  readonly kind: DataQualityKind;
  readonly table: string;
  readonly item?: string;
  readonly column?: string;
  readonly nrs?: readonly number[];
  readonly detail: string;
}

/** Everything the scan report says, derived from single answers. */
export interface ScanReport {
  readonly instrumentId: string;
  readonly participants: readonly number[];
  readonly tables: readonly ReportTable[];
  readonly findings: readonly Finding[];
  readonly conditions: readonly ConditionGain[];
  readonly dataQuality: readonly DataQualityRemark[];
}
