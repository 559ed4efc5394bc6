import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { testCall, testPlan } from './fill-plan.ts';
import { fillRegion, testRound, type FilledRegion } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/*
 * Conditions of policies that another one hides in what is usually there: each is tried where it alone refuses, by somebody
 * to whom all else is allowed.
 */

let test: TestDatabase;
let region: FilledRegion;
/** Placeholders of the statements below: they stand for what the region holds. */
let names: Readonly<Record<string, string>>;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  const theirs = await mirrorRegion(test.url, region.regionId);
  const { organisationId } = await test.scopeFor('shelter-worker', 'drechtsteden');
  const house = async (ref: string) => {
    const { premises_id } = await test.database.asOwner((tx) =>
      tx
        .selectFrom('premises')
        .select('premises_id')
        .where('region_id', '=', region.regionId)
        .where('premises_ref', '=', ref)
        .executeTakeFirstOrThrow(),
    );
    return premises_id;
  };
  names = {
    $here: region.regionId,
    $theirs: theirs,
    $own: region.ownPerson,
    $other: region.otherPerson,
    $organisation: organisationId ?? '',
    $house2: await house('P2'),
    $house: await house('P1'),
    $municipal: inventedUserId('municipal-policy', 'drechtsteden'),
  };
});
afterAll(() => test.close());

/** What comes of it for somebody with these roles; `changes` bend the scope. */
async function tried(
  roles: Role | readonly Role[],
  act: string,
  state = '',
  changes: Partial<Scope> = {},
): Promise<unknown> {
  const all = [roles].flat();
  const scope = await test.scopeFor(all[0] ?? 'public', 'drechtsteden', { roles: all, ...changes });
  const fill = (text: string) =>
    Object.entries(names).reduce(
      (filled, [name, value]) => filled.replaceAll(name, `'${value}'::uuid`),
      text,
    );
  return tryOut(test.url, { scope, state: fill(state), act: fill(act) });
}

const closed = `insert into person_restriction (region_id, person_id, reason, valid_period)
  values ($here, $own, 'Een reden van niets', daterange(app.dutch_day(), null));`;
const openedBy = (user: string, of = '$here', round = testRound) => `
  insert into scan_identity_access (region_id, round_slug, user_id, purpose, granted_at, expires_at)
  values (${of}, '${round}', ${user}, 'Gesprek over kansen', now() - interval '1 minute', now() + interval '1 hour');`;
const noneOpened = 'delete from scan_identity_access;';
const count = (table: string) => `select count(*)::int as told from ${table}`;

describe('who takes people in', () => {
  const emergency = `delete from person_emergency_review; insert into person_emergency_access (region_id, person_id, user_id, reason)
    values ($here, $own, app.user_id(), 'Staat hier aan de deur');`;
  const report = `insert into intake (region_id, person_id, organisation_id, reported_on, recorded_by)
    values ($here, $own, app.organisation_id(), '2026-01-05', app.user_id())`;
  const waits = `insert into waiting_list_entry (region_id, person_id, organisation_id, kind_code, waiting_since, reason, recorded_by)
    values ($here, $own, app.organisation_id(), 'proef', '2026-01-05', 'Vol', app.user_id())`;

  it.each([report, waits])('is a worker, and no case worker of the same organisation: %#', async (act) => {
    const { organisationId } = await test.scopeFor('shelter-worker', 'drechtsteden');
    const state = `${emergency}delete from waiting_list_entry;`;
    expect(await tried('shelter-worker', act, state)).toBe(1);
    expect(await tried('case-worker', act, state, { organisationId })).toBe('refused');
  });

  it.each(['update intake set closed_on = null', 'update waiting_list_entry set ended_on = null'])(
    'changes nothing of somebody whose file is closed: %s',
    async (act) => {
      expect(await tried('shelter-worker', act)).toBe(1);
      expect(await tried('shelter-worker', act, closed)).toBe(0);
    },
  );

  it('sees nobody whose file is closed, though it was made there', async () => {
    const made = `update person set registered_by_organisation = app.organisation_id(), registered_at = now() where region_id = $here and person_id = $own;`;
    const seen = `${count('person')} where person_id = $own`;
    expect(await tried('shelter-worker', seen, made)).toEqual([1]);
    expect(await tried('shelter-worker', seen, made + closed)).toEqual([0]);
  });

  it('reports in the own name, whatever name is given', async () => {
    const act = report.replace('app.user_id())', 'gen_random_uuid())');
    const own = `${act} returning recorded_by = app.user_id() as told`;
    expect(await tried('shelter-worker', own)).toEqual([true]);
  });

  it('says an unmet demand of the own region', async () => {
    const act = `insert into unmet_demand (region_id, organisation_id, asked_on, kind_code, reason_code, people_count, recorded_by)
      values ($there, app.organisation_id(), app.dutch_day(), 'proef', 'proef', 1, app.user_id())`;
    expect(await tried('shelter-worker', act.replace('$there', '$here'))).toBe(1);
    expect(await tried('shelter-worker', act.replace('$there', '$theirs'))).toBe('refused');
  });
});

describe('a stay', () => {
  it('gets its plan from the house where it is', async () => {
    const act = `insert into stay_support_plan (region_id, stay_id, agreed_on, recorded_by)
      select region_id, stay_id, '2026-01-09', app.user_id() from stay where person_id = $own`;
    const present = 'delete from stay_support_plan;';
    // A stay at a house of another organisation is not seen, and gets no plan when its number is known.
    const away = `${present}update stay set bed_id = null, premises_id = $house2 where region_id = $here and person_id = $own;`;
    expect(await tried('shelter-worker', act, present)).toBe(1);
    expect(await tried('shelter-worker', act, away)).toBe(0);
    const literal = act.replace(
      /select .*/su,
      `values ($here, '00000000-0000-4000-8000-0000000000a1', '2026-01-09', app.user_id())`,
    );
    const known = `${away}update stay set stay_id = '00000000-0000-4000-8000-0000000000a1' where region_id = $here and person_id = $own;`;
    expect(await tried('shelter-worker', literal, known)).toBe('refused');
  });

  const order = (column: string, id: string) => `
    insert into placement_order (region_id, organisation_id, kind, ${column}, chosen, rule_version, input, outcome, recorded_by)
    values ($here, app.organisation_id(), '${column === 'offer_id' ? 'waiting-list' : 'places'}', ${id}, gen_random_uuid(), 1, '{}', '[]', app.user_id())`;
  const first = "'00000000-0000-4000-8000-0000000000f1'";

  it.each([
    ['stay_id', 'stay', 'person_id = $own', 'person_id = $other'],
    [
      'offer_id',
      'waiting_list_offer',
      'entry_id in (select entry_id from waiting_list_entry where person_id = $own)',
      'entry_id in (select entry_id from waiting_list_entry where person_id = $other)',
    ],
  ])('is ordered by %s of the own organisation', async (column, table, own, other) => {
    const called = (which: string) =>
      `delete from placement_order; update ${table} set ${column} = ${first} where region_id = $here and ${which};`;
    expect(await tried('shelter-worker', order(column, first), called(own))).toBe(1);
    expect(await tried('shelter-worker', order(column, first), called(other))).toBe('refused');
  });
});

describe('files are joined', () => {
  const helped =
    'update person set registered_by_organisation = $organisation, registered_at = now() where region_id = $here; delete from person_merge; delete from person_merge_move;';
  const join = (
    by: string,
  ) => `insert into person_merge (region_id, kept_person_id, leaving_person_id, reason, merged_by)
    values ($here, $own, $other, 'Dezelfde persoon, proef', ${by})`;
  const id = "'00000000-0000-4000-8000-0000000000b1'";
  const joined = (
    by: string,
  ) => `${helped}insert into person_merge (region_id, merge_id, kept_person_id, leaving_person_id, reason, merged_by)
    values ($here, ${id}, $own, $other, 'Dezelfde persoon, proef', ${by});`;
  const move = `insert into person_merge_move (region_id, merge_id, record_kind, record_id) values ($here, ${id}, 'stay', 'x')`;

  it('in the own name', async () => {
    expect(await tried('shelter-worker', join('app.user_id()'), helped)).toBe(1);
    expect(await tried('shelter-worker', join('gen_random_uuid()'), helped)).toBe('refused');
  });

  it('with the records that who joined them names', async () => {
    expect(await tried('shelter-worker', move, joined('app.user_id()'))).toBe(1);
    expect(await tried('shelter-worker', move, joined('gen_random_uuid()'))).toBe('refused');
  });
});

describe('the plan', () => {
  const change = `insert into plan_change (region_id, plan_slug, subject, field, changed_by)
    values ($here, '${testPlan}', 'realised-amount', 'cents', app.user_id())`;
  const withdraw = (table: string) =>
    `update ${table} set withdrawn_by = app.user_id(), withdrawn_at = now(), withdrawn_because = 'Dubbel geteld'`;
  const result = (
    measure: string,
  ) => `insert into realised_result (region_id, plan_slug, measure_id, result_id, covered_period, value, source, recorded_by)
    values ($here, '${testPlan}', '${measure}', 'r', '[2026-04-01,2026-07-01)', 1, 'Proef', app.user_id())`;

  it('is said to change by who has the role', async () => {
    expect(await tried('municipal-policy', change)).toBe(1);
    expect(await tried('desk-worker', change)).toBe('refused');
  });

  it.each(['realised_amount', 'realised_result'])(
    '%s is withdrawn by who has the role still',
    async (table) => {
      const recorded = `update ${table} set recorded_by = app.user_id() where region_id = $here and measure_id = 'M1';`;
      const userId = inventedUserId('municipal-policy', 'drechtsteden');
      expect(await tried('municipal-policy', withdraw(table), recorded)).toBe(1);
      expect(await tried('desk-worker', withdraw(table), recorded, { userId })).toBe(0);
    },
  );

  it('has results of measures that concern the own municipality', async () => {
    expect(await tried('municipal-policy', result('M2'))).toBe('refused');
    expect(await tried('municipal-policy', result('M1'))).not.toBe('refused');
  });

  it('gets an order of a grant in the own region', async () => {
    const opened = 'update grant_call set are_scores_open = true; delete from grant_order;';
    const order = (
      of: string,
    ) => `insert into grant_order (region_id, plan_slug, call_id, kind, rule_version, input, outcome, recorded_by)
      values (${of}, '${testPlan}', '${testCall}', 'ranking', 1, '{}', '[]', app.user_id())`;
    expect(await tried('regional-policy', order('$here'), opened)).toBe(1);
    expect(await tried('regional-policy', order('$theirs'), opened)).toBe('refused');
  });
});

describe('a role', () => {
  it('is given to nobody by themselves', async () => {
    const give = (user: string) =>
      `insert into role_assignment (region_id, user_id, role) values ($here, ${user}, 'desk-worker')`;
    expect(await tried('region-admin', give('$municipal'))).toBe(1);
    expect(await tried('region-admin', give('app.user_id()'))).toBe('refused');
  });

  it('is taken back on its first day alone', async () => {
    const since = (
      days: number,
    ) => `update role_assignment set valid_period = daterange(app.dutch_day() - ${days}, null);
      delete from role_assignment where region_id = $here and user_id <> $municipal; delete from background_task;`;
    expect(await tried('region-admin', 'delete from role_assignment', since(0))).toBe(1);
    expect(await tried('region-admin', 'delete from role_assignment', since(1))).toBe(0);
  });
});

describe('names behind numbers', () => {
  const ask = (of: string) => `insert into scan_identity_access (region_id, round_slug, user_id, purpose)
    values (${of}, '${testRound}', app.user_id(), 'Gesprek over kansen')`;
  const someone = 'gen_random_uuid()';
  const me = 'app.user_id()';
  const userId = inventedUserId('regional-policy', 'drechtsteden');

  it('are asked for in the own region', async () => {
    expect(await tried('regional-policy', ask('$here'))).toBe(1);
    expect(await tried('regional-policy', ask('$theirs'))).toBe('refused');
  });

  it('are closed again by who opened them, there, in that role', async () => {
    const end = 'update scan_identity_access set expires_at = now()';
    const all = noneOpened + openedBy(me) + openedBy(me, '$theirs') + openedBy(someone);
    expect(await tried('regional-policy', end, all)).toBe(1);
    expect(await tried('desk-worker', end, all, { userId })).toBe(0);
  });

  it.each([
    ['regional-policy', 1],
    ['privacy-officer', 2],
    ['desk-worker', 0],
  ] as const)('are seen to be opened by a %s: %s times', async (role, expected) => {
    const all = noneOpened + openedBy(`'${userId}'`) + openedBy(`'${userId}'`, '$theirs') + openedBy(someone);
    expect(await tried(role, count('scan_identity_access'), all)).toEqual([expected]);
  });

  it.each([
    ['who opened them', ['regional-policy'], openedBy(me), 2],
    ['nobody who opened another round', ['regional-policy'], openedBy(me, '$here', 'ander'), 0],
    ['nobody whose colleague opened them', ['regional-policy', 'privacy-officer'], openedBy(someone), 0],
    ['nobody who opened them and has another role by now', ['privacy-officer'], openedBy(me), 0],
  ] as const)('are seen by %s', async (_, roles, state, expected) => {
    expect(await tried(roles, count('scan_participant_identity'), noneOpened + state)).toEqual([expected]);
  });

  it('do not give a note of another round away', async () => {
    const another = `insert into scan_answer_note (region_id, round_slug, question_id, nr, note)
      select region_id, 'ander', question_id, nr, note from scan_answer_note where region_id = $here;`;
    expect(await tried('municipal-policy', count('scan_answer_note'), another)).toEqual([1]);
  });
});

it('shows no organisation to who is nobody', async () => {
  expect(await tried('public', count('organisation'), '', { userId: '' })).toEqual([0]);
});
