/*
 * When a legal term ends.
 *
 * Rule: a term that would end on a Saturday, Sunday or public holiday runs on to the first day that is none of these.
 * Source: Algemene termijnenwet art. 1 (the day) and art. 3 (the holidays).
 * Example: a term that would end on Good Friday, 3 April 2026, ends on Tuesday after Easter Monday:
 * `termEnd(day('2026-04-03'))` is `day('2026-04-07')`. The day before is an ordinary Thursday:
 * `termEnd(day('2026-04-02'))` is `day('2026-04-02')`.
 */

/** The last day of a term that by its number of days would end on `day`. */
export function termEnd(day: Temporal.PlainDate): Temporal.PlainDate {
  let end = day;
  while (end.dayOfWeek >= 6 || isPublicHoliday(end)) end = end.add({ days: 1 });
  return end;
}

/**
 * The holidays of art. 3: New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday and both
 * days of Christmas. King's Day is 27 April; when that is a Sunday it is held on Saturday the 26th, and no term ends on
 * either of these days anyhow.
 */
function isPublicHoliday(day: Temporal.PlainDate): boolean {
  const { year, month, day: dayOfMonth } = day;
  const isFixed = [
    [1, 1],
    [4, 27],
    [5, 5],
    [12, 25],
    [12, 26],
  ].some(([fixedMonth, fixedDay]) => month === fixedMonth && dayOfMonth === fixedDay);
  const easter = easterOf(year);
  const isMovable = [-2, 1, 39, 50].some((days) => easter.add({ days }).equals(day));
  return isFixed || isMovable;
}

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
