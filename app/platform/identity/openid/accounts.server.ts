import type pg from 'pg';
import type { Claims } from './claims.ts';

/** Somebody whose address was checked by the provider. */
export type KnownClaims = Claims & { readonly email: string };

/**
 * - `taken`: another account has this address, and an owner who did not come by this provider.
 */
export type FoundAccount =
  | { readonly kind: 'known' | 'claimed' | 'made'; readonly userId: string }
  | { readonly kind: 'taken' };

/** The account that this subject of this issuer was tied to before; null when there is none. */
export async function accountOfSubject(
  pool: pg.Pool,
  issuer: string,
  subject: string,
): Promise<string | null> {
  const { rows } = await pool.query<{ user_id: string }>(
    'select user_id from credential where provider_id = $1 and account_id = $2',
    [issuer, subject],
  );
  return rows[0]?.user_id ?? null;
}

/**
 * The account of who comes by a provider: the one that the subject is tied to; else a new one, or one that a region set
 * up for this address and that nobody can sign in to yet. An account that has an owner is never given to who has the
 * same address. With a claim every open link of the account stops working: its region's administrator holds them.
 */
export async function findOrMakeAccount(
  pool: pg.Pool,
  issuer: string,
  { subject, email, name }: KnownClaims,
): Promise<FoundAccount> {
  const known = await accountOfSubject(pool, issuer, subject);
  if (known !== null) return { kind: 'known', userId: known };
  const found = await inTransaction<FoundAccount>(pool, async (client) => {
    const made = await client.query<{ id: string }>(
      `insert into account_holder (email, name, email_verified) values ($1, $2, true)
       on conflict (email) do nothing returning id`,
      [email, name ?? email.slice(0, email.indexOf('@'))],
    );
    const { rows } = await client.query<{ id: string }>(
      'select id from account_holder where email = $1 for update',
      [email],
    );
    const userId = rows[0]?.id;
    if (userId === undefined) throw new Error('The account that was there is gone.');
    const owned = await client.query<{ owned: boolean }>('select has_owner($1) as owned', [userId]);
    if (owned.rows[0]?.owned !== false) return { kind: 'taken' };
    await client.query('delete from invitation where user_id = $1 and accepted_at is null', [userId]);
    await client.query('update account_holder set email_verified = true where id = $1', [userId]);
    await tie(client, userId, issuer, subject);
    return { kind: made.rowCount === 1 ? 'made' : 'claimed', userId };
  });
  if (found.kind !== 'taken') return found;
  // Two sign-ins of one person at the same moment: the other one made it.
  const since = await accountOfSubject(pool, issuer, subject);
  return since === null ? found : { kind: 'known', userId: since };
}

/** Ties a subject to an account whose owner is signed in and has the same address; false when it is tied already. */
export async function tieToAccount(
  pool: pg.Pool,
  userId: string,
  issuer: string,
  { subject, email }: KnownClaims,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'select from account_holder where id = $1 and email = $2 for update',
      [userId, email],
    );
    return rowCount === 1 && (await tie(client, userId, issuer, subject));
  });
}

async function tie(client: pg.PoolClient, userId: string, issuer: string, subject: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into credential (user_id, account_id, provider_id) values ($1, $3, $2)
     on conflict (provider_id, account_id) where provider_id <> 'credential' do nothing`,
    [userId, issuer, subject],
  );
  return rowCount === 1;
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
