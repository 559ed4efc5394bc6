import { sql } from 'kysely';
import type { Database, OwnerTransaction, ReadTransaction } from '../db/database.server.ts';
import type { MailFacts, MailLink } from './mail-kind.ts';

/** Which message. */
export interface MessageKey {
  readonly regionId: string;
  readonly messageId: string;
}

/** A message that is to leave, with what it takes to send it. */
export interface MessageToSend extends MessageKey {
  readonly regionName: string;
  readonly kind: string;
  readonly userId: string;
  readonly facts: MailFacts;
  readonly path: string | null;
  readonly link: MailLink | null;
  readonly linkAbout: string | null;
  readonly writtenAt: Temporal.Instant;
  readonly state: string;
  readonly round: number;
  /** Null for an account that is gone. */
  readonly address: string | null;
  readonly wants: boolean;
  /** Mail to this address came back, and its owner did not sign in since. */
  readonly isStopped: boolean;
}

export interface NewEvent {
  readonly what: 'queued' | 'deferred' | 'sent' | 'failed' | 'bounced' | 'withheld';
  readonly code?: number | null;
  readonly enhancedCode?: string | null;
  readonly because?: string | null;
}

/** Messages whose time has come and that were not handed to the queue yet, oldest first. */
export async function findUnqueued(database: Database, limit: number) {
  return database.asOwner((tx) =>
    tx
      .selectFrom('mail_message')
      .select(['region_id as regionId', 'message_id as messageId', 'round'])
      .where('state', '=', 'written')
      .where('not_before', '<=', sql<Temporal.Instant>`now()`)
      .orderBy('not_before')
      .limit(limit)
      .execute(),
  );
}

/** Read outside any scope, as the program's own work; null when it is gone. */
export async function findMessageToSend(
  tx: OwnerTransaction,
  { regionId, messageId }: MessageKey,
): Promise<MessageToSend | null> {
  const { rows } = await sql<MessageToSend>`
    select m.region_id as "regionId", m.message_id as "messageId", r.name as "regionName", m.kind, m.user_id as "userId",
      m.facts, m.path, m.link, m.link_about as "linkAbout", m.written_at as "writtenAt", m.state, m.round, h.email as address,
      coalesce((select c.wants from auth.mail_choice c where c.user_id = m.user_id and c.kind = m.kind
        order by c.choice_id desc limit 1), true) as wants,
      exists (select from mail_stop s where s.region_id = m.region_id and s.user_id = m.user_id and s.ended_at is null
        and not exists (select from auth.sign_in_event e where e.user_id = m.user_id and e.action = 'sign-in'
          and e.result = 'done' and e.occurred_at > s.stopped_at)) as "isStopped"
    from mail_message m join region r on r.region_id = m.region_id
    left join auth.account_holder h on h.id = m.user_id
    where m.region_id = ${regionId}::uuid and m.message_id = ${messageId}::uuid
    for update of m`.execute(tx);
  return rows[0] ?? null;
}

export async function recordMailEvent(tx: OwnerTransaction, key: MessageKey, event: NewEvent): Promise<void> {
  await tx
    .insertInto('mail_event')
    .values({
      region_id: key.regionId,
      message_id: key.messageId,
      // Counted by the database.
      event_no: 0,
      what: event.what,
      smtp_code: event.code ?? null,
      enhanced_code: event.enhancedCode ?? null,
      because: event.because ?? null,
    })
    .execute();
}

/** The job queue has it now, unless it was tried already. */
export async function recordQueued(
  tx: OwnerTransaction,
  { regionId, messageId, round }: MessageKey & { readonly round: number },
): Promise<void> {
  await sql`insert into mail_event (region_id, message_id, event_no, what)
    select m.region_id, m.message_id, 0, 'queued' from mail_message m
    where m.region_id = ${regionId}::uuid and m.message_id = ${messageId}::uuid and m.state = 'written'
      and m.round = ${round}::int
    for update`.execute(tx);
}

/** Reminders to this address wait from now on. */
export async function stopAddress(
  tx: OwnerTransaction,
  regionId: string,
  userId: string,
  enhancedCode: string | null,
): Promise<void> {
  // One that ended because its owner signed in makes place for the new one.
  await sql`update mail_stop s set ended_at = clock_timestamp(), ended_by = s.user_id
    where s.region_id = ${regionId}::uuid and s.user_id = ${userId}::uuid and s.ended_at is null
      and exists (select from auth.sign_in_event e where e.user_id = s.user_id and e.action = 'sign-in' and e.result = 'done'
        and e.occurred_at > s.stopped_at)`.execute(tx);
  await tx
    .insertInto('mail_stop')
    .values({ region_id: regionId, user_id: userId, enhanced_code: enhancedCode })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the region says instead of the words that are shipped, by part. */
export async function findOwnWording(
  tx: ReadTransaction,
  regionId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('mail_wording')
    .select(['part', 'body'])
    .where('region_id', '=', regionId)
    .execute();
  return new Map(rows.flatMap(({ part, body }) => (body === null ? [] : [[part, body] as const])));
}

/** Removes what is older than thirty days. Gives how many. */
export async function removeOldMessages(tx: OwnerTransaction): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('mail_message')
    .where('written_at', '<', sql<Temporal.Instant>`now() - interval '30 days'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
