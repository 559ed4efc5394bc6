import type { Period } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { listApplications, replaceCall } from '../data/grants.server.ts';
import { listPolicyColleagues } from '../data/colleagues.server.ts';
import type { GrantCall } from '../domain/grant.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from './edit-plan.server.ts';
import { findMeasure } from './plan-parts.ts';

export interface OpenGrantCallRequest extends PlanEdit {
  readonly measureId: string;
  readonly call: GrantCall;
  /** Days on which the public can apply; null to prepare the call without opening it. */
  readonly openPeriod: Period | null;
}

export type OpenGrantCallRefusal =
  | PlanUnknown
  | {
      readonly kind: 'faults';
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    }
  /** People have applied under the rules as they are: those stay, apart from the days. */
  | { readonly kind: 'measure-unknown' | 'applied-already' };

/** Prepares or opens a grant call in a measure. */
export async function openGrantCall(
  database: Database,
  scope: Scope,
  request: OpenGrantCallRequest,
): Promise<Result<{ readonly callId: string }, OpenGrantCallRefusal>> {
  const { measureId, call, openPeriod } = request;
  const act: PlanAct = { action: 'open-grant-call', objectKind: 'grant-call', objectId: call.id };
  return editPlan<{ readonly callId: string }, OpenGrantCallRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan }) => {
      const measure = findMeasure(plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      const colleagues = new Set((await listPolicyColleagues(tx)).map(({ userId }) => userId));
      const otherIds = plan.measures
        .filter(({ id }) => id !== measureId)
        .flatMap(({ grantCall }) => grantCall?.id ?? []);
      const faults = callFaults(call, openPeriod, colleagues, otherIds);
      if (measure.grantCall !== null && measure.grantCall.id !== call.id)
        faults.push({ path: 'id', reason: 'Deze maatregel heeft al een subsidieregeling.' });
      if (faults.length > 0) return refuse({ kind: 'faults', faults });
      if ((await listApplications(tx, key, call.id)).length > 0) return refuse({ kind: 'applied-already' });
      await replaceCall(tx, key, measureId, call, openPeriod);
      return succeed({ callId: call.id });
    },
  );
}

interface CallFault {
  readonly path: string;
  readonly reason: string;
}

function callFaults(
  call: GrantCall,
  openPeriod: Period | null,
  colleagues: ReadonlySet<string>,
  otherIds: readonly string[],
): CallFault[] {
  const criterionIds = call.criteria.map(({ id }) => id);
  const isOpening = openPeriod !== null;
  const rules: readonly (readonly [isWrong: boolean, path: string, reason: string])[] = [
    [
      !/^[a-z0-9][a-z0-9-]*$/u.test(call.id) || otherIds.includes(call.id),
      'id',
      'Kies een andere korte naam.',
    ],
    [call.name.trim() === '', 'name', 'Geef de regeling een naam.'],
    [call.ceilingCents <= 0, 'ceilingCents', 'Vul in wat één aanvraag hoogstens krijgt.'],
    [call.budgetCents < 0, 'budgetCents', 'Een budget is niet minder dan € 0.'],
    [call.averageCents < 0, 'averageCents', 'Een gemiddelde is niet minder dan € 0.'],
    [call.supportCents < 0, 'supportCents', 'Een bedrag voor hulp is niet minder dan € 0.'],
    [!Number.isInteger(call.maxScore) || call.maxScore < 1, 'maxScore', 'De hoogste score is ten minste 1.'],
    [
      call.minimumPercent < 0 || call.minimumPercent > 100,
      'minimumPercent',
      'Kies een percentage van 0 tot 100.',
    ],
    [
      new Set(criterionIds).size < criterionIds.length || call.criteria.some(({ weight }) => weight <= 0),
      'criteria',
      'Elk criterium heeft een eigen naam en telt mee.',
    ],
    [isOpening && criterionIds.length === 0, 'criteria', 'Noem ten minste één criterium.'],
    [isOpening && call.assessorIds.length === 0, 'assessorIds', 'Kies ten minste één beoordelaar.'],
    [
      new Set(call.assessorIds).size < call.assessorIds.length ||
        call.assessorIds.some((id) => !colleagues.has(id)),
      'assessorIds',
      'Kies collega’s die het plan mogen lezen, ieder één keer.',
    ],
  ];
  return rules.flatMap(([isWrong, path, reason]) => (isWrong ? [{ path, reason }] : []));
}
