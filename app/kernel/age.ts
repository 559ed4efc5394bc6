/*
 * Age in whole years.
 *
 * Rule: somebody is a year older from the beginning of the birthday. Who was born on 29 February becomes older on 1
 * March in a year without that day. Before birth an age is negative.
 * Source: our choice: until 28 February has passed the year of life is not over, and a place that ends at an age must
 * not end a day too soon.
 * Example: born on 29 February 2008: `birthdayOf(day('2008-02-29'), 18)` is `day('2026-03-01')`, so that
 * `ageOn(day('2008-02-29'), day('2026-02-28'))` is `17`.
 */

/** The day on which somebody becomes `age` years old. */
export function birthdayOf(born: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const { month, day } = born;
  const first = Temporal.PlainDate.from({ year: born.year + age, month, day: 1 });
  return first.add({ days: day - 1 });
}

/** Age in whole years on `day`, by `birthdayOf`. */
export function ageOn(born: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const age = day.year - born.year;
  return Temporal.PlainDate.compare(birthdayOf(born, age), day) <= 0 ? age : age - 1;
}
