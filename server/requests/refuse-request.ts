import type { FailureStatus } from '../../app/platform/http/failure.ts';

const formTypes: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

interface Rules {
  /** Address under which users reach the application. */
  readonly origin: string;
  /** In demo mode anyone signs in without a password, so only this computer's own names lead there. */
  readonly isDemo: boolean;
}

/** Why a request for a page is not looked at any further; null when it is. */
export function refuseRequest(
  { method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>,
  { origin, isDemo }: Rules,
): FailureStatus | null {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405;
  if (!isSoundAddress(url)) return 400;
  if (isDemo && !isOwnName(new URL(url).hostname)) return 421;
  if (method !== 'POST') return null;
  if (comesFromElsewhere(headers, origin)) return 400;
  if (headers.has('transfer-encoding')) return 411;
  return contentLength({ headers }) > 0 && !formTypes.has(mediaType(headers)) ? 415 : null;
}

/** How many bytes a request says it brings; Node reads no more of it than this. */
export function contentLength({ headers }: Pick<Request, 'headers'>): number {
  return Number(headers.get('content-length') ?? 0);
}

/** Whether every `%…` in the address stands for text, and none for a NUL, which no text may hold. */
function isSoundAddress(url: string): boolean {
  const { pathname, search } = new URL(url);
  try {
    return !decodeURIComponent(pathname).includes('\0') && !search.includes('%00');
  } catch {
    return false;
  }
}

/** A browser names the site that sends a form: another one than ours may not act for who is signed in here. */
function comesFromElsewhere(headers: Headers, origin: string): boolean {
  const sender = headers.get('origin');
  if (sender === null) return headers.get('sec-fetch-site') === 'cross-site';
  if (sender === origin) return false;
  // Behind HTTPS there is one address; on one's own computer it has several names, and the form comes from the same.
  const named = origin.startsWith('https://') ? null : URL.parse(sender);
  // An origin is that and nothing more: no path, no name and password.
  return named === null || named.origin !== sender || named.host !== headers.get('host');
}

function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function isOwnName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
