import { fromEuros } from '#app/kernel/money.ts';
import { noNotice, type CallNotice } from '#app/modules/action-plan/data/grants/grants.server.ts';
import type { GrantCall } from '#app/modules/action-plan/domain/grants/grant.ts';
import { openGrantCall } from '#app/modules/action-plan/use-cases/grants/open-grant-call.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** An invented call for grants of measure E10 in the shipped plan of Emmen: two criteria, of which reach weighs double. */
export const grantCall = (assessorIds: readonly string[]): GrantCall => ({
  id: 'welkom-in-de-buurt',
  name: 'Welkom in de buurt',
  ceilingCents: fromEuros(15_000),
  expectedApplications: 15,
  averageCents: fromEuros(12_000),
  budgetCents: fromEuros(20_000),
  supportCents: fromEuros(2_400),
  criteria: [
    { id: 'bereik', label: 'Bereik', weight: 2 },
    { id: 'kosten', label: 'Kosten', weight: 1 },
  ],
  assessorIds,
  maxScore: 5,
  minimumPercent: 50,
});

/** Opens the call for a week before and a week after today. */
export async function openCall(
  database: Database,
  scope: Scope,
  call: GrantCall,
  notice: CallNotice = noNotice,
): Promise<void> {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  const openPeriod = { from: today.subtract({ days: 7 }), until: today.add({ days: 7 }) };
  const request = { plan: '2020', origin: 'test', measureId: 'E10', call, openPeriod, notice };
  const opened = await openGrantCall(database, scope, request);
  if (!opened.ok) throw new Error(`The call was not opened: ${JSON.stringify(opened.reason)}`);
}
