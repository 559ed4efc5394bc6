/**
 * The prevention scan's instrument: which questions are asked, with which possible answers.
 * It is data (`data/preventiescan/<instrument>/`), versioned, so that old rounds keep their meaning.
 */
export type ItemRole = 'option' | 'other' | 'none' | 'unknown';

/** What a region may want of an item: more of it, less of it, or neither (a neutral fact). */
export type Direction = 'more' | 'less' | 'neutral';

/** Whether an opportunity can be taken soon or needs a long breath. */
export type Horizon = 'quick' | 'long';

export type QuestionKind = 'multi' | 'multi-by-route' | 'yes-no-unknown' | 'number';

export interface Label {
  readonly nl: string;
  readonly en: string;
}

export interface Item {
  readonly id: string;
  readonly label: Label;
  readonly role: ItemRole;
  readonly direction: Direction;
  readonly horizon: Horizon;
  /** The condition this item counts for; null where the question belongs to a theme without prevention gain. */
  readonly conditionId: string | null;
  /** Columns in which this item is asked; a subset of the question's columns. */
  readonly columns: readonly string[];
  readonly groupId: string | null;
  /** Unit of the values that may come with an answer, such as `months`. */
  readonly unit: string | null;
}

export interface Column {
  readonly id: string;
  readonly label: Label;
}

export interface Question {
  readonly id: string;
  readonly section: string;
  readonly pillarId: string;
  /** Condition or theme the question stands under. */
  readonly subjectId: string;
  readonly title: Label;
  readonly kind: QuestionKind;
  /**
   * `answer` for multi; the route ids for multi-by-route; `yes`, `no`, `unknown` for yes-no-unknown;
   * `value` (and `no-info`, `unknown` where the question offers them) for number.
   */
  readonly columns: readonly Column[];
  readonly groups: readonly Column[];
  readonly items: readonly Item[];
}

export interface Condition {
  readonly id: string;
  readonly label: Label;
  readonly pillarId: string;
  /** Laws and programmes that give this condition its footing. */
  readonly legalFramework: readonly string[];
}

export interface Pillar {
  readonly id: string;
  readonly label: Label;
  readonly goal: Label;
  readonly prevention: string;
  readonly conditions: readonly Condition[];
}

export interface Theme {
  readonly id: string;
  readonly pillarId: string;
  readonly label: Label;
}

/** A share of the participants as an exact fraction; `inclusive` says whether reaching it suffices. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly inclusive: boolean;
}

export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: Label;
  readonly thresholds: { readonly veryStrong: Threshold; readonly strong: Threshold };
  /** The share of conditions, highest gain first, that is put in focus. */
  readonly focusShare: Threshold;
  readonly pillars: readonly Pillar[];
  /** Parts of the report beside the pillars: policy, insight. */
  readonly sections: readonly Column[];
  readonly themes: readonly Theme[];
  readonly questions: readonly Question[];
}
