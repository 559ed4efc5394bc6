import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/* Whose file is closed, to whom, and whom else a reason may be about: of the own region, of the own household. */

let test: TestDatabase;
let region: FilledRegion;
let worker: Scope;
let officer: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  worker = await test.scopeFor('shelter-worker', 'drechtsteden');
  officer = await test.scopeFor('privacy-officer', 'drechtsteden');
  await mirrorRegion(test.url, region.regionId);
});
afterAll(() => test.close());

const here = 'app.region_id()';
const elsewhere = "(select region_id from region where slug = 'spiegel')";
const own = "(select person_id from person where region_id = app.region_id() and person_ref = 'P-1')";
const other = "(select person_id from person where region_id = app.region_id() and person_ref = 'P-2')";

describe('a restricted file is closed', () => {
  const id = '00000000-0000-4000-8000-0000000000a1';
  const none = 'delete from person_restriction; delete from person_restriction_reader;';
  const restricted = (
    of: string,
  ) => `insert into person_restriction (region_id, restriction_id, person_id, reason, valid_period)
    values (${of}, '${id}', ${own}, 'Een reden van niets', daterange(app.dutch_day(), null));`;
  const reader = (of: string, user: string) =>
    `insert into person_restriction_reader (region_id, restriction_id, user_id) values (${of}, '${id}', ${user});`;

  it.each([
    ['to a worker', restricted(here), true],
    ['not by a restriction in another region', restricted(elsewhere), false],
    ['not to who is named', restricted(here) + reader(here, 'app.user_id()'), false],
    ['though somebody else is named', restricted(here) + reader(here, 'gen_random_uuid()'), true],
    [
      'though the worker is named in another region',
      restricted(here) + reader(elsewhere, 'app.user_id()'),
      true,
    ],
  ])('%s', async (_, state, expected) => {
    const act = `select app.is_hidden_by_restriction(app.region_id(), '${region.ownPerson}') as told`;
    expect(await tryOut(test.url, { scope: worker, state: none + state, act })).toEqual([expected]);
  });
});

it('helps nobody because a file of another region was made there', async () => {
  const state = `delete from stay; delete from intake; delete from waiting_list_entry;
    update person set registered_by_organisation = app.organisation_id(), registered_at = now() where region_id = ${elsewhere};
    update person set registered_by_organisation = null where region_id = ${here};`;
  const act = `select app.helps_person(app.region_id(), '${region.ownPerson}') as told`;
  expect(await tryOut(test.url, { scope: worker, state, act })).toEqual([false]);
});

describe('a reason is held against', () => {
  const [home, away] = ['00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000c2'];
  const third = '00000000-0000-4000-8000-0000000000d3';
  const lives = (of: string, person: string, household: string, period: string) => `
    insert into household_member (region_id, household_id, person_id, member_role, valid_period)
    values (${of}, '${household}', ${person}, 'adult', '${period}');`;
  const always = '[2026-01-01,)';
  const first = lives(here, own, home, '[2026-03-01,)');

  it.each([
    ['the person and who lives with them', first + lives(here, other, home, always), ['P-1', 'P-2']],
    ['nobody of another household', first + lives(here, other, away, always), ['P-1']],
    [
      'nobody who left before they came',
      first + lives(here, other, home, '[2026-01-01,2026-03-01)'),
      ['P-1'],
    ],
    ['nobody who lives there in another region', first + lives(elsewhere, other, home, always), ['P-1']],
    [
      'nobody they live with in another region',
      lives(elsewhere, own, home, always) + lives(elsewhere, other, home, always),
      ['P-1'],
    ],
    [
      'nobody who lives with somebody else',
      lives(here, other, home, always) + lives(here, `'${third}'`, home, always),
      ['P-1'],
    ],
  ])('%s', async (_, state, expected) => {
    const act = `select person_id from app.identities_to_hold_reason_against('${region.ownPerson}')`;
    const look = `select person_ref as told from (${act}) as i join person p using (person_id) where p.region_id = app.region_id() order by 1`;
    expect(
      await tryOut(test.url, {
        scope: officer,
        state: `delete from household_member;${state}`,
        act: 'select',
        look,
      }),
    ).toEqual(expected);
  });
});

describe('a BSN stands in one file', () => {
  const set = (of: string, person: string, key: string) => `
    update person_identity set bsn_hash = 'bsn', hash_key_id = '${key}', is_searchable = true
    where region_id = ${of} and person_id = ${person};`;
  const none = 'update person_identity set bsn_hash = null;';
  const write = `update person_identity set bsn_hash = 'bsn', hash_key_id = 'b' where region_id = app.region_id() and person_id = '$own'`;
  const again = `insert into person_identity (region_id, person_id, bsn_hash, key_id, hash_key_id, change_kind, changed_by)
    values (app.region_id(), '$own', 'bsn', 'a', 'b', 'register', app.user_id()) on conflict (region_id, person_id) do update set change_kind = 'correct'`;

  it.each([
    [
      'also when it is hashed with the key of another',
      set(here, own, 'a') + set(here, other, 'b'),
      write,
      'person_identity_bsn',
    ],
    ['of a region', set(elsewhere, other, 'b'), write, 1],
    ['that may be written again', set(here, own, 'b'), again, 1],
  ])('%s', async (_, state, act, expected) => {
    const done = act.replace('$own', region.ownPerson);
    expect(
      await tryOut(test.url, { scope: worker, state: none + state, act: 'reset role', look: done }),
    ).toEqual(expected);
  });
});

describe('a name is told', () => {
  const colleague = '00000000-0000-4000-8000-0000000000e5';
  const named = (of: string, name: string) =>
    `insert into region_user (region_id, user_id, display_name, email) values (${of}, '${colleague}', '${name}', 'c@test.example');`;
  const changed = `update premises set changed_by = '${colleague}' where region_id = app.region_id();`;
  const held = `select changed_by_name as told from premises p, app.hold_revision('premises', jsonb_build_object('premises_id', p.premises_id)) where p.premises_ref = 'P1'`;
  const asked = `select app.colleague_name('${colleague}') as told`;

  it.each([
    ['of the colleague who is asked after', 'shelter-worker', asked, named(here, 'Hier'), 'Hier'],
    ['of nobody whom only another region knows', 'shelter-worker', asked, named(elsewhere, 'Daar'), null],
    ['to no desk worker', 'desk-worker', asked, named(here, 'Hier'), null],
    [
      'of who changed what is held',
      'regional-policy',
      held,
      named(here, 'Hier') + named(elsewhere, 'Daar'),
      'Hier',
    ],
    ['of nobody of another region who changed it', 'regional-policy', held, named(elsewhere, 'Daar'), null],
    ['of who changed it to no worker', 'shelter-worker', held, named(here, 'Hier'), null],
  ] as const)('%s', async (_, role, act, state, expected) => {
    const scope = await test.scopeFor(role, 'drechtsteden');
    expect(await tryOut(test.url, { scope, state: changed + state, act })).toEqual([expected]);
  });
});
