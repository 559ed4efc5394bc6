/*
 * What waits for someone, as the start page tells it.
 *
 * Rule: every module says for one role what waits in its own part: a sentence with a number and no name, and the page
 * where it is done. What is urgent comes first, then what has the earliest day; what has none comes last, in the order of
 * the modules. First steps stand apart: they are for a region in which nothing was recorded yet.
 * Source: our choice; the README of each module names what it tells.
 * Example: `inOrderOfUrgency([{ text: 'a', kind: 'waiting', due: null }, { text: 'b', kind: 'waiting', due:
 *   day('2026-11-30') }, { text: 'c', kind: 'urgent', due: day('2026-12-01') }]).map(({ text }) => text)`
 *     is `['c', 'b', 'a']`.
 */

import type { Role } from '#app/kernel/role.ts';
import type { ReadTransaction } from './db/database.server.ts';
import type { Scope } from './db/scope.ts';
import type { Identity } from './identity/identity.server.ts';

/** One thing that waits for a role. */
export interface AttentionLine {
  /** Dutch, with how many; nobody's name stands in it. */
  readonly text: string;
  /** The page where it is done, which the role may open. */
  readonly href: string;
  /** The day by which it must be done, or from which it waits; null where there is none. */
  readonly due: Temporal.PlainDate | null;
  readonly kind: 'urgent' | 'waiting' | 'first-step';
}

/** For whom it is asked, within the one transaction in which all modules answer. */
export interface AttentionRequest {
  readonly tx: ReadTransaction;
  readonly scope: Scope;
  readonly role: Role;
  /** How far accounts are; kept apart from what the transaction may read. */
  readonly identity: Pick<Identity, 'invitations'>;
  readonly moment: { readonly today: Temporal.PlainDate; readonly now: Temporal.Instant };
}

/** What a module tells; a role it has nothing for gets an empty list and costs no query. */
export type Attention = (request: AttentionRequest) => Promise<readonly AttentionLine[]>;

const kinds: readonly AttentionLine['kind'][] = ['urgent', 'waiting', 'first-step'];

/** The most urgent first. */
export function inOrderOfUrgency<Line extends Pick<AttentionLine, 'kind' | 'due'>>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.toSorted(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compareDays(one.due, other.due),
  );
}

function compareDays(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): number {
  if (one !== null && other !== null) return Temporal.PlainDate.compare(one, other);
  return Number(one === null) - Number(other === null);
}
