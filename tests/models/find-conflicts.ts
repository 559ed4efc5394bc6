import { overlaps } from '#app/kernel/period.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';
import { canonicalPeriod } from './counted-period.ts';

export type StayConflict = 'person-has-stay' | 'bed-taken';

/**
 * Slow twin of the rules `stay_one_…` of the database: why a stay cannot stand beside the others.
 *
 * One person never has two stays, and one bed never two households, whose canonical days overlap or that are both present:
 * who is there is there, also when the expected day of departure has passed. A reservation may follow on someone who is
 * overdue; whoever comes on it finds the bed taken until the other has left.
 */
export function findConflicts(stay: Stay, others: Iterable<Stay>): readonly StayConflict[] {
  return [...others].flatMap((other): StayConflict[] => {
    if (other.stayId === stay.stayId || !isAtOneTime(stay, other)) return [];
    const isSameBed =
      stay.bedRef !== null && stay.bedRef === other.bedRef && stay.premisesRef === other.premisesRef;
    return [
      ...(other.personId === stay.personId ? (['person-has-stay'] as const) : []),
      ...(isSameBed && partyOf(stay) !== partyOf(other) ? (['bed-taken'] as const) : []),
    ];
  });
}

function isAtOneTime(one: Stay, other: Stay): boolean {
  const [mine, theirs] = [takenDays(one), takenDays(other)];
  if (mine === null || theirs === null) return false;
  return (one.status === 'present' && other.status === 'present') || overlaps(mine, theirs);
}

function takenDays(stay: Stay) {
  return stay.status === 'no-show' || stay.status === 'cancelled' ? null : canonicalPeriod(stay);
}

function partyOf({ householdId, personId }: Stay): string {
  return householdId ?? personId;
}
