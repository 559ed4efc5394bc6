/** Tables whose rows carry a revision: a number that rises with each change of the row and of what belongs to it. */
export type RevisedTable =
  | 'budget_line'
  | 'funding_source'
  | 'grant_application'
  | 'grant_call'
  | 'household'
  | 'intake'
  | 'letter_template'
  | 'mail_message'
  | 'mail_wording'
  | 'measure'
  | 'organisation'
  | 'person'
  | 'person_merge'
  | 'person_restriction'
  | 'pilot'
  | 'plan'
  | 'premises'
  | 'region_user'
  | 'removal_request'
  | 'retention_hold'
  | 'role_assignment'
  | 'stay'
  | 'waiting_list_entry';

/** Which row of the region. */
export interface RowKey {
  readonly table: RevisedTable;
  /** Columns of the primary key beside `region_id`. */
  readonly key: Readonly<Record<string, string>>;
}

/** A row as somebody saw it before they filled in a form. */
export interface SeenRow extends RowKey {
  readonly revision: number;
}

/** Who changed a row after it was seen, as far as the one who asks may know, and when. */
export interface RowChange {
  /** The same person, in another window or before going back to an old page. */
  readonly isOwn: boolean;
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

/** Ends a transaction before it did anything: a row is no longer as the form's maker saw it. */
export class ChangedSince extends Error {
  readonly change: RowChange;

  constructor(change: RowChange) {
    super('a row was changed since it was seen');
    this.name = changedSinceName;
    this.change = change;
  }
}

const changedSinceName = 'ChangedSince';

/** By name: the built pages and the program around them each have a class of their own. */
export function isChangedSince(error: unknown): error is ChangedSince {
  return error instanceof Error && error.name === changedSinceName;
}
