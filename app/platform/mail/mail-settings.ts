import { isLoopback } from '../internet-address.ts';
import { isEmailAddress } from '#app/kernel/email-address.ts';

/** How mail leaves: one's own mail server, and the addresses it is sent from. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS, which must succeed unless the server is on this machine. */
  readonly isSecure: boolean;
  readonly mayBePlain: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
  /** The mailbox that messages come back to; null when they come back to the sender. */
  readonly bounces: string | null;
}

export const mailFaults = {
  smtp: 'een adres zoals smtp://naam:wachtwoord@machine:587 of smtps://naam:wachtwoord@machine:465, met bijzondere tekens als %-code',
  from: 'een e-mailadres zoals onderdak@gemeente.nl, of: Onderdak <onderdak@gemeente.nl>',
  bounces: 'een e-mailadres zoals terug@gemeente.nl',
  together: 'ONDERDAK_SMTP en ONDERDAK_MAIL_FROM horen bij elkaar: geef ze allebei of geen van beide',
} as const;

/** The server in an address such as `smtp://user:pass@host:587`; null when it is none. */
export function readServer(
  text: string,
): Pick<MailSettings, 'host' | 'port' | 'isSecure' | 'mayBePlain' | 'login'> | null {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null;
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname)) return null;
  const login = readLogin(url);
  if (login === undefined) return null;
  const isSecure = url.protocol === 'smtps:';
  const port = url.port === '' ? (isSecure ? 465 : 587) : Number(url.port);
  return { host: url.hostname, port, isSecure, mayBePlain: isLoopback(url.hostname), login };
}

function readLogin({ username, password }: URL): MailSettings['login'] | undefined {
  if (username === '') return password === '' ? null : undefined;
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

/** The sender in `name <address>` or an address alone; null when it is none, or holds a line end. */
export function readSender(text: string): MailSettings['from'] | null {
  if (/\p{Cc}/u.test(text)) return null;
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]*)>$/u.exec(text.trim());
  const name = (named?.groups?.['name'] ?? '').trim().replaceAll('"', '');
  const address = (named?.groups?.['address'] ?? text).trim();
  return isPlainAddress(address) ? { name: name === '' ? 'Onderdak' : name, address } : null;
}

/** An address as mail headers take it unquoted. */
export function isPlainAddress(address: string): boolean {
  return isEmailAddress(address) && !/[<>,;:"()\\\p{Cc}]/u.test(address);
}
