import { birthYearOf } from '#app/kernel/birth-date.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import {
  changeIdentity,
  findIdentities,
  findIdentitiesForReason,
  makeSearchable,
} from '../data/identities.server.ts';
import {
  findMergeRecords,
  findMergesInto,
  markUndone,
  moveRecords,
  type StoredMerge,
} from '../data/merges.server.ts';
import { findPersonById, updatePerson } from '../data/people.server.ts';
import { planUndo } from '../domain/plan-merge.ts';
import type { Acting } from './acting.ts';
import { aboutPerson } from './audit-people.server.ts';
import { clearParts } from './identity-parts.ts';
import { namesPerson } from './personal-text.ts';

export type UndoRefusal =
  | 'unknown'
  | 'already-undone'
  | 'reason-too-short'
  | 'reason-names-person'
  /** The other file belongs to people whom the own organisation does not help. */
  | 'other-file-unknown';

const shortestReason = 10;

/**
 * Takes a merge back: exactly what moved returns to the other file, and what the kept file got from its identity goes,
 * unless it was corrected since. Gives how many records could not go back because they are no longer there.
 */
export async function undoMerge(
  database: Database,
  acting: Acting,
  { keptId, mergeId, reason }: { readonly keptId: string; readonly mergeId: string; readonly reason: string },
): Promise<Result<{ readonly leftAlone: number }, UndoRefusal>> {
  const stated = reason.trim();
  if (stated.length < shortestReason) return refuse('reason-too-short');
  const { scope } = acting;
  const undone = await act<Undone, UndoRefusal>(
    database,
    acting,
    { log: ({ people }) => people.map((personId) => aboutPerson('undo-merge-people', personId)) },
    async (tx) => {
      const merges = await findMergesInto(tx, scope.regionId, keptId);
      const merge = merges.find((each) => each.mergeId === mergeId);
      if (merge === undefined) return refuse('unknown');
      if (merge.undoneAt !== null) return refuse('already-undone');
      const plan = planUndo(merge, await findMergeRecords(tx, keptId, keptId));
      await markUndone(tx, scope, mergeId, stated);
      await moveRecords(tx, mergeId, 'back');
      const refusal = await takeBackIdentity(tx, acting, merge, stated);
      return refusal === null
        ? succeed({ leftAlone: plan.leftAlone.length, people: [keptId, merge.leavingPersonId] })
        : refuse(refusal);
    },
  );
  return undone.ok ? succeed({ leftAlone: undone.value.leftAlone }) : undone;
}

interface Undone {
  readonly leftAlone: number;
  readonly people: readonly string[];
}

/**
 * The kept file gives up the BSN before the other one can be found by it again. Whether it can be done shows only on the
 * way: the reason when it cannot.
 */
async function takeBackIdentity(
  tx: WriteTransaction,
  { scope, keys }: Acting,
  { keptPersonId, leavingPersonId, filledFields }: StoredMerge,
  reason: string,
): Promise<UndoRefusal | null> {
  const { regionId } = scope;
  const identities = await findIdentities(tx, keys, regionId, [keptPersonId, leavingPersonId]);
  const [kept, leaving] = [identities.get(keptPersonId), identities.get(leavingPersonId)];
  if (kept === undefined || leaving === undefined || kept.isPartlyUnreadable || leaving.isPartlyUnreadable)
    return 'other-file-unknown';
  const people = [
    ...(await findIdentitiesForReason(tx, keys, regionId, keptPersonId)),
    ...(await findIdentitiesForReason(tx, keys, regionId, leavingPersonId)),
  ];
  if (namesPerson(reason, people)) return 'reason-names-person';
  if (filledFields.length > 0) {
    const identity = clearParts(kept, leaving, filledFields);
    await changeIdentity(tx, keys, regionId, keptPersonId, { identity, kind: 'undo-merge', reason });
    const person = await findPersonById(tx, regionId, keptPersonId);
    if (person !== null && filledFields.includes('birthDate'))
      await updatePerson(tx, regionId, keptPersonId, {
        ...person,
        birthYear: birthYearOf(identity.birthDate),
      });
  }
  await makeSearchable(tx, regionId, leavingPersonId);
  return null;
}
