/*
 * A birth date as a form asks it: day, month and year apart, and an estimated age where nothing else is known.
 *
 * Rule: together the fields make one text, in which what is not known is left out: a year, a year with a month, or the
 * whole day; an estimated age has a tilde in front. A date that came in one field goes before the others. Whether it can
 * be a birth date is judged elsewhere: what does not go together comes out as a text that cannot be read.
 * Source: NL Design System and GOV.UK, date input (three text fields for a memorable date).
 * Example: `typedBirthDate({ 'geboren-dag': '', 'geboren-maand': '5', 'geboren-jaar': '1990' }, 'geboren')` is
 * `'1990-05'`, `typedBirthDate({ 'geboren-leeftijd': '35' }, 'geboren')` is `'~35'`, and
 * `typedBirthDate({ geboren: '1988-02-29', 'geboren-jaar': '1990' }, 'geboren')` is `'1988-02-29'`.
 */

import type { BirthDate } from './birth-date.ts';

type Fields = Readonly<Record<string, unknown>>;

const parts = ['dag', 'maand', 'jaar', 'leeftijd'] as const;

/** The name of each field of the birth date that is called `name`. */
export function birthDateFields(name: string): Readonly<Record<(typeof parts)[number], string>> {
  return {
    dag: `${name}-dag`,
    maand: `${name}-maand`,
    jaar: `${name}-jaar`,
    leeftijd: `${name}-leeftijd`,
  };
}

/** What was typed as the birth date called `name`, as one text; empty when nothing was. */
export function typedBirthDate(typed: Fields, name: string): string {
  const text = (field: string) => {
    const value = typed[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  const whole = text(name);
  if (whole !== '') return whole;
  const names = birthDateFields(name);
  const [day, month, year, age] = [names.dag, names.maand, names.jaar, names.leeftijd].map(text);
  const date = joined(year ?? '', month ?? '', day ?? '');
  return [date, ...(age === '' ? [] : [`~${age}`])].filter((each) => each !== '').join(' ');
}

/** The fields in which a birth date stands to be corrected; of an estimate the age that somebody would have now. */
export function birthDateValues(
  name: string,
  birth: BirthDate | null,
  today: Temporal.PlainDate,
): Readonly<Record<string, string>> {
  const names = birthDateFields(name);
  const [day, month, year, age] = birth === null ? [] : valuesOf(birth, today);
  return {
    [names.dag]: String(day ?? ''),
    [names.maand]: String(month ?? ''),
    [names.jaar]: String(year ?? ''),
    [names.leeftijd]: String(age ?? ''),
  };
}

function valuesOf(birth: BirthDate, today: Temporal.PlainDate): readonly (number | null)[] {
  switch (birth.known) {
    case 'day':
      return [birth.day.day, birth.day.month, birth.day.year];
    case 'month':
      return [null, birth.month, birth.year];
    case 'year':
      return [null, null, birth.year];
    case 'estimate':
      return [null, null, null, today.year - birth.year];
    default:
      return birth satisfies never;
  }
}

function joined(year: string, month: string, day: string): string {
  if (month === '' && day === '') return year;
  return day === '' ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (text: string) => (/^\d$/u.test(text) ? `0${text}` : text);
