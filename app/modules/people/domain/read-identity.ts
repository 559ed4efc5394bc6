/*
 * Who somebody is, as typed into the form.
 *
 * Rule: only a name is asked, and a working name will do for someone without papers; everything else may come later,
 * and what is there must be right. A family name is needed beside any other part of a name; a name has no digits and no
 * part is without a letter, is longer than 200 characters or turns its letters round; it is kept as typed (`clean-typed.ts`). A birth date may
 * be known in part (`read-birth-date.ts`). All
 * faults are told at once, in the order of the form, and never with what was typed.
 * Source: docs/decisions/0004-identity-apart.md; our choice that help does not wait for papers. BSN: `bsn.ts`.
 * Example: a working name alone is enough:
 *   `readIdentity({ ...emptyIdentityInput, workingName: 'Rode jas' }, day('2026-02-01')).ok` is `true`;
 * nothing at all is not:
 *   `readIdentity(emptyIdentityInput, day('2026-02-01')).reason` is `[{ field: 'familyName', code: 'name-missing' }]`.
 * Born today is taken:
 *   `readIdentity({ ...emptyIdentityInput, familyName: 'Vis', birthDate: '2026-02-01' }, day('2026-02-01')).ok` is
 *     `true`,
 * and born tomorrow is not:
 *   `readIdentity({ ...emptyIdentityInput, familyName: 'Vis', birthDate: '2026-02-02' }, day('2026-02-01')).reason` is
 *     `[{ field: 'birthDate', code: 'birth-date-in-future' }]`.
 */

import { bsnFault, tidyBsn } from '#app/kernel/bsn.ts';
import { isEmailAddress } from '#app/kernel/email-address.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { cleanTyped, turnsLetters } from './clean-typed.ts';
import type { Identity, IdentityFault, IdentityField, IdentityInput, NameParts } from './identity.ts';
import { readTypedBirthDate } from './read-birth-date.ts';

const longest = 200;

/**
 * Checks what someone typed and reads it.
 *
 * @returns the identity, or all faults in the order of the form
 */
export function readIdentity(
  input: IdentityInput,
  today: Temporal.PlainDate,
): Result<Identity, readonly IdentityFault[]> {
  const typed = trimAll(input);
  const birthDate = readTypedBirthDate(typed.birthDate, today);
  const bsn = tidyBsn(typed.bsn);
  const bsnProblem = bsn === '' ? null : bsnFault(bsn);
  const faults: IdentityFault[] = [
    ...nameFaults(typed, input),
    ...(typeof birthDate === 'string' ? [{ field: 'birthDate', code: birthDate } as const] : []),
    ...(bsnProblem === null ? [] : [{ field: 'bsn', code: bsnProblem } as const]),
    ...contactFaults(typed),
  ];
  if (faults.length > 0 || typeof birthDate === 'string') return refuse(faults);
  return succeed({
    workingName: orNull(typed.workingName),
    name: readName(typed),
    birthDate,
    bsn: orNull(bsn),
    contact: { phone: orNull(typed.phone), email: orNull(typed.email) },
  });
}

function trimAll(input: IdentityInput): IdentityInput {
  const entries = Object.entries(input).map(([field, text]: [string, string]) => [field, cleanTyped(text)]);
  return Object.fromEntries(entries) as IdentityInput;
}

function nameFaults(typed: IdentityInput, raw: IdentityInput): readonly IdentityFault[] {
  const fields = ['workingName', 'givenNames', 'initials', 'prefix', 'familyName'] as const;
  const faults: IdentityFault[] = fields
    .filter((field) => typed[field].length > longest)
    .map((field) => ({ field, code: 'too-long' }));
  for (const field of fields)
    if (turnsLetters(raw[field])) faults.push({ field, code: 'name-turns-letters' });
  for (const field of ['givenNames', 'initials', 'prefix', 'familyName'] as const) {
    if (typed[field] !== '' && !/[\p{L}\p{N}]/u.test(typed[field]))
      faults.push({ field, code: 'name-has-no-letters' });
    if (/\d/u.test(typed[field])) faults.push({ field, code: 'name-has-digits' });
  }
  if (typed.familyName !== '') return faults;
  const hasOther = typed.givenNames !== '' || typed.initials !== '' || typed.prefix !== '';
  if (hasOther) faults.push({ field: 'familyName', code: 'family-name-missing' });
  else if (typed.workingName === '') faults.push({ field: 'familyName', code: 'name-missing' });
  return faults;
}

function readName(typed: IdentityInput): NameParts | null {
  if (typed.familyName === '') return null;
  return {
    givenNames: orNull(typed.givenNames),
    initials: orNull(readInitials(typed.initials)),
    prefix: orNull(typed.prefix),
    familyName: typed.familyName,
  };
}

/** Letters without dots are an initial each, in capitals; between dots an initial may be longer, as Th. and IJ. are. */
function readInitials(typed: string): string {
  const groups = typed.split(/[^\p{L}\p{M}]+/u).filter((group) => group !== '');
  if (typed.includes('.') && groups.some((group) => Array.from(group).length > 1))
    return groups.map((group) => `${capital(group.slice(0, 1))}${group.slice(1)}.`).join('');
  return capital(groups.join(''));
}

const capital = (letters: string) => letters.toLocaleUpperCase('nl');

function contactFaults({ phone, email }: IdentityInput): readonly IdentityFault[] {
  const faults: IdentityFault[] = [];
  const digits = phone.replaceAll(/\D/gu, '').length;
  if (phone !== '' && (!/^[+\d][\d\s().-]*$/u.test(phone) || digits < 8 || digits > 15))
    faults.push({ field: 'phone', code: 'phone-unreadable' });
  if (email !== '' && (!isEmailAddress(email) || email.length > longest))
    faults.push({ field: 'email', code: 'email-unreadable' });
  return faults;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** An identity form with nothing filled in. */
export const emptyIdentityInput: Readonly<Record<IdentityField, ''>> = {
  workingName: '',
  givenNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  birthDate: '',
  bsn: '',
  phone: '',
  email: '',
};
