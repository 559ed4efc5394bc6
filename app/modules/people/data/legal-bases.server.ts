import { sql } from 'kysely';
import type { OngoingPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { legalBases, type LegalBasis } from '../domain/legal-basis.ts';

export interface StoredBasis extends OngoingPeriod {
  readonly basis: LegalBasis;
  readonly purpose: string;
}

export async function insertLegalBasis(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  personId: string,
  { basis, purpose, from }: Omit<StoredBasis, 'until'>,
): Promise<void> {
  await tx
    .insertInto('person_legal_basis')
    .values({
      region_id: regionId,
      person_id: personId,
      basis,
      purpose,
      valid_period: `[${from.toString()},)`,
      recorded_by: userId,
    })
    .execute();
}

/** Why the file may be kept, oldest ground first. */
export async function findLegalBases(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
): Promise<readonly StoredBasis[]> {
  const rows = await tx
    .selectFrom('person_legal_basis')
    .select([
      'basis',
      'purpose',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .orderBy(sql`lower(valid_period)`)
    .execute();
  return rows.map((row) => ({ ...row, basis: legalBases.find((basis) => basis === row.basis) ?? 'wmo' }));
}

/** The last day the file is kept as it stands; null while a ground that has not ended keeps it. */
export async function findKeptUntil(
  tx: ReadTransaction,
  personId: string,
): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ day: Temporal.PlainDate | null }>`
    select app.kept_until(${personId}::uuid) as day`.execute(tx);
  return rows[0]?.day ?? null;
}
