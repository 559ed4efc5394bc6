import { covers, type OngoingPeriod } from '#app/kernel/period.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';
import { takenPeriod } from './counted-period.ts';
import { standingPresses, type Press } from './door-states.ts';

/** How many nights of the month of `day` the periods cover, each night once. */
export function nightsInMonth(periods: readonly OngoingPeriod[], day: Temporal.PlainDate): number {
  const nights = Array.from({ length: day.daysInMonth }, (_, offset) => day.with({ day: offset + 1 }));
  return nights.filter((night) => periods.some((period) => covers(period, night))).length;
}

/**
 * Slow twin of `app.nights_used`: nights of the month that one person used at one house until and with `night`.
 *
 * @param stays of this person at this house
 * @param presses of this person at the door of this house
 */
export function nightsUsed(
  stays: readonly Stay[],
  presses: readonly Press[],
  night: Temporal.PlainDate,
): number {
  const slept = stays
    .filter(({ status }) => status === 'present' || status === 'departed')
    .flatMap((stay) => takenPeriod(stay, night) ?? [])
    .map(({ from, until }) => ({ from, until: until === null ? night : earlier(until, night) }));
  const seen = standingPresses(presses)
    .filter((press) => press.kind === 'in' && Temporal.PlainDate.compare(press.night, night) <= 0)
    .map((press) => ({ from: press.night, until: press.night.add({ days: 1 }) }));
  return nightsInMonth([...slept, ...seen], night);
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}
