import { bsnFault } from '#app/kernel/bsn.ts';
import type { Identity } from '../domain/identity.ts';
import { nameWords, soundOf } from '../domain/normalise-name.ts';
import { mentionsDate } from '../domain/mentions-date.ts';
import { isOneEditAway } from '../domain/one-edit.ts';

/** Shorter words are everywhere: «Jan», «Bo» and «Li» count only as written, with their capital. */
const telling = 4;

/**
 * Whether a free text tells who it is about: a name of one of the people in whatever spelling, order or case, their
 * birth date in any notation, or any BSN. Reasons and purposes go into logs that more people read than the file; an
 * innocent word that is someone's name as well («bakker») is better written another way.
 */
export function namesPerson(text: string, people: readonly (Identity | null)[]): boolean {
  const plain = withSpelledWords(text.normalize('NFKC').replaceAll(/\p{Cf}/gu, ''));
  return hasBsn(plain) || people.some((identity) => identity !== null && tellsWho(plain, identity));
}

/** The text and, behind it, the words whose letters it sets apart: «S.m.i.t» and «s m i t» also as one word. */
function withSpelledWords(text: string): string {
  const spelled: string[] = [];
  let letters = '';
  for (const word of [...text.split(/[^\p{L}\p{M}]+/u), '']) {
    if (word.length === 1) {
      letters += word;
      continue;
    }
    if (letters.length > 2) spelled.push(letters);
    letters = '';
  }
  return [text, ...spelled].join('\n');
}

/** Nine digits that pass the eleven test, however they are set apart; eight where the zero in front was left out. */
function hasBsn(text: string): boolean {
  const runs = text.replaceAll(/(?<=\d)[^\p{L}\d]{1,3}(?=\d)/gu, '').match(/\d+/gu) ?? [];
  const asWritten = text.match(/\d+/gu) ?? [];
  return [...runs, ...asWritten].some(
    (run) => bsnFault(run) === null || (run.length === 8 && bsnFault(`0${run}`) === null && !isDay(run)),
  );
}

/** `20261127` and `27112026` are days before they are half a BSN. */
function isDay(run: string): boolean {
  return /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$|^[0-3]\d(?:0\d|1[0-2])(?:19|20)\d{2}$/u.test(run);
}

function tellsWho(text: string, { name, workingName, birthDate }: Identity): boolean {
  const names = [name?.givenNames ?? '', name?.familyName ?? ''].flatMap((part) => part.split(/[\s-]+/u));
  if (hasShortName(text, names)) return true;
  if (tellsName(text, name?.givenNames ?? '') || tellsName(text, name?.familyName ?? '')) return true;
  if (workingName !== null && plainly(text).includes(plainly(workingName))) return true;
  // A year, or a month of a year, stands in many a text that is about nobody.
  return birthDate?.known === 'day' && mentionsDate(text, birthDate.day);
}

/** As written or in capitals only; in a script that stays as it is when a name becomes plain, of any length. */
function hasShortName(text: string, names: readonly string[]): boolean {
  const words = new Set(text.match(/[\p{L}\p{M}’']+/gu) ?? []);
  return names.some((name) =>
    /\p{Script=Latin}/u.test(name)
      ? name.length > 1 && name.length < telling && (words.has(name) || words.has(name.toUpperCase()))
      : !/[a-z]/u.test(nameWords(name).join('')) && name !== '' && text.includes(name),
  );
}

/** By how words sound, one mistake allowed in a longer one; and written as one, or with its letters set apart. */
function tellsName(text: string, name: string): boolean {
  const words = nameWords(text);
  const parts = nameWords(name).filter((part) => part.length >= telling);
  const joined = words.join('');
  return parts.some(
    (part) =>
      (part.length >= 6 && joined.includes(part)) ||
      words.some((word) => isNearly(soundOf(word), soundOf(part))),
  );
}

function isNearly(word: string, name: string): boolean {
  if (word === name || word === `${name}s`) return true;
  return name.length >= 6 && Math.abs(word.length - name.length) <= 1 && isOneEditAway(word, name);
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
