import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { periodToText } from './period-text.ts';

export interface WinterRule {
  readonly extraPlaces: number;
  /** Code of a capacity reason, such as `winter-rule`. */
  readonly reason: string;
  readonly guardDuty: string | null;
  readonly from: Temporal.PlainDate;
  /** The first day on which it no longer holds; null until it is switched off. */
  readonly until: Temporal.PlainDate | null;
}

/** Stores the extra places of a house over a period. */
export async function insertWinterRule(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  premisesId: string,
  rule: WinterRule,
): Promise<void> {
  await tx
    .insertInto('winter_rule')
    .values({
      region_id: regionId,
      premises_id: premisesId,
      valid_period: periodToText(rule),
      extra_places: rule.extraPlaces,
      reason_code: rule.reason,
      guard_duty: rule.guardDuty,
      recorded_by: userId,
    })
    .execute();
}

/** Lets the rule that holds end on a day, at the earliest the day after it began; false when none holds. */
export async function endWinterRule(
  tx: WriteTransaction,
  { regionId }: Scope,
  premisesId: string,
  on: Temporal.PlainDate,
): Promise<boolean> {
  const ended = await sql`update winter_rule
    set valid_period = daterange(lower(valid_period), greatest(${on}::date, lower(valid_period) + 1))
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid
      and coalesce(upper(valid_period), 'infinity') > ${on}::date`.execute(tx);
  return ended.numAffectedRows !== 0n;
}
