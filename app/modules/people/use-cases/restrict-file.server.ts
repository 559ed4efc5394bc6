import { refuse, refuseWithTrace, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { brokenConstraint } from '../data/database-refusal.server.ts';
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
import { auditPerson, auditRefusedReason } from './audit-people.server.ts';
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
  try {
    return await database.write(scope, async (tx) => {
      const personId = await findPersonToRestrict(tx, personRef);
      if (personId === null) return refuse<RestrictRefusal>('file-unknown');
      if (namesPerson(stated, await findIdentitiesForReason(tx, keys, scope.regionId, personId))) {
        // Being told so is an answer about the file: it leaves a trace.
        await auditRefusedReason(tx, acting, 'restrict-file', personId);
        return refuseWithTrace<RestrictRefusal>('reason-names-person');
      }
      const restrictionId = await insertRestriction(tx, scope, {
        personId,
        reason: stated,
        from: today,
        readerIds,
      });
      await auditPerson(tx, acting, 'restrict-file', personId);
      return succeed(restrictionId);
    });
  } catch (error) {
    const constraint = brokenConstraint(error) ?? '';
    if (constraint.startsWith('person_restriction_reader')) return refuse('reader-unknown');
    if (constraint.startsWith('person_restriction')) return refuse('already-restricted');
    throw error;
  }
}

/** Gives a restricted file other readers; false when there is no such restriction. */
export async function changeReaders(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
  readerIds: readonly string[],
): Promise<boolean> {
  return changeRestriction(database, acting, restrictionId, 'change-file-readers', (tx) =>
    replaceReaders(tx, acting.scope.regionId, restrictionId, readerIds),
  );
}

/** Opens a restricted file to the normal rules again; false when it was not restricted. */
export async function endRestriction(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
): Promise<boolean> {
  return changeRestriction(database, acting, restrictionId, 'end-file-restriction', (tx) =>
    closeRestriction(tx, acting.scope.regionId, restrictionId, acting.today),
  );
}

async function changeRestriction(
  database: Database,
  acting: Overseeing,
  restrictionId: string,
  action: 'change-file-readers' | 'end-file-restriction',
  change: (tx: Parameters<Parameters<Database['write']>[1]>[0]) => Promise<boolean>,
): Promise<boolean> {
  const { scope, today } = acting;
  return database.write(scope, async (tx) => {
    const restrictions = await findRestrictions(tx, scope.regionId, today);
    const restriction = restrictions.find((each) => each.restrictionId === restrictionId);
    if (restriction === undefined || !(await change(tx))) return false;
    await auditPerson(tx, acting, action, restriction.personId);
    return true;
  });
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
