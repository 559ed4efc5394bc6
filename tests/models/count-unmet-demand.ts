import { compareText } from '#app/kernel/compare-text.ts';
import { covers, type OngoingPeriod } from '#app/kernel/period.ts';
import type { UnmetDemand } from '#app/modules/shelter/domain/waiting-list.ts';

/** Slow twin of `app.unmet_demand_counts`: people who asked in vain within the period, per kind of place and reason. */
export function countUnmetDemand(demands: readonly UnmetDemand[], period: OngoingPeriod) {
  const within = demands.filter(({ askedOn }) => covers(period, askedOn));
  const groups = Map.groupBy(within, ({ kind, reason }) => `${kind}\n${reason}`);
  return Array.from(groups.values(), (group) => ({
    kind: group[0]?.kind ?? '',
    reason: group[0]?.reason ?? '',
    people: group.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
  })).toSorted((one, other) => compareText(one.kind, other.kind) || compareText(one.reason, other.reason));
}
