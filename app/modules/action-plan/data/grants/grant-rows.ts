import type { GrantCall } from '../../domain/grants/grant.ts';
import { keyColumns } from '../plan/key-columns.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** A grant call and the measure it belongs to. */
export interface PlacedCall {
  readonly measureId: string;
  readonly call: GrantCall;
}

/** The row of a call that is not open yet. */
export function toGrantCallRow(key: PlanKey, { measureId, call }: PlacedCall) {
  return {
    ...keyColumns(key),
    call_id: call.id,
    measure_id: measureId,
    name: call.name,
    ceiling_cents: call.ceilingCents,
    expected_applications: call.expectedApplications,
    average_cents: call.averageCents,
    budget_cents: call.budgetCents,
    support_cents: call.supportCents,
    max_score: call.maxScore,
    minimum_percent: call.minimumPercent,
  };
}

/** The rows of calls in the tables beside `grant_call`. */
export function toGrantParts(key: PlanKey, calls: readonly PlacedCall[]) {
  return {
    grant_criterion: calls.flatMap(({ call }) =>
      call.criteria.map(({ id, label, weight }, at) => ({
        ...keyColumns(key),
        call_id: call.id,
        criterion_id: id,
        position: at + 1,
        label,
        weight,
      })),
    ),
    grant_assessor: calls.flatMap(({ call }) =>
      call.assessorIds.map((user_id, at) => ({
        ...keyColumns(key),
        call_id: call.id,
        user_id,
        position: at + 1,
      })),
    ),
  };
}
