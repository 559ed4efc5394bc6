import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { createPool } from '#app/platform/db/pool.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createLockOut, type Admission, type LockOut } from './lock-out.server.ts';

let test: TestDatabase;
let pool: pg.Pool;
let lockOut: LockOut;

beforeAll(async () => {
  test = await openTestDatabase();
  pool = createPool(test.url, 'onderdak_auth', 8);
  lockOut = createLockOut(pool, 'a secret of this test alone, long enough');
});
afterEach(() => pool.query('delete from sign_in_attempt'));
afterAll(async () => {
  await pool.end();
  await test.close();
});

const email = 'doelwit@test.example';
const stranger = (sender: string) => ({ email, sender, device: null });
const allowed = (admissions: readonly Admission[]) => admissions.filter(({ mayTry }) => mayTry).length;

async function inTurn(count: number, attempt: (at: number) => Promise<Admission>): Promise<Admission[]> {
  const admissions: Admission[] = [];
  for (let at = 0; at < count; at += 1) admissions.push(await attempt(at));
  return admissions;
}

describe('a stranger', () => {
  it('has five of fifty attempts on one account, also when they come at once', async () => {
    const admissions = await Promise.all(
      Array.from({ length: 50 }, () => lockOut.begin(stranger('10.0.0.1'))),
    );
    expect(allowed(admissions)).toBe(5);
    expect(admissions.find(({ mayTry }) => !mayTry)).toMatchObject({ minutes: 15 });
  });

  it('has thirty of fifty attempts, whatever the accounts', async () => {
    const admissions = await inTurn(50, (at) =>
      lockOut.begin({ email: `iemand-${at}@test.example`, sender: '10.1.1.1', device: null }),
    );
    expect(allowed(admissions)).toBe(30);
  });

  it('gains nothing by other addresses of the same IPv6 network, and little by other networks of a customer', async () => {
    const sameNetwork = await inTurn(20, (at) => lockOut.begin(stranger(`2001:db8:1:2::${at + 1}`)));
    expect(allowed(sameNetwork)).toBe(5);
    const sameCustomer = await inTurn(200, (at) =>
      lockOut.begin({
        email: `ander-${at}@test.example`,
        sender: `2001:db8:7:${at.toString(16)}::1`,
        device: null,
      }),
    );
    expect(allowed(sameCustomer)).toBe(120);
  });

  it('is told once a quarter of an hour, and not at each attempt', async () => {
    const admissions = await inTurn(9, () => lockOut.begin(stranger('10.0.0.1')));
    expect(admissions.map((each) => (each.mayTry ? 'try' : each.isNews ? 'news' : 'wait'))).toEqual([
      ...Array.from({ length: 5 }, () => 'try'),
      'news',
      'wait',
      'wait',
      'wait',
    ]);
  });

  it('who types the right password at last is forgiven on this account, but not the sender elsewhere', async () => {
    const sender = '10.2.2.2';
    await inTurn(4, () => lockOut.begin(stranger(sender)));
    const right = await lockOut.begin(stranger(sender));
    if (!right.mayTry) throw new Error('not admitted');
    await lockOut.succeeded(stranger(sender), right.attempt);
    expect(await lockOut.begin({ ...stranger(sender), email: ' Doelwit@Test.example' })).toMatchObject({
      mayTry: true,
    });
    const others = await inTurn(30, (at) =>
      lockOut.begin({ email: `ander-${at}@test.example`, sender, device: null }),
    );
    expect(allowed(others)).toBe(25);
  });
});

describe('an attack from a thousand senders', () => {
  it('gets few guesses, and does not keep out the owner at a browser that signed in before', async () => {
    const admissions = await inTurn(1000, (at) =>
      lockOut.begin(stranger(`198.${18 + (at % 2)}.${at % 250}.${at % 199}`)),
    );
    expect(allowed(admissions)).toBeLessThanOrEqual(20);
    const owner = { email, sender: '203.0.113.5', device: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const attempt = await lockOut.begin(owner);
    if (!attempt.mayTry) throw new Error('The owner is kept out.');
    await lockOut.succeeded(owner, attempt.attempt);
    expect(allowed(await inTurn(3, () => lockOut.begin(stranger('192.0.2.44'))))).toBe(0);
  });

  it('from the owner’s own network does not keep out the owner either', async () => {
    const sender = '203.0.113.5';
    await inTurn(60, (at) => lockOut.begin({ email: `ander-${at}@test.example`, sender, device: null }));
    await inTurn(10, () => lockOut.begin(stranger(sender)));
    expect(await lockOut.begin({ email, sender, device: 'AAAAAAAAAAAAAAAAAAAAAA' })).toMatchObject({
      mayTry: true,
    });
  });

  it('with a stolen cookie has that browser’s five attempts, and uses up nobody else’s', async () => {
    const thief = (at: number) => ({ email, sender: `198.18.0.${at}`, device: 'SSSSSSSSSSSSSSSSSSSSSS' });
    expect(allowed(await inTurn(50, (at) => lockOut.begin(thief(at))))).toBe(5);
    expect(
      await lockOut.begin({ email, sender: '203.0.113.5', device: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    ).toMatchObject({
      mayTry: true,
    });
    expect(await lockOut.begin(stranger('203.0.113.6'))).toMatchObject({ mayTry: true });
  });
});
