const zone = 'Europe/Amsterdam';

/** `20 november 2026`. */
export function dayName(day: Temporal.PlainDate): string {
  return day.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `vrijdag 20 november`. */
export function weekdayName(day: Temporal.PlainDate): string {
  return day.toLocaleString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `22.15 uur`. */
export function hourName(moment: Temporal.Instant): string {
  const { hour, minute } = moment.toZonedDateTimeISO(zone);
  return `${hour}.${String(minute).padStart(2, '0')} uur`;
}

/** `20 november 2026, 22.15 uur`. */
export function momentName(moment: Temporal.Instant): string {
  return `${dayName(moment.toZonedDateTimeISO(zone).toPlainDate())}, ${hourName(moment)}`;
}

/** `vanaf 1 januari 2024`, `1 januari 2024 tot 1 mei 2024`; the end is the first day after. */
export function periodName(from: Temporal.PlainDate | null, until: Temporal.PlainDate | null): string {
  if (from === null) return until === null ? 'altijd' : `tot ${dayName(until)}`;
  return until === null ? `vanaf ${dayName(from)}` : `${dayName(from)} tot ${dayName(until)}`;
}

/** The day in a form field, or null when it is none. */
export function readDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
