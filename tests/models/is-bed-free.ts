import { overlaps, type OngoingPeriod } from '#app/kernel/period.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';
import { canonicalPeriod } from './counted-period.ts';

/**
 * Slow twin of what `freeBeds` asks of stays: whether a bed can be promised to somebody else for a period. Not while a stay
 * has it by its canonical days, and not for any day while someone who should have left before `today` is still there: on the
 * day of departure itself the next may come.
 *
 * @param stays in this bed, of other households
 */
export function isBedFree(stays: readonly Stay[], wanted: OngoingPeriod, today: Temporal.PlainDate): boolean {
  return !stays.some((stay) => {
    const days = canonicalPeriod(stay);
    if (days === null || stay.status === 'no-show' || stay.status === 'cancelled') return false;
    return overlaps(days, wanted) || isOverdue(stay, today);
  });
}

function isOverdue({ status, expectedUntil }: Stay, today: Temporal.PlainDate): boolean {
  return (
    status === 'present' && expectedUntil !== null && Temporal.PlainDate.compare(expectedUntil, today) < 0
  );
}
