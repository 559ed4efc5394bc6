/**
 * The network a request comes from, for counting: an IPv4 address, or the first 64 bits of an IPv6 one, within which
 * one household or machine has as many addresses as it likes. Anything that is no address counts as itself.
 */
export function senderNetwork(address: string): string {
  const plain = address.toLowerCase().split('%', 1)[0] ?? '';
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/u.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/u.test(plain)) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/u, '')).join(':')}::/64`;
}
