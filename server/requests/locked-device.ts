import type { RouterContextProvider } from 'react-router';
import { lockAddress } from '../../app/kernel/locked-device.ts';
import { visitorContext } from '../../app/platform/http/context.ts';

/**
 * To the page that asks for the PIN, whatever was asked for, as long as the device is locked; null when it is not, and for
 * that page itself.
 */
export function leadToLock({ url }: Request, context: RouterContextProvider): Response | null {
  if (!context.get(visitorContext).locked) return null;
  const { pathname, search } = new URL(url);
  if (pathname === lockAddress) return null;
  const to = `${lockAddress}?naar=${encodeURIComponent(pathname + search)}`;
  return new Response(null, { status: 302, headers: { Location: to, 'Cache-Control': 'no-store' } });
}
