/** A number or a day that the act behind a message gives, as readers of the template page see it. */
export interface MailField {
  readonly meaning: string;
  readonly example: number | `${number}-${number}-${number}`;
}

/**
 * A kind of message. Its words are Dutch and hold nobody's name: what differs between two messages of one kind is a number,
 * a day, the region and where it leads.
 */
export interface MailKind {
  /** What lists call it. */
  readonly name: string;
  /** Why it is sent, for who gets it: what asks for it, in law or in the work. */
  readonly because: string;
  /** Whether its reader may do without it. Security notices, and what work cannot go on without, are always sent. */
  readonly mayStop: boolean;
  /** A reminder waits while mail to the address comes back; anything else is tried. */
  readonly isReminder: boolean;
  readonly subject: string;
  /** Paragraphs with a blank line between, and `{{field}}` where something is filled in. */
  readonly body: string;
  readonly fields: Readonly<Record<string, MailField>>;
  /** The words of its link; null for a message that leads nowhere. */
  readonly linkText: string | null;
}

/** Every kind that the modules add, by its code. */
export type MailKinds = Readonly<Record<string, MailKind>>;

/** What a message says beside the words of its kind: whole numbers, and days as `2026-11-29`. */
export type MailFacts = Readonly<Record<string, number | string>>;

/** One-time links: what each opens is made when the message is sent, and stored as a hash alone. */
export type MailLink = 'invitation' | 'password-reset' | 'role-offer' | 'password-by-two';

/** What surrounds the words of every kind; a region may have its own. */
export interface MailFrame {
  readonly greeting: string;
  readonly closing: string;
  readonly contact: string;
}
