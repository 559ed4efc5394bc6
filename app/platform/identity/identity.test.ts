import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveSecret } from '#app/platform/crypto/index.server.ts';
import { createPool } from '#app/platform/db/pool.server.ts';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { openIdentity, type Identity } from './identity.server.ts';

const origin = 'http://127.0.0.1:3999';
const password = 'vier losse woorden samen';

let test: TestDatabase;
let identity: Identity;
let userId: string;
let regionId: string;

beforeAll(async () => {
  test = await openTestDatabase();
  ({ regionId } = await test.scopeFor('region-admin', 'emmen'));
  identity = await openIdentity({ url: test.url, origin, secret: testSecret, sealer: testSealer });
  ({ userId } = await accountOf('fatma@test.example'));
});
afterAll(async () => {
  await identity.close();
  await test.close();
});

async function accountOf(email: string) {
  const account = await identity.invitations.ensureAccount({ email, name: 'Fatma Verzonnen', regionId });
  await identity.invitations.accept(await identity.invitations.issue(account.userId), {
    password,
    sender: '192.0.2.1',
  });
  return account;
}

const asked = (headers: Readonly<Record<string, string>> = {}) => new Request(origin, { headers });

async function signIn(email: string, typed: string, sender = '192.0.2.1', headers = {}) {
  return identity.signIn(asked(headers), email, typed, sender);
}

/** The cookies that a browser sends after this sign-in. */
async function cookiesOf(email: string): Promise<string> {
  const outcome = await signIn(email, password);
  if (!outcome.ok) throw new Error(outcome.reason.kind);
  return outcome.value.map((cookie) => cookie.split(';')[0]).join('; ');
}

async function events() {
  return test.database.asOwner((tx) =>
    tx.selectFrom('auth.sign_in_event').selectAll().orderBy('event_no').execute(),
  );
}

const lastEvents = async (count: number) =>
  (await events()).slice(-count).map(({ action, result, origin: from }) => `${action} ${result} ${from}`);

describe('a session', () => {
  it('is kept with the address that the server saw, whatever the browser says', async () => {
    await signIn('fatma@test.example', password, '203.0.113.7', {
      'x-forwarded-for': '6.6.6.6',
      'x-onderdak-sender': '6.6.6.7',
      'user-agent': 'x'.repeat(5000),
    });
    await signIn('fatma@test.example', password, '2001:db8:1:2:3:4:5:6');
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ ip_address: string; agent: number }>`
        select ip_address, length(user_agent) as agent from auth.session order by created_at`.execute(tx),
    );
    expect(rows.map((row) => row.ip_address)).toEqual([
      '203.0.113.7',
      '2001:0db8:0001:0002:0003:0004:0005:0006',
    ]);
    expect(rows[0]?.agent).toBe(300);
  });

  it('goes on with its cookie, and ends at sign-out', async () => {
    const cookie = await cookiesOf('fatma@test.example');
    expect(await identity.accountOf(new Headers({ cookie }))).toMatchObject({ userId });
    await identity.signOut(new Headers({ cookie }), '192.0.2.1');
    expect(await identity.accountOf(new Headers({ cookie }))).toBeNull();
  });

  it('cannot be made from what the database holds, even by who knows the secret', async () => {
    const cookie = await cookiesOf('fatma@test.example');
    expect(await identity.accountOf(new Headers({ cookie }))).not.toBeNull();
    const rows = await test.database.asOwner((tx) =>
      tx.selectFrom('auth.session').select('token_hash').execute(),
    );
    const token = decodeURIComponent(cookie).match(/session_token=([^.;]+)/u)?.[1] ?? '';
    expect(token).toHaveLength(32);
    expect(rows.map((row) => row.token_hash)).not.toContain(token);
    for (const { token_hash } of rows) {
      const signature = createHmac('sha256', deriveSecret(testSecret, 'session'))
        .update(token_hash)
        .digest('base64');
      const forged = `onderdak.session_token=${encodeURIComponent(`${token_hash}.${signature}`)}`;
      expect(await identity.accountOf(new Headers({ cookie: forged }))).toBeNull();
    }
    // The same signature on the real token does open: so it was the token that was wrong.
    const signature = createHmac('sha256', deriveSecret(testSecret, 'session'))
      .update(token)
      .digest('base64');
    const real = `onderdak.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    expect(await identity.accountOf(new Headers({ cookie: real }))).not.toBeNull();
  });

  it('ends with another secret of the installation', async () => {
    const cookie = await cookiesOf('fatma@test.example');
    const other = await openIdentity({ url: test.url, origin, secret: `${testSecret}!`, sealer: testSealer });
    expect(await other.accountOf(new Headers({ cookie }))).toBeNull();
    await other.close();
  });
});

describe('the role of sign-in', () => {
  it('reads no secret: there is none in the database', async () => {
    const pool = createPool(test.url, 'onderdak_auth', 1);
    await expect(pool.query('select * from auth.secret')).rejects.toThrow(/does not exist/);
    await pool.end();
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ found: boolean }>`select exists (
        select from information_schema.columns where column_name ~ 'secret' and table_schema in ('auth', 'public', 'app')
      ) as found`.execute(tx),
    );
    expect(rows).toEqual([{ found: false }]);
  });

  it('takes no code off a link, nor its wrong tries, nor opens one but through its function', async () => {
    const pool = createPool(test.url, 'onderdak_auth', 1);
    for (const attempt of [
      'update invitation set code_hash = null',
      'update invitation set wrong_codes = 0',
      'update invitation set accepted_at = now()',
      "insert into invitation (token_hash, user_id, expires_at, wrong_codes) values ('x', gen_random_uuid(), now(), -5)",
    ])
      await expect(pool.query(attempt)).rejects.toThrow(/permission denied/);
    await pool.end();
  });

  it('opens no link with a right code that comes while the tenth wrong one is being counted', async () => {
    const code = identity.handOverCodes.make();
    await test.database.asOwner(async (tx) => {
      const { id } = await tx
        .insertInto('auth.account_holder')
        .values({ name: 'Proef', email: 'tiende@test.example' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await sql`insert into auth.invitation (token_hash, user_id, expires_at, code_hash, wrong_codes)
        values ('tiende', ${id}, now() + interval '1 day', ${code.hash}, 9)`.execute(tx);
    });
    const pool = createPool(test.url, 'onderdak_auth', 2);
    const accept = "select outcome from accept_invitation('tiende', $1, 'x')";
    const client = await pool.connect();
    await client.query('begin');
    await client.query(accept, [identity.handOverCodes.hashOf('AAAA-AAAA')]);
    const right = pool.query<{ outcome: string }>(accept, [code.hash]);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    await client.query('commit');
    client.release();
    expect((await right).rows).toEqual([{ outcome: 'closed' }]);
    await pool.end();
  });

  it('adds to the log of sign-ins through its function alone, and reads, changes and removes nothing of it', async () => {
    const pool = createPool(test.url, 'onderdak_auth', 1);
    for (const attempt of [
      'select * from sign_in_event',
      "update sign_in_event set origin = 'x'",
      'delete from sign_in_event',
      'insert into sign_in_event select * from sign_in_event',
      'update sign_in_chain set last_no = 0',
      'delete from sign_in_seal',
    ])
      await expect(pool.query(attempt)).rejects.toThrow(/permission denied/);
    await pool.end();
  });
});

describe('the log of sign-ins', () => {
  it('tells what was done, refused and locked, from where, and no address of a person', async () => {
    const { userId: own } = await accountOf('joost@test.example');
    expect(await lastEvents(1)).toEqual(['set-password done web 192.0.2.1']);
    const cookie = await cookiesOf('joost@test.example');
    for (let attempt = 0; attempt < 7; attempt += 1)
      await signIn('joost@test.example', 'verkeerd', '198.51.100.9');
    await identity.signOut(new Headers({ cookie }), '192.0.2.1');
    await identity.invitations.accept(await identity.invitations.issue(own), {
      password: `${password}!`,
      sender: '192.0.2.2',
    });
    await identity.endSessions(own, { actorId: userId, regionId: userId, origin: 'web 192.0.2.3' });
    expect(await lastEvents(10)).toEqual([
      'sign-in done web 192.0.2.1',
      ...Array.from({ length: 5 }, () => 'sign-in refused web 198.51.100.9'),
      'sign-in locked web 198.51.100.9',
      'sign-out done web 192.0.2.1',
      'change-password done web 192.0.2.2',
      'end-sessions done web 192.0.2.3',
    ]);
    const last = (await events()).slice(-10);
    expect(new Set(last.map((event) => event.user_id))).toEqual(new Set([own]));
    expect(JSON.stringify(await events())).not.toMatch(/test\.example|Fatma|Joost/iu);
  });

  it('keeps of an address without account a keyed hash: the same again is seen, the address is not', async () => {
    await signIn('Niemand@test.example', 'verkeerd', '198.51.100.20');
    await signIn('niemand@test.example ', 'verkeerd', '198.51.100.21');
    const [first, second] = (await events()).slice(-2);
    expect(first?.user_id).toBeNull();
    expect(first?.unknown_hash).toHaveLength(32);
    expect(second?.unknown_hash).toEqual(first?.unknown_hash);
  });

  it('seals every event', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ open: number }>`
        select count(*)::int as open from auth.sign_in_event e left join auth.sign_in_seal s using (event_no)
        where s.seal is null`.execute(tx),
    );
    expect(rows).toEqual([{ open: 0 }]);
  });
});

/** However slow the machine is: a stranger waits some seconds after each guess, which may have gone by. */
const asIfJustNow = () =>
  test.database.asOwner((tx) => sql`update auth.sign_in_attempt set made_at = clock_timestamp()`.execute(tx));

describe('a thousand wrong passwords from many senders', () => {
  it('leave the owner in at a known browser, and give the attacker few guesses', async () => {
    await accountOf('doelwit@test.example');
    const device = await cookiesOf('doelwit@test.example');
    let guesses = 0;
    for (let at = 0; at < 1000; at += 1) {
      const outcome = await signIn('doelwit@test.example', 'verkeerd', `198.18.${at % 250}.${at % 199}`);
      if (!outcome.ok && outcome.reason.kind === 'wrong') guesses += 1;
    }
    expect(guesses).toBeLessThanOrEqual(20);
    await asIfJustNow();
    expect(await signIn('doelwit@test.example', password, '192.0.2.1')).toMatchObject({ ok: false });
    expect(await signIn('doelwit@test.example', password, '203.0.113.9', { cookie: device })).toMatchObject({
      ok: true,
    });
    await asIfJustNow();
    expect(await signIn('doelwit@test.example', password, '192.0.2.1')).toMatchObject({ ok: false });
  }, 60_000);
});

describe('accounts of the demonstration', () => {
  const email = 'proef@demo.onderdak.example';
  it('can be used after the secret was changed, without a password that anyone could know', async () => {
    await identity.ensureDemoAccounts([{ email, name: 'Proef (verzonnen)' }]);
    const other = await openIdentity({ url: test.url, origin, secret: `${testSecret}?`, sealer: testSealer });
    expect(await other.signInForDemo(asked(), email)).toMatchObject({ ok: false });
    await other.ensureDemoAccounts([{ email, name: 'Proef (verzonnen)' }]);
    expect(await other.signInForDemo(asked(), email, '127.0.0.1')).toMatchObject({ ok: true });
    await other.close();
  });
});
