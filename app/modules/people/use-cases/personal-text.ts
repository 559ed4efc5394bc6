import { bsnFault } from '../domain/bsn.ts';
import type { Identity } from '../domain/identity.ts';

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/**
 * Whether a free text tells who it is about: a name of one of the people, their birth date, or any BSN.
 * Reasons and purposes go into logs that more people read than the file; a slip is better caught while typing.
 * Names count as written, with their capital: «de bakker» is not «Bakker».
 */
export function namesPerson(text: string, people: readonly (Identity | null)[]): boolean {
  return hasBsn(text) || people.some((identity) => identity !== null && tellsWho(text, identity));
}

function hasBsn(text: string): boolean {
  const runs = text.replaceAll(/(?<=\d)[ .-](?=\d)/gu, '').match(/\d+/gu) ?? [];
  return runs.some((run) => bsnFault(run) === null);
}

function tellsWho(text: string, { name, workingName, birthDate }: Identity): boolean {
  const words = new Set(text.normalize('NFC').match(/[\p{L}’']+/gu) ?? []);
  const names = [...(name?.givenNames?.split(/[\s-]+/u) ?? []), ...(name?.familyName.split(/[\s-]+/u) ?? [])];
  if (names.some((part) => part.length > 2 && words.has(part))) return true;
  if (workingName !== null && text.includes(workingName)) return true;
  return birthDate !== null && datesOf(birthDate).some((date) => text.includes(date));
}

function datesOf(date: Temporal.PlainDate): readonly string[] {
  const { day, month, year } = date;
  return [
    date.toString(),
    ...['-', '/', '.', ' '].flatMap((sign) => [
      [two(day), two(month), year].join(sign),
      [day, month, year].join(sign),
    ]),
    `${day} ${months[month - 1] ?? ''} ${year}`,
  ];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
