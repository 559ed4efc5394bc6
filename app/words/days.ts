const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
const dayAndMonth = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' });

/** `28 november 2026`. */
export function dayInWords(date: Temporal.PlainDate): string {
  return day.format(date);
}

/** `zaterdag 28 november`. */
export function weekdayInWords(date: Temporal.PlainDate): string {
  return weekday.format(date);
}

/** `28 november`. */
export function dayAndMonthInWords(date: Temporal.PlainDate): string {
  return dayAndMonth.format(date);
}

/** `november 2026`. */
export function monthInWords(date: Temporal.PlainDate): string {
  return month.format(date);
}
