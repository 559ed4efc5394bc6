import { toCents } from '#app/kernel/money.ts';
import type { GrantCall } from '../../domain/grants/grant.ts';
import type { MeasureTables } from '../measures/measure-tables.ts';
import { groupBy } from '../plan/group-by.ts';

/** Makes grant calls of their rows, by the measure they belong to. */
export function assembleCalls(
  read: Pick<MeasureTables, 'calls' | 'criteria' | 'assessors'>,
): ReadonlyMap<string, GrantCall> {
  const criteria = groupBy(read.criteria, 'call_id');
  const assessors = groupBy(read.assessors, 'call_id');
  return new Map(
    read.calls.map((row) => [
      row.measure_id,
      {
        id: row.call_id,
        name: row.name,
        ceilingCents: toCents(row.ceiling_cents),
        expectedApplications: row.expected_applications,
        averageCents: toCents(row.average_cents),
        budgetCents: toCents(row.budget_cents),
        supportCents: toCents(row.support_cents),
        criteria: (criteria.get(row.call_id) ?? []).map(({ criterion_id, label, weight }) => ({
          id: criterion_id,
          label,
          weight,
        })),
        assessorIds: (assessors.get(row.call_id) ?? []).map(({ user_id }) => user_id),
        maxScore: row.max_score,
        minimumPercent: row.minimum_percent,
      },
    ]),
  );
}
