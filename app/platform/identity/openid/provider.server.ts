import {
  authorizationCodeRequest,
  createAuthorizationURL,
  verifyJwsAccessToken,
} from '@better-auth/core/oauth2';
import { z } from 'zod';
import { claimsOf, type Claims } from './claims.ts';
import { fetchJson } from './fetch-json.server.ts';
import { ProviderFault } from './provider-fault.ts';
import { isSafeAddress, type ProviderSettings } from './settings.ts';

/** What belongs to one sign-in: made when it begins, and kept until the provider answers. */
export interface Question {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
  /** The provider is to ask anew who it is, whatever it remembers. */
  readonly isAgain: boolean;
  /** When it was asked. */
  readonly askedAt: Temporal.Instant;
}

/** One organisation's own provider, as it is spoken to. */
export interface Provider {
  readonly settings: ProviderSettings;
  /** Where the browser goes to. */
  authorizationUrl(question: Question): Promise<string>;
  /** What the provider says of who came back with `code`, checked. */
  claims(question: Question, code: string): Promise<Claims>;
  /** Where somebody signs out of the provider as well; null when it has no such place. */
  signOutUrl(returnTo: string): Promise<string | null>;
  /** Whether it describes itself as it must and has keys; null when it does, else a code. */
  check(): Promise<string | null>;
  /** Its own name, as in `iss` of an answer. */
  readonly issuer: string;
}

const safe = z.string().refine(isSafeAddress);
const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: safe,
  token_endpoint: safe,
  jwks_uri: safe,
  userinfo_endpoint: safe.optional(),
  end_session_endpoint: safe.optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});
type Metadata = z.output<typeof metadata>;

const metadataMs = 10 * 60 * 1000;
/** With a secret that both sides know, whoever knows ours could sign as the provider: only keys of its own. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const clockSkewSeconds = 60;
/** Who signed in at the provider longer ago signs in there anew: a working day, as our own sessions last. */
const longestSeconds = 10 * 60 * 60;

export function createProvider(settings: ProviderSettings): Provider {
  let known: { readonly metadata: Metadata; readonly until: number } | null = null;
  /** Keys of the provider are kept with this. */
  const keysOf = {};

  async function describe(): Promise<Metadata> {
    if (known !== null && known.until > performance.now()) return known.metadata;
    const address = `${settings.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
    const parsed = metadata.safeParse(await fetchJson(address));
    if (!parsed.success) throw new ProviderFault('unreachable', 'description-incomplete', parsed.error);
    if (parsed.data.issuer !== settings.issuer)
      throw new ProviderFault('untrusted', 'description-of-another');
    known = { metadata: parsed.data, until: performance.now() + metadataMs };
    return parsed.data;
  }

  async function tokensFor(question: Question, code: string, { token_endpoint, ...described }: Metadata) {
    const { body, headers } = await authorizationCodeRequest({
      code,
      codeVerifier: question.verifier,
      redirectURI: question.redirectUri,
      options: { clientId: settings.clientId, clientSecret: settings.clientSecret },
      tokenEndpoint: token_endpoint,
      authentication: described.token_endpoint_auth_methods_supported.includes('client_secret_basic')
        ? 'basic'
        : 'post',
    });
    const answer = await fetchJson(token_endpoint, { method: 'POST', body, headers: new Headers(headers) });
    const { id_token: idToken, access_token: accessToken } = answer;
    if (typeof idToken !== 'string') throw new ProviderFault('untrusted', 'no-id-token');
    return { idToken, accessToken: typeof accessToken === 'string' ? accessToken : null };
  }

  return {
    settings,
    issuer: settings.issuer,
    async authorizationUrl(question) {
      const { authorization_endpoint } = await describe();
      const url = await createAuthorizationURL({
        id: settings.id,
        options: { clientId: settings.clientId },
        authorizationEndpoint: authorization_endpoint,
        state: question.state,
        nonce: question.nonce,
        codeVerifier: question.verifier,
        redirectURI: question.redirectUri,
        scopes: ['openid', 'profile', 'email'],
        // How long ago somebody showed there who they are is told for an age that is asked for.
        ...(question.isAgain
          ? { prompt: 'login', additionalParams: { max_age: '0' } }
          : { additionalParams: { max_age: String(longestSeconds) } }),
      });
      return url.href;
    },
    async claims(question, code) {
      const described = await describe();
      const { idToken, accessToken } = await tokensFor(question, code, described);
      const said = await verified(idToken, {
        jwksFetch: async () => {
          const { keys } = await fetchJson(described.jwks_uri);
          return { keys: Array.isArray(keys) ? keys : [] };
        },
        jwksCacheKey: keysOf,
        verifyOptions: {
          issuer: settings.issuer,
          audience: settings.clientId,
          algorithms,
          clockTolerance: clockSkewSeconds,
          requiredClaims: ['sub', 'iat', 'exp'],
        },
      });
      checkMeant(said, question, settings.clientId);
      // Many providers say of a person no more than the subject in the token itself.
      const more =
        typeof said['email'] !== 'string' && accessToken !== null && described.userinfo_endpoint !== undefined
          ? await fetchJson(described.userinfo_endpoint, {
              headers: { authorization: `Bearer ${accessToken}` },
            })
          : {};
      if ('sub' in more && more['sub'] !== said['sub'])
        throw new ProviderFault('untrusted', 'userinfo-of-another');
      return claimsOf({ ...more, ...said }, settings);
    },
    async check() {
      try {
        const { keys } = await fetchJson((await describe()).jwks_uri);
        return Array.isArray(keys) && keys.length > 0 ? null : 'no-keys';
      } catch (error) {
        if (error instanceof ProviderFault) return `${error.kind}, ${error.detail}`;
        throw error;
      }
    },
    async signOutUrl(returnTo) {
      const { end_session_endpoint } = await describe();
      if (end_session_endpoint === undefined) return null;
      const url = new URL(end_session_endpoint);
      url.searchParams.set('client_id', settings.clientId);
      url.searchParams.set('post_logout_redirect_uri', returnTo);
      return url.href;
    },
  };
}

/** The claims of a token that the provider signed, for us, and that still holds. */
async function verified(
  token: string,
  options: Parameters<typeof verifyJwsAccessToken>[1],
): Promise<Record<string, unknown>> {
  try {
    return await verifyJwsAccessToken(token, options);
  } catch (error) {
    if (error instanceof ProviderFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ProviderFault('untrusted', `token-${code}`, error);
  }
}

/** The token answers what was asked now, by us alone. */
function checkMeant(said: Record<string, unknown>, question: Question, clientId: string): void {
  if (said['nonce'] !== question.nonce) throw new ProviderFault('untrusted', 'nonce');
  const isShared = Array.isArray(said['aud']) && said['aud'].length > 1;
  if ((isShared || said['azp'] !== undefined) && said['azp'] !== clientId)
    throw new ProviderFault('untrusted', 'meant-for-another');
  if (!question.isAgain) return;
  const since = question.askedAt.epochMilliseconds / 1000 - clockSkewSeconds;
  if (typeof said['auth_time'] !== 'number' || said['auth_time'] < since)
    throw new ProviderFault('untrusted', 'not-asked-again');
}
