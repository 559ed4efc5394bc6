import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { fillRegion, newcomer } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/*
 * A role or a new password that waits for somebody: a yes or a no is of one request, that has had no answer. Beside each
 * stands another request that waits for the same.
 */

let test: TestDatabase;
let officer: Scope;
let person: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  const { regionId } = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  officer = await test.scopeFor('privacy-officer', 'drechtsteden');
  person = await test.scopeFor('public', 'drechtsteden', { userId: newcomer, roles: [] });
  await mirrorRegion(test.url, regionId, ['role_assignment', 'region_user']);
});
afterAll(() => test.close());

const colleague = inventedUserId('desk-worker', 'drechtsteden');
const id = '00000000-0000-4000-8000-0000000000aa';
const another = '00000000-0000-4000-8000-0000000000bb';

/** A table holds one request that is asked about, another like it, and the first in another region too. */
const twice = (table: string, open: string, which: string) => `
  drop index ${open};
  delete from ${table} where not (region_id = app.region_id() and ${which});
  update ${table} set request_id = '${id}';
  insert into ${table} select (jsonb_populate_record(r, '{"request_id": "${another}"}')).* from ${table} r;
  insert into ${table} select (jsonb_populate_record(r, jsonb_build_object('region_id', s.region_id))).*
    from ${table} r, region s where s.slug = 'spiegel' and r.request_id = '${id}';`;
const askedAs = (role: Role) => twice('role_request', 'role_request_open', `role = '${role}'`);

/** How many requests have this stamp. */
const stamped = (table: string, column: string) =>
  `select count(*)::int as told from ${table} where ${column} is not null`;

describe('a new password', () => {
  const waiting = `${twice('password_reset_request', 'password_reset_open', 'true')}
    insert into auth.account_holder (id, name, email) values ('${inventedUserId('regional-policy', 'drechtsteden')}', 'Proef', 'proef@test.example');
    insert into auth.invitation (token_hash, user_id, expires_at, accepted_at)
    select mark::bytea, p, now() + interval '1 day', accepted from (values
      ('open', '${inventedUserId('regional-policy', 'drechtsteden')}'::uuid, null::timestamptz),
      ('done', '${inventedUserId('regional-policy', 'drechtsteden')}', now()),
      ('other', '${colleague}', null)) as i (mark, p, accepted);`;
  const approve = `select app.approve_password_reset('${id}', 'nieuw') is not null as told`;
  const ofOwn = `where user_id = '${inventedUserId('regional-policy', 'drechtsteden')}'`;

  it.each([
    ['is given once', '', [true]],
    [
      'is not given without a code',
      `update password_reset_request set code_hash = null, refused_at = now();`,
      [false],
    ],
    ['is not given again', 'update password_reset_request set approved_at = now();', [false]],
    ['is not given after a no', 'update password_reset_request set refused_at = now();', [false]],
    ['is not given to who works nowhere', `delete from role_assignment ${ofOwn};`, [false]],
    [
      'is not given to who worked here until today',
      `update role_assignment set valid_period = daterange('2026-01-01', app.dutch_day()) ${ofOwn};`,
      [false],
    ],
    [
      'is given to who works here until tomorrow',
      `update role_assignment set valid_period = daterange('2026-01-01', app.dutch_day() + 1) ${ofOwn};`,
      [true],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await tryOut(test.url, { scope: officer, state: waiting + state, act: approve })).toEqual(
      expected,
    );
  });

  it('is given for one request', async () => {
    const look = stamped('password_reset_request', 'approved_at');
    expect(await tryOut(test.url, { scope: officer, state: waiting, act: approve, look })).toEqual([1]);
  });

  it('ends the link that waits for the same person', async () => {
    const look = `select convert_from(token_hash, 'UTF8') as told from auth.invitation order by 1`;
    expect(await tryOut(test.url, { scope: officer, state: waiting, act: approve, look })).toEqual([
      'done',
      'nieuw',
      'other',
    ]);
  });

  it('is refused for one request', async () => {
    const act = `select app.refuse_password_reset('${id}')`;
    const look = stamped('password_reset_request', 'refused_at');
    expect(await tryOut(test.url, { scope: officer, state: waiting, act, look })).toEqual([1]);
  });

  it.each(['approved_at', 'refused_at'])('is not refused when it has %s', async (stamp) => {
    const state = `${waiting}update password_reset_request set ${stamp} = now();`;
    const act = `select app.refuse_password_reset('${id}') as told`;
    expect(await tryOut(test.url, { scope: officer, state, act })).toEqual([false]);
  });
});

describe('a role', () => {
  const desk = askedAs('desk-worker');
  const log = askedAs('privacy-officer');
  const stamp = (column: string) => `update role_request set ${column} = now();`;
  const call = (name: string) =>
    name === 'accept_role_request'
      ? `(app.accept_role_request('${id}', 'link drechtsteden', null)).outcome = 'accepted'`
      : `app.${name}('${id}'${name === 'confirm_role_request' ? ", 'x'" : ''})`;

  const answers: readonly (readonly [name: string, by: Role | 'person', state: string, column: string])[] = [
    ['confirm_role_request', 'privacy-officer', log, 'confirmed_at'],
    ['refuse_role_request', 'privacy-officer', desk, 'refused_at'],
    ['decline_role_request', 'person', desk, 'declined_at'],
    ['accept_role_request', 'person', desk, 'accepted_at'],
  ];

  it.each(answers)('%s answers one request', async (name, by, state, column) => {
    const scope = by === 'person' ? person : officer;
    const look = stamped('role_request', column);
    expect(await tryOut(test.url, { scope, state, act: `select ${call(name)} as told` })).toEqual([true]);
    expect(await tryOut(test.url, { scope, state, act: `select ${call(name)}`, look })).toEqual([1]);
  });

  it.each(answers)('%s answers none that was answered', async (name, by, state) => {
    const scope = by === 'person' ? person : officer;
    for (const column of ['refused_at', 'accepted_at', 'declined_at']) {
      const confirmed =
        column === 'refused_at' || name !== 'confirm_role_request' ? '' : stamp('confirmed_at');
      const act = `select ${call(name)} as told`;
      expect(await tryOut(test.url, { scope, state: state + confirmed + stamp(column), act })).toEqual([
        false,
      ]);
    }
  });

  it('is confirmed once, and only one that two give', async () => {
    const act = `select ${call('confirm_role_request')} as told`;
    const again = log + stamp('confirmed_at');
    expect(await tryOut(test.url, { scope: officer, state: again, act })).toEqual([false]);
    expect(await tryOut(test.url, { scope: officer, state: desk, act })).toEqual([false]);
  });

  it('that two give is declined after it was confirmed', async () => {
    const act = `select ${call('decline_role_request')} as told`;
    expect(await tryOut(test.url, { scope: person, state: log, act })).toEqual([false]);
    const confirmed = log + stamp('confirmed_at');
    expect(await tryOut(test.url, { scope: person, state: confirmed, act })).toEqual([true]);
  });
});

describe('a wrong code', () => {
  it('is counted for one request', async () => {
    const state = `${askedAs('privacy-officer')}
      update role_request set confirmed_at = now(), link_hash = 'link', link_expires_at = now() + interval '1 day';`;
    const act = `select app.accept_role_request('${id}', 'link', 'fout')`;
    const look = 'select sum(wrong_codes)::int as told from role_request';
    expect(await tryOut(test.url, { scope: person, state, act, look })).toEqual([1]);
  });
});
