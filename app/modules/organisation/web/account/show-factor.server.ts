import type { Factors, FactorRefusal } from '#app/platform/identity/second-factor/factors.server.ts';
import { showMessages as text } from './factor-messages.nl.ts';
import type { Showable } from './show-factor.tsx';

/** What an account can show. */
export async function showableOf(factors: Factors, userId: string): Promise<Showable> {
  const { app, passkeys, recoveryCodesLeft, hasPassword } = await factors.of(userId);
  return {
    hasApp: app !== null,
    hasPasskey: passkeys.length > 0,
    hasRecoveryCode: recoveryCodesLeft > 0,
    hasPassword,
  };
}

/** Why what was shown did not do. */
export function refusalText(refusal: FactorRefusal): string {
  return refusal.kind === 'locked' ? text.refusals.locked(refusal.minutes) : text.refusals[refusal.kind];
}

/** Too many tries are told as such; what did not fit as a mistake. */
export function refusalStatus(refusal: FactorRefusal): 400 | 429 {
  return refusal.kind === 'locked' ? 429 : 400;
}
