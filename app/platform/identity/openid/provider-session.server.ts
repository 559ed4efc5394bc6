import { serializeSignedCookie } from 'better-call';
import type pg from 'pg';
import type { IdentityLibrary } from '../library.server.ts';

export interface SessionOrigin {
  readonly userId: string;
  /** The id of the provider in the settings. */
  readonly provider: string;
  readonly sender: string;
  readonly userAgent: string | null;
}

/** Begins a session of the library for an account that a provider vouches for; gives its id and its cookie. */
export async function startProviderSession(
  pool: pg.Pool,
  library: IdentityLibrary,
  { userId, provider, sender, userAgent }: SessionOrigin,
): Promise<{ readonly sessionId: string; readonly cookie: string }> {
  const { internalAdapter, authCookies, secret, sessionConfig } = await library.$context;
  const session = await internalAdapter.createSession(userId, false, {
    ipAddress: sender,
    userAgent: (userAgent ?? '').slice(0, 300),
  });
  await pool.query('update session set provider = $2 where id = $1', [session.id, provider]);
  const { name, attributes } = authCookies.sessionToken;
  const cookie = await serializeSignedCookie(name, session.token, secret, {
    ...attributes,
    maxAge: sessionConfig.expiresIn,
  });
  return { sessionId: session.id, cookie };
}
