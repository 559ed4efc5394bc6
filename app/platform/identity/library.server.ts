import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getAdapter } from 'better-auth/db/adapter';
import type pg from 'pg';
import { passkeyPlugin } from './second-factor/passkey-plugin.ts';
import { sessionStarter } from './second-factor/session-starter.ts';
import { withHashedTokens } from './token-hashing.server.ts';

export interface LibraryOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Address under which users reach the application, such as `https://onderdak.example.nl`. */
  readonly origin: string;
}

/** The header in which we tell the library where a sign-in came from; what a browser puts in it is replaced. */
export const senderHeader = 'x-onderdak-sender';

/** A session ends after a working day without use. */
const sessionSeconds = 10 * 60 * 60;

/**
 * The identity library over our own tables in schema `auth`. Sign-up is closed: accounts come from an
 * invitation. Nothing of it is mounted over HTTP: our own pages call what they need.
 */
export async function createLibrary({ pool, secret, origin }: LibraryOptions) {
  const options = {
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [origin],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    plugins: [passkeyPlugin(origin), sessionStarter],
    user: {
      modelName: 'account_holder',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        hasFactor: { type: 'boolean', required: false, input: false, fieldName: 'has_factor' },
      },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionSeconds,
      updateAge: 15 * 60,
      // How long ago somebody showed to be the owner is asked by `requireConfirmation`.
      freshAge: 0,
      fields: {
        userId: 'user_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        workAssignmentId: {
          type: 'string',
          required: false,
          input: false,
          fieldName: 'work_assignment_id',
        },
        secondFactor: { type: 'string', required: false, input: false, fieldName: 'second_factor' },
        provider: { type: 'string', required: false, input: false },
        sharedMinutes: { type: 'number', required: false, input: false, fieldName: 'shared_minutes' },
        sharedUsedAt: { type: 'date', required: false, input: false, fieldName: 'shared_used_at' },
        secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
        passwordShownAt: { type: 'date', required: false, input: false, fieldName: 'password_shown_at' },
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'onderdak',
      useSecureCookies: origin.startsWith('https://'),
      // A session and its holder in one question, for each page.
      database: { generateId: 'uuid', joins: true },
      ipAddress: { ipAddressHeaders: [senderHeader], ipv6Subnet: 128 },
    },
  } as const satisfies BetterAuthOptions;
  const plain = await getAdapter({ ...options, database: pool });
  const adapter: typeof plain = {
    ...withHashedTokens(plain),
    transaction: (work) => plain.transaction((tx) => work(withHashedTokens(tx))),
  };
  return betterAuth({ ...options, database: () => adapter });
}

export type IdentityLibrary = Awaited<ReturnType<typeof createLibrary>>;
