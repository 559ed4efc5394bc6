import { sql } from 'kysely';
import type { Cents } from '#app/kernel/money.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** Who applied and how to reach them. */
export interface Applicant {
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string;
  readonly phone: string | null;
}

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
  application: NewApplication,
): Promise<string | null> {
  const { plan, callId, title, description, requestedCents, applicant } = application;
  const { rows } = await sql<{ id: string | null }>`
    select app.submit_grant_application(${plan}, ${callId}, ${title}, ${description}, ${requestedCents},
      ${applicant.name}, ${applicant.organisation}, ${applicant.email}, ${applicant.phone}) as id`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

/** Who applied; null when the scope may not see it, or the data are gone. */
export async function findApplicantRow(
  tx: ReadTransaction,
  regionId: string,
  applicationId: string,
): Promise<(Applicant & { readonly retainUntil: Temporal.PlainDate }) | null> {
  const row = await tx
    .selectFrom('grant_applicant')
    .select(['name', 'organisation', 'email', 'phone', 'retain_until as retainUntil'])
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ?? null;
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
