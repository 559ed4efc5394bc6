import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const minutesToAnswer = 10;

const started = z.object({
  /** What the provider hands back. */
  state: z.string(),
  /** Why: to sign in, to show again who one is, or to tie the provider to the account that is signed in. */
  purpose: z.enum(['sign-in', 'again', 'link']),
  /** A path within the program. */
  destination: z.string(),
  /** On a shared device the provider asks anew, whoever it remembers. */
  isShared: z.boolean(),
  /** Of the session that asks again or ties; null for signing in. */
  sessionId: z.string().nullable(),
  askedAt: z.number(),
});
export type Started = z.output<typeof started>;
export type Purpose = Started['purpose'];

/** What a sign-in by a provider is remembered by, in the browser that began it: a signed cookie, and nothing here. */
export interface StartedCookies {
  begin(
    provider: string,
    of: Pick<Started, 'purpose' | 'destination' | 'sessionId' | 'isShared'>,
    now: Temporal.Instant,
  ): {
    readonly cookie: string;
    readonly started: Started;
  };
  /** Null when this browser began none, it is not what was signed, or it took too long. */
  read(provider: string, cookies: string | null, now: Temporal.Instant): Started | null;
  /** Takes the cookie away. */
  end(provider: string): string;
  /** What only we know of a state: the nonce and the verifier of its question. */
  secretsOf(state: string): { readonly nonce: string; readonly verifier: string };
}

export function createStartedCookies(secret: string, isSecure: boolean): StartedCookies {
  const sign = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
  const cookieOf = (provider: string, value: string, seconds: number) =>
    `${nameOf(provider)}=${value}; Path=/inloggen/${provider}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`;

  return {
    begin(provider, of, now) {
      const begun = { ...of, state: randomBytes(24).toString('base64url'), askedAt: now.epochMilliseconds };
      const content = Buffer.from(JSON.stringify(begun)).toString('base64url');
      return {
        cookie: cookieOf(provider, `${content}.${sign(provider, content)}`, minutesToAnswer * 60),
        started: begun,
      };
    },
    read(provider, cookies, now) {
      const [content = '', signature = ''] = valueIn(cookies, nameOf(provider)).split('.');
      const expected = Buffer.from(sign(provider, content));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const begun = started.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
      const age = now.epochMilliseconds - begun.askedAt;
      return age >= 0 && age < minutesToAnswer * 60 * 1000 ? begun : null;
    },
    end: (provider) => cookieOf(provider, '', 0),
    secretsOf: (state) => ({ nonce: sign('nonce', state), verifier: sign('verifier', state) }),
  };
}

const nameOf = (provider: string) => `onderdak.${provider}`;

function valueIn(cookies: string | null, name: string): string {
  return (
    (cookies ?? '')
      .split(';')
      .map((each) => each.trim())
      .find((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''
  );
}
