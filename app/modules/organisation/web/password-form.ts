import { z } from 'zod';
import { passwordLength } from '#app/kernel/password-weakness.ts';
import { invitationMessages as text } from './messages.nl.ts';
import { passwordWeaknesses } from './password-messages.nl.ts';

const password = z.object({
  wachtwoord: z
    .string()
    .min(passwordLength.least, passwordWeaknesses['too-short'])
    .max(passwordLength.most, passwordWeaknesses['too-long']),
  herhaling: z.string(),
});
const areEqual = (form: z.infer<typeof password>) => form.wachtwoord === form.herhaling;
const different = { path: ['herhaling'], message: text.different };

const plain = password.refine(areEqual, different).transform((form) => ({ ...form, code: null }));

/** With the code as typed: whether it is the right one, the database says. */
const withCode = password
  .extend({ code: z.string(text.codeMissing).trim().min(1, text.codeMissing).max(50, text.codeLong) })
  .refine(areEqual, different);

/** A password that is being chosen, typed twice; with the code that belongs to the link when it wants one. */
export function passwordFormOf({ needsCode }: { readonly needsCode: boolean }) {
  return needsCode ? withCode : plain;
}
