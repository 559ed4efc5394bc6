import type { ImportFault } from './import-fault.ts';

export type Place = Omit<ImportFault, 'reason'>;

export type DraftField =
  | 'nr'
  | 'table'
  | 'item'
  | 'column'
  | 'value'
  | 'minimum'
  | 'maximum'
  | 'period'
  | 'basis'
  | 'count'
  | 'note';

/** Says where in the file a field of a mark stands. */
export type Locate = (field: DraftField) => Place;

/** The number with a mark, where the file gives it apart from the words; texts are not yet checked. */
export interface DraftRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** Question, item and column as the file names them. */
export interface DraftCell {
  readonly locate: Locate;
  readonly table: string;
  readonly item: string;
  /** Empty where the file leaves it to the question, which then has one column. */
  readonly column: string;
}

/** One mark as a file gives it, not yet checked against the instrument. */
export interface DraftMark extends DraftCell {
  readonly nr: string;
  /** True where only the text can say that there is a mark: in a cell of the sheet, where people may write "nee". */
  readonly isMarkInText: boolean;
  /** What was written beside the mark; null when nothing was. */
  readonly text: string | null;
  /** Undefined where the number has to be read from the words; null where the file says there is none. */
  readonly range: DraftRange | null | undefined;
  readonly period: string | null;
  readonly basis: string | null;
}

export interface DraftCount extends DraftCell {
  readonly count: number;
}

export interface DraftNote {
  readonly locate: Locate;
  readonly nr: string;
  readonly table: string;
  readonly note: string;
}

/** What a file says of itself; all of it may be missing. */
export interface DraftRoundFacts {
  readonly title?: string | undefined;
  readonly collectedFrom?: string | undefined;
  readonly collectedUntil?: string | undefined;
}

/** A round as a file gives it. */
export interface RoundDraft {
  readonly instrumentId: string | null;
  readonly facts: DraftRoundFacts;
  /** Null where the file does not say who took part; then the numbers that occur did. */
  readonly participants: readonly { readonly nr: string; readonly place: Place }[] | null;
  readonly marks: readonly DraftMark[];
  readonly counts: readonly DraftCount[];
  readonly notes: readonly DraftNote[];
}

/** The outcome of reading a file: a draft, and what was wrong with its form. With faults the draft is not used. */
export interface ReadOutcome {
  readonly draft: RoundDraft | null;
  readonly faults: readonly ImportFault[];
}

export function unreadable(faults: readonly ImportFault[]): ReadOutcome {
  return { draft: null, faults };
}
