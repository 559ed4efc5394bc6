import { compareText } from '#app/kernel/compare-text.ts';
import { covers, type Period } from './premises.ts';
import type { UnmetDemand } from './waiting-list.ts';

export interface UnmetCount {
  readonly kind: string;
  readonly reason: string;
  readonly people: number;
}

/** People who asked in vain within the period, per kind of place and reason, most people first. */
export function countUnmetDemand(demands: readonly UnmetDemand[], period: Period): readonly UnmetCount[] {
  const within = demands.filter(({ askedOn }) => covers(period, askedOn));
  const groups = Map.groupBy(within, ({ kind, reason }) => `${kind}\n${reason}`);
  return Array.from(groups.values(), (group) => ({
    kind: group[0]?.kind ?? '',
    reason: group[0]?.reason ?? '',
    people: group.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
  })).toSorted((one, other) => other.people - one.people || compareText(one.kind, other.kind));
}
