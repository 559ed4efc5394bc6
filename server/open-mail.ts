import { openMailQueue, openMailServer, withholdAll } from '../app/platform/mail/index.server.ts';
import type { MailQueueOptions } from '../app/platform/mail/index.server.ts';
import type { MailSettings } from '../app/platform/mail/mail-settings.ts';

/** Starts sending what is written; without a mail server it marks every few minutes that nothing leaves. */
export async function openMail(
  settings: MailSettings | null,
  options: Omit<MailQueueOptions, 'server' | 'settings'>,
): Promise<{ close(): Promise<void> }> {
  if (settings === null) return withholding(options);
  const server = openMailServer(settings);
  const queue = await openMailQueue({ ...options, settings, server });
  return {
    async close() {
      await queue.close();
      server.close();
    },
  };
}

const everyMs = 60_000;

function withholding({ database, log }: Pick<MailQueueOptions, 'database' | 'log'>) {
  let round: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    round = withholdAll(database).catch((error: unknown) => log.error('mail-not-withheld', error));
  }, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await round;
    },
  };
}
