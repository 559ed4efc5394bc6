/*
 * What joining two files of one person comes to, and what undoing it gives back.
 *
 * Rule: the leaving file gives its records, and those parts of the identity that the kept one lacks. Two files with
 * different BSNs, or with stays on the same night, are not joined: then one of them is wrong, and that is corrected
 * first. A file that was joined before is not joined again. Undoing gives back exactly what moved and is still there;
 * what came afterwards stays.
 * Source: docs/decisions/0019-overlaps-are-refused-by-the-database.md (a person never has two stays at once);
 * docs/statuses.md (merged file); the rest is our choice, so that a mistake can be taken apart again.
 * Example: one record that moved is still there, one is not, and one came later:
 *   `planUndo({ moves: [{ kind: 'stay', recordId: 's1' }, { kind: 'stay', recordId: 'gone' }], filledFields: ['bsn'] },
 *     [{ kind: 'stay', recordId: 's1' }, { kind: 'stay', recordId: 'later' }])` is `{ moves: [{ kind: 'stay', recordId:
 *     's1' }], leftAlone: [{ kind: 'stay', recordId: 'gone' }], clearedFields: ['bsn'] }`.
 * A file is not joined to itself:
 *   `planMerge({ personId: 'a' }, { personId: 'a' }, false).reason` is `{ kind: 'same-file' }`.
 */

import { hasEnded, type OngoingPeriod } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { identityParts, type IdentityPart, type MergePlan, type PersonRecord } from './merge.ts';

/** What merging needs to know of one of the two files. */
export interface MergeSide {
  readonly personId: string;
  readonly mergedInto: string | null;
  readonly records: readonly PersonRecord[];
  readonly filledParts: ReadonlySet<IdentityPart>;
  /** Canonical periods. */
  readonly stays: readonly OngoingPeriod[];
}

export type MergeRefusal =
  | { readonly kind: 'same-file' }
  | { readonly kind: 'already-merged'; readonly personId: string }
  | { readonly kind: 'two-bsns' }
  | { readonly kind: 'stays-overlap'; readonly from: Temporal.PlainDate };

/** What joining `leaving` to `kept` comes to. */
export function planMerge(
  kept: MergeSide,
  leaving: MergeSide,
  haveDifferentBsns: boolean,
): Result<MergePlan, MergeRefusal> {
  if (kept.personId === leaving.personId) return refuse({ kind: 'same-file' });
  for (const { personId, mergedInto } of [kept, leaving]) {
    if (mergedInto !== null) return refuse({ kind: 'already-merged', personId });
  }
  if (haveDifferentBsns) return refuse({ kind: 'two-bsns' });
  const clash = firstSharedNight(kept.stays, leaving.stays);
  if (clash !== null) return refuse({ kind: 'stays-overlap', from: clash });
  return succeed({
    keptPersonId: kept.personId,
    leavingPersonId: leaving.personId,
    moves: leaving.records,
    filledFields: identityParts.filter(
      (part) => leaving.filledParts.has(part) && !kept.filledParts.has(part),
    ),
  });
}

export interface UndoPlan {
  readonly moves: readonly PersonRecord[];
  /** Moved records that are no longer with the kept file, such as removed ones: they stay as they are. */
  readonly leftAlone: readonly PersonRecord[];
  readonly clearedFields: readonly IdentityPart[];
}

/** What undoing does, by the records that the kept file has now. */
export function planUndo(plan: MergePlan, recordsOfKept: readonly PersonRecord[]): UndoPlan {
  const present = new Set(recordsOfKept.map(recordKey));
  return {
    moves: plan.moves.filter((record) => present.has(recordKey(record))),
    leftAlone: plan.moves.filter((record) => !present.has(recordKey(record))),
    clearedFields: plan.filledFields,
  };
}

function recordKey({ kind, recordId }: PersonRecord): string {
  return `${kind} ${recordId}`;
}

function firstSharedNight(one: MergeSide['stays'], other: MergeSide['stays']): Temporal.PlainDate | null {
  const { compare } = Temporal.PlainDate;
  const nights = one.flatMap((mine) =>
    other.flatMap((theirs) => {
      const from = compare(mine.from, theirs.from) > 0 ? mine.from : theirs.from;
      const isShared = [mine, theirs].every((stay) => !hasEnded(stay, from));
      return isShared ? [from] : [];
    }),
  );
  return nights.toSorted(compare)[0] ?? null;
}
