import { sql } from 'kysely';
import { modules } from '../app/modules.server.ts';
import { removeOldEvents } from '../app/modules/oversight/index.server.ts';
import { removalText } from '../app/platform/audit/chains.server.ts';
import type { Anchors } from '../app/platform/audit/anchors.server.ts';
import { allChains, checkChain, isRegionMissed } from '../app/platform/audit/check-chains.server.ts';
import { signInChain, type Sealer } from '../app/platform/sealing/sealer.ts';
import { isBroken, isIntact } from '../app/platform/audit/verify-chain.ts';
import type { KeyRing } from '../app/platform/crypto/index.server.ts';
import type { Identity } from '../app/platform/identity/identity.server.ts';
import type { Database } from '../app/platform/db/database.server.ts';
import { removeExpiredHeldFiles } from '../app/platform/held-files/held-files.server.ts';
import type { Log } from '../app/platform/log.server.ts';
import { removeOldMessages } from '../app/platform/mail/index.server.ts';
import { removeOldFormSends } from '../app/platform/forms/form-sends.server.ts';
import { failStuckTasks } from '../app/platform/tasks/task-rows.server.ts';
import type { Chore } from '../app/platform/tasks/tasks.server.ts';
import { today } from './today.ts';

/** What the program does by itself, every night or every few minutes: its own chores and those of the modules. */
export function nightlyChores(
  database: Database,
  log: Log,
  identity: Identity,
  anchors: Anchors,
  keys: KeyRing,
): readonly Chore[] {
  return [
    { name: 'fail-stuck-tasks', cron: '*/5 * * * *', run: () => failLostTasks(database, log) },
    { name: 'remove-expired', cron: '15 3 * * *', run: () => removeExpired(database, log) },
    { name: 'end-sessions', cron: '20 3 * * *', run: () => endSessionsByTime(database, log, identity) },
    {
      name: 'remove-sign-ins',
      cron: '25 3 * * *',
      run: () => removeOldSignIns(database, log, anchors.sealer, Temporal.Now.instant()),
    },
    {
      name: 'remove-audit-events',
      cron: '40 3 * * *',
      run: () => removeOldAuditEvents(database, log, anchors, today()),
    },
    {
      name: 'verify-audit-logs',
      cron: '45 3 * * *',
      run: () => verifyAuditLogs(database, log, anchors, today()),
    },
    ...modules.flatMap(({ chores }) => chores?.({ database, log, keys, anchors, today }) ?? []),
  ];
}

/** Ends tasks that were lost when the program or the database ended under them. */
export async function failLostTasks(database: Database, log: Log): Promise<void> {
  const tasks = await failStuckTasks(
    database,
    'Het maken is afgebroken. Er is niets veranderd. Probeer het opnieuw.',
  );
  if (tasks > 0) log.info('stuck-tasks-failed', { tasks });
}

/** Removes what was promised not to stay: results of tasks after their term, closed invitations, attempts, forms that were sent, files nobody used. */
export async function removeExpired(database: Database, log: Log): Promise<void> {
  const counts = await database.asOwner(async (tx) => {
    const tasks = await tx
      .deleteFrom('background_task')
      .where('expires_on', '<', sql<Temporal.PlainDate>`app.dutch_day()`)
      .executeTakeFirst();
    const invitations = await tx
      .deleteFrom('auth.invitation')
      .where('expires_at', '<', sql<Temporal.Instant>`now() - interval '30 days'`)
      .executeTakeFirst();
    await tx
      .deleteFrom('auth.sign_in_attempt')
      .where('made_at', '<', sql<Temporal.Instant>`now() - interval '1 day'`)
      .execute();
    await tx
      .deleteFrom('public_form_send')
      .where('sent_at', '<', sql<Temporal.Instant>`now() - interval '1 day'`)
      .execute();
    await removeOldFormSends(tx);
    await removeExpiredHeldFiles(tx);
    await removeOldMessages(tx);
    return {
      tasks: tasks.numDeletedRows,
      invitations: invitations.numDeletedRows,
    };
  });
  log.info('expired-removed', {
    tasks: Number(counts.tasks),
    invitations: Number(counts.invitations),
  });
}

/** Removes sessions that ended by themselves, and says so in the log of sign-ins. */
export async function endSessionsByTime(database: Database, log: Log, identity: Identity): Promise<void> {
  const ended = await database.asOwner((tx) =>
    tx
      .deleteFrom('auth.session')
      .where('expires_at', '<', sql<Temporal.Instant>`now()`)
      .returning('user_id')
      .execute(),
  );
  for (const { user_id } of ended)
    await identity.record({ action: 'end-session-by-time', subject: { userId: user_id }, origin: 'nacht' });
  log.info('sessions-ended', { sessions: ended.length });
}

/** Terms of the log of sign-ins: a year and a month, so that a look back over a year is complete. */
const signInTermDays = 396;

/**
 * Removes sign-ins whose term is over, from the beginning of the chain, and seals up to where: what is missing
 * otherwise was removed by somebody else.
 */
export async function removeOldSignIns(
  database: Database,
  log: Log,
  sealer: Sealer,
  now: Temporal.Instant,
): Promise<void> {
  const before = now.subtract({ hours: signInTermDays * 24 });
  const removed = await database.asOwner(async (tx) => {
    // Events come in the order of their numbers: what is recorded meanwhile is newer.
    const last = await tx
      .selectFrom('auth.sign_in_event')
      .select(['event_no', 'hash'])
      .where('occurred_at', '<', before)
      .orderBy('event_no', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last === undefined) return 0;
    const { keyId, seal } = sealer.seal(signInChain, 'removal', removalText(last.event_no, last.hash));
    await tx
      .updateTable('auth.sign_in_chain')
      .set({ removed_to: last.event_no, removed_hash: last.hash, key_id: keyId, seal })
      .execute();
    const { numDeletedRows } = await tx
      .deleteFrom('auth.sign_in_event')
      .where('event_no', '<=', last.event_no)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
  log.info('sign-ins-removed', { events: removed });
}

/** Removes what is older than the term of each region's audit log; one that does not fit stays whole, and is told. */
export async function removeOldAuditEvents(
  database: Database,
  log: Log,
  anchors: Anchors,
  on: Temporal.PlainDate,
): Promise<void> {
  for (const { region, events, isKeptBroken } of await removeOldEvents(database, anchors, on))
    if (isKeptBroken)
      log.error('audit-events-kept', new Error('The log does not fit: nothing was removed of it.'), {
        region,
      });
    else log.info('audit-events-removed', { region, events });
}

/**
 * Checks the audit log of every region and the log of sign-ins: hashes, seals of the program, and anchors outside the
 * database. What does not fit is an error in the log.
 */
export async function verifyAuditLogs(
  database: Database,
  log: Log,
  anchors: Anchors,
  on: Temporal.PlainDate,
): Promise<void> {
  const chains = await allChains(database, anchors);
  for (const named of chains) {
    const { label, chain } = named;
    const verdict = await checkChain(database, anchors, chain);
    const isMissed = isRegionMissed({ ...named, verdict });
    if (isIntact(verdict) && !isMissed) await anchors.keepDaily(chain, on);
    if (isBroken(verdict) || isMissed)
      log.error('audit-log-broken', new Error('The chain of the audit log does not fit.'), {
        region: label,
        isRegionGone: isMissed,
        broken: verdict.broken.length,
        unsealed: verdict.unsealed.length,
        cutAt: verdict.cut?.eventNo ?? null,
        alteredAnchors: verdict.alteredAnchors,
        unreadableAnchors: verdict.unreadableAnchors,
        lostAnchors: verdict.lostAnchors,
        writtenBeforeAnchors: verdict.writtenBeforeAnchors,
      });
    if (verdict.keysAbsent.length > 0)
      log.error('audit-log-not-checked', new Error('Keys of seals are not in ONDERDAK_KEYS.'), {
        region: label,
        keys: verdict.keysAbsent.map(({ keyId }) => keyId).join(' '),
      });
  }
  log.info('audit-logs-verified', { chains: chains.length });
}
