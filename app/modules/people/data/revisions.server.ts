import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '../domain/identity.ts';
import type { Sex } from '../domain/person.ts';
import { identityColumns, openIdentity, openText } from './identity-columns.server.ts';
import { toSex } from './people.server.ts';

/** How someone's identity was from `changedAt` on. */
export interface IdentityRevision {
  readonly revisionNo: number;
  readonly identity: Identity;
  readonly sex: Sex | null;
  readonly originMunicipalityName: string | null;
  readonly kind: string;
  /** Null when there is none, or it cannot be read. */
  readonly reason: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

const shared = [...identityColumns, 'revision_no', 'change_kind', 'change_reason'] as const;

/** Every state of the identity, oldest first; the last one is the present. */
export async function findRevisions(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  personId: string,
): Promise<readonly IdentityRevision[]> {
  const former = await tx
    .selectFrom('person_identity_revision as r')
    .leftJoin('municipality as m', 'm.code', 'r.origin_municipality_code')
    .select([...shared, 'r.changed_by', 'r.changed_at', 'r.sex', 'm.name as origin'])
    .where('r.region_id', '=', regionId)
    .where('r.person_id', '=', personId)
    .orderBy('r.revision_no')
    .execute();
  const present = await tx
    .selectFrom('person_identity as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.region_id', '=', 'i.region_id').onRef('p.person_id', '=', 'i.person_id'),
    )
    .leftJoin('municipality as m', 'm.code', 'p.origin_municipality_code')
    .select([...shared, 'i.changed_by', 'i.changed_at', 'p.sex', 'm.name as origin'])
    .where('i.region_id', '=', regionId)
    .where('i.person_id', '=', personId)
    .execute();
  const owner = { regionId, personId };
  return [...former, ...present].map((row) => ({
    revisionNo: row.revision_no,
    identity: openIdentity(keys, owner, row),
    sex: toSex(row.sex),
    originMunicipalityName: row.origin,
    kind: row.change_kind,
    reason: reasonOf(openText(keys, owner, 'change_reason', row.change_reason)),
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

function reasonOf(text: ReturnType<typeof openText>): string | null {
  return typeof text === 'string' ? text : null;
}
