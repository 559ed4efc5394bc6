import type pg from 'pg';
import type { SignInLog } from './sign-in-log.server.ts';

/** Another who acts on an account, in which region and from where. */
export interface ActingOn {
  readonly actorId: string;
  readonly regionId: string;
  readonly origin: string;
}

/** A session of an account, as its owner sees it. */
export interface OwnSession {
  readonly sessionId: string;
  readonly begunAt: Temporal.Instant;
  /** Within a quarter of an hour. */
  readonly usedAt: Temporal.Instant;
  readonly sender: string | null;
  readonly userAgent: string | null;
  readonly workAssignmentId: string | null;
  /** The id of the provider by which it began; null for a password. */
  readonly provider: string | null;
}

/** The sessions of accounts, for their owners and for who signs them out. */
export interface Sessions {
  /** Those that run, the one used last first. */
  listOf(userId: string): Promise<readonly OwnSession[]>;
  /** Ends one of the own sessions; false when it is not there, or not of this account. */
  endOne(userId: string, sessionId: string, origin: string): Promise<boolean>;
  /** Ends all of the own sessions; all but `except` when given. Gives how many. */
  endAll(userId: string, origin: string, except?: string): Promise<number>;
  /** Another signs an account out everywhere. Links that are open stay as they are. */
  endAllOf(userId: string, by: ActingOn): Promise<number>;
}

export function createSessions(pool: pg.Pool, log: SignInLog): Sessions {
  return {
    async listOf(userId) {
      const { rows } = await pool.query<Row>(
        `select id, created_at, updated_at, ip_address, user_agent, work_assignment_id, provider
         from session where user_id = $1 and expires_at > now() order by updated_at desc, id`,
        [userId],
      );
      return rows.map((row) => ({
        sessionId: row.id,
        begunAt: instantOf(row.created_at),
        usedAt: instantOf(row.updated_at),
        sender: row.ip_address || null,
        userAgent: row.user_agent || null,
        workAssignmentId: row.work_assignment_id,
        provider: row.provider,
      }));
    },
    async endOne(userId, sessionId, origin) {
      const { rowCount } = await pool.query('delete from session where user_id = $1 and id = $2', [
        userId,
        sessionId,
      ]);
      if (rowCount !== 1) return false;
      await log.record({ action: 'end-session', subject: { userId }, origin });
      return true;
    },
    async endAll(userId, origin, except) {
      const ended = await endSessions(pool, userId, except ?? null);
      await log.record({ action: 'end-own-sessions', subject: { userId }, origin });
      return ended;
    },
    async endAllOf(userId, by) {
      const ended = await endSessions(pool, userId, null);
      await log.record({ action: 'end-sessions', subject: { userId }, ...by });
      return ended;
    },
  };
}

interface Row {
  readonly id: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
  readonly work_assignment_id: string | null;
  readonly provider: string | null;
}

async function endSessions(pool: pg.Pool, userId: string, except: string | null): Promise<number> {
  const { rowCount } = await pool.query(
    `with half as (delete from second_step where user_id = $1)
     delete from session where user_id = $1 and id is distinct from $2::uuid`,
    [userId, except],
  );
  return rowCount ?? 0;
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());
