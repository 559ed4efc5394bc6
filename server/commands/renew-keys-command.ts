import { CommandRefusal, type Command } from '../../app/platform/cli/command.ts';

/** `keys renew`: everything under the first key of `ONDERDAK_KEYS`. */
export const renewKeysCommand: Command = {
  name: 'keys renew',
  summary: 'Encrypts every name anew with the first of the keys.',
  options: [],
  details: [
    'May be broken off and started again. Refused while a program runs that has another first key.',
    'Exit code 1 when a row could not be read or stored: the rest is done, and what to do is told. Keep the older keys.',
  ].join('\n'),
  async run(context) {
    const { holdKey, isOtherKeyHeld, recordedKeys } =
      await import('../../app/platform/key-check/key-holders.server.ts');
    const { readConfig } = await import('../config.ts');
    const { openKeys } = await import('../open-keys.ts');
    const { resealNames } = await import('../reseal.ts');
    const { current } = openKeys(readConfig(process.env));
    const hold = await holdKey(await context.databaseUrl(), current);
    try {
      // Before the new key is recorded: from then on a program without it writes no name any more.
      if (await isOtherKeyHeld(hold.ask, current)) {
        const others = (await recordedKeys(hold.ask)).filter(({ id, isHeld }) => isHeld && id !== current.id);
        throw new CommandRefusal(stillRunning(others.map(({ id }) => id)));
      }
      const keys = await context.keys();
      const say = (message: string) => void context.stderr.write(`${message}\n`);
      const { rows, unreadable, refused } = await resealNames(await context.database(), keys, 'key', say);
      const isWhole = unreadable === 0 && refused.length === 0;
      await context.stdout.write(
        isWhole
          ? `${rows} rijen opnieuw versleuteld. Alles staat nu onder sleutel ${current.id}.\n`
          : `Niet alles staat onder sleutel ${current.id}. Bewaar de oudere sleutels.\n`,
      );
      return isWhole ? 0 : 1;
    } finally {
      await hold.close();
    }
  },
};

function stillRunning(ids: readonly string[]): string {
  const named = ids.length === 0 ? '' : ` (${ids.map((id) => `‘${id}’`).join(', ')})`;
  return [
    `Er draait nog een Onderdak dat met een andere sleutel schrijft${named}. Er is niets veranderd.`,
    'Zet daar dezelfde ONDERDAK_KEYS als hier: de nieuwe sleutel vooraan, de oude erachter. Start elk draaiend programma opnieuw.',
    'Draai daarna nog eens: onderdak keys renew.',
  ].join('\n');
}
