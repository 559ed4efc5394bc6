import type { Period } from '#app/modules/shelter/domain/premises.ts';

/** Whether `day` lies in the period. */
export function covers({ from, until }: Period, day: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  return compare(from, day) <= 0 && (until === null || compare(day, until) < 0);
}
