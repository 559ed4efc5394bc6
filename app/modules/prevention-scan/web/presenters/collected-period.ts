const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' });

/**
 * The half-open period `[from, until)` in words: `2022`, `april 2022`, `7 april 2022`, or
 * `7 april 2022 tot en met 3 mei 2022`.
 */
export function collectedPeriodName(from: Temporal.PlainDate, until: Temporal.PlainDate): string {
  const isWhole = (length: Temporal.DurationLike) => from.day === 1 && from.add(length).equals(until);
  if (from.month === 1 && isWhole({ years: 1 })) return String(from.year);
  if (isWhole({ months: 1 })) return month.format(from);
  const last = until.subtract({ days: 1 });
  return from.equals(last) ? day.format(from) : `${day.format(from)} tot en met ${day.format(last)}`;
}

const time = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
const dayAndMonth = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Amsterdam',
});

/** A moment as a clock in the Netherlands shows it: `20 november om 16:47 uur`. */
export function momentName(moment: Temporal.Instant): string {
  return `${dayAndMonth.format(moment)} om ${time.format(moment)} uur`;
}
