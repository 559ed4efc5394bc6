import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { SecretBox } from './secret-box.ts';
import { stepOfCode } from './totp.ts';

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly addedAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

/** What an account has to show who it is. */
export interface OwnFactors {
  readonly app: { readonly addedAt: Temporal.Instant; readonly lastUsedAt: Temporal.Instant | null } | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly recoveryCodesLeft: number;
  readonly hasPassword: boolean;
}

/** Whose session it is. */
interface InSession {
  readonly userId: string;
  readonly sessionId: string;
}

/** Length of the secret that RFC 4226 recommends. */
const secretBytes = 20;

export type FactorStore = ReturnType<typeof createFactorStore>;

/** The tables behind the factors; every check that a code was not used before is one statement, so that one of two wins. */
export function createFactorStore(pool: pg.Pool, box: SecretBox, codes: RecoveryCodes) {
  async function secretOf(userId: string): Promise<Buffer | null> {
    const { rows } = await pool.query<{ sealed: Buffer | null }>(
      'select sealed from totp where user_id = $1',
      [userId],
    );
    const sealed = rows[0]?.sealed ?? null;
    return sealed && box.open(userId, sealed);
  }

  /** Of the app that is being set up in this session, since a quarter of an hour at most; another's is not shown. */
  async function nextSecretOf({ userId, sessionId }: InSession): Promise<Buffer | null> {
    const { rows } = await pool.query<{ sealed: Buffer | null }>(
      `select next_sealed as sealed from totp
       where user_id = $1 and next_session_id = $2 and next_at > now() - interval '15 minutes'`,
      [userId, sessionId],
    );
    const sealed = rows[0]?.sealed ?? null;
    return sealed && box.open(userId, sealed);
  }

  return {
    async factorsOf(userId: string): Promise<OwnFactors> {
      const [apps, passkeys, left] = await Promise.all([
        pool.query<{ added_at: Date; last_used_at: Date | null }>(
          'select added_at, last_used_at from totp where user_id = $1 and sealed is not null',
          [userId],
        ),
        pool.query<{ id: string; name: string | null; created_at: Date; last_used_at: Date | null }>(
          'select id, name, created_at, last_used_at from passkey where user_id = $1 order by created_at, id',
          [userId],
        ),
        pool.query<{ left: number; has_password: boolean }>(
          `select (select count(*)::int from recovery_code where user_id = $1 and used_at is null) as left,
             exists (select from credential where user_id = $1 and password is not null) as has_password`,
          [userId],
        ),
      ]);
      const app = apps.rows[0];
      return {
        app: app ? { addedAt: instant(app.added_at), lastUsedAt: instantOrNull(app.last_used_at) } : null,
        passkeys: passkeys.rows.map((row) => ({
          id: row.id,
          name: row.name,
          addedAt: instant(row.created_at),
          lastUsedAt: instantOrNull(row.last_used_at),
        })),
        recoveryCodesLeft: left.rows[0]?.left ?? 0,
        hasPassword: left.rows[0]?.has_password ?? false,
      };
    },
    /** The secret of an app that was not confirmed yet; null when none is being set up. */
    nextSecretOf,
    /** Draws a secret for an app, unless one waits in this session already: what was scanned stays good. */
    async beginApp(session: InSession): Promise<void> {
      const { userId, sessionId } = session;
      if ((await nextSecretOf(session)) !== null) return;
      const sealed = box.close(userId, randomBytes(secretBytes));
      await pool.query(
        `insert into totp (user_id, next_sealed, next_session_id, next_at) values ($1, $2, $3, now())
         on conflict (user_id) do update set next_sealed = excluded.next_sealed,
           next_session_id = excluded.next_session_id, next_at = excluded.next_at`,
        [userId, sealed, sessionId],
      );
    },
    /** The app that shows this code takes the place of the one before; false when it is not its code. */
    async confirmApp(session: InSession, typed: string, now: Temporal.Instant): Promise<boolean> {
      const { userId, sessionId } = session;
      const secret = await nextSecretOf(session);
      const step = secret && stepOfCode(secret, typed, now);
      if (step === null) return false;
      const { rowCount } = await pool.query(
        `update totp set sealed = next_sealed, next_sealed = null, next_session_id = null, next_at = null,
           last_step = $2, added_at = now(), last_used_at = now()
         where user_id = $1 and next_sealed is not null and next_session_id = $3`,
        [userId, step, sessionId],
      );
      return rowCount === 1;
    },
    /** Whether this is the code of the account's app, and of a half minute of which none was used. */
    async useAppCode(userId: string, typed: string, now: Temporal.Instant): Promise<boolean> {
      const secret = await secretOf(userId);
      const step = secret && stepOfCode(secret, typed, now);
      if (step === null) return false;
      const { rowCount } = await pool.query(
        'update totp set last_step = $2, last_used_at = now() where user_id = $1 and last_step < $2',
        [userId, step],
      );
      return rowCount === 1;
    },
    async useRecoveryCode(userId: string, typed: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        'update recovery_code set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null',
        [userId, codes.hashOf(userId, typed)],
      );
      return rowCount === 1;
    },
    /** Ten new codes, in place of all that were there; they are not to be had again. */
    async makeRecoveryCodes(userId: string): Promise<readonly string[]> {
      const made = codes.make();
      await pool.query(
        `with removed as (
           delete from recovery_code where user_id = $1
         )
         insert into recovery_code (user_id, code_hash) select $1, unnest($2::bytea[])`,
        [userId, made.map((code) => codes.hashOf(userId, code))],
      );
      return made;
    },
    /** Whether these are codes of the account that still work. */
    async areRecoveryCodes(userId: string, given: readonly string[]): Promise<boolean> {
      const hashes = given.map((code) => codes.hashOf(userId, code));
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from recovery_code
         where user_id = $1 and code_hash = any ($2) and used_at is null`,
        [userId, hashes],
      );
      return given.length > 0 && rows[0]?.count === given.length;
    },
    async removeApp(userId: string): Promise<boolean> {
      const { rowCount } = await pool.query('delete from totp where user_id = $1', [userId]);
      return rowCount === 1;
    },
    async removePasskey(userId: string, id: string): Promise<boolean> {
      const { rowCount } = await pool.query('delete from passkey where user_id = $1 and id = $2', [
        userId,
        id,
      ]);
      return rowCount === 1;
    },
    async forgetRecoveryCodes(userId: string): Promise<void> {
      await pool.query('delete from recovery_code where user_id = $1', [userId]);
    },
  };
}

function instant(moment: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
}

function instantOrNull(moment: Date | null): Temporal.Instant | null {
  return moment && instant(moment);
}
