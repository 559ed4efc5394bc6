import { z } from 'zod';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import type { Account, Identity } from '#app/platform/identity/identity.server.ts';
import type { Factors, From } from '#app/platform/identity/second-factor/factors.server.ts';
import { passwordFormOf } from '../password-form.ts';
import { passwordWeaknesses } from '../password-messages.nl.ts';
import { accountMessages as text, showMessages } from './factor-messages.nl.ts';
import { factorRows } from './factor-presenter.ts';
import { refusalStatus, refusalText } from './show-factor.server.ts';

export type AccountAnswer =
  | { readonly kind: 'saved'; readonly what: keyof typeof text.saved }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly problem: string | null;
      readonly problems: FormProblems;
      readonly status: 400 | 409 | 429;
    };

interface Owner {
  readonly from: From;
  readonly account: Account;
  /** One of the roles cannot do without a factor. */
  readonly isNeeded: boolean;
}

const currentForm = z.object({
  huidig: z.string(text.currentMissing).min(1, text.currentMissing).max(200, text.currentWrong),
});

const refused = (problem: string, status: 400 | 409 = 400): AccountAnswer => ({
  kind: 'refused',
  problem,
  problems: {},
  status,
});

/** Does what the page of the own account was asked for. */
export async function answerAccount(
  { factors, passwords }: Pick<Identity, 'factors' | 'passwords'>,
  owner: Owner,
  form: FormData,
): Promise<AccountAnswer> {
  const { from, account } = owner;
  const asked = form.get('doen');
  switch (typeof asked === 'string' ? asked : '') {
    case 'verwijderen':
      return removeFactor(factors, owner, form.get('factor'));
    case 'herstelcodes': {
      const { app, passkeys } = await factors.of(account.userId);
      if (app === null && passkeys.length === 0) return refused(text.factorsNone, 409);
      return { kind: 'codes', codes: await factors.makeRecoveryCodes(account, `web ${from.sender}`) };
    }
    case 'wachtwoord':
      return changePassword({ factors, passwords }, owner, form);
    default:
      return refused(showMessages.missing);
  }
}

async function removeFactor(
  factors: Factors,
  { from, account, isNeeded }: Owner,
  key: FormDataEntryValue | null,
): Promise<AccountAnswer> {
  const rows = factorRows(await factors.of(account.userId), isNeeded);
  const row = rows.find((each) => each.key === key);
  // What is gone already is as it was asked for.
  if (row === undefined) return { kind: 'saved', what: 'verwijderd' };
  if (!row.mayGo) return refused(text.last, 409);
  await factors.remove(account, row.key === 'app' ? 'app' : { passkey: row.key }, `web ${from.sender}`);
  return { kind: 'saved', what: 'verwijderd' };
}

async function changePassword(
  { factors, passwords }: Pick<Identity, 'factors' | 'passwords'>,
  { from, account }: Owner,
  form: FormData,
): Promise<AccountAnswer> {
  const typed = Object.fromEntries(form);
  const [current, next] = [
    currentForm.safeParse(typed),
    passwordFormOf({ needsCode: false }).safeParse(typed),
  ];
  if (!current.success || !next.success)
    return {
      kind: 'refused',
      problem: null,
      problems: {
        ...(current.success ? {} : problemsOf(current.error)),
        ...(next.success ? {} : problemsOf(next.error)),
      },
      status: 400,
    };
  const weakness = await passwords.weaknessOf(account.userId, next.data.wachtwoord);
  if (weakness !== null)
    return {
      kind: 'refused',
      problem: null,
      problems: { wachtwoord: passwordWeaknesses[weakness] },
      status: 400,
    };
  const outcome = await factors.changePassword(from, account, {
    current: current.data.huidig,
    next: next.data.wachtwoord,
  });
  if (outcome.ok) return { kind: 'saved', what: 'wachtwoord' };
  const { reason } = outcome;
  return {
    kind: 'refused',
    problem: null,
    problems: { huidig: reason.kind === 'wrong' ? text.currentWrong : refusalText(reason) },
    status: refusalStatus(reason),
  };
}
