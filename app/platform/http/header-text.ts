/**
 * An address as the header `Location` can hold it: what is no plain ASCII is written with percent signs. Everything
 * else stays as it is, so that it leads to the same place.
 */
export function locationOf(address: string): string {
  return address.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}
