import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Asking } from '#app/platform/acts/logged.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { endMailStop } from '#app/platform/mail/mail-stops.server.ts';
import { findMessage, insertMessageAct } from '../data/messages.server.ts';
import { asksAttention, maySendAgain } from '../domain/message-state.ts';

export type HandleRefusal = 'unknown' | 'on-its-way' | 'nothing-wrong' | 'no-server';

/** Sends a message again, under a new id and with a new link: that of the earlier one stops working. */
export async function sendAgain(
  { database, mailIsOn }: { readonly database: Database; readonly mailIsOn: boolean },
  asking: Asking,
  messageId: string,
): Promise<Result<null, HandleRefusal>> {
  if (!mailIsOn) return refuse('no-server');
  const log = { action: 'resend-message', objectKind: 'message', objectId: messageId } as const;
  return act<null, HandleRefusal>(database, asking, { log }, async (tx) => {
    const message = await findMessage(tx, asking.scope.regionId, messageId);
    if (message === null) return refuse('unknown');
    if (!maySendAgain(message.state)) return refuse('on-its-way');
    await insertMessageAct(tx, asking.scope.regionId, messageId, 'again');
    return succeed(null);
  });
}

/** Says that nothing more has to be done about a message that did not arrive. */
export async function settleMessage(
  database: Database,
  asking: Asking,
  messageId: string,
): Promise<Result<null, HandleRefusal>> {
  const log = { action: 'settle-message', objectKind: 'message', objectId: messageId } as const;
  return act<null, HandleRefusal>(database, asking, { log }, async (tx) => {
    const message = await findMessage(tx, asking.scope.regionId, messageId);
    if (message === null) return refuse('unknown');
    if (!asksAttention(message.state)) return refuse('nothing-wrong');
    await insertMessageAct(tx, asking.scope.regionId, messageId, 'settled');
    return succeed(null);
  });
}

/** Says that the address of an account works again: reminders go to it from now on. */
export async function resumeMail(
  database: Database,
  asking: Asking,
  userId: string,
): Promise<Result<null, HandleRefusal>> {
  const log = { action: 'resume-mail', objectKind: 'user', objectId: userId } as const;
  return act<null, HandleRefusal>(database, asking, { log }, async (tx) =>
    (await endMailStop(tx, userId)) ? succeed(null) : refuse('nothing-wrong'),
  );
}
