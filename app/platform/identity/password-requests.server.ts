import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { LockOut } from './lock-out.server.ts';
import type { SignInLog } from './sign-in-log.server.ts';

/** Asking for a new password at the door, by who says to have forgotten it. */
export interface PasswordRequests {
  /**
   * Asks for one request. It is counted like a guess, whether or not the address has an account; apart from guesses on the
   * same account, so that who guessed wrong too often can still ask. Recorded in the log of sign-ins.
   */
  begin(email: string, sender: string): Promise<Result<null, { readonly minutes: number }>>;
}

export function createPasswordRequests(lockOut: LockOut, log: SignInLog): PasswordRequests {
  return {
    async begin(email, sender) {
      const event = { action: 'ask-new-password', subject: { email }, origin: `web ${sender}` } as const;
      const admission = await lockOut.begin({ email: `ask-new-password ${email}`, sender, device: null });
      if (admission.mayTry) {
        await log.record(event);
        return succeed(null);
      }
      if (admission.isNews) await log.record({ ...event, result: 'locked' });
      return refuse({ minutes: admission.minutes });
    },
  };
}
