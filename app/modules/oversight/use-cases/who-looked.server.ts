import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import {
  findIdentitiesForReason,
  findOpeningsOfFiles,
  namesPerson,
  type OpeningOfFile,
} from '#app/modules/people/index.server.ts';
import { act } from '#app/platform/acts/act.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import {
  findActsAbout,
  findWorkedFor,
  type ActAboutPerson,
  type Between,
  type WorkedFor,
} from '../data/acts-about-person.server.ts';
import { findFileRef, findLogIds, hasActedLately } from '../data/audit-events.server.ts';
import { visitMinutes, type Overseeing } from './read-audit-log.server.ts';

/** What stands in the log about one person. */
export interface WhoLooked {
  readonly fileRef: string;
  /** Newest first. */
  readonly acts: readonly ActAboutPerson[];
  /** There is more in the period than `mostActs`: what is older is left out. */
  readonly isCut: boolean;
  readonly workedFor: readonly WorkedFor[];
  readonly openings: readonly OpeningOfFile[];
  /** The names of workers go along: somebody decided so, with a reason, in this visit. */
  readonly sharesNames: boolean;
}

/** Fifteen years of a busy file are some thousands; more would not fit in a letter. */
export const mostActs = 20_000;

/** Who looked at this person's data; null when the region has no such person. Making it is logged, once a visit. */
export async function readWhoLooked(
  database: Database,
  { scope, origin }: Overseeing,
  personId: string,
  between: Between,
): Promise<WhoLooked | null> {
  return database.write(scope, async (tx) => {
    const found = await findWhoLooked(tx, { scope, origin }, personId, between);
    if (found !== null && !(await hasActedLately(tx, scope, 'view-who-looked', personId, visitMinutes)))
      await recordAudit(tx, { action: 'view-who-looked', objectKind: 'person', objectId: personId, origin });
    return found;
  });
}

/** The same for a file to take along; always logged, with what kind of file and whether names go along. */
export async function exportWhoLooked(
  database: Database,
  overseeing: Overseeing,
  personId: string,
  between: Between,
  kind: { readonly format: 'Word' | 'CSV'; readonly withNames: boolean },
): Promise<WhoLooked | null> {
  const { scope, origin } = overseeing;
  return database.write(scope, async (tx) => {
    const found = await findWhoLooked(tx, overseeing, personId, between);
    if (found === null) return null;
    const purpose = `${kind.format}, ${kind.withNames && found.sharesNames ? 'met' : 'zonder'} namen`;
    const entry = { action: 'export-who-looked', objectKind: 'person', objectId: personId } as const;
    await recordAudit(tx, { ...entry, purpose, origin });
    return found;
  });
}

async function findWhoLooked(
  tx: ReadTransaction,
  { scope }: Overseeing,
  personId: string,
  between: Between,
): Promise<WhoLooked | null> {
  const { regionId } = scope;
  const fileRef = await findFileRef(tx, personId);
  if (fileRef === null) return null;
  const ids = await findLogIds(tx, personId);
  const acts = await findActsAbout(tx, regionId, ids, between, mostActs + 1);
  const openings = await findOpeningsOfFiles(tx, regionId, ids.filter(isId), between);
  const workers = [...acts.map(({ actorId }) => actorId), ...openings.map(({ userId }) => userId)];
  return {
    fileRef,
    acts: acts.slice(0, mostActs),
    isCut: acts.length > mostActs,
    workedFor: await findWorkedFor(
      tx,
      regionId,
      [...new Set(workers)].filter((id) => id !== null),
    ),
    openings,
    sharesNames: await hasActedLately(tx, scope, 'share-names-who-looked', personId, visitMinutes),
  };
}

/** Ids of records; a list of a house is told by its number and night. */
function isId(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id);
}

export type ShareRefusal = 'file-unknown' | 'reason-names-person';

/** Records why this person gets the names of workers as well; for this visit. The log keeps the reason: it names nobody. */
export async function shareNames(
  database: Database,
  overseeing: Overseeing & { readonly keys: KeyRing },
  personId: string,
  reason: string,
): Promise<Result<null, ShareRefusal>> {
  const log = {
    action: 'share-names-who-looked',
    objectKind: 'person',
    objectId: personId,
    purpose: reason,
  } as const;
  return act<null, ShareRefusal>(database, overseeing, { log }, async (tx) => {
    if ((await findFileRef(tx, personId)) === null) return refuse('file-unknown');
    const people = await findIdentitiesForReason(tx, overseeing.keys, overseeing.scope.regionId, personId);
    return namesPerson(reason, people) ? refuse('reason-names-person') : succeed(null);
  });
}
