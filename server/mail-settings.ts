import { readSender, readServer, type MailSettings } from '../app/platform/mail/mail-settings.ts';
import type { Config } from './config.ts';

/** How mail leaves; null when no mail server was given. */
export function mailSettingsOf({
  ONDERDAK_SMTP,
  ONDERDAK_MAIL_FROM,
  ONDERDAK_MAIL_BOUNCES,
}: Pick<Config, 'ONDERDAK_SMTP' | 'ONDERDAK_MAIL_FROM' | 'ONDERDAK_MAIL_BOUNCES'>): MailSettings | null {
  const server = ONDERDAK_SMTP === undefined ? null : readServer(ONDERDAK_SMTP);
  const from = ONDERDAK_MAIL_FROM === undefined ? null : readSender(ONDERDAK_MAIL_FROM);
  return server === null || from === null
    ? null
    : { ...server, from, bounces: ONDERDAK_MAIL_BOUNCES ?? null };
}
