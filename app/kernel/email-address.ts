/** The longest address that mail servers take. Source: RFC 5321, section 4.5.3.1.3. */
const longest = 254;

/** Parts of the domain hold no point themselves, so that there is one way to read an address, however long. */
const shape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

/** Whether mail could be sent to this; whether someone reads it there, only mail can tell. */
export function isEmailAddress(text: string): boolean {
  return text.length <= longest && shape.test(text);
}
