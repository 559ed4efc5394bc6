/*
 * By what a trace of somebody is recognised in a text.
 *
 * Rule: ids, a file number of six signs or more that are not all digits, a BSN, a telephone number, an e-mail address and a
 * working name of several words and eight signs or more tell by themselves, and so does a whole name: given names or
 * initials, and family name. A file number of digits alone, a working name of one word, a single part of a name, or a birth
 * date, is a number, a word or a day like any other: two different ones together in one row tell. None of them is part
 * of a longer word or number. In a BSN and a telephone number spaces, dots and dashes may stand between the digits.
 * Source: decision 0052. Numbers, names and unsure marks are patterns for PostgreSQL, matched without regard to case.
 * Example: for Karel Brandhorst, born on 4 May 1990, whose file is 100234:
 *   `marksOf(['0199-x'], ['K7M-4QX', '100234'], [{ workingName: null, name: { givenNames: 'Karel', initials: null,
 *     prefix: null, familyName: 'Brandhorst' }, birthDate: { known: 'day', day: day('1990-05-04') }, bsn: null,
 *     contact: { phone: null, email: null } }])` is
 *   `{ ids: ['0199-x'], numbers: [alone('K7M-4QX')],
 *     names: [alone('Karel' + between + 'Brandhorst'), alone('Brandhorst' + between + 'Karel')],
 *     unsure: [alone('100234'), alone('Karel'), alone('Brandhorst'), alone('1990-05-04(?:T[0-9]+)?'),
 *       alone('0?4-0?5-1990')] }`.
 */

/** What of an identity may be found in a text, as `people` tells it. */
interface Told {
  readonly workingName: string | null;
  readonly name: {
    readonly givenNames: string | null;
    /** In capitals: `JP`, or `Th.A.`. */
    readonly initials: string | null;
    readonly prefix: string | null;
    readonly familyName: string;
  } | null;
  readonly birthDate: { readonly known: string; readonly day?: Temporal.PlainDate } | null;
  readonly bsn: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
}

export interface Marks {
  /** Each of these tells by itself; compared, and no pattern: there may be thousands. */
  readonly ids: readonly string[];
  /** Each of these tells by itself. */
  readonly numbers: readonly string[];
  /** Each of these tells by itself, but where only names and addresses of others stand. */
  readonly names: readonly string[];
  /** Two different ones of these in one row tell. */
  readonly unsure: readonly string[];
}

/** A shorter number or part of a name stands in many a text that is about nobody. */
const shortestNumber = 6;
const shortestPart = 3;
const shortestWorkingName = 8;
/** With a shorter family name, initials could be words: «e-mail», «u bent». */
const shortestRareName = 6;

export function marksOf(
  ids: readonly string[],
  fileNumbers: readonly string[],
  identities: readonly Told[],
): Marks {
  const numbers = fileNumbers.filter((number) => number.length >= shortestNumber);
  const bsns = identities.flatMap(({ bsn }) => (bsn === null ? [] : [spread(bsn)]));
  return {
    ids: unique(ids),
    numbers: unique([...numbers.filter((number) => !isDigits(number)).map(literal), ...bsns].map(alone)),
    names: unique(identities.flatMap(sureNames).map(alone)),
    unsure: unique([...numbers.filter(isDigits), ...identities.flatMap(unsureMarks)].map(alone)),
  };
}

/**
 * No letter or digit on either side. What stands for a sign in JSON (`\n`) or in binary values (`\012`) is no letter of a word.
 */
export function alone(pattern: string): string {
  return `(?:(?<![[:alnum:]])|(?<=\\\\(?:[nrtbf]|[0-7]{3})))(?:${pattern})(?![[:alnum:]])`;
}

/** Between two parts of a name; also the end of a line, as JSON writes it. */
export const between = String.raw`(?:\\[nrt]|[^[:alnum:]])+`;

function sureNames({ workingName, name, contact }: Told): readonly string[] {
  const isLong = workingName !== null && workingName.length >= shortestWorkingName && !isOneWord(workingName);
  return [
    ...(isLong ? [literal(workingName)] : []),
    ...(contact.phone === null ? [] : [phoneMark(contact.phone)]),
    ...(contact.email === null ? [] : [literal(contact.email)]),
    ...wholeNames(name),
  ];
}

/** Given names or initials before the family name or behind it; what stands between is no letter, or a prefix. */
function wholeNames(name: Told['name']): readonly string[] {
  if (name === null) return [];
  const { givenNames, initials, prefix, familyName } = name;
  const family = (prefix === null ? [familyName] : [prefix, familyName]).map(literal).join(between);
  const given = givenNames === null ? [] : [literal(givenNames)];
  const letters = initials?.replaceAll(/[^\p{L}]/gu, '') ?? '';
  const signs = letters.replaceAll(/\p{L}(?=\p{L})/gu, '$&[. ]*');
  const isRare = familyName.length >= shortestRareName;
  return [
    ...given.flatMap((first) => [first + between + family, family + between + first]),
    ...(letters === '' ? [] : [`${signs}${isRare ? between : '[.] *'}${family}`]),
    ...(letters === '' ? [] : [`${family}${isRare ? between : ' *, *'}${signs}`]),
  ];
}

/** A Dutch number is the same with 0, +31 or 0031 before it. */
function phoneMark(phone: string): string {
  const digits = phone.replaceAll(/\D/gu, '');
  const national = /^(?:0031|\+31|0(?!0))/u.exec(phone.replaceAll(/[^+\d]/gu, ''))?.[0];
  if (national === undefined) return spread(digits);
  const rest = digits.slice(national.replace('+', '').length).replace(/^0/u, '');
  return `(?:(?:[+]|00)31[ .-]*(?:[(]0[)])?|0)[ .-]*${spread(rest)}`;
}

function spread(digits: string): string {
  return digits.replaceAll(/\d(?=\d)/gu, '$&[ .-]*');
}

function unsureMarks({ workingName, name, birthDate }: Told): readonly string[] {
  const oneWord = workingName !== null && isOneWord(workingName) ? workingName : '';
  const parts = [oneWord, name?.givenNames ?? '', name?.familyName ?? '']
    .flatMap((part) => part.split(/\s+/u))
    .filter((part) => part.length >= shortestPart)
    .map(literal);
  return birthDate?.day === undefined ? parts : [...parts, ...dayMarks(birthDate.day)];
}

function dayMarks(day: Temporal.PlainDate): readonly string[] {
  return [`${day.toString()}(?:T[0-9]+)?`, `${twoSigns(day.day)}-${twoSigns(day.month)}-${day.year}`];
}

function twoSigns(number: number): string {
  return number < 10 ? `0?${number}` : String(number);
}

function isDigits(text: string): boolean {
  return /^\d+$/u.test(text);
}

function isOneWord(text: string): boolean {
  return !/\s/u.test(text.trim());
}

/** The text itself, as a pattern. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, (sign) => `\\${sign}`);
}

function unique(marks: readonly string[]): readonly string[] {
  return [...new Set(marks)];
}
