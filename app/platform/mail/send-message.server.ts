import type { KeyRing } from '../crypto/index.server.ts';
import type { Database } from '../db/database.server.ts';
import { composeMessage } from './compose-message.ts';
import { bounceIdOf, linkTokenOf, stopTokenOf, type MessageRound } from './keyed-ids.ts';
import type { MailKind, MailKinds } from './mail-kind.ts';
import type { Delivery, Leaving, MailServer } from './mail-server.server.ts';
import type { MailSettings } from './mail-settings.ts';
import {
  findMessageToSend,
  findOwnWording,
  recordMailEvent,
  stopAddress,
  type MessageKey,
  type MessageToSend,
  type NewEvent,
} from './message-rows.server.ts';
import { linkPaths, openLink } from './open-link.server.ts';
import { frameOf } from './wording-of-region.ts';

export interface Sending {
  readonly database: Database;
  readonly server: MailServer;
  readonly settings: MailSettings;
  readonly keys: KeyRing;
  readonly kinds: MailKinds;
  /** Address under which users reach the application. */
  readonly origin: string;
}

export type Sent = 'done' | 'again';

/** What was written is handed over before it is noted as queued. */
const toSend: ReadonlySet<string> = new Set(['written', 'queued', 'deferred']);

/**
 * Tries once to send a message. What it needs that may not be stored (address, link) is looked up or made now. Gives
 * `again` when trying later may help; on the last try it is failed instead.
 */
export async function sendMessage(
  sending: Sending,
  key: MessageKey,
  round: number,
  isLastTry: boolean,
): Promise<Sent> {
  const { database, server } = sending;
  const leaving = await database.asOwner(async (tx) => {
    const message = await findMessageToSend(tx, key);
    if (message === null || message.round !== round || !toSend.has(message.state)) return null;
    const kind = sending.kinds[message.kind];
    const because = await reasonToWithhold(sending, tx, message, kind);
    if (because !== null || kind === undefined || message.address === null) {
      await recordMailEvent(tx, key, { what: 'withheld', because: because ?? 'unknown-kind' });
      return null;
    }
    return letterOf(sending, message, kind, message.address, await findOwnWording(tx, key.regionId));
  });
  if (leaving === null) return 'done';
  const delivery = await server.deliver(leaving.letter);
  await database.asOwner(async (tx) => {
    await recordMailEvent(tx, key, eventOf(delivery, isLastTry));
    if (delivery.kind === 'refused' && delivery.isAddressGone)
      await stopAddress(tx, key.regionId, leaving.userId, delivery.enhancedCode);
  });
  return delivery.kind === 'taken' || delivery.isFinal || isLastTry ? 'done' : 'again';
}

async function reasonToWithhold(
  { keys }: Sending,
  tx: Parameters<typeof openLink>[0],
  message: MessageToSend,
  kind: MailKind | undefined,
): Promise<string | null> {
  if (kind === undefined) return 'unknown-kind';
  if (message.address === null) return 'no-account';
  if (kind.mayStop && !message.wants) return 'not-wanted';
  if (kind.isReminder && message.isStopped) return 'address-stopped';
  const isOpen =
    message.link === null || (await openLink(tx, message.link, message, linkTokenOf(keys, message)));
  return isOpen ? null : 'no-longer-needed';
}

function letterOf(
  { keys, settings, origin }: Sending,
  message: MessageToSend,
  kind: MailKind,
  address: string,
  own: ReadonlyMap<string, string>,
): { readonly letter: Leaving; readonly userId: string } {
  const { userId } = message;
  const stopLink = kind.mayStop
    ? `${origin}/berichten/afmelden/${stopTokenOf(keys, { userId, kind: message.kind })}`
    : null;
  const composed = composeMessage({
    kind: { ...kind, body: own.get(message.kind) ?? kind.body },
    frame: frameOf(own),
    regionName: message.regionName,
    facts: message.facts,
    link: linkOf(keys, origin, message),
    stopLink,
  });
  return {
    userId,
    letter: {
      ...composed,
      to: address,
      returnTo: returnAddress(keys, settings, message),
      messageId: `<${message.messageId}.${message.round}@${domainOf(settings.from.address)}>`,
      writtenAt: message.writtenAt,
      stopLink,
    },
  };
}

function linkOf(keys: KeyRing, origin: string, message: MessageToSend): string | null {
  if (message.link !== null) return `${origin}${linkPaths[message.link]}${linkTokenOf(keys, message)}`;
  return message.path === null ? null : `${origin}${message.path}`;
}

/** A message that comes back says by its address which one it is; without a mailbox for that it comes back to the sender. */
function returnAddress(keys: KeyRing, { bounces, from }: MailSettings, message: MessageRound): string {
  if (bounces === null) return from.address;
  const at = bounces.lastIndexOf('@');
  return `${bounces.slice(0, at)}+${bounceIdOf(keys, message)}${bounces.slice(at)}`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function eventOf(delivery: Delivery, isLastTry: boolean): NewEvent {
  if (delivery.kind === 'taken') return { what: 'sent', code: delivery.code };
  const { code, enhancedCode, because, isFinal } = delivery;
  return { what: isFinal || isLastTry ? 'failed' : 'deferred', code, enhancedCode, because };
}
