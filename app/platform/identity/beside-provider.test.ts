import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { openLink } from '../mail/open-link.server.ts';
import { openIdentity, type Identity } from './identity.server.ts';

/*
 * Whose organisation signs them in, or who was given a link by two people, is not overtaken by a link that comes by mail.
 */
const password = 'vier losse woorden samen';

let test: TestDatabase;
let identity: Identity;
let regionId: string;
let userId: string;
let number = 0;

beforeAll(async () => {
  test = await openTestDatabase();
  ({ regionId } = await test.scopeFor('region-admin', 'emmen'));
  identity = await openIdentity({
    url: test.url,
    origin: 'http://127.0.0.1:3999',
    secret: testSecret,
    sealer: testSealer,
  });
});
afterAll(async () => {
  await identity.close();
  await test.close();
});
beforeEach(async () => {
  number += 1;
  const email = `iemand-${number}@test.example`;
  ({ userId } = await identity.invitations.ensureAccount({ email, name: 'Iemand', regionId }));
});

const tie = () =>
  test.database.asOwner((tx) =>
    sql`insert into auth.credential (user_id, account_id, provider_id)
      values (${userId}::uuid, ${`subject-${number}`}, 'https://provider.example')`.execute(tx),
  );
const providers = async () =>
  test.database.asOwner(async (tx) => {
    const { rows } = await sql<{ provider: string }>`
      select provider_id as provider from auth.credential where user_id = ${userId}::uuid order by 1`.execute(
      tx,
    );
    return rows.map(({ provider }) => provider);
  });
const opens = (link: 'invitation' | 'password-reset') =>
  test.database.asOwner((tx) =>
    openLink(
      tx,
      link,
      { userId, linkAbout: null, regionId, writtenAt: Temporal.Now.instant() },
      `bericht-${number}-${link}`,
    ),
  );

describe('an account of somebody who comes by a provider', () => {
  it('gets no password from a link that one person or a message gives', async () => {
    const link = await identity.invitations.issue(userId);
    await tie();
    const outcome = await identity.invitations.accept(link, { password });
    expect(outcome).toEqual({ ok: false, reason: { kind: 'closed' } });
    expect(await providers()).toEqual(['https://provider.example']);
    expect(await opens('invitation')).toBe(false);
    expect(await opens('password-reset')).toBe(false);
  });

  it('begins anew, without the tie, with the link of the operator', async () => {
    await tie();
    const link = await identity.invitations.issue(userId, { removesFactors: true });
    expect((await identity.invitations.accept(link, { password })).ok).toBe(true);
    expect(await providers()).toEqual(['credential']);
  });
});

it('a link that two people gave is not taken away by who asks for one at the door', async () => {
  await identity.invitations.accept(await identity.invitations.issue(userId), { password });
  await test.database.asOwner((tx) =>
    sql`insert into region_user (region_id, user_id, display_name, email)
      values (${regionId}::uuid, ${userId}::uuid, 'Iemand', ${`iemand-${number}@test.example`})`.execute(tx),
  );
  await test.database.asOwner((tx) =>
    sql`insert into role_assignment (region_id, user_id, role, valid_period)
      values (${regionId}::uuid, ${userId}::uuid, 'regional-policy', daterange(app.dutch_day(), null))`.execute(
      tx,
    ),
  );
  expect(await opens('password-reset')).toBe(true);
  await test.database.asOwner((tx) =>
    sql`insert into auth.invitation (token_hash, user_id, expires_at, code_hash)
      values (${createHash('sha256').update(`link ${number}`).digest()}, ${userId}::uuid, now() + interval '7 days',
        ${createHash('sha256').update('code').digest()})`.execute(tx),
  );
  expect(await opens('password-reset')).toBe(false);
});
