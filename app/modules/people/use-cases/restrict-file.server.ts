import { refuse, refuseWithTrace, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { RefusalsByRule } from '#app/platform/acts/broken-rule.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import {
  closeRestriction,
  findPersonToRestrict,
  findPossibleReaders,
  findRestrictions,
  insertRestriction,
  replaceReaders,
} from '../data/restrictions.server.ts';
import { findIdentitiesForReason } from '../data/identities.server.ts';
import { findPersonRefs } from '../data/emergency-accesses.server.ts';
import type { Acting } from './acting.ts';
import { aboutPerson, auditRefusedReason } from './audit-people.server.ts';
import { namesPerson } from './personal-text.ts';

/** The privacy officer sees no names; the keys are there to hold a reason against them. */
export type Overseeing = Omit<Acting, 'keys'>;

export interface RestrictionRequest {
  /** The number of the file, as the worker who asks for it reads it out. */
  readonly personRef: string;
  readonly reason: string;
  readonly readerIds: readonly string[];
}

export type RestrictRefusal =
  | 'file-unknown'
  | 'reason-too-short'
  | 'reason-names-person'
  | 'reader-unknown'
  | 'already-restricted';

export const shortestRestrictionReason = 10;

const restrictionRefusals: RefusalsByRule<RestrictRefusal> = {
  person_restriction_reader_pkey: 'reader-unknown',
  person_restriction_reader_region_id_user_id_fkey: 'reader-unknown',
  person_restriction_region_id_person_id_valid_period_key: 'already-restricted',
};

/** Closes a file for all but the readers named, from today on; it is then not found in searches either. */
export async function restrictFile(
  database: Database,
  acting: Acting,
  { personRef, reason, readerIds }: RestrictionRequest,
): Promise<Result<string, RestrictRefusal>> {
  const stated = reason.trim();
  if (stated.length < shortestRestrictionReason) return refuse('reason-too-short');
  if (namesPerson(stated, [])) return refuse('reason-names-person');
  const { scope, today, keys } = acting;
  const restricted = await act<Restricted, RestrictRefusal>(
    database,
    acting,
    { log: ({ personId }) => aboutPerson('restrict-file', personId), broken: restrictionRefusals },
    async (tx) => {
      const personId = await findPersonToRestrict(tx, personRef);
      if (personId === null) return refuse('file-unknown');
      if (namesPerson(stated, await findIdentitiesForReason(tx, keys, scope.regionId, personId))) {
        // Being told so is an answer about the file: it leaves a trace.
        await auditRefusedReason(tx, acting, 'restrict-file', personId);
        return refuseWithTrace('reason-names-person');
      }
      const restrictionId = await insertRestriction(tx, scope, {
        personId,
        reason: stated,
        from: today,
        readerIds,
      });
      return succeed({ restrictionId, personId });
    },
  );
  return restricted.ok ? succeed(restricted.value.restrictionId) : restricted;
}

interface Restricted {
  readonly restrictionId: string;
  readonly personId: string;
}

/** Gives a restricted file other readers. */
export async function changeReaders(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
  readerIds: readonly string[],
): Promise<Result<null, RestrictionGone>> {
  return changeRestriction(database, acting, restrictionId, 'change-file-readers', (tx) =>
    replaceReaders(tx, acting.scope.regionId, restrictionId, readerIds),
  );
}

/** Opens a restricted file to the normal rules again. */
export async function endRestriction(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
): Promise<Result<null, RestrictionGone>> {
  return changeRestriction(database, acting, restrictionId, 'end-file-restriction', (tx) =>
    closeRestriction(tx, acting.scope.regionId, restrictionId, acting.today),
  );
}

/** There is no such restriction, or it ended. */
export type RestrictionGone = 'gone';

async function changeRestriction(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
  action: 'change-file-readers' | 'end-file-restriction',
  change: (tx: WriteTransaction) => Promise<boolean>,
): Promise<Result<null, RestrictionGone>> {
  const { scope, today } = acting;
  const changed = await act<string, RestrictionGone>(
    database,
    acting,
    { log: (personId) => aboutPerson(action, personId) },
    async (tx) => {
      const restrictions = await findRestrictions(tx, scope.regionId, today);
      const restriction = restrictions.find((each) => each.restrictionId === restrictionId);
      if (restriction === undefined || !(await change(tx))) return refuse('gone');
      return succeed(restriction.personId);
    },
  );
  return changed.ok ? succeed(null) : changed;
}

/** Restricted files by number, and who could be a reader. */
export async function listRestrictions(database: Database, { scope, today }: Overseeing) {
  return database.read(scope, async (tx) => {
    const restrictions = await findRestrictions(tx, scope.regionId, today);
    const refs = await findPersonRefs(
      tx,
      restrictions.map(({ personId }) => personId),
    );
    return {
      restrictions: restrictions.map((each) => ({ ...each, personRef: refs.get(each.personId) ?? null })),
      possibleReaders: await findPossibleReaders(tx, scope.regionId, today),
    };
  });
}
