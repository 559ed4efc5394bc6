import { z } from 'zod';
import { birthDateValues, typedBirthDate } from '#app/kernel/birth-date-fields.ts';
import { isMunicipalityCode } from '#app/modules/organisation/index.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Identity, IdentityFault, IdentityField, IdentityInput } from '../domain/identity.ts';
import { identityFaultTexts } from '../domain/identity-fault-texts.nl.ts';
import { sexes, type Sex } from '../domain/person.ts';
import { formMessages } from './messages.nl.ts';

/** The name of each field in the form. */
export const fieldNames: Readonly<Record<IdentityField, string>> = {
  workingName: 'werknaam',
  givenNames: 'voornamen',
  initials: 'voorletters',
  prefix: 'voorvoegsel',
  familyName: 'achternaam',
  birthDate: 'geboortedatum',
  bsn: 'bsn',
  phone: 'telefoon',
  email: 'email',
};

export interface IdentityForm {
  readonly input: IdentityInput;
  readonly sex: Sex | null;
  readonly originMunicipality: string | null;
  /** What the form itself finds wrong; the identity is judged by the domain. */
  readonly problems: FormProblems;
}

/** What was typed into the fields of `IdentityFields`. */
export function readIdentityForm(typed: Readonly<Record<string, string>>): IdentityForm {
  const text = (field: IdentityField) => typed[fieldNames[field]] ?? '';
  const sexCode = typed['geslacht'] ?? '';
  const origin = typed['herkomst'] ?? '';
  const sex = sexes.find((each) => each === sexCode) ?? null;
  return {
    input: {
      workingName: text('workingName'),
      givenNames: text('givenNames'),
      initials: text('initials'),
      prefix: text('prefix'),
      familyName: text('familyName'),
      birthDate: typedBirthDate(typed, fieldNames.birthDate),
      bsn: text('bsn'),
      phone: text('phone'),
      email: text('email'),
    },
    sex,
    originMunicipality: isMunicipalityCode(origin) ? origin : null,
    problems: {
      ...(sexCode !== '' && sex === null ? { geslacht: formMessages.sexWrong } : {}),
      ...(origin !== '' && !isMunicipalityCode(origin) ? { herkomst: formMessages.originUnknown } : {}),
    },
  };
}

/** Faults by the name of their field, in words; the first of each field. */
export function problemsOfFaults(faults: readonly IdentityFault[]): FormProblems {
  const problems: Record<string, string> = {};
  for (const { field, code } of faults) problems[fieldNames[field]] ??= identityFaultTexts[code];
  return problems;
}

/** What only the database knows to be wrong, at its field. */
export const factRefusals = {
  'bsn-taken': { field: 'bsn', message: formMessages.bsnTaken },
  'origin-unknown': { field: 'herkomst', message: formMessages.originUnknown },
} as const;

/** The fields of `IdentityFields` with the reason for what is changed in them; the identity is judged by the domain. */
export const identityFields = z.record(z.string(), z.string()).transform((typed, context) => {
  const { problems, ...form } = readIdentityForm(typed);
  for (const [field, message] of Object.entries(problems))
    context.addIssue({ code: 'custom', path: [field], message });
  return { ...form, reason: typed['reden'] ?? '', isConfirmedNew: typed['bevestigd'] === 'ja' };
});

/** What was typed, with the birth date as one text, to set beside what is stored. */
export function asCompared(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = typedBirthDate(typed, fieldNames.birthDate);
  return {
    ...typed,
    geboortedatum: text.startsWith('~') ? formMessages.about(text.slice(1)) : text,
  };
}

/** A stored identity as it was typed, to correct it. */
export function typedIdentity(
  identity: Identity,
  person: { readonly sex: Sex | null; readonly originMunicipality: string | null },
  today: Temporal.PlainDate,
): Readonly<Record<string, string>> {
  const { name, contact } = identity;
  return {
    werknaam: identity.workingName ?? '',
    voornamen: name?.givenNames ?? '',
    voorletters: name?.initials ?? '',
    voorvoegsel: name?.prefix ?? '',
    achternaam: name?.familyName ?? '',
    ...birthDateValues(fieldNames.birthDate, identity.birthDate, today),
    bsn: identity.bsn ?? '',
    telefoon: contact.phone ?? '',
    email: contact.email ?? '',
    geslacht: person.sex ?? '',
    herkomst: person.originMunicipality ?? '',
  };
}
