/*
 * By what a trace of somebody is recognised in a text.
 *
 * Rule: ids, a file number of six signs or more, a BSN, a telephone number, an e-mail address and a working name of eight
 * signs or more tell by themselves, and so does a whole name: given names or initials, and family name. A single part of a name, or a birth
 * date, is a word or a day like any other: two different ones together in one row tell.
 * Source: decision 0052. Marks are patterns for PostgreSQL, matched without regard to case.
 * Example: for Karel Brandhorst, born on 4 May 1990:
 *   `marksOf(['0199-x'], ['K7M-4QX'], [{ workingName: null, name: { givenNames: 'Karel', initials: null, prefix: null,
 *     familyName: 'Brandhorst' }, birthDate: { known: 'day', day: day('1990-05-04') }, bsn: null, contact: { phone: null,
 *     email: null } }])` is
 *   `{ sure: ['0199-x', 'K7M-4QX', 'Karel[^[:alnum:]]+Brandhorst', 'Brandhorst[^[:alnum:]]+Karel'], unsure: [
 *     '\\mKarel\\M', '\\mBrandhorst\\M', '1990-05-04', '0?4-0?5-1990'] }`.
 */

/** What of an identity may be found in a text, as `people` tells it. */
interface Told {
  readonly workingName: string | null;
  readonly name: {
    readonly givenNames: string | null;
    readonly prefix: string | null;
    readonly familyName: string;
  } | null;
  readonly birthDate: { readonly known: string; readonly day?: Temporal.PlainDate } | null;
  readonly bsn: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
}

export interface Marks {
  /** Each of these tells by itself. */
  readonly sure: readonly string[];
  /** Two different ones of these in one row tell. */
  readonly unsure: readonly string[];
}

/** A shorter number or part of a name stands in many a text that is about nobody. */
const shortestNumber = 6;
const shortestPart = 3;
const shortestWorkingName = 8;

export function marksOf(
  ids: readonly string[],
  fileNumbers: readonly string[],
  identities: readonly Told[],
): Marks {
  const numbers = fileNumbers.filter((number) => number.length >= shortestNumber);
  return {
    sure: unique([...ids.map(literal), ...numbers.map(literal), ...identities.flatMap(sureMarks)]),
    unsure: unique(identities.flatMap(unsureMarks)),
  };
}

function sureMarks({ workingName, name, bsn, contact }: Told): readonly string[] {
  const longName = (workingName?.length ?? 0) < shortestWorkingName ? null : workingName;
  const told = [longName, bsn, contact.phone, contact.email].filter((value) => value !== null);
  return [...told.map(literal), ...wholeNames(name)];
}

/** Given names before the family name or behind it; what stands between is no letter, or a prefix. */
function wholeNames(name: Told['name']): readonly string[] {
  if (name === null) return [];
  const { givenNames, prefix, familyName } = name;
  if (givenNames === null) return [];
  const family = (prefix === null ? [familyName] : [prefix, familyName]).map(literal).join(between);
  return [[literal(givenNames), family].join(between), [family, literal(givenNames)].join(between)];
}

const between = '[^[:alnum:]]+';

function unsureMarks({ name, birthDate }: Told): readonly string[] {
  const parts = [name?.givenNames ?? '', name?.familyName ?? '']
    .flatMap((part) => part.split(/\s+/u))
    .filter((part) => part.length >= shortestPart)
    .map((part) => `\\m${literal(part)}\\M`);
  return birthDate?.day === undefined ? parts : [...parts, ...dayMarks(birthDate.day)];
}

function dayMarks(day: Temporal.PlainDate): readonly string[] {
  return [day.toString(), `${twoSigns(day.day)}-${twoSigns(day.month)}-${day.year}`];
}

function twoSigns(number: number): string {
  return number < 10 ? `0?${number}` : String(number);
}

/** The text itself, as a pattern. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, (sign) => `\\${sign}`);
}

function unique(marks: readonly string[]): readonly string[] {
  return [...new Set(marks)];
}
