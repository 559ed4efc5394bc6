import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '#app/platform/db/pool.server.ts';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { appNow } from '#tests/support/second-factor.ts';
import { openIdentity, type Account, type Identity } from '../identity.server.ts';

const origin = 'http://127.0.0.1:3999';
const password = 'vier losse woorden samen';

let test: TestDatabase;
let identity: Identity;
let regionId: string;
let number = 0;
let email = '';

beforeAll(async () => {
  test = await openTestDatabase();
  ({ regionId } = await test.scopeFor('region-admin', 'emmen'));
  identity = await openIdentity({ url: test.url, origin, secret: testSecret, sealer: testSealer });
});
afterAll(async () => {
  await identity.close();
  await test.close();
});
beforeEach(async () => {
  number += 1;
  email = `iemand-${number}@test.example`;
  const { userId } = await identity.invitations.ensureAccount({ email, name: 'Iemand', regionId });
  await identity.invitations.accept(await identity.invitations.issue(userId), { password });
});

/** Each its own network, so that one test does not slow another down. */
const sender = () => `192.0.2.${number}`;
const from = (cookie = '') => ({ headers: new Headers({ cookie }), sender: sender() });
const cookieOf = (cookies: readonly string[]) => cookies.map((each) => each.split(';')[0]).join('; ');

async function signIn(word = password) {
  return identity.signIn(new Request(origin), email, word, sender());
}

/** The cookies of a session that starts with a password alone. */
async function session(): Promise<string> {
  const outcome = await signIn();
  if (!outcome.ok) throw new Error(outcome.reason.kind);
  return cookieOf(outcome.value);
}

async function account(cookie: string): Promise<Account> {
  const found = await identity.accountOf(new Headers({ cookie }));
  if (found === null) throw new Error('Nobody is signed in.');
  return found;
}

/** Gives the account an app; the half minute of its first code is one earlier, so that the code of now is still good. */
async function withApp() {
  const before = await session();
  const owner = await account(before);
  await identity.factors.beginApp(owner);
  const waiting = await identity.factors.waitingApp(owner);
  const secret = waiting?.secret ?? '';
  const added = await identity.factors.confirmApp(from(before), owner, appNow(secret, -1));
  if (!added.ok) throw new Error(added.reason.kind);
  const { codes, cookies } = added.value;
  return { secret, before, owner, codes: codes ?? [], cookie: cookieOf(cookies) };
}

/** Half signed in: the password was right. */
async function halfWay(): Promise<string> {
  const outcome = await signIn();
  if (outcome.ok || outcome.reason.kind !== 'second-step') throw new Error('No second step was asked.');
  return cookieOf(outcome.reason.cookies);
}

const lastActions = async (count: number) =>
  (
    await test.database.asOwner((tx) =>
      tx.selectFrom('auth.sign_in_event').selectAll().orderBy('event_no').execute(),
    )
  )
    .slice(-count)
    .map(({ action, result }) => `${action} ${result}`);

describe('setting up an app', () => {
  it('gives ten recovery codes and a new session, and ends those without a factor', async () => {
    const elsewhere = await session();
    const { before, codes, cookie } = await withApp();
    expect(codes).toHaveLength(10);
    expect((await account(cookie)).secondFactor?.kind).toBe('totp');
    for (const old of [before, elsewhere])
      expect(await identity.accountOf(new Headers({ cookie: old }))).toBeNull();
    expect(await lastActions(1)).toEqual(['add-app done']);
  });

  it('takes no code of another secret, and changes nothing then', async () => {
    const cookie = await session();
    const owner = await account(cookie);
    await identity.factors.beginApp(owner);
    const outcome = await identity.factors.confirmApp(from(cookie), owner, '000000');
    expect(outcome.ok).toBe(false);
    expect((await identity.factors.of(owner.userId)).app).toBeNull();
    expect((await account(cookie)).secondFactor).toBeNull();
  });

  it('keeps a secret that was shown, and the old app until the first code of a new one', async () => {
    const { secret, cookie } = await withApp();
    const who = await account(cookie);
    await identity.factors.beginApp(who);
    const waiting = await identity.factors.waitingApp(who);
    await identity.factors.beginApp(who);
    expect(await identity.factors.waitingApp(who)).toEqual(waiting);
    // In another session, of whoever else knows the password, it is neither shown nor good.
    const elsewhere = { ...who, sessionId: randomUUID() };
    expect(await identity.factors.waitingApp(elsewhere)).toBeNull();
    const stolen = await identity.factors.confirmApp(from(cookie), elsewhere, appNow(waiting?.secret ?? ''));
    expect(stolen.ok).toBe(false);
    const byOld = await identity.factors.confirm(from(cookie), who, { kind: 'totp', code: appNow(secret) });
    expect(byOld.ok).toBe(true);
    await identity.factors.confirmApp(from(cookie), who, appNow(waiting?.secret ?? ''));
    const byOldAgain = await identity.factors.confirm(from(cookie), who, {
      kind: 'totp',
      code: appNow(secret, 1),
    });
    expect(byOldAgain.ok).toBe(false);
  });

  it('stores neither secret nor codes as they are', async () => {
    const { secret, codes } = await withApp();
    const stored = await test.database.asOwner(async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select string_agg(t::text, ' ') || (select string_agg(r::text, ' ') from auth.recovery_code r) as text
        from auth.totp t`.execute(tx);
      return rows[0]?.text ?? '';
    });
    for (const plain of [secret, ...codes, Buffer.from(codes[0] ?? '').toString('hex')])
      expect(stored).not.toContain(plain);
  });
});

describe('a right password of who has a factor', () => {
  it('starts no session: only the second step is known, and opens nothing', async () => {
    const { owner } = await withApp();
    const half = await halfWay();
    expect(half).not.toContain('session_token');
    expect(await identity.accountOf(new Headers({ cookie: half }))).toBeNull();
    expect(await identity.factors.halfSignedIn(new Headers({ cookie: half }))).toMatchObject({
      userId: owner.userId,
    });
    const { rows } = await test.database.asOwner((tx) =>
      sql`select from auth.session where user_id = ${owner.userId} and second_factor is null`.execute(tx),
    );
    expect(rows).toEqual([]);
    expect(await lastActions(1)).toEqual(['ask-second-step done']);
  });

  it('opens nothing either with a session that came about otherwise', async () => {
    const { owner, cookie } = await withApp();
    await test.database.asOwner((tx) =>
      sql`update auth.session set second_factor = null, second_factor_at = null
        where user_id = ${owner.userId}`.execute(tx),
    );
    expect(await identity.accountOf(new Headers({ cookie }))).toBeNull();
  });

  it('is followed by a code, which then works no second time', async () => {
    const { secret } = await withApp();
    const half = await halfWay();
    const code = appNow(secret);
    const done = await identity.factors.finishSignIn(from(half), { kind: 'totp', code });
    if (!done.ok) throw new Error(done.reason.kind);
    expect((await account(cookieOf(done.value))).secondFactor?.kind).toBe('totp');
    expect(await lastActions(2)).toEqual(['show-second-step done', 'sign-in done']);
    const again = await identity.factors.finishSignIn(from(await halfWay()), { kind: 'totp', code });
    expect(again).toEqual({ ok: false, reason: { kind: 'wrong' } });
  });

  it('lets one of two requests with one code in', async () => {
    const { secret } = await withApp();
    const halves = [await halfWay(), await halfWay()];
    const code = appNow(secret);
    const outcomes = await Promise.all(
      halves.map((half) => identity.factors.finishSignIn(from(half), { kind: 'totp', code })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('can be ended ten minutes later with no code at all', async () => {
    const { secret, owner } = await withApp();
    const half = await halfWay();
    await test.database.asOwner((tx) =>
      sql`update auth.second_step set expires_at = now() where user_id = ${owner.userId}`.execute(tx),
    );
    const late = await identity.factors.finishSignIn(from(half), { kind: 'totp', code: appNow(secret) });
    expect(late).toEqual({ ok: false, reason: { kind: 'closed' } });
  });

  it('is no longer worth anything once another password was chosen', async () => {
    const { secret, owner } = await withApp();
    const half = await halfWay();
    await identity.renewPassword(owner.userId, 'een heel ander wachtwoord', 'test');
    const late = await identity.factors.finishSignIn(from(half), { kind: 'totp', code: appNow(secret) });
    expect(late).toEqual({ ok: false, reason: { kind: 'closed' } });
    expect((await identity.factors.of(owner.userId)).app).not.toBeNull();
  });

  it('frees no tries for codes: the sixth is not looked at', async () => {
    const { secret } = await withApp();
    const outcomes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const shown = { kind: 'totp', code: tries < 5 ? '000000' : appNow(secret) } as const;
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      const outcome = await identity.factors.finishSignIn(from(await halfWay()), shown);
      outcomes.push(outcome.ok ? 'in' : outcome.reason.kind);
    }
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'locked']);
    expect(await lastActions(1)).toEqual(['show-second-step locked']);
  });
});

describe('tries of a stranger who knows the password', () => {
  it('do not keep the owner from showing it again in a session', async () => {
    const { secret, cookie } = await withApp();
    for (let tries = 0; tries < 12; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      const half = await halfWay();
      const other = { headers: new Headers({ cookie: half }), sender: `198.51.${tries}.1` };
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await identity.factors.finishSignIn(other, { kind: 'totp', code: '000000' });
    }
    const who = await account(cookie);
    const outcome = await identity.factors.confirm(from(cookie), who, {
      kind: 'totp',
      code: appNow(secret),
    });
    expect(outcome.ok).toBe(true);
  });
});

describe('a recovery code', () => {
  it('works once, also when it is sent twice at the same moment', async () => {
    const { codes, owner } = await withApp();
    const halves = [await halfWay(), await halfWay()];
    const shown = { kind: 'recovery-code', code: (codes[3] ?? '').toLowerCase() } as const;
    const outcomes = await Promise.all(
      halves.map((half) => identity.factors.finishSignIn(from(half), shown)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await identity.factors.of(owner.userId)).recoveryCodesLeft).toBe(9);
    const again = await identity.factors.finishSignIn(from(await halfWay()), shown);
    expect(again.ok).toBe(false);
  });

  it('of another account is none', async () => {
    const { codes: others } = await withApp();
    number += 1;
    email = `iemand-${number}@test.example`;
    const { userId } = await identity.invitations.ensureAccount({ email, name: 'Ander', regionId });
    await identity.invitations.accept(await identity.invitations.issue(userId), { password });
    await withApp();
    const outcome = await identity.factors.finishSignIn(from(await halfWay()), {
      kind: 'recovery-code',
      code: others[0] ?? '',
    });
    expect(outcome.ok).toBe(false);
  });

  it('stops working when new ones are made', async () => {
    const { codes, owner, cookie } = await withApp();
    const made = await identity.factors.makeRecoveryCodes(owner, 'test');
    const who = await account(cookie);
    const old = await identity.factors.confirm(from(cookie), who, {
      kind: 'recovery-code',
      code: codes[0] ?? '',
    });
    const fresh = await identity.factors.confirm(from(cookie), who, {
      kind: 'recovery-code',
      code: made[0] ?? '',
    });
    expect([old.ok, fresh.ok]).toEqual([false, true]);
  });
});

describe('showing again who one is', () => {
  const makeOld = (sessionId: string) =>
    test.database.asOwner((tx) =>
      sql`update auth.session set created_at = now() - interval '1 hour',
          second_factor_at = case when second_factor is not null then now() - interval '11 minutes' end
        where id = ${sessionId}`.execute(tx),
    );

  it('moves the moment on', async () => {
    const { secret, cookie } = await withApp();
    await makeOld((await account(cookie)).sessionId);
    const old = await account(cookie);
    expect(old.confirmedAt.until(Temporal.Now.instant()).total('minutes')).toBeGreaterThan(10);
    await identity.factors.confirm(from(cookie), old, { kind: 'totp', code: appNow(secret) });
    const { confirmedAt } = await account(cookie);
    expect(confirmedAt.until(Temporal.Now.instant()).total('minutes')).toBeLessThan(1);
  });

  it('is done with the password by who has nothing else, and by nobody else', async () => {
    const plain = await session();
    await makeOld((await account(plain)).sessionId);
    const shown = { kind: 'password', password } as const;
    const wrong = await identity.factors.confirm(from(plain), await account(plain), {
      ...shown,
      password: 'een ander wachtwoord',
    });
    const right = await identity.factors.confirm(from(plain), await account(plain), shown);
    expect([wrong.ok, right.ok]).toEqual([false, true]);
    expect((await account(plain)).confirmedAt.until(Temporal.Now.instant()).total('minutes')).toBeLessThan(1);
    const { cookie } = await withApp();
    expect((await identity.factors.confirm(from(cookie), await account(cookie), shown)).ok).toBe(false);
  });
});

describe('taking factors away', () => {
  it('by oneself takes the recovery codes along with the last one', async () => {
    const { owner, cookie } = await withApp();
    expect(await identity.factors.remove(await account(cookie), 'app', 'test')).toBe(true);
    expect(await identity.factors.remove(await account(cookie), 'app', 'test')).toBe(false);
    expect(await identity.factors.of(owner.userId)).toMatchObject({ app: null, recoveryCodesLeft: 0 });
    expect((await signIn()).ok).toBe(true);
  });

  it('happens with a new password that others gave out, and stands in the log', async () => {
    const { owner } = await withApp();
    const half = await halfWay();
    const link = await identity.invitations.issue(owner.userId, { removesFactors: true });
    await identity.invitations.accept(link, { password: 'een nieuw begin vandaag' });
    expect(await lastActions(2)).toEqual(['change-password done', 'remove-factors done']);
    expect(await identity.factors.of(owner.userId)).toMatchObject({ app: null, recoveryCodesLeft: 0 });
    expect(await identity.factors.halfSignedIn(new Headers({ cookie: half }))).toBeNull();
    expect((await signIn('een nieuw begin vandaag')).ok).toBe(true);
  });
});

it('a new password by a link that one asked for alone leaves the factors, and ends what was half done', async () => {
  const { owner } = await withApp();
  const half = await halfWay();
  await identity.invitations.accept(await identity.invitations.issue(owner.userId), {
    password: 'een nieuw begin vandaag',
  });
  expect(await lastActions(1)).toEqual(['change-password done']);
  expect(await identity.factors.of(owner.userId)).toMatchObject({ recoveryCodesLeft: 10 });
  expect(await identity.factors.halfSignedIn(new Headers({ cookie: half }))).toBeNull();
  expect(await signIn('een nieuw begin vandaag')).toMatchObject({
    ok: false,
    reason: { kind: 'second-step' },
  });
});

describe('another password by its owner', () => {
  it('needs the one of now, ends every other session and keeps this one', async () => {
    const { secret, cookie } = await withApp();
    const done = await identity.factors.finishSignIn(from(await halfWay()), {
      kind: 'totp',
      code: appNow(secret),
    });
    const elsewhere = done.ok ? cookieOf(done.value) : '';
    const next = 'mijn nieuwe lange wachtwoord';
    const change = (current: string) =>
      account(cookie).then((who) => identity.factors.changePassword(from(cookie), who, { current, next }));
    expect((await change('raad maar')).ok).toBe(false);
    expect(await identity.accountOf(new Headers({ cookie: elsewhere }))).not.toBeNull();
    expect((await change(password)).ok).toBe(true);
    expect(await identity.accountOf(new Headers({ cookie: elsewhere }))).toBeNull();
    expect(await identity.accountOf(new Headers({ cookie }))).not.toBeNull();
    expect((await signIn()).ok).toBe(false);
  });
});

describe('another secret of the installation', () => {
  it('makes codes wrong and is no fault; with a new password one sets up anew', async () => {
    const { secret, codes, owner } = await withApp();
    await identity.factors.beginApp(owner);
    const other = await openIdentity({ url: test.url, origin, secret: `${testSecret}!`, sealer: testSealer });
    const shown = [
      { kind: 'totp', code: appNow(secret) },
      { kind: 'recovery-code', code: codes[0] ?? '' },
    ] as const;
    for (const each of shown) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const outcome = await other.factors.finishSignIn(from(await halfWay()), each);
      expect(outcome).toEqual({ ok: false, reason: { kind: 'wrong' } });
    }
    await other.factors.beginApp(owner);
    expect(await other.factors.waitingApp(owner)).not.toBeNull();
    await other.close();
  });
});

describe('the roles of the database', () => {
  it.each(['totp', 'recovery_code', 'passkey', 'second_step'])(
    'show nothing of %s to the application',
    async (table) => {
      for (const role of ['onderdak_app', 'onderdak_jobs'] as const) {
        const pool = createPool(test.url, role, 1);
        // oxlint-disable-next-line no-await-in-loop -- one role at a time
        await expect(pool.query(`select from auth.${table}`)).rejects.toThrow(/permission denied/);
        // oxlint-disable-next-line no-await-in-loop -- one role at a time
        await expect(pool.query('select auth.remove_factors($1)', [regionId])).rejects.toThrow(
          /permission denied/,
        );
        // oxlint-disable-next-line no-await-in-loop -- one role at a time
        await pool.end();
      }
      const own = createPool(test.url, 'onderdak_auth', 1);
      await expect(own.query('select remove_factors($1)', [regionId])).rejects.toThrow(/permission denied/);
      await own.end();
    },
  );
});

describe('a passkey', () => {
  it.each([
    'geen antwoord',
    '{}',
    'null',
    '[]',
    '{"id":"x","rawId":"x","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA"}}',
    `{"id":"${'x'.repeat(20_000)}"}`,
  ])('is none without the question it answers: %.60s', async (response) => {
    const asked = await identity.factors.askPasskey(new Headers());
    const outcome = await identity.factors.signInWithPasskey(from(cookieOf(asked.cookies)), response);
    expect(outcome).toEqual({ ok: false, reason: { kind: 'wrong' } });
  });

  it('is asked for without saying whose there are, and only of who is recognised by the device', async () => {
    const { cookie } = await withApp();
    const { options } = await identity.factors.askPasskey(new Headers({ cookie }));
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options['allowCredentials']).toBeUndefined();
    const made = await identity.factors.askNewPasskey(new Headers({ cookie }));
    expect(made?.options).toMatchObject({
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(await identity.factors.askNewPasskey(new Headers())).toBeNull();
  });
});
