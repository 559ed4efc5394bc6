/*
 * What may be an e-mail address.
 *
 * Rule: something, one @, and a domain of at least two parts with one point between each; no spaces, and at most 254
 * characters. Whether someone reads mail there, only mail can tell.
 * Source: RFC 5321, section 4.5.3.1.3 (the length); the shape is our choice, loose, because a wrong address shows
 * only when mail comes back.
 * Example: `isEmailAddress('j.de.vries@voorbeeld.nl')` is `true`, `isEmailAddress('j.de.vries@voorbeeld')` is `false`.
 * At the length: `isEmailAddress('a'.repeat(249) + '@b.nl')` is `true`, `isEmailAddress('a'.repeat(250) + '@b.nl')` is
 * `false`.
 */

/** The longest address that mail servers take. */
const longest = 254;

/** Parts of the domain hold no point themselves, so that there is one way to read an address, however long. */
const shape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

/** Whether mail could be sent to this. */
export function isEmailAddress(text: string): boolean {
  return text.length <= longest && shape.test(text);
}
