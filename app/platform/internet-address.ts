import { isIPv4, isIPv6 } from 'node:net';

/**
 * An internet address in the one way that we write it: IPv6 in lower case and shortened, IPv4 that comes as IPv6
 * (`::ffff:192.0.2.1`) as IPv4, without port or zone. Null for what is no address.
 */
export function readAddress(text: string): string | null {
  const bare = withoutPort(text.trim()).replace(/%.*$/su, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return null;
  const groups = groupsOf(bare);
  return ipv4Within(groups) ?? shortened(groups);
}

/**
 * Whom an address belongs to, as far as counting goes: a household or an office. One IPv4 address, or all of an IPv6
 * network of 64 bits, which is the least that a provider gives and in which everyone picks addresses at will.
 */
export function networkOf(address: string): string {
  return isIPv6(address) ? `${shortened([...groupsOf(address).slice(0, 4), 0, 0, 0, 0])}/64` : address;
}

/** The neighbourhood: what one customer of a provider may have in all (IPv6 /48), or a small IPv4 network (/24). */
export function wideNetworkOf(address: string): string {
  if (isIPv6(address)) return `${shortened([...groupsOf(address).slice(0, 3), 0, 0, 0, 0, 0])}/48`;
  return isIPv4(address) ? `${address.split('.').slice(0, 3).join('.')}.0/24` : address;
}

/** Proxies write `192.0.2.1:4711`, `[2001:db8::1]` and `[2001:db8::1]:4711` as well. */
function withoutPort(text: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/u.exec(text)?.[1] ?? /^([\d.]+):\d+$/u.exec(text)?.[1] ?? text;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(address);
  const plain =
    dotted === null
      ? address
      : `${dotted[1]}${hex(Number(dotted[2]) * 256 + Number(dotted[3]))}:${hex(Number(dotted[4]) * 256 + Number(dotted[5]))}`;
  const [left = '', right] = plain.split('::');
  if (right === undefined) return numbersIn(left);
  const zeros = 8 - numbersIn(left).length - numbersIn(right).length;
  return [...numbersIn(left), ...Array.from({ length: zeros }, () => 0), ...numbersIn(right)];
}

function numbersIn(groups: string): readonly number[] {
  return groups === '' ? [] : groups.split(':').map((group) => Number.parseInt(group, 16));
}

/** The IPv4 address that stands in a mapped (`::ffff:0:0/96`) or translated (`64:ff9b::/96`) IPv6 address. */
function ipv4Within(groups: readonly number[]): string | null {
  const prefix = groups.slice(0, 6).map(hex).join(':');
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

/** As RFC 5952 asks: the longest run of zeros, the first of equals, becomes `::`. */
function shortened(groups: readonly number[]): string {
  const { hostname } = new URL(`http://[${groups.map(hex).join(':')}]/`);
  return hostname.slice(1, -1);
}

function hex(value: number): string {
  return value.toString(16);
}

/** Whether only programs on this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === '[::1]' || host === 'localhost';
}
