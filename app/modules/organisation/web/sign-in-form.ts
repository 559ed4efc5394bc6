import type { Role } from '#app/kernel/role.ts';
import { locationOf } from '#app/platform/http/header-text.ts';
import { z } from 'zod';
import { signInMessages } from './messages.nl.ts';

/** What the sign-in page sends: an account with its password. */
export const signInForm = z.object({
  email: z.string().trim().min(1, signInMessages.emailMissing).pipe(z.email(signInMessages.emailWrong)),
  wachtwoord: z.string().min(1, signInMessages.passwordMissing),
});

/** Whoever works at the door goes there at once; others begin on the start page. */
export function startOf(role: Role | null): string {
  return role === 'shelter-worker' ? '/vannacht' : '/';
}

/** A path within this application to go to after sign-in; anything else becomes the start page. */
export function safeDestination(text: FormDataEntryValue | null): string {
  // Browsers drop tabs and line ends from an address before reading it: `/\t/elders` would be `//elders`.
  return typeof text === 'string' && /^\/(?![/\\])[^\p{Cc}]*$/u.test(text) ? locationOf(text) : '/';
}
