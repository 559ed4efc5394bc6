import type pg from 'pg';

/** Which kinds of messages an account wants. It belongs to the account, in whatever region it works. */
export interface MailChoices {
  /** Kinds that the account said no to. */
  unwantedBy(userId: string): Promise<ReadonlySet<string>>;
  /** Stored beside what was said before; the last word counts. */
  choose(userId: string, kind: string, wants: boolean): Promise<void>;
}

export function createMailChoices(pool: pg.Pool): MailChoices {
  return {
    async unwantedBy(userId) {
      const { rows } = await pool.query<{ kind: string }>(
        `select kind from (
           select distinct on (kind) kind, wants from mail_choice where user_id = $1 order by kind, choice_id desc
         ) as said where not wants`,
        [userId],
      );
      return new Set(rows.map(({ kind }) => kind));
    },
    async choose(userId, kind, wants) {
      // Of an account that is gone there is nothing to keep.
      await pool.query(
        `insert into mail_choice (user_id, kind, wants)
         select h.id, $2, $3 from account_holder h where h.id = $1`,
        [userId, kind, wants],
      );
    },
  };
}
