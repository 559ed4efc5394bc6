import { dayInWords } from '#app/words/days.ts';
import { z } from 'zod';
import { isMunicipalityCode } from '../domain/municipality.ts';
import { organisationKinds } from '../domain/organisation-kind.ts';
import { shortestResetReason } from '../domain/reset-reason.ts';
import { givenRoles } from '../domain/role-place.ts';
import {
  endRoleMessages,
  endRoleRefusals,
  inviteMessages,
  inviteRefusals,
  organisationMessages,
} from './administration-messages.nl.ts';
import { resetMessages } from './request-messages.nl.ts';

const personName = z.string().trim().min(1, inviteMessages.nameMissing).max(120, inviteMessages.nameLong);

/** An empty choice means: does not apply. */
const chosen = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]);

export const inviteForm = z.object({
  naam: personName,
  email: z.string().trim().min(1, inviteMessages.emailMissing).pipe(z.email(inviteMessages.emailWrong)),
  rol: z.enum(givenRoles, inviteMessages.roleMissing),
  gemeente: chosen(
    z.string().refine(isMunicipalityCode, inviteRefusals['municipality-outside-region'].message),
  ),
  organisatie: chosen(z.uuid(inviteRefusals['organisation-unknown'].message)),
});

export const resetForm = z.object({
  reden: z
    .string()
    .trim()
    .min(shortestResetReason, resetMessages.reasonShort)
    .max(200, resetMessages.reasonLong),
});

export const nameForm = z.object({ naam: personName });

/** Nobody knows longer ahead that a role ends: a later day is a mistyped year. */
const yearsAhead = 10;

/** What is past does not change, so a role ends on `today` or later. */
export function endRoleForm(today: Temporal.PlainDate) {
  const last = today.add({ years: yearsAhead });
  // As ISO text, which sorts as days do.
  return z.object({
    tot: z.iso
      .date(endRoleMessages.untilMissing)
      .refine((text) => text >= today.toString(), endRoleRefusals['in-the-past'].message)
      .refine((text) => text <= last.toString(), endRoleMessages.untilTooFar(dayInWords(last)))
      .transform((text) => Temporal.PlainDate.from(text)),
    reden: z.string().trim().min(1, endRoleMessages.reasonMissing).max(200, endRoleMessages.reasonLong),
  });
}

export const organisationForm = z.object({
  naam: z.string().trim().min(1, organisationMessages.nameMissing).max(120, organisationMessages.nameLong),
  soort: z.enum(organisationKinds, organisationMessages.kindMissing),
});
