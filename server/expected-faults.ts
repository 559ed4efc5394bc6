import { BackupError } from '../app/platform/backup/backup-error.ts';
import { PrivatePostgresError } from '../app/platform/private-postgres/index.server.ts';
import { BreachedListError } from '../app/platform/identity/passwords/breached-list.server.ts';
import { ConfigError } from './config.ts';
import { PortTakenError } from './listen.ts';

/**
 * What to say of a fault that lies with the surroundings and not with the program, and what to do about it. Null for
 * what nobody expected: that is shown with its place in the program.
 */
export function expectedFault(error: unknown): string | null {
  if (error instanceof BreachedListError)
    return `${error.message} Kijk naar ONDERDAK_BREACHED_PASSWORDS. Er is niets veranderd.`;
  if (
    error instanceof PrivatePostgresError ||
    error instanceof ConfigError ||
    error instanceof BackupError ||
    error instanceof PortTakenError
  )
    return error.message;
  for (const each of withCauses(error)) {
    const text = texts.find(({ pattern }) => pattern.test(signOf(each)))?.text;
    if (text !== undefined) return text;
  }
  return null;
}

function withCauses(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let each = error; each instanceof Error && found.length < 5; each = each.cause) {
    found.push(each, ...(each instanceof AggregateError ? each.errors : []));
  }
  return found;
}

/** Code, system call and words of an error, of which the patterns know some. */
function signOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const field = (name: 'code' | 'syscall') =>
    name in error ? String((error as unknown as Record<string, unknown>)[name]) : '';
  return `${field('code')} ${field('syscall')} ${error.message}`;
}

const look = 'Kijk naar DATABASE_URL. Er is niets veranderd.';

const texts: readonly { readonly pattern: RegExp; readonly text: string }[] = [
  {
    pattern: /^(?:EACCES|EADDRNOTAVAIL) listen /u,
    text: 'Onderdak kan op dit adres en deze poort niet luisteren. Kijk naar HOST en PORT: kies een adres van deze machine en een poort boven 1024. Er is niets veranderd.',
  },
  {
    pattern: /^28(?:P01|000) /u,
    text: `De database laat deze gebruiker niet toe: de naam of het wachtwoord klopt niet. ${look}`,
  },
  {
    pattern: /^3D000 /u,
    text: `Deze database bestaat niet op de server. Maak hem eerst, of kies een andere. ${look}`,
  },
  {
    pattern: /^(?:57P0[1-3]|53300) /u,
    text: 'De database start, stopt of heeft geen verbinding over. Wacht even en probeer het opnieuw. Blijft het zo, kijk dan in het logboek van PostgreSQL.',
  },
  {
    pattern: /^ERR_INVALID_URL /u,
    text: `DATABASE_URL of DATABASE_WEB_URL is geen adres zoals postgresql://naam:wachtwoord@machine/database. Schrijf een bijzonder teken in het wachtwoord als %-code. Er is niets veranderd.`,
  },
  {
    pattern: /^(?:ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CERT_)|does not support SSL/u,
    text: `De beveiligde verbinding met de database lukt niet: het certificaat wordt niet vertrouwd, of de server heeft er geen. Kijk naar sslmode in DATABASE_URL. Er is niets veranderd.`,
  },
  {
    pattern:
      /^E(?:CONNREFUSED|CONNRESET|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE) |^ENOENT connect |timeout exceeded when trying to connect|timeout expired|Connection terminated/u,
    text: `De database is niet te bereiken. Kijk of PostgreSQL draait en of machine en poort goed zijn. ${look}`,
  },
];
