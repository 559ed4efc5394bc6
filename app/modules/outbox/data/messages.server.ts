import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { MailFacts } from '#app/platform/mail/mail-kind.ts';
import type { MessageState } from '../domain/message-state.ts';

/** A message as the outbox lists it. */
export interface ListedMessage {
  readonly messageId: string;
  readonly kind: string;
  readonly userId: string;
  /** Null for an account that the region no longer knows. */
  readonly name: string | null;
  readonly writtenAt: Temporal.Instant;
  readonly state: MessageState;
}

export interface MessageFilter {
  readonly kind: string | null;
  /** A state, or `niet-aangekomen`: failed or come back. */
  readonly state: string | null;
  readonly from: Temporal.Instant | null;
  /** Exclusive. */
  readonly until: Temporal.Instant | null;
  /** Part of a name; empty for everyone. */
  readonly name: string;
}

/** Whom a message is for: a colleague, or who is offered a role and is none yet. */
const nameOfReader = sql<
  string | null
>`coalesce(u.display_name, (select max(q.display_name) from role_request q
  where q.region_id = m.region_id and q.user_id = m.user_id))`;

/** A page of messages, newest first; what lies past the last page is the last page. */
export interface MessagePage {
  readonly messages: readonly ListedMessage[];
  /** Counted from one. */
  readonly page: number;
  readonly pageCount: number;
}

/** The messages that fit, `size` to a page. */
export async function findMessages(
  tx: ReadTransaction,
  regionId: string,
  filter: MessageFilter,
  { page: asked, size }: { readonly page: number; readonly size: number },
): Promise<MessagePage> {
  const fitting = fit(listed(tx, regionId), filter);
  const { count } = await fitting
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  const pageCount = Math.max(1, Math.ceil(count / size));
  const page = Math.min(asked, pageCount);
  const messages = (await fitting
    .orderBy('m.written_at', 'desc')
    .orderBy('m.message_id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()) as readonly ListedMessage[];
  return { messages, page, pageCount };
}

function fit(
  messages: ReturnType<typeof listed>,
  { kind, state, from, until, name }: MessageFilter,
): ReturnType<typeof listed> {
  const pattern = `%${name.trim().replace(/[\\%_]/gu, '\\$&')}%`;
  return messages
    .$if(kind !== null, (query) => query.where('m.kind', '=', kind ?? ''))
    .$if(state === 'niet-aangekomen', (query) => query.where('m.state', 'in', ['failed', 'bounced']))
    .$if(state !== null && state !== 'niet-aangekomen', (query) => query.where('m.state', '=', state ?? ''))
    .$if(from !== null, (query) => query.where('m.written_at', '>=', from))
    .$if(until !== null, (query) => query.where('m.written_at', '<', until))
    .$if(name.trim() !== '', (query) => query.where(nameOfReader, 'ilike', pattern));
}

function listed(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('mail_message as m')
    .leftJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'm.region_id').onRef('u.user_id', '=', 'm.user_id'),
    )
    .select([
      'm.message_id as messageId',
      'm.kind',
      'm.user_id as userId',
      'm.written_at as writtenAt',
      'm.state',
      nameOfReader.as('name'),
    ])
    .where('m.region_id', '=', regionId);
}

/** One message with what happened to it. */
export interface WholeMessage extends ListedMessage {
  readonly facts: MailFacts;
  readonly hasLink: boolean;
  readonly path: string | null;
  readonly isColleague: boolean;
  readonly events: readonly MessageEvent[];
}

export interface MessageEvent {
  readonly no: number;
  readonly what: string;
  readonly because: string | null;
  readonly code: number | null;
  readonly enhancedCode: string | null;
  /** Null for the program. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

export async function findMessage(
  tx: ReadTransaction,
  regionId: string,
  messageId: string,
): Promise<WholeMessage | null> {
  const row = await listed(tx, regionId)
    .select(['m.facts', 'm.link', 'm.path', sql<boolean>`u.user_id is not null`.as('isColleague')])
    .where('m.message_id', '=', messageId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const events = await tx
    .selectFrom('mail_event as e')
    .leftJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'e.region_id').onRef('u.user_id', '=', 'e.recorded_by'),
    )
    .select([
      'e.event_no as no',
      'e.what',
      'e.because',
      'e.smtp_code as code',
      'e.enhanced_code as enhancedCode',
      'u.display_name as by',
      'e.recorded_at as at',
    ])
    .where('e.region_id', '=', regionId)
    .where('e.message_id', '=', messageId)
    .orderBy('e.event_no')
    .execute();
  const { facts, link, state, ...rest } = row;
  return { ...rest, state: state as MessageState, facts: facts as MailFacts, hasLink: link !== null, events };
}

/** Records what an administrator does about a message. */
export async function insertMessageAct(
  tx: WriteTransaction,
  regionId: string,
  messageId: string,
  what: 'again' | 'settled',
): Promise<void> {
  // Its number the database gives.
  await tx
    .insertInto('mail_event')
    .values({ region_id: regionId, message_id: messageId, what } as never)
    .execute();
}

/** Messages that did not arrive and that nobody dealt with. */
export async function countNotArrived(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('mail_message')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<string | null>`case when count(*) = 1 then min(message_id::text) end`.as('onlyId'),
      sql<Temporal.PlainDate | null>`min(app.dutch_day_of(written_at))`.as('since'),
    ])
    .where('region_id', '=', regionId)
    .where('state', 'in', ['failed', 'bounced'])
    .executeTakeFirstOrThrow();
}
