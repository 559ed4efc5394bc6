import { birthYearOf } from '#app/kernel/birth-date.ts';
import { overlaps } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import { changeIdentity, findIdentities, findIdentitiesForReason } from '../data/identities.server.ts';
import { findMergeRecords, insertMerge, moveRecords, type OwnedRecord } from '../data/merges.server.ts';
import { findPersons, updatePerson, type StoredPerson } from '../data/people.server.ts';
import type { Identity } from '../domain/identity.ts';
import type { MergePlan } from '../domain/merge.ts';
import { planMerge, type MergeRefusal } from '../domain/plan-merge.ts';
import type { Acting } from './acting.ts';
import { aboutPerson } from './audit-people.server.ts';
import { filledParts, fillParts } from './identity-parts.ts';
import { namesPerson } from './personal-text.ts';

export const shortestMergeReason = 10;

export interface MergePreview {
  readonly plan: MergePlan;
  readonly kept: { readonly person: StoredPerson; readonly identity: Identity };
  readonly leaving: { readonly person: StoredPerson; readonly identity: Identity };
  /** Memberships that stay with the leaving file, because the kept person is in a household at the same time. */
  readonly leftMemberships: number;
}

export type MergePeopleRefusal =
  | MergeRefusal
  | { readonly kind: 'unknown' }
  | { readonly kind: 'reason-too-short' }
  | { readonly kind: 'reason-names-person' }
  | { readonly kind: 'both-waiting' };

/** What joining `leaving` to `kept` would do; changes nothing. */
export async function previewMerge(
  database: Database,
  acting: Acting,
  keptId: string,
  leavingId: string,
): Promise<Result<MergePreview, MergePeopleRefusal>> {
  return database.read(acting.scope, (tx) => prepare(tx, acting, keptId, leavingId));
}

/** Joins `leaving` to `kept` and gives the id of the merge, with which it can be undone. */
export async function mergePeople(
  database: Database,
  acting: Acting,
  {
    keptId,
    leavingId,
    reason,
  }: { readonly keptId: string; readonly leavingId: string; readonly reason: string },
): Promise<Result<string, MergePeopleRefusal>> {
  const stated = reason.trim();
  if (stated.length < shortestMergeReason) return refuse({ kind: 'reason-too-short' });
  const { scope, keys } = acting;
  return act<string, MergePeopleRefusal>(
    database,
    acting,
    {
      log: [aboutPerson('merge-people', keptId), aboutPerson('merge-people', leavingId)],
      broken: { waiting_list_entry_once: { kind: 'both-waiting' } },
    },
    async (tx) => {
      const prepared = await prepare(tx, acting, keptId, leavingId);
      if (!prepared.ok) return prepared;
      const { plan, kept, leaving } = prepared.value;
      const people = [
        ...(await findIdentitiesForReason(tx, keys, scope.regionId, keptId)),
        ...(await findIdentitiesForReason(tx, keys, scope.regionId, leavingId)),
      ];
      if (namesPerson(stated, people)) return refuse({ kind: 'reason-names-person' });
      const mergeId = await insertMerge(tx, scope, plan, stated);
      // The leaving file gives up its BSN before the kept one takes it.
      await moveRecords(tx, mergeId, 'there');
      if (plan.filledFields.length > 0) {
        const identity = fillParts(kept.identity, leaving.identity, plan.filledFields);
        await changeIdentity(tx, keys, scope.regionId, keptId, { identity, kind: 'merge', reason: stated });
        if (plan.filledFields.includes('birthDate'))
          await updatePerson(tx, scope.regionId, keptId, {
            ...kept.person,
            birthYear: birthYearOf(identity.birthDate) ?? kept.person.birthYear,
          });
      }
      return succeed(mergeId);
    },
  );
}

async function prepare(
  tx: ReadTransaction,
  { scope, keys }: Acting,
  keptId: string,
  leavingId: string,
): Promise<Result<MergePreview, MergePeopleRefusal>> {
  const persons = await findPersons(tx, scope.regionId, [keptId, leavingId]);
  const identities = await findIdentities(tx, keys, scope.regionId, [keptId, leavingId]);
  const side = (id: string) => {
    const person = persons.find(({ personId }) => personId === id);
    const identity = identities.get(id);
    return person === undefined || identity === undefined || identity.isPartlyUnreadable
      ? null
      : { person, identity };
  };
  const [kept, leaving] = [side(keptId), side(leavingId)];
  if (kept === null || leaving === null) return refuse({ kind: 'unknown' });
  const records = await findMergeRecords(tx, keptId, leavingId);
  const left = leftByOverlap(records, keptId, leavingId);
  const movable = records.filter((record) => !left.includes(record));
  const facts = ({ person, identity }: { person: StoredPerson; identity: Identity }) => {
    const own = movable.filter(({ personId }) => personId === person.personId);
    return {
      personId: person.personId,
      mergedInto: person.mergedInto,
      records: own.map(({ kind, recordId }) => ({ kind, recordId })),
      filledParts: filledParts(identity),
      stays: own.flatMap(({ onOverlap, from, until }) =>
        onOverlap === 'refuse' && from !== null ? [{ from, until }] : [],
      ),
    };
  };
  const bsns = [kept.identity.bsn, leaving.identity.bsn];
  const haveDifferentBsns = bsns.every((bsn) => bsn !== null) && bsns[0] !== bsns[1];
  const planned = planMerge(facts(kept), facts(leaving), haveDifferentBsns);
  return planned.ok ? succeed({ plan: planned.value, kept, leaving, leftMemberships: left.length }) : planned;
}

/** One person is in one household at a time: memberships that overlap one of the kept person do not move. */
function leftByOverlap(
  records: readonly OwnedRecord[],
  keptId: string,
  leavingId: string,
): readonly OwnedRecord[] {
  const memberships = records.filter(({ onOverlap }) => onOverlap === 'leave');
  const ofKept = memberships.filter(({ personId }) => personId === keptId);
  return memberships.filter(
    (record) =>
      record.personId === leavingId &&
      ofKept.some((own) => own.kind === record.kind && overlaps(own, record)),
  );
}
