import { z } from 'zod';
import type { Account } from '#app/platform/identity/identity.server.ts';
import type { Added, Factors, From } from '#app/platform/identity/second-factor/factors.server.ts';
import { setUpMessages as text, showMessages } from './factor-messages.nl.ts';
import { refusalStatus, refusalText } from './show-factor.server.ts';

export type SetUpAnswer =
  | { readonly kind: 'begun' }
  | { readonly kind: 'added'; readonly added: Added }
  | { readonly kind: 'refused'; readonly problem: string; readonly status: 400 | 429 };

const passkeyForm = z.object({
  passkey: z.string().min(1, text.passkeyFailed),
  naam: z.string().trim().min(1, text.passkeyNameMissing).max(60, text.passkeyNameMissing),
});

const mistake = (problem: string): SetUpAnswer => ({ kind: 'refused', problem, status: 400 });

/** Does what the page of the second step was asked for. */
export async function answerSetUp(
  factors: Factors,
  from: From,
  account: Account,
  form: FormData,
): Promise<SetUpAnswer> {
  const asked = form.get('doen');
  switch (typeof asked === 'string' ? asked : '') {
    case 'app':
      await factors.beginApp(account);
      return { kind: 'begun' };
    case 'koppelen': {
      const code = form.get('code');
      if (typeof code !== 'string' || code.trim() === '') return mistake(showMessages.missing);
      const outcome = await factors.confirmApp(from, account, code);
      if (outcome.ok) return { kind: 'added', added: outcome.value };
      return {
        kind: 'refused',
        problem: refusalText(outcome.reason),
        status: refusalStatus(outcome.reason),
      };
    }
    case 'passkey': {
      const parsed = passkeyForm.safeParse(Object.fromEntries(form));
      if (!parsed.success) return mistake(parsed.error.issues[0]?.message ?? text.passkeyFailed);
      const { passkey: response, naam: name } = parsed.data;
      const outcome = await factors.addPasskey(from, account, { response, name });
      return outcome.ok ? { kind: 'added', added: outcome.value } : mistake(text.passkeyFailed);
    }
    default:
      return mistake(showMessages.missing);
  }
}
