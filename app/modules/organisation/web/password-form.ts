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
const code = z.object({
  code: z.string(text.codeMissing).trim().min(1, text.codeMissing).max(50, text.codeLong),
});
const withCode = password.extend(code.shape).refine(areEqual, different);

/** Of who comes by a provider: no password. */
const codeAlone = code.transform((form) => ({ ...form, wachtwoord: null }));
const nothing = z.object({}).transform(() => ({ wachtwoord: null, code: null }));

/** A password that is being chosen, typed twice; with the code that belongs to the link when it wants one. */
export function passwordFormOf({ needsCode }: { readonly needsCode: boolean }) {
  return needsCode ? withCode : plain;
}

/** What comes with the yes to a role: as above, without a password for who has none. */
export function roleAnswerOf({
  needsCode,
  asksPassword,
}: {
  readonly needsCode: boolean;
  readonly asksPassword: boolean;
}) {
  if (asksPassword) return passwordFormOf({ needsCode });
  return needsCode ? codeAlone : nothing;
}
