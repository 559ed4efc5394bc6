import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { periodToText } from '../data/period-text.ts';
import { keep, type KeptPremises, type PremisesAct } from './keep-premises.server.ts';

export interface WinterRule {
  readonly extraPlaces: number;
  /** Code of a capacity reason, such as `winter-rule`. */
  readonly reason: string;
  readonly guardDuty: string | null;
  readonly from: Temporal.PlainDate;
  /** The first day on which it no longer holds; null until it is switched off. */
  readonly until: Temporal.PlainDate | null;
}

/** Switches the winter rule on for a house: extra places over a period, with who keeps guard. */
export function switchWinterRuleOn(
  database: Database,
  scope: Scope,
  { rule, ...act }: PremisesAct & { readonly rule: WinterRule },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'switch-winter-rule-on', async (tx, { premisesId }) => {
    await tx
      .insertInto('winter_rule')
      .values({
        region_id: scope.regionId,
        premises_id: premisesId,
        valid_period: periodToText(rule),
        extra_places: rule.extraPlaces,
        reason_code: rule.reason,
        guard_duty: rule.guardDuty,
        recorded_by: scope.userId,
      })
      .execute();
    return null;
  });
}

/** From day `on` the extra places are gone; who is there stays, and shows as too many. */
export function switchWinterRuleOff(
  database: Database,
  scope: Scope,
  { on, ...act }: PremisesAct & { readonly on: Temporal.PlainDate },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'switch-winter-rule-off', async (tx, { premisesId }) => {
    const ended = await sql`update winter_rule
      set valid_period = daterange(lower(valid_period), greatest(${on}::date, lower(valid_period) + 1))
      where region_id = ${scope.regionId} and premises_id = ${premisesId}::uuid
        and coalesce(upper(valid_period), 'infinity') > ${on}::date`.execute(tx);
    return ended.numAffectedRows === 0n ? { kind: 'change-unknown' } : null;
  });
}
