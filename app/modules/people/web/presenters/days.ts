const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** `9 februari 1988`. */
export function dayText(day: Temporal.PlainDate): string {
  return dayFormat.format(new Date(`${day.toString()}T00:00:00Z`));
}

/** `9 februari 2026 om 14:05`. */
export function momentText(moment: Temporal.Instant): string {
  return momentFormat.format(moment.epochMilliseconds);
}

/** `14:05`. */
export function timeText(moment: Temporal.Instant): string {
  return timeFormat.format(moment.epochMilliseconds);
}
