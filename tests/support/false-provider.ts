import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '#app/platform/identity/openid/settings.ts';

type Json = Readonly<Record<string, unknown>>;

/** A provider that answers whatever a test has it say, right or wrong. */
export interface FalseProvider {
  readonly settings: ProviderSettings;
  /** What is wrong with its next answers; `{}` for a provider that is right. */
  misbehave(how: Misbehaviour): void;
  /** The nonce and subject of the next token. */
  nextNonce(nonce: string): void;
  /** The body of the last request for tokens. */
  lastAsked(): URLSearchParams;
  close(): Promise<void>;
}

export interface Misbehaviour {
  /** Put over the claims of the token; null leaves one out. */
  readonly claims?: Json;
  readonly header?: Json;
  readonly signedBy?: 'own-key' | 'another-key' | 'client-secret' | 'nobody';
  readonly description?: Json;
  readonly userinfo?: Json;
  readonly status?: number;
}

export const falseSecret = 'the secret of a client in a test alone';

export async function openFalseProvider(changes: Partial<ProviderSettings> = {}): Promise<FalseProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let how: Misbehaviour = {};
  let nonce = '';
  let asked = new URLSearchParams();
  let issuer = '';

  const answers: Readonly<Record<string, () => Json>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      userinfo_endpoint: `${issuer}/me`,
      ...how.description,
    }),
    '/jwks': () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
    }),
    '/token': () => ({ access_token: 'access', token_type: 'Bearer', id_token: token() }),
    '/me': () => ({ sub: 'someone', ...how.userinfo }),
  };

  function token(): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = Object.entries({
      iss: issuer,
      aud: 'onderdak',
      sub: 'someone',
      iat: now,
      exp: now + 300,
      nonce,
      email: 'iemand@gemeente.example',
      email_verified: true,
      name: 'Iemand Anders',
      ...how.claims,
    }).filter(([, value]) => value !== null);
    const signedBy = how.signedBy ?? 'own-key';
    const alg = signedBy === 'nobody' ? 'none' : signedBy === 'client-secret' ? 'HS256' : 'RS256';
    const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const content = `${part({ alg, kid: 'own', ...how.header })}.${part(Object.fromEntries(claims))}`;
    const signed = (key: KeyObject) => sign('sha256', Buffer.from(content), key).toString('base64url');
    const signature = {
      nobody: () => '',
      'client-secret': () => createHmac('sha256', falseSecret).update(content).digest('base64url'),
      'own-key': () => signed(own.privateKey),
      'another-key': () => signed(other.privateKey),
    }[signedBy]();
    return `${content}.${signature}`;
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', issuer).pathname;
      if (path === '/token') asked = new URLSearchParams(Buffer.concat(parts).toString());
      const answer = answers[path];
      response.writeHead(how.status ?? (answer === undefined ? 404 : 200), {
        'Content-Type': 'application/json',
      });
      response.end(JSON.stringify(answer?.() ?? {}));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      id: 'gemeente',
      label: 'Gemeente Voorbeeld',
      issuer,
      clientId: 'onderdak',
      clientSecret: falseSecret,
      emailDomains: ['gemeente.example'],
      emailVerifiedClaim: 'email_verified',
      secondFactor: { amr: ['mfa'], acr: [] },
      groupsClaim: 'groups',
      roles: [],
      ...changes,
    },
    misbehave(next) {
      how = next;
    },
    nextNonce(next) {
      nonce = next;
    },
    lastAsked: () => asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
