/**
 * The day on which somebody becomes `age` years old. Who was born on 29 February becomes older on 1 March in a year
 * without that day: until then the year of life is not over.
 *
 * @example born on 29 February 2008: eighteen on 1 March 2026
 */
export function birthdayOf(born: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const { month, day } = born;
  const first = Temporal.PlainDate.from({ year: born.year + age, month, day: 1 });
  return first.add({ days: day - 1 });
}

/** Age in whole years on `day`, by `birthdayOf`; negative before birth. */
export function ageOn(born: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const age = day.year - born.year;
  return Temporal.PlainDate.compare(birthdayOf(born, age), day) <= 0 ? age : age - 1;
}
