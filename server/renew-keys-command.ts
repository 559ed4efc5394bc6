import type { Command } from '../app/platform/cli/command.ts';

/** `keys renew`: everything under the first key of `ONDERDAK_KEYS`, after which older keys can go. */
export const renewKeysCommand: Command = {
  name: 'keys renew',
  summary: 'Encrypts every name anew with the first of the keys, so that older ones can be taken away.',
  options: [],
  details:
    'May be broken off and started again. Exit code 1 when a row could not be read: keep the older keys then.',
  async run(context) {
    const { resealNames } = await import('./reseal.ts');
    const keys = await context.keys();
    const say = (message: string) => void context.stderr.write(`${message}\n`);
    const { rows, unreadable } = await resealNames(await context.database(), keys, 'key', say);
    await context.stdout.write(
      unreadable > 0
        ? `Niet alles staat onder sleutel ${keys.current.id}. Bewaar de oudere sleutels.\n`
        : `${rows} rijen opnieuw versleuteld. Alles staat nu onder sleutel ${keys.current.id}.\n`,
    );
    return unreadable > 0 ? 1 : 0;
  },
};
