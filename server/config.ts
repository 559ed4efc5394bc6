import { z } from 'zod';
import { isLoopback } from '../app/platform/internet-address.ts';
import { isPlainAddress, mailFaults, readSender, readServer } from '../app/platform/mail/mail-settings.ts';

const noPort = 'een getal van 0 tot en met 65535';
const port = z.coerce.number(noPort).int(noPort).min(0, noPort).max(65535, noPort);
const text = z.string().min(1, 'mag niet leeg zijn');
const database = text.refine(
  (address) => /^postgres(?:ql)?:/u.test(address) && URL.canParse(address),
  'een adres zoals postgresql://naam:wachtwoord@machine/database, met bijzondere tekens als %-code',
);

const environment = z.object({
  /** PostgreSQL 18 of one's own; without it a private one runs under var/. */
  DATABASE_URL: database.optional(),
  /** Login of one's own for requests, member of the three onderdak_ roles; made by the program when not given. */
  DATABASE_WEB_URL: database.optional(),
  PORT: port.default(3000),
  HOST: text.default('127.0.0.1'),
  /** Address under which users reach the application, when that is not HOST and PORT. */
  ONDERDAK_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'een adres dat begint met https:// of http://' })
    .transform((address) => new URL(address).origin)
    .optional(),
  /**
   * Signs who is logged in, and gives the login of requests its password; needed with DATABASE_URL, the private
   * database keeps its own in a file.
   */
  ONDERDAK_SECRET: z.string().min(32, 'minstens 32 tekens. Maak het met: openssl rand -base64 32').optional(),
  /** Folder outside the database for the anchors of the audit logs, instead of `anchors` under ONDERDAK_VAR. */
  ONDERDAK_ANCHORS: text.optional(),
  /**
   * Keys that names are encrypted with, as `id:base64`, separated by commas; the first one encrypts. Needed with
   * DATABASE_URL; the private database keeps its own in a file.
   */
  ONDERDAK_KEYS: text.optional(),
  /**
   * File with the same keys, instead of ONDERDAK_KEYS, closed to others on the machine. A running program takes up what is
   * changed in it.
   */
  ONDERDAK_KEYS_FILE: text.optional(),
  /**
   * Key that backups are encrypted with, in the same notation; without it a key derived from the first of ONDERDAK_KEYS
   * is used.
   */
  ONDERDAK_BACKUP_KEY: text.optional(),
  /** The operator's own list of breached passwords: a file of SHA-1 hashes in order, as Have I Been Pwned offers. */
  ONDERDAK_BREACHED_PASSWORDS: text.optional(),
  /** File with the providers by which people sign in (OpenID Connect); see docs/operations.md. */
  ONDERDAK_OPENID: text.optional(),
  /** `ja` when a proxy of one's own stands in front and sets X-Forwarded-For. */
  ONDERDAK_PROXY: z.enum(['ja', 'nee'], 'ja of nee').default('nee'),
  /** `uit` starts the private database without invented accounts. */
  ONDERDAK_DEMO: z.enum(['aan', 'uit'], 'aan of uit').default('aan'),
  /** Folder for the private database and its log. */
  ONDERDAK_VAR: text.optional(),
  /** Mail server that messages leave by; without it links go from hand to hand. */
  ONDERDAK_SMTP: z
    .string()
    .refine((address) => readServer(address) !== null, mailFaults.smtp)
    .optional(),
  /** Sender of messages: an address, or `name <address>`. */
  ONDERDAK_MAIL_FROM: z
    .string()
    .refine((sender) => readSender(sender) !== null, mailFaults.from)
    .optional(),
  /** Mailbox that messages come back to, of which `onderdak mail bounce` reads each message. */
  ONDERDAK_MAIL_BOUNCES: z.string().refine(isPlainAddress, mailFaults.bounces).optional(),
});

const settings = environment.refine(
  ({ ONDERDAK_SMTP, ONDERDAK_MAIL_FROM }) =>
    (ONDERDAK_SMTP === undefined) === (ONDERDAK_MAIL_FROM === undefined),
  { path: ['ONDERDAK_SMTP'], message: mailFaults.together },
);

export type Config = z.infer<typeof environment>;

/** The settings in `env`; throws an error that names each setting that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = settings.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Deze instellingen kunnen niet worden gebruikt:\n${lines.join('\n')}`);
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Whether the settings keep a demonstration, where anyone signs in without a password, to this computer: neither
 * the address that is listened on, nor the one that users reach it under, nor a proxy may lead others there.
 */
export function allowsDemo(config: Config): boolean {
  const origin = config.ONDERDAK_ORIGIN;
  return (
    config.ONDERDAK_DEMO === 'aan' &&
    config.ONDERDAK_PROXY === 'nee' &&
    isLoopback(config.HOST) &&
    (origin === undefined || isLoopback(new URL(origin).hostname))
  );
}
