import { toCents } from '#app/kernel/money.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { GrantAccount } from '../../domain/grants/grant.ts';
import { standingAward } from './grants.server.ts';

/** The applicant's account; null while there is none. */
export async function findAccount(
  tx: ReadTransaction,
  regionId: string,
  applicationId: string,
): Promise<GrantAccount | null> {
  const row = await tx
    .selectFrom('grant_account')
    .select(['submitted_on', 'spent_cents', 'report'])
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        applicationId,
        submittedOn: row.submitted_on,
        spentCents: toCents(row.spent_cents),
        report: row.report,
      };
}

export async function insertAccount(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  { applicationId, submittedOn, spentCents, report }: GrantAccount,
): Promise<void> {
  await tx
    .insertInto('grant_account')
    .values({
      region_id: regionId,
      application_id: applicationId,
      award_id: standingAward(regionId, applicationId),
      submitted_on: submittedOn,
      spent_cents: spentCents,
      report,
      recorded_by: userId,
    })
    .execute();
}
