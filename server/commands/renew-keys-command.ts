import { setTimeout as wait } from 'node:timers/promises';
import { CommandRefusal, type Command, type CommandContext } from '../../app/platform/cli/command.ts';
import type { Database } from '../../app/platform/db/database.server.ts';
import type { Renewed } from '../../app/platform/key-renewal/renew-keys.server.ts';
import { formatOption, wantsJson } from './backup-report.ts';
import { renewKeysTexts as texts } from './renew-keys-texts.nl.ts';

/** Rows of a transaction: done within tens of milliseconds, so that no page waits for it. */
const batchSize = 100;

/** `keys renew`: everything under the first of the keys. */
export const renewKeysCommand: Command = {
  name: 'keys renew',
  summary: 'Encrypts every name anew with the first of the keys, while programs serve.',
  options: [formatOption],
  details: [
    'A running program does the same by itself when its first key changes; this does it at once, and without pauses.',
    'May be broken off and started again. When a program is doing it already, this waits, tells how far that is, and does what is left.',
    'Refused while a program runs that has another first key.',
    'Exit code 1 when a row could not be read or stored: the rest is done, and what to do is told. Keep the older keys.',
    'With --format json: keyId, rows (done by this command), unreadable, refused (table and constraint of each row), isWhole.',
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const { holdKey, isOtherKeyHeld, recordedKeys } =
      await import('../../app/platform/key-check/key-holders.server.ts');
    const { readConfig } = await import('../config.ts');
    const { openKeys } = await import('../open-keys.ts');
    const ring = openKeys(readConfig(process.env));
    const { current } = ring;
    const hold = await holdKey(await context.databaseUrl(), current, ring.byId.values());
    try {
      // Before the new key is recorded: from then on a program without it writes no name any more.
      if (await isOtherKeyHeld(hold.ask, current)) {
        const others = (await recordedKeys(hold.ask)).filter(({ id, isHeld }) => isHeld && id !== current.id);
        throw new CommandRefusal(texts.stillRunning(others.map(({ id }) => id)));
      }
      return await report(context, current.id, await renew(context), isJson);
    } finally {
      await hold.close();
    }
  },
};

async function renew(context: CommandContext): Promise<Renewed> {
  const { asOnlyRenewal } = await import('../../app/platform/key-renewal/one-renewal.server.ts');
  const { renewKeys } = await import('../../app/platform/key-renewal/renew-keys.server.ts');
  const { countKeyUse } = await import('../../app/platform/key-renewal/count-key-use.server.ts');
  const { sealedTables: tables } = await import('../../app/modules.server.ts');
  const [url, database, keys] = [await context.databaseUrl(), await context.database(), await context.keys()];
  const onProgress = tellProgress(context);
  const work = async () => {
    const done = await renewKeys({ database, keys, tables, batchSize, onProgress });
    await countKeyUse(database, tables);
    return done;
  };
  let done = await asOnlyRenewal(url, work);
  while (done === null) {
    await tellOther(context, database, keys.current.id);
    await wait(1000);
    done = await asOnlyRenewal(url, work);
  }
  return done;
}

/** Every two seconds how many rows are done of how many, and how long the rest will take at this pace. */
function tellProgress({ stderr }: CommandContext): (done: number, total: number) => void {
  const begun = Date.now();
  let told = begun;
  return (done, total) => {
    if (done < total && Date.now() - told < 2000) return;
    told = Date.now();
    const secondsLeft = done === 0 ? null : ((told - begun) / 1000 / done) * (total - done);
    void stderr.write(texts.progress(done, total, secondsLeft));
  };
}

async function tellOther({ stderr }: CommandContext, database: Database, keyId: string): Promise<void> {
  const { findRenewal } = await import('../../app/platform/key-renewal/renewal-rows.server.ts');
  const progress = await findRenewal(database, keyId);
  if (progress !== null) void stderr.write(texts.elsewhere(progress.done, progress.done + progress.waiting));
}

async function report(
  context: CommandContext,
  keyId: string,
  { rows, unreadable, refused, waiting }: Renewed,
  isJson: boolean,
): Promise<number> {
  const isWhole = unreadable === 0 && refused.length === 0 && waiting === 0;
  if (unreadable > 0) void context.stderr.write(texts.unreadable(unreadable));
  if (refused.length > 0) {
    const { refusedText } = await import('../reseal.ts');
    void context.stderr.write(`${await refusedText(await context.database(), refused)}\n`);
  }
  const told = {
    keyId,
    rows,
    unreadable,
    refused: refused.map(({ table, constraint }) => ({ table, constraint })),
    isWhole,
  };
  await context.stdout.write(
    isJson ? `${JSON.stringify(told, null, 2)}\n` : texts.ended(isWhole, rows, keyId),
  );
  return isWhole ? 0 : 1;
}
