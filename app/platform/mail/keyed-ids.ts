import { timingSafeEqual } from 'node:crypto';
import {
  DecryptionError,
  decryptField,
  encryptField,
  keyedHash,
  type KeyRing,
  type MasterKey,
} from '../crypto/index.server.ts';

/** A message and how often it was asked for again: together one thing that leaves. */
export interface MessageRound {
  readonly messageId: string;
  readonly round: number;
}

/** What is derived belongs to no region: a message that comes back does not say which. */
const everywhere = 'mail';
const checkBytes = 9;

/**
 * The secret of the one-time link in a message. It is derived, not stored: every attempt to send brings the same link, so
 * that whichever copy arrives works, and the database holds its hash alone.
 */
export function linkTokenOf(ring: KeyRing, { messageId, round }: MessageRound): string {
  return keyedHash(ring, { regionId: everywhere, use: 'mail-link' }, `${messageId} ${round}`).toString(
    'base64url',
  );
}

/** The id in the address that a message comes back to: 52 hexadecimal digits, of which the last 18 are its check. */
export function bounceIdOf(ring: KeyRing, { messageId, round }: MessageRound): string {
  const id = messageId.replaceAll('-', '') + round.toString(16).padStart(2, '0');
  return id + bounceCheck(ring, id, ring.current).toString('hex');
}

/** The message that a bounce id names; null for one that was not made here. */
export function readBounceId(ring: KeyRing, text: string): MessageRound | null {
  const id = text.toLowerCase();
  if (!/^[0-9a-f]{52}$/u.test(id)) return null;
  const [named, check] = [id.slice(0, 34), Buffer.from(id.slice(34), 'hex')];
  // Made under an earlier key, it still comes back.
  const fits = [...ring.byId.values()].some((key) => timingSafeEqual(bounceCheck(ring, named, key), check));
  if (!fits) return null;
  const messageId = named.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  return { messageId, round: Number.parseInt(named.slice(32), 16) };
}

function bounceCheck(ring: KeyRing, id: string, key: MasterKey): Buffer {
  return keyedHash(ring, { regionId: everywhere, use: 'mail-bounce' }, id, key).subarray(0, checkBytes);
}

/** Who stops which kind of message, sealed in a link: who holds it reads neither. */
export interface Unsubscribing {
  readonly userId: string;
  readonly kind: string;
}

const stopPlace = { regionId: everywhere, table: 'mail', column: 'stop', rowId: 'link' };

export function stopTokenOf(ring: KeyRing, { userId, kind }: Unsubscribing): string {
  return encryptField(ring, stopPlace, `${userId} ${kind}`, 128).toString('base64url');
}

/** What a link stops; null for one that was not made here. */
export function readStopToken(ring: KeyRing, token: string): Unsubscribing | null {
  if (!/^[A-Za-z0-9_-]{40,400}$/u.test(token)) return null;
  const sealed = Buffer.from(token, 'base64url');
  // One way to write it: letters that decoding leaves out would make other links of the same.
  if (sealed.toString('base64url') !== token) return null;
  try {
    const [userId = '', kind = ''] = decryptField(ring, stopPlace, sealed).split(' ');
    return { userId, kind };
  } catch (error) {
    if (error instanceof DecryptionError) return null;
    throw error;
  }
}
