import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { createPool } from '../db/pool.server.ts';
import type { Log } from '../log.server.ts';
import { bossOver } from '../tasks/boss-database.server.ts';
import { findUnqueued, recordQueued, type MessageKey } from './message-rows.server.ts';
import { sendMessage, type Sending } from './send-message.server.ts';

/** How often, and after how many seconds, a message is tried again: each wait is longer, up to four hours. */
export interface Retrying {
  readonly tries: number;
  readonly firstSeconds: number;
  readonly mostSeconds: number;
}

/** Some thirty hours in all, so that a mail server may be away for a day. */
const retrying: Retrying = { tries: 14, firstSeconds: 60, mostSeconds: 4 * 60 * 60 };

export interface MailQueue {
  close(): Promise<void>;
}

export interface MailQueueOptions extends Sending {
  readonly url: string;
  readonly log: Log;
  readonly retrying?: Retrying;
  /** How often it is looked for what was written. */
  readonly everyMs?: number;
}

interface Job extends MessageKey {
  readonly round: number;
}

const queue = 'mail';

/**
 * Sends what was written. A message stands in its table from the commit of the act that asked for it; here it is handed to
 * the job queue under an id of its own, so that it is there once, however many servers look.
 */
export async function openMailQueue(options: MailQueueOptions): Promise<MailQueue> {
  const { log, database, retrying: again = retrying, everyMs = 1000 } = options;
  const pool = createPool(options.url, 'onderdak_jobs', 2);
  const boss = new PgBoss({
    db: bossOver(pool),
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log.error('mail-queue-error', error));
  await boss.start();
  if ((await boss.getQueue(queue)) === null) await boss.createQueue(queue);
  await boss.work<
    Job,
    unknown,
    { includeMetadata: true; pollingIntervalSeconds: number; localConcurrency: number }
  >(queue, { includeMetadata: true, pollingIntervalSeconds: 0.5, localConcurrency: 5 }, async (jobs) => {
    for (const { data, retryCount, retryLimit } of jobs) {
      const { round, ...key } = data;
      const sent = await sendMessage(options, key, round, retryCount >= retryLimit);
      log.info('mail-tried', { message: key.messageId, round, try: retryCount + 1, outcome: sent });
      if (sent === 'again') throw new TryAgain();
    }
  });
  const stopping = new AbortController();
  const relaying = relay();

  async function relay(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const found = await findUnqueued(database, 100);
        for (const message of found) await enqueue(message);
      } catch (error) {
        if (!stopping.signal.aborted) log.error('mail-not-queued', error);
      }
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  /** In this order: what fails in between is handed over again, under the same id. */
  async function enqueue({ regionId, messageId, round }: Job): Promise<void> {
    const job = { regionId, messageId, round };
    await boss.send(queue, job, {
      id: jobId(job),
      retryLimit: again.tries,
      retryDelay: again.firstSeconds,
      retryDelayMax: again.mostSeconds,
      retryBackoff: true,
      expireInSeconds: 300,
    });
    await database.asOwner((tx) => recordQueued(tx, job));
  }

  return {
    async close() {
      stopping.abort();
      await relaying;
      await boss.stop({ graceful: true, timeout: 10_000 });
      await pool.end();
    },
  };
}

/** Tells the job queue to try again; why stands with the message. */
class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

/** The same message in the same round has the same job. */
function jobId({ messageId, round }: Job): string {
  const digest = createHash('sha256').update(`${messageId} ${round}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
