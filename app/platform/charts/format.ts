import { dayInWords } from '#app/words/days.ts';
import type { FormatValue } from './chart.ts';

const locale = 'nl-NL';
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

/** `1248` as `1.248`. */
export const formatNumber: FormatValue = (value) => plain.format(value);

/** A share between 0 and 1 as a whole percentage: `0.342` as `34%`. */
export const formatShare: FormatValue = (value) => percent.format(value);

/** Cents as whole euros: `158250000` as `€ 1.582.500`. */
export const formatEuros: FormatValue = (cents) => {
  const written = euros.format(Math.abs(cents) / 100);
  return cents <= -50 ? `−\u00A0${written}` : written;
};

/** The same with its sign, for changes. */
export function withSign(format: FormatValue): FormatValue {
  return (value) =>
    value > 0 ? `+\u00A0${format(value)}` : value < 0 ? `−\u00A0${format(-value)}` : format(0);
}

/** A calendar day `YYYY-MM-DD` as a moment a scale can place; UTC, so that no clock change shifts it. */
export function dayToDate(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

/** `20 november 2026`. */
export const formatDay = (isoDay: string): string => dayInWords(Temporal.PlainDate.from(isoDay));

/** `20 nov`. */
export function formatDayTick(date: Date): string {
  return `${date.getUTCDate()} ${month.format(date).replace('.', '')}`;
}

/** `nov`, and the year where a year begins. */
export function formatTick(date: Date): string {
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month.format(date).replace('.', '');
}
