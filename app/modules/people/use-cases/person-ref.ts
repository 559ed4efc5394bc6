import { randomInt } from 'node:crypto';

/** No vowels, so that no word comes out; no 0, 1 or L, so that it can be read aloud and typed over. */
const signs = '23456789BCDFGHJKMNPQRSTVWXZ';

/** A new file number such as `K7M-4QX`: tells nothing about the person and can be said at the telephone. */
export function newPersonRef(): string {
  return `${part()}-${part()}`;
}

function part(): string {
  return Array.from({ length: 3 }, () => signs.charAt(randomInt(signs.length))).join('');
}
