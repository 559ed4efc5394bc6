import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIdentity, type Identity } from '#app/platform/identity/identity.server.ts';
import type { Answer } from '#app/platform/identity/openid/provider-sign-in.server.ts';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { openFalseProvider, type FalseProvider, type Misbehaviour } from '#tests/support/false-provider.ts';

/*
 * What an answer of a provider must be to be believed: a provider that says wrong things, on one point at a time, lets
 * nobody in; the same answer that is right lets in who it names.
 */
let db: TestDatabase;
let provider: FalseProvider;
let identity: Identity;
beforeAll(async () => {
  db = await openTestDatabase();
  provider = await openFalseProvider();
  identity = await openWith();
});
afterAll(async () => {
  await identity?.close();
  await provider?.close();
  await db?.close();
});
beforeEach(async () => {
  provider.misbehave({});
  await db.database.asOwner(async (tx) => {
    await tx.deleteFrom('auth.sign_in_attempt').execute();
    await tx.deleteFrom('auth.account_holder').where('email', 'like', '%gemeente.example').execute();
  });
});

const openWith = () =>
  openIdentity({
    url: db.url,
    origin: 'http://127.0.0.1:3999',
    secret: testSecret,
    sealer: testSealer,
    providers: [provider.settings],
  });

type Purpose = Parameters<Identity['byProvider']['begin']>[1]['purpose'];

async function begin(purpose: Purpose = 'sign-in', current: Answer['current'] = null) {
  const begun = await identity.byProvider.begin('gemeente', { purpose, destination: '/', current });
  if (!begun.ok) throw new Error(`Not begun: ${begun.reason.kind} ${begun.reason.detail}`);
  const url = new URL(begun.value.url);
  const asked = url.searchParams;
  provider.nextNonce(asked.get('nonce') ?? '');
  const finish = (changes: Partial<Answer> = {}, query = `code=c&state=${asked.get('state')}`) =>
    identity.byProvider.finish('gemeente', {
      url: new URL(`http://127.0.0.1:3999/inloggen/gemeente/terug?${query}`),
      cookies: begun.value.cookie.split(';')[0] ?? '',
      userAgent: 'Firefox/145.0',
      sender: '192.0.2.7',
      current,
      ...changes,
    });
  return { url, asked, cookie: begun.value.cookie, finish };
}

async function kindOf(how: Misbehaviour): Promise<string> {
  const { finish } = await begin();
  provider.misbehave(how);
  const outcome = await finish();
  return outcome.ok ? 'in' : `${outcome.reason.kind} ${outcome.reason.detail ?? ''}`.trim();
}

const cookieHeaders = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') });

describe('the question', () => {
  it('has PKCE, a state and a nonce that a browser cannot choose, and asks for nothing more than it needs', async () => {
    const { url, asked, finish } = await begin();
    expect(url.pathname).toBe('/auth');
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'onderdak',
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      redirect_uri: 'http://127.0.0.1:3999/inloggen/gemeente/terug',
    });
    expect(asked.has('prompt')).toBe(false);
    await finish();
    const verifier = provider.lastAsked().get('code_verifier') ?? '';
    expect(verifier.length).toBeGreaterThanOrEqual(43);
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.get('code_challenge'));
  });

  it('asks anew when it is asked again', async () => {
    const { asked } = await begin('again');
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  });
});

const now = () => Math.floor(Date.now() / 1000);

describe('a token', () => {
  it.each<[string, Misbehaviour, string]>([
    ['that is right', {}, 'in'],
    [
      'of another issuer',
      { claims: { iss: 'https://elders.example' } },
      'untrusted token-ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'for another client',
      { claims: { aud: 'iets-anders' } },
      'untrusted token-ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'for several, given to another',
      { claims: { aud: ['onderdak', 'b'], azp: 'b' } },
      'untrusted meant-for-another',
    ],
    ['for several, given to nobody', { claims: { aud: ['onderdak', 'b'] } }, 'untrusted meant-for-another'],
    ['with another nonce', { claims: { nonce: 'van een ander' } }, 'untrusted nonce'],
    ['without nonce', { claims: { nonce: null } }, 'untrusted nonce'],
    ['that ended two minutes ago', { claims: { exp: now() - 120 } }, 'untrusted token-ERR_JWT_EXPIRED'],
    ['without end', { claims: { exp: null } }, 'untrusted token-ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without subject', { claims: { sub: null } }, 'untrusted token-ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that nobody signed', { signedBy: 'nobody' }, 'untrusted'],
    [
      'signed with another key',
      { signedBy: 'another-key' },
      'untrusted token-ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    ],
    ['signed with our own secret', { signedBy: 'client-secret' }, 'untrusted'],
    ['that is none', { status: 500 }, 'unreachable status-500'],
    ['of a person without address', { claims: { email: null } }, 'no-email'],
    ['with an address that was not checked', { claims: { email_verified: false } }, 'email-not-verified'],
    ['that does not say whether it was', { claims: { email_verified: null } }, 'email-not-verified'],
    ['with an address of elsewhere', { claims: { email: 'a@elders.example' } }, 'other-domain'],
    ['with an address that ends the same', { claims: { email: 'a@mijngemeente.example' } }, 'other-domain'],
    ['with an address below the domain', { claims: { email: 'a@x.gemeente.example' } }, 'other-domain'],
  ])('%s', async (_, how, expected) => {
    expect(await kindOf(how)).toMatch(new RegExp(`^${expected}`, 'u'));
  });

  it('says of a person what it tells elsewhere, of the same person alone', async () => {
    const userinfo = { email: 'ander@gemeente.example', email_verified: true };
    expect(await kindOf({ claims: { email: null, email_verified: null }, userinfo })).toBe('in');
    expect(await kindOf({ claims: { email: null }, userinfo: { ...userinfo, sub: 'b' } })).toBe(
      'untrusted userinfo-of-another',
    );
  });

  it('is not asked of a provider that describes another, or that lies in the open', async () => {
    const fresh = await openWith();
    provider.misbehave({ description: { issuer: 'https://elders.example' } });
    const start = () =>
      fresh.byProvider.begin('gemeente', { purpose: 'sign-in', destination: '/', current: null });
    expect(await start()).toMatchObject({ reason: { kind: 'untrusted' } });
    provider.misbehave({ description: { token_endpoint: 'http://elders.example/token' } });
    expect(await start()).toMatchObject({ reason: { kind: 'unreachable' } });
    await fresh.close();
  });
});

describe('an answer', () => {
  it('is taken once', async () => {
    const { finish } = await begin();
    expect((await finish()).ok).toBe(true);
    expect(await finish()).toMatchObject({ reason: { kind: 'used' } });
  });

  it.each<[string, string, string]>([
    ['to another question', 'code=c&state=van-een-ander', 'expired'],
    ['without state', 'code=c', 'expired'],
  ])('%s is none', async (_, query, kind) => {
    const { finish } = await begin();
    expect(await finish({}, query)).toMatchObject({ reason: { kind } });
  });

  it('in another browser, or with a changed cookie, is none', async () => {
    const { finish, cookie } = await begin();
    expect(await finish({ cookies: null })).toMatchObject({ reason: { kind: 'expired' } });
    const changed = cookie.split(';')[0]?.replace('.gemeente=e', '.gemeente=f') ?? '';
    expect(await finish({ cookies: changed })).toMatchObject({ reason: { kind: 'expired' } });
  });

  it('of another provider, or of one that said no, lets nobody in', async () => {
    const { asked, finish } = await begin();
    const state = asked.get('state');
    expect(await finish({}, `code=c&state=${state}&iss=https://elders.example`)).toMatchObject({
      reason: { kind: 'untrusted', detail: 'answer-of-another' },
    });
    const second = await begin();
    expect(await second.finish({}, `error=access_denied&state=${second.asked.get('state')}`)).toMatchObject({
      reason: { kind: 'denied', detail: 'access_denied' },
    });
  });

  it('that fails is counted for the network it came from', async () => {
    const fail = async () => (await begin()).finish().then(({ ok }) => ok);
    provider.misbehave({ claims: { email_verified: false } });
    for (let times = 0; times < 30; times += 1) expect(await fail()).toBe(false);
    provider.misbehave({});
    const { finish } = await begin();
    expect(await finish()).toMatchObject({ reason: { kind: 'locked' } });
    const elsewhere = await begin();
    expect((await elsewhere.finish({ sender: '198.51.100.9' })).ok).toBe(true);
  });
});

async function signIn(how: Misbehaviour = {}) {
  const { finish } = await begin();
  provider.misbehave(how);
  const outcome = await finish();
  if (!outcome.ok) throw new Error(outcome.reason.kind);
  const account = await identity.accountOf(cookieHeaders(outcome.value.cookies));
  if (account === null) throw new Error('No session.');
  return account;
}

describe('an account', () => {
  it('is made once, and is the subject’s whatever becomes of the address', async () => {
    const first = await signIn();
    expect(first).toMatchObject({
      name: 'Iemand Anders',
      email: 'iemand@gemeente.example',
      secondFactor: null,
    });
    const later = await signIn({ claims: { email: 'getrouwd@gemeente.example' } });
    expect(later.userId).toBe(first.userId);
    // The address goes to somebody else at the organisation: that one does not come into the account.
    expect(await kindOf({ claims: { sub: 'nieuwe collega' } })).toBe('taken');
  });

  async function addHolder(email: string): Promise<string> {
    const { region_id: regionId } = await db.database.asOwner((tx) =>
      tx.selectFrom('region').select('region_id').where('slug', '=', 'assen').executeTakeFirstOrThrow(),
    );
    return (await identity.invitations.ensureAccount({ email, name: 'Iemand', regionId })).userId;
  }

  it('with a password is not taken over by who has its address', async () => {
    const userId = await addHolder('iemand@gemeente.example');
    const token = await identity.invitations.issue(userId);
    await identity.invitations.accept(token, { password: 'vier losse woorden samen' });
    expect(await kindOf({})).toBe('taken');
  });

  it('that a region set up and nobody used is of who comes first, and the region’s link stops', async () => {
    const userId = await addHolder('iemand@gemeente.example');
    const token = await identity.invitations.issue(userId);
    expect((await signIn()).userId).toBe(userId);
    expect(await identity.invitations.find(token)).toBeNull();
    expect((await identity.invitations.statesOf([userId])).get(userId)).toMatchObject({
      hasPassword: false,
      hasOwner: true,
    });
  });

  it('is tied by its owner alone, with the same address, and then signs in both ways', async () => {
    const userId = await addHolder('iemand@gemeente.example');
    const password = 'vier losse woorden samen';
    await identity.invitations.accept(await identity.invitations.issue(userId), { password });
    const started = await identity.signIn(
      new Request('http://127.0.0.1:3999/inloggen'),
      'iemand@gemeente.example',
      password,
      '192.0.2.7',
    );
    const account = started.ok ? await identity.accountOf(cookieHeaders(started.value)) : null;
    if (account === null) throw new Error('No session.');
    const current = { userId, sessionId: account.sessionId };
    const link = async (how: Misbehaviour, changes: Partial<Answer> = {}) => {
      const { finish } = await begin('link', current);
      provider.misbehave({ ...how, claims: { auth_time: now(), ...how.claims } });
      const outcome = await finish(changes);
      return outcome.ok ? 'tied' : outcome.reason.kind;
    };
    expect(await link({ claims: { email: 'ander@gemeente.example' } })).toBe('other-account');
    expect(await link({}, { current: null })).toBe('expired');
    expect(
      await link({}, { current: { ...current, sessionId: '00000000-0000-4000-8000-000000000001' } }),
    ).toBe('expired');
    expect(await link({ claims: { auth_time: now() - 3600 } })).toBe('untrusted');
    expect(await link({})).toBe('tied');
    expect((await signIn()).userId).toBe(userId);
  });
});

describe('a second factor', () => {
  it('is marked when the provider says so in the way the settings name', async () => {
    expect((await signIn({ claims: { amr: ['pwd'] } })).secondFactor).toBeNull();
    expect((await signIn({ claims: { amr: ['pwd', 'mfa'] } })).secondFactor).toMatchObject({
      kind: 'provider',
    });
  });

  it('is shown again by who asks for it, freshly', async () => {
    const { userId, sessionId } = await signIn({ claims: { amr: ['mfa'] } });
    const again = async (claims: Record<string, unknown>) => {
      const { finish } = await begin('again', { userId, sessionId });
      provider.misbehave({ claims });
      const outcome = await finish();
      return outcome.ok ? 'shown' : `${outcome.reason.kind} ${outcome.reason.detail ?? ''}`.trim();
    };
    expect(await again({ amr: ['mfa'] })).toBe('untrusted not-asked-again');
    expect(await again({ amr: ['mfa'], auth_time: now() - 3600 })).toBe('untrusted not-asked-again');
    expect(await again({ amr: ['pwd'], auth_time: now() })).toBe('no-second-factor');
    expect(await again({ amr: ['mfa'], auth_time: now(), sub: 'een ander' })).toBe('other-account');
    expect(await again({ amr: ['mfa'], auth_time: now() })).toBe('shown');
  });
});

it('stands in the log of sign-ins, without an address', async () => {
  const { userId } = await signIn();
  await kindOf({ claims: { sub: 'nieuwe collega' } });
  const events = await db.database.asOwner((tx) =>
    tx
      .selectFrom('auth.sign_in_event')
      .select(['action', 'result', 'user_id'])
      .orderBy('event_no', 'desc')
      .limit(2)
      .execute(),
  );
  expect(events).toEqual([
    { action: 'sign-in-provider', result: 'refused', user_id: userId },
    { action: 'sign-in-provider', result: 'done', user_id: userId },
  ]);
});
