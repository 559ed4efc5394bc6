import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Cents } from '#app/kernel/money.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import { openApplicant, sealApplicant, type Applicant } from './applicant-columns.server.ts';

export interface NewApplication {
  /** Slug of the plan. */
  readonly plan: string;
  readonly callId: string;
  readonly title: string;
  readonly description: string;
  readonly requestedCents: Cents;
  readonly applicant: Applicant;
}

/** Takes in an application from the public, and gives its id; null when the call takes none, or not this amount. */
export async function submitApplication(
  tx: WriteTransaction,
  keys: KeyRing,
  regionId: string,
  { plan, callId, title, description, requestedCents, applicant }: NewApplication,
): Promise<string | null> {
  const applicationId = randomUUID();
  const { name, organisation, email, phone } = sealApplicant(keys, { regionId, applicationId }, applicant);
  const { rows } = await sql<{ is_taken_in: boolean }>`
    select app.submit_grant_application(${applicationId}, ${plan}, ${callId}, ${title}, ${description},
      ${requestedCents}, ${name}, ${organisation}, ${email}, ${phone}) as is_taken_in`.execute(tx);
  return rows[0]?.is_taken_in === true ? applicationId : null;
}

/** Who applied, and until when that is kept. */
export interface KeptApplicant extends Applicant {
  readonly retainUntil: Temporal.PlainDate;
}

/** Who applied; null when the scope may not see it, or the data are gone. */
export async function findApplicant(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  applicationId: string,
): Promise<KeptApplicant | null> {
  const row = await tx
    .selectFrom('grant_applicant')
    .select(['name', 'organisation', 'email', 'phone', 'retain_until'])
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...openApplicant(keys, { regionId, applicationId }, row), retainUntil: row.retain_until };
}

/** Removes applicants' data whose day has come, and says how many. */
export async function deleteExpiredApplicants(
  tx: WriteTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('grant_applicant')
    .where('region_id', '=', regionId)
    .where('retain_until', '<=', today)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
