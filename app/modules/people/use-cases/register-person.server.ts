import { birthYearOf } from '#app/kernel/birth-date.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import { insertIdentity } from '../data/identities.server.ts';
import { insertLegalBasis } from '../data/legal-bases.server.ts';
import { insertOpening } from '../data/openings.server.ts';
import { insertPerson } from '../data/people.server.ts';
import type { Identity, IdentityFault, IdentityInput } from '../domain/identity.ts';
import type { Sex } from '../domain/person.ts';
import { readIdentity } from '../domain/read-identity.ts';
import type { Acting } from './acting.ts';
import { aboutPerson, auditSearch } from './audit-people.server.ts';
import { factRefusals } from './fact-refusals.ts';
import { isBsnElsewhere, matchPeople, type FoundPerson } from './match-people.server.ts';
import { newPersonRef } from './person-ref.ts';
import { termsOfIdentity } from './search-terms.ts';

export interface NewPerson {
  readonly input: IdentityInput;
  readonly sex: Sex | null;
  /** CBS code. */
  readonly originMunicipality: string | null;
  /** The worker looked at the people who may be the same and says that it is none of them. */
  readonly isConfirmedNew: boolean;
}

export type Registration =
  | { readonly kind: 'registered'; readonly personId: string; readonly personRef: string }
  /** Nothing was stored: first look whether it is one of these. */
  | { readonly kind: 'look-alikes'; readonly found: readonly FoundPerson[] };

export type RegisterRefusal =
  | { readonly kind: 'faults'; readonly faults: readonly IdentityFault[] }
  /** The BSN stands in another file, which may be one that this scope cannot see. */
  | { readonly kind: 'bsn-taken' }
  /** No municipality has had this code. */
  | { readonly kind: 'origin-unknown' };

/**
 * Makes a file, after showing who may have one already. The organisation of the worker may read the file it made;
 * the ground is the Wmo, until another is recorded.
 */
export async function registerPerson(
  database: Database,
  acting: Acting,
  person: NewPerson,
): Promise<Result<Registration, RegisterRefusal>> {
  const read = readIdentity(person.input, acting.today);
  if (!read.ok) return refuse({ kind: 'faults', faults: read.reason });
  const identity = read.value;
  const log = (made: Registration) =>
    made.kind === 'registered' ? aboutPerson('register-person', made.personId) : [];
  return act<Registration, RegisterRefusal>(database, acting, { log, broken: factRefusals }, async (tx) => {
    if (!person.isConfirmedNew) {
      const found = await matchPeople(tx, acting, termsOfIdentity(identity));
      if (found.length > 0) {
        await auditSearch(tx, acting, 'nieuw dossier', found);
        return succeed({ kind: 'look-alikes', found });
      }
    }
    if (await isBsnElsewhere(tx, acting, identity.bsn, null)) return refuse({ kind: 'bsn-taken' });
    return succeed(await store(tx, acting, person, identity));
  });
}

async function store(
  tx: WriteTransaction,
  acting: Acting,
  { sex, originMunicipality }: NewPerson,
  identity: Identity,
): Promise<Registration> {
  const { scope, keys, today } = acting;
  const facts = { birthYear: birthYearOf(identity.birthDate), sex, originMunicipality };
  const { personId, personRef } = await insertWithRef(tx, acting, facts);
  await insertIdentity(tx, keys, scope, personId, identity);
  await insertLegalBasis(tx, scope, personId, {
    basis: 'wmo',
    purpose: 'Maatschappelijke opvang',
    from: today,
  });
  await insertOpening(tx, scope, { personId, purposeCode: 'registration' });
  return { kind: 'registered', personId, personRef };
}

/** A number that is taken is drawn again; with 387 million numbers that hardly ever happens. */
async function insertWithRef(
  tx: WriteTransaction,
  { scope }: Acting,
  facts: { birthYear: number | null; sex: Sex | null; originMunicipality: string | null },
): Promise<{ personId: string; personRef: string }> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const personRef = newPersonRef();
    const personId = await insertPerson(tx, scope, { personRef, ...facts });
    if (personId !== null) return { personId, personRef };
  }
  throw new Error('No free file number was found.');
}
