import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
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

/** Where an application comes from, to count it once and not too often. */
export interface Sending {
  /** Drawn for the page on which it was typed: the same page sent twice is one application. */
  readonly token: string;
  /** Keyed hash of day and network. */
  readonly senderHash: Buffer;
  /** The same of what one customer of a provider may have in all. */
  readonly neighbourhoodHash: Buffer;
}

export type NotTaken = 'not-open' | 'too-many-sender' | 'too-many';

/** Takes in an application from the public, and gives its id; `not-open` when the call takes none, or not this amount. */
export async function submitApplication(
  tx: WriteTransaction,
  keys: KeyRing,
  regionId: string,
  application: NewApplication,
  { token, senderHash, neighbourhoodHash }: Sending,
): Promise<Result<string, NotTaken>> {
  const { plan, callId, title, description, requestedCents, applicant } = application;
  const applicationId = idOf(token, application);
  const { name, organisation, email, phone } = sealApplicant(keys, { regionId, applicationId }, applicant);
  const { rows } = await sql<{ outcome: 'taken' | 'again' | NotTaken }>`
    select app.submit_grant_application(${applicationId}, ${plan}, ${callId}, ${title}, ${description},
      ${requestedCents}, ${name}, ${organisation}, ${email}, ${phone}, ${senderHash},
      ${neighbourhoodHash}) as outcome`.execute(tx);
  const outcome = rows[0]?.outcome ?? 'not-open';
  return outcome === 'taken' || outcome === 'again' ? succeed(applicationId) : refuse(outcome);
}

/** The same page with the same words gives the same id, so that it is taken in once; changed and sent again, another. */
function idOf(token: string, application: NewApplication): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([token, application]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
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
