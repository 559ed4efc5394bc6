import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { endWinterRule, insertWinterRule, type WinterRule } from '../data/winter-rules.server.ts';
import { keep, type KeptPremises, type PremisesAct } from './keep-premises.server.ts';

/** Switches the winter rule on for a house: extra places over a period, with who keeps guard. */
export function switchWinterRuleOn(
  database: Database,
  scope: Scope,
  { rule, ...act }: PremisesAct & { readonly rule: WinterRule },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'switch-winter-rule-on', async (tx, { premisesId }) => {
    await insertWinterRule(tx, scope, premisesId, rule);
    return null;
  });
}

/** From day `on` the extra places are gone; who is there stays, and shows as too many. */
export function switchWinterRuleOff(
  database: Database,
  scope: Scope,
  { on, ...act }: PremisesAct & { readonly on: Temporal.PlainDate },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'switch-winter-rule-off', async (tx, { premisesId }) =>
    (await endWinterRule(tx, scope, premisesId, on)) ? null : { kind: 'change-unknown' },
  );
}
