import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { readAddress } from '../../app/platform/internet-address.ts';

/** Requests made in tests come without a socket. */
const unknown = 'onbekend';

/**
 * Where a request came from: the address of the connection or, behind one's own proxy, what that proxy wrote last in
 * X-Forwarded-For. Earlier entries are the sender's own words. What is no address does not count.
 */
export function senderOf(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1) : undefined;
  return readAddress(forwarded ?? '') ?? readAddress(connectionAddress(c)) ?? unknown;
}

function connectionAddress(c: Context): string {
  const hasSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return hasSocket ? (getConnInfo(c).remote.address ?? '') : '';
}
