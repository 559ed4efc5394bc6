import { APIError } from 'better-auth/api';
import type pg from 'pg';
import { z } from 'zod';
import type { IdentityLibrary } from '../library.server.ts';

/** What a script hands to the browser, and the cookies by which its answer is known again. */
export interface PasskeyQuestion {
  readonly options: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

export interface Passkeys {
  /** Asks for a passkey, whosever it is. */
  ask(headers: Headers): Promise<PasskeyQuestion>;
  /** Whose passkey answered the question, as recorded as used now; null when none rightly did. It starts no session. */
  verify(headers: Headers, response: string): Promise<string | null>;
  /** Asks to make a passkey for who is signed in. */
  askNew(headers: Headers): Promise<PasskeyQuestion | null>;
  /** Keeps the passkey that was made; false when the answer is none to the question. */
  add(headers: Headers, response: string, name: string): Promise<boolean>;
}

const json = z.looseObject({});
/** What the library itself looks at before it verifies. */
const assertion = z.looseObject({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
});
/** Far above the largest answer of a browser. */
const longestResponse = 16_384;

export function createPasskeys(pool: pg.Pool, library: IdentityLibrary): Passkeys {
  return {
    async ask(headers) {
      // Questions that nobody answered; the library leaves them.
      await pool.query('delete from verification where expires_at < now()');
      // Without the session: the passkeys of an account are not told before one was shown.
      const answer = await library.api.generatePasskeyAuthenticationOptions({
        headers: new Headers({ 'user-agent': headers.get('user-agent') ?? '' }),
        asResponse: true,
      });
      const options = json.parse(await answer.json());
      return {
        options: { ...options, userVerification: 'required' },
        cookies: answer.headers.getSetCookie(),
      };
    },
    async verify(headers, text) {
      const { success, data: response } = assertion.safeParse(readResponse(text));
      if (!success) return null;
      const answer = await orNull(() =>
        library.api.verifyPasskeyAuthentication({ headers, body: { response }, asResponse: true }),
      );
      if (answer?.ok !== true) return null;
      const { session } = z
        .object({ session: z.object({ id: z.string(), userId: z.string() }) })
        .parse(await answer.json());
      // The library starts a session at once, which opens nothing; ours says what was shown.
      await pool.query('delete from session where id = $1', [session.id]);
      await pool.query('update passkey set last_used_at = now() where credential_id = $1 and user_id = $2', [
        response.id,
        session.userId,
      ]);
      return session.userId;
    },
    async askNew(headers) {
      await pool.query('delete from verification where expires_at < now()');
      const answer = await orNull(() =>
        library.api.generatePasskeyRegistrationOptions({ headers, query: {}, asResponse: true }),
      );
      if (answer?.ok !== true) return null;
      return { options: json.parse(await answer.json()), cookies: answer.headers.getSetCookie() };
    },
    async add(headers, text, name) {
      const response = readResponse(text);
      if (response === null) return false;
      const answer = await orNull(() =>
        library.api.verifyPasskeyRegistration({ headers, body: { response, name }, asResponse: true }),
      );
      return answer?.ok === true;
    },
  };
}

/** What a browser answered; null for what is none. */
function readResponse(text: string): Record<string, unknown> | null {
  if (text.length > longestResponse) return null;
  try {
    return json.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What the library refuses is thrown or answered, as it pleases. */
async function orNull(work: () => Promise<Response>): Promise<Response | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof APIError) return null;
    throw error;
  }
}
