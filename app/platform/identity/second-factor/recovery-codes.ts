import { createHmac, randomInt } from 'node:crypto';

/** Capitals and digits that nobody takes for another; twelve of them are 52 bits. */
const signs = 'ACDEFHJKMNPRTWXY34679';
const length = 12;
const howMany = 10;

/** Codes that each work once. */
export interface RecoveryCodes {
  /** Ten new ones, to show once: `ACDE-FHJK-MNPR`. */
  make(): readonly string[];
  /** What is kept of a code of an account; small letters, spaces and dashes make no difference. */
  hashOf(userId: string, typed: string): Buffer;
}

/** @param secret of the installation: who reads the database alone can try no codes */
export function createRecoveryCodes(secret: string): RecoveryCodes {
  return {
    make: () => Array.from({ length: howMany }, makeOne),
    hashOf: (userId, typed) =>
      createHmac('sha256', secret)
        .update(JSON.stringify([userId, typed.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '')]))
        .digest(),
  };
}

function makeOne(): string {
  const drawn = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
  return (drawn.match(/.{4}/gu) ?? []).join('-');
}
