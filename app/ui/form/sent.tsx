import { createContext } from 'react';
import { revisionField } from '#app/kernel/revision-field.ts';
import type { WithChildren } from '../children.ts';
import { Seen } from './seen.tsx';

/** A form that came back to its page: what it asked for, what was typed, and what stood in the way. */
export interface SentForm {
  /** The form's own act; a button of it may have asked for another. */
  readonly act: string;
  /** What it was about, of several things with the same form; empty where there is one. */
  readonly part: string;
  /** By field; several choices of one field with a space between. */
  readonly typed: Readonly<Record<string, string>>;
  /** What is wrong, by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** What is wrong with the form as a whole. */
  readonly wholeForm: string | null;
  /** Somebody else was first: nothing was done. `at` is an ISO moment; `by` null for who is not known to this reader. */
  readonly change: { readonly isOwn: boolean; readonly by: string | null; readonly at: string } | null;
}

export const SentContext = createContext<SentForm | null>(null);

export interface SentProps extends WithChildren {
  readonly form: SentForm | undefined;
  /** Revision of what the page shows; without it the forms of the page change nothing that is there. */
  readonly revision?: string;
}

/**
 * Stands around a page with forms. A form that came back gets what was typed and what is wrong; the others stand as they
 * were. A form with a mistake keeps the revision it was made on; one that met somebody else's change gets the newest.
 */
export function Sent({ form, revision, children }: SentProps) {
  const content = <SentContext value={form ?? null}>{children}</SentContext>;
  if (revision === undefined) return content;
  const isMistake = form !== undefined && form.change === null;
  return <Seen revision={isMistake ? (form.typed[revisionField] ?? revision) : revision}>{content}</Seen>;
}

/** The id of a field: one page may hold the same field in several forms. */
export function fieldIdWithin({ act, part }: Pick<SentForm, 'act' | 'part'>, name: string): string {
  return [act, part, name].filter((each) => each !== '').join('-');
}
