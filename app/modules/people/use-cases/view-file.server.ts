import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findEmergencyEnd } from '../data/emergency-accesses.server.ts';
import { findHouseholdOf } from '../data/households.server.ts';
import { findIdentity } from '../data/identities.server.ts';
import { findKeptUntil, findLegalBases, type StoredBasis } from '../data/legal-bases.server.ts';
import { findMergesInto, type StoredMerge } from '../data/merges.server.ts';
import { findOpening, type Purpose } from '../data/openings.server.ts';
import { findAuthors, findPersonById, type StoredPerson } from '../data/people.server.ts';
import { findRestrictedSince } from '../data/restrictions.server.ts';
import { findRevisions, type IdentityRevision } from '../data/revisions.server.ts';
import type { Household } from '../domain/household.ts';
import type { Identity } from '../domain/identity.ts';
import type { Acting } from './acting.ts';
import { aboutPerson } from './audit-people.server.ts';
import { personLabels } from './person-labels.server.ts';
import type { PersonLabel } from './person-name.ts';

/** A file as its reader sees it. */
export interface PersonFile {
  /** How often the file's own facts were changed, for forms that change them again. */
  readonly revision: string;
  readonly person: StoredPerson;
  readonly identity: Identity;
  readonly openedFor: Purpose;
  /** Set when the file is open because of an emergency: it then closes by itself, and nothing can be changed. */
  readonly emergencyUntil: Temporal.Instant | null;
  readonly household: Household | null;
  readonly bases: readonly StoredBasis[];
  /** The last day the file may be kept; null while a ground without an end holds. */
  readonly keepUntil: Temporal.PlainDate | null;
  readonly restrictedSince: Temporal.PlainDate | null;
  readonly revisions: readonly IdentityRevision[];
  readonly merges: readonly StoredMerge[];
  /** Names of the colleagues in revisions and merges. */
  readonly authors: ReadonlyMap<string, string>;
  /** How household members and merged files are called. */
  readonly labels: ReadonlyMap<string, PersonLabel>;
}

/** A file as acting on it needs it, without the names of others. */
export type OpenFile = Omit<PersonFile, 'labels'>;

export type ViewRefusal =
  /** No such file, restricted, or of someone whom the own organisation does not help. */
  'unknown' | 'purpose-needed';

/** Shows a file that was opened; every view is logged with the purpose it was opened for. */
export async function viewFile(
  database: Database,
  acting: Acting,
  personId: string,
): Promise<Result<PersonFile, ViewRefusal>> {
  const log = ({ openedFor }: PersonFile) => aboutPerson('view-person-file', personId, openedFor.label);
  const { scope, keys } = acting;
  return act<PersonFile, ViewRefusal>(database, acting, { log }, async (tx) => {
    const openedFor = await findOpening(tx, scope, personId);
    const revision = await revisionsOf(tx, { table: 'person', key: { person_id: personId } });
    const person = await findPersonById(tx, scope.regionId, personId);
    if (person === null) return refuse('unknown');
    if (openedFor === null) return refuse('purpose-needed');
    const file = await readFile(tx, acting, { person, revision }, openedFor);
    if (file === null) return refuse('unknown');
    return succeed({ ...file, labels: await personLabels(tx, keys, scope.regionId, namedIn(file)) });
  });
}

/** The file as far as acting on it needs; nothing is shown, so no view is logged. */
export async function readOpenFile(
  database: Database,
  acting: Acting,
  personId: string,
): Promise<OpenFile | null> {
  return database.read(acting.scope, async (tx) => {
    const openedFor = await findOpening(tx, acting.scope, personId);
    const revision = await revisionsOf(tx, { table: 'person', key: { person_id: personId } });
    const person = await findPersonById(tx, acting.scope.regionId, personId);
    return openedFor === null || person === null
      ? null
      : readFile(tx, acting, { person, revision }, openedFor);
  });
}

async function readFile(
  tx: ReadTransaction,
  { scope, keys, today }: Acting,
  { person, revision }: Pick<PersonFile, 'person' | 'revision'>,
  openedFor: Purpose,
): Promise<OpenFile | null> {
  const { regionId } = scope;
  const { personId } = person;
  const identity = await findIdentity(tx, keys, regionId, personId);
  if (identity === null) return null;
  const household = await findHouseholdOf(tx, regionId, personId, today);
  const bases = await findLegalBases(tx, regionId, personId);
  const revisions = await findRevisions(tx, keys, regionId, personId);
  const merges = await findMergesInto(tx, regionId, personId);
  const emergencyEnd = await findEmergencyEnd(tx, scope, personId);
  return {
    revision,
    person,
    identity,
    openedFor,
    emergencyUntil: openedFor.code === 'emergency' ? emergencyEnd : null,
    household,
    bases,
    keepUntil: await findKeptUntil(tx, personId),
    restrictedSince: await findRestrictedSince(tx, personId),
    revisions,
    merges,
    authors: await findAuthors(tx, personId),
  };
}

/** Who else a file names: members of the household and people of merged files. */
function namedIn({ household, merges, person }: OpenFile): readonly string[] {
  return [
    ...(household?.members ?? []).map((member) => member.personId),
    ...merges.map(({ leavingPersonId }) => leavingPersonId),
    ...(person.mergedInto === null ? [] : [person.mergedInto]),
  ];
}
