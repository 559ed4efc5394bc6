import { dutchTimeOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from './days.ts';

/** `28 november 2026 om 9.21 uur`. */
export function momentInWords(moment: Temporal.Instant): string {
  return `${dayInWords(dutchTimeOf(moment).toPlainDate())} om ${hourInWords(moment)}`;
}

/** `9.21 uur`, as it is said; a clock would show `09:21`. */
export function hourInWords(moment: Temporal.Instant): string {
  const { hour, minute } = dutchTimeOf(moment);
  return `${hour}.${String(minute).padStart(2, '0')} uur`;
}

const digits = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** `28-11-2026` and `09:21:05`, for logs and columns of moments. */
export function momentInDigits(moment: Temporal.Instant): readonly [day: string, time: string] {
  const local = dutchTimeOf(moment);
  return [digits.format(local.toPlainDate()), local.toPlainTime().toString({ smallestUnit: 'second' })];
}
