import { createHmac, randomInt } from 'node:crypto';

/** Capitals and digits that nobody takes for another, when read aloud or copied by hand. */
const signs = 'ACDEFHJKMNPRTWXY34679';
const length = 8;

/** A code to show once, and what is kept of it. */
export interface HandOverCode {
  readonly code: string;
  readonly hash: Buffer;
}

export interface HandOverCodes {
  make(): HandOverCode;
  /** Of a code as somebody types it: small letters, spaces and dashes make no difference. */
  hashOf(typed: string): Buffer;
}

/**
 * The half of what two people give that the one who asks hands over; the link is the other half. Some 35 bits: ten tries
 * (`app.most_wrong_codes`) find one code in nearly four thousand million. That is too little for a plain hash, so who
 * reads the database needs `secret` besides.
 */
export function createHandOverCodes(secret: string): HandOverCodes {
  const hashOf = (typed: string) =>
    createHmac('sha256', secret)
      .update(typed.toUpperCase().replaceAll(/[^A-Z0-9]/gu, ''))
      .digest();
  return {
    make() {
      const drawn = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
      const code = `${drawn.slice(0, length / 2)}-${drawn.slice(length / 2)}`;
      return { code, hash: hashOf(code) };
    },
    hashOf,
  };
}
