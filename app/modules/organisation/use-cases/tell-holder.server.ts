import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import type { SignInEvent } from '#app/platform/identity/sign-in-log.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import { findMailPlace } from '../data/mail-place.server.ts';

/** What an account's holder is told of, by what stands in the log of sign-ins; nobody can switch it off. */
const kinds: Readonly<Record<string, string>> = {
  'change-password': 'password-changed',
  'use-recovery-code': 'second-factor-changed',
  'add-app': 'second-factor-changed',
  'remove-app': 'second-factor-changed',
  'add-passkey': 'second-factor-changed',
  'remove-passkey': 'second-factor-changed',
  'make-recovery-codes': 'second-factor-changed',
  'remove-factors': 'second-factor-changed',
  'link-provider': 'provider-linked',
};

interface Telling {
  readonly database: Database;
  readonly log: Log;
  readonly invitations: Pick<Identity['invitations'], 'findAccount'>;
}

/** Tells the holder of an account by mail what was done with it. That it fails is no fault of who signs in. */
export async function tellHolder(
  telling: Telling,
  event: SignInEvent,
  today: Temporal.PlainDate,
): Promise<void> {
  try {
    await tell(telling, event, today);
  } catch (error) {
    telling.log.error('holder-not-told', error);
  }
}

async function tell(
  { database, invitations }: Telling,
  event: SignInEvent,
  today: Temporal.PlainDate,
): Promise<void> {
  if ((event.result ?? 'done') !== 'done') return;
  const isNewBrowser = event.action === 'sign-in' && event.isUnknownBrowser === true;
  const kind = isNewBrowser ? 'new-browser' : kinds[event.action];
  if (kind === undefined) return;
  const userId =
    'userId' in event.subject ? event.subject.userId : await invitations.findAccount(event.subject.email);
  const place = userId === null ? null : await findMailPlace(database, userId);
  if (userId === null || place === null) return;
  const scope = { regionId: place.regionId, userId, roles: [], organisationId: null, municipalityCode: null };
  const told = isNewBrowser
    ? { kind, userId, facts: { dag: today.toString() }, path: '/account/inloggen' }
    : { kind, userId };
  await database.write(scope, (tx) => writeMail(tx, scope, told));
}
