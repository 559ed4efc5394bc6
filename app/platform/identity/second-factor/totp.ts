import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every app does it: SHA-1, six digits, half a minute. Codes of another kind would need other apps. */
const stepSeconds = 30;
const digits = 6;
/** Clocks of telephones may differ so many steps, before or after. */
const skew = 1;

/** Number of the half minute of a moment, counted from 1970. */
export function stepAt(moment: Temporal.Instant): number {
  return Math.floor(moment.epochMilliseconds / 1000 / stepSeconds);
}

/** The code that an app with this secret shows during a step (RFC 4226). */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step of which `typed` is the code, one step before and after `moment` included; null when it is none of them. */
export function stepOfCode(secret: Buffer, typed: string, moment: Temporal.Instant): number | null {
  const code = typed.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(code)) return null;
  const now = stepAt(moment);
  // All are compared, so that the time it takes tells nothing.
  const matching = Array.from({ length: 2 * skew + 1 }, (_, at) => now - skew + at).filter((step) =>
    timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)),
  );
  return matching.at(-1) ?? null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of RFC 4648 without padding, as apps take a secret: for a length that is a multiple of five bytes. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
}

/** What an app reads from the QR code; `account` tells entries of one app apart. */
export function appAddress(secret: Buffer, account: string): string {
  const query = new URLSearchParams({ secret: toBase32(secret), issuer: 'Onderdak' });
  return `otpauth://totp/Onderdak:${encodeURIComponent(account)}?${query.toString()}`;
}
