import { z } from 'zod';
import { invitationMessages as text } from './messages.nl.ts';

/** A password that is being chosen, typed twice. */
export const passwordForm = z
  .object({ wachtwoord: z.string().min(12, text.tooShort).max(200, text.tooLong), herhaling: z.string() })
  .refine((form) => form.wachtwoord === form.herhaling, { path: ['herhaling'], message: text.different });
