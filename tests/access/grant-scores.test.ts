import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testCall, testPlan } from './fill-plan.ts';
import { fillRegion } from './fill-region.ts';

/*
 * Scores of a grant are given apart: each assessor sees the own ones until all are in and they are opened, for good. The
 * region has two assessors, one criterion and one application, of which the municipal officer gave a score.
 */

let test: TestDatabase;
let regionId: string;
let regional: Scope;
let municipal: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    ({ regionId } = await fillRegion(tx, 'drechtsteden'));
    await fillRegion(tx, 'assen');
  });
  regional = await test.scopeFor('regional-policy', 'drechtsteden');
  municipal = await test.scopeFor('municipal-policy', 'drechtsteden');
});
afterAll(() => test.close());

class Undone extends Error {}

/** What an act gives in a state that is made for it; nothing of either stays. Forms are counted by a function of the owner. */
async function tried(scope: Scope, state: string, statement: string): Promise<unknown> {
  let told: unknown;
  await test.database
    .asOwner(async (tx) => {
      await setScope(tx, regional);
      await sql.raw(state.replaceAll('$region', `'${regionId}'::uuid`)).execute(tx);
      await setScope(tx, scope);
      if (!statement.includes('app.take_public_form')) await sql`set local role onderdak_app`.execute(tx);
      const { rows, numAffectedRows } = await sql.raw<{ told: unknown }>(statement).execute(tx);
      told = numAffectedRows === undefined ? rows[0]?.told : Number(numAffectedRows);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (error instanceof Undone) return;
      told =
        error instanceof Error && 'constraint' in error && error.constraint
          ? error.constraint
          : String(error);
    });
  return told;
}

async function setScope(tx: OwnerTransaction, scope: Scope): Promise<void> {
  await sql`select set_config('app.region', ${scope.regionId}, true), set_config('app.user', ${scope.userId}, true),
    set_config('app.roles', ${scope.roles.join(',')}, true),
    set_config('app.municipality', ${scope.municipalityCode ?? ''}, true)`.execute(tx);
}

const nothing = 'select';
const ended =
  "update grant_call set open_period = daterange('2026-01-01', '2026-02-01') where region_id = $region;";
const allIn = `insert into grant_score (region_id, plan_slug, call_id, application_id, assessor_id, criterion_id, score)
  select region_id, plan_slug, call_id, application_id, '${inventedUserId('regional-policy', 'drechtsteden')}', criterion_id, 2
  from grant_score where region_id = $region;`;
const opened = `${ended}${allIn}update grant_call set are_scores_open = true where region_id = $region;`;
const another = `insert into grant_application (region_id, plan_slug, call_id, title, description, requested_cents, status)
  select region_id, plan_slug, call_id, title, description, requested_cents, '$status' from grant_application where region_id = $region;`;

const refusedByPolicy = expect.stringContaining('row-level security');
const isComplete = `select app.are_grant_scores_complete('${testPlan}', '${testCall}') as told`;
const open = 'update grant_call set are_scores_open = true';
const seen = 'select count(*)::int as told from grant_score';
const unordered = 'delete from grant_order;';
const order = `insert into grant_order (region_id, plan_slug, call_id, kind, rule_version, input, outcome, recorded_by)
  values (app.region_id(), '${testPlan}', '${testCall}', 'ranking', 1, '{}', '[]', $by)`;
const give = `insert into grant_score (region_id, plan_slug, call_id, application_id, assessor_id, criterion_id, score)
  select a.region_id, a.plan_slug, a.call_id, a.application_id, $by, 'bereik', 3 from grant_application a`;

describe('scores of a grant are complete', () => {
  it.each([
    ['not while one of two assessors has given none', nothing, false],
    ['when both gave one', allIn, true],
    ['not while another application has none', allIn + another.replace('$status', 'submitted'), false],
    ['whatever was withdrawn', allIn + another.replace('$status', 'withdrawn'), true],
    [
      'not without an application that stands',
      `${allIn}update grant_application set status = 'withdrawn' where region_id = $region;`,
      false,
    ],
    [
      'for each criterion',
      `${allIn}insert into grant_criterion select (jsonb_populate_record(c, '{"criterion_id": "ander", "ordinal": 2}')).* from grant_criterion c where region_id = $region;`,
      false,
    ],
  ])('%s', async (_, state, expected) => {
    expect(await tried(regional, state, isComplete)).toBe(expected);
  });
});

describe('scores of a grant are opened', () => {
  it.each([
    ['by the regional officer when all are in and the call has ended', ended + allIn, 1],
    ['not when they are not all in', ended, 'grant_call_scores_ready'],
    ['not for a call that was never open', allIn, 'grant_call_scores_ready'],
    [
      'not while the call is open',
      `${allIn}update grant_call set open_period = daterange(app.dutch_day() - 9, app.dutch_day() + 1) where region_id = $region;`,
      'grant_call_scores_ready',
    ],
  ])('%s', async (_, state, expected) => {
    expect(await tried(regional, state, open)).toBe(expected);
  });

  it('for good', async () => {
    const close = 'update grant_call set are_scores_open = false';
    expect(await tried(regional, opened, close)).toBe('grant_call_scores_stay_open');
  });

  it('never from the start', async () => {
    const made = `insert into grant_call select (jsonb_populate_record(g, '{"call_id": "nieuw", "are_scores_open": true}')).* from grant_call g`;
    expect(await tried(regional, ended + allIn, made)).toBe('grant_call_scores_ready');
  });
});

describe('until they are opened', () => {
  it('an assessor sees the own ones, and changes them', async () => {
    expect(await tried(municipal, allIn, seen)).toBe(1);
    expect(await tried(regional, allIn, seen)).toBe(1);
    expect(await tried(municipal, allIn, 'update grant_score set score = 4')).toBe(1);
  });

  it('gives in the own name alone', async () => {
    expect(await tried(regional, nothing, give.replace('$by', 'app.user_id()'))).toBe(1);
    const other = give.replace('$by', `'${municipal.userId}'`);
    expect(await tried(regional, 'delete from grant_score', other)).toEqual(refusedByPolicy);
  });

  it('who has another role by now neither sees, gives nor changes', async () => {
    const moved: Scope = { ...municipal, roles: ['desk-worker'] };
    expect(await tried(moved, nothing, seen)).toBe(0);
    expect(await tried(moved, nothing, 'update grant_score set score = 4')).toBe(0);
    const given = `insert into grant_score (region_id, plan_slug, call_id, application_id, assessor_id, criterion_id, score)
      values (app.region_id(), '${testPlan}', '${testCall}', gen_random_uuid(), app.user_id(), 'bereik', 3)`;
    expect(await tried(moved, nothing, given)).toEqual(refusedByPolicy);
  });

  it('nobody puts them in order', async () => {
    expect(await tried(regional, allIn + unordered, order.replace('$by', 'app.user_id()'))).toEqual(
      refusedByPolicy,
    );
  });
});

describe('who applied', () => {
  const applicants = 'select count(*)::int as told from grant_applicant';

  it.each([
    ['is not seen by an assessor who has not scored', nothing, 0],
    ['is not seen by an assessor who can still change a score', allIn, 0],
    ['is seen by an assessor once scores are opened', () => opened, 1],
    [
      'is seen when the application was withdrawn',
      "update grant_application set status = 'withdrawn' where region_id = $region;",
      1,
    ],
  ])('%s', async (_, state, expected) => {
    expect(await tried(regional, typeof state === 'string' ? state : state(), applicants)).toBe(expected);
  });

  it('is seen by a regional officer who assesses nothing, and by no municipal one', async () => {
    const colleague = { ...regional, userId: '00000000-0000-4000-8000-000000000001' };
    expect(await tried(colleague, nothing, applicants)).toBe(1);
    expect(await tried(municipal, opened, applicants)).toBe(0);
  });

  it('is removed by an officer who assesses, too', async () => {
    expect(await tried(regional, nothing, 'delete from grant_applicant')).toBe(1);
  });
});

describe('once they are opened', () => {
  it('assessors see all of them, and nobody else', async () => {
    expect(await tried(municipal, opened, seen)).toBe(2);
    expect(await tried(regional, opened, seen)).toBe(2);
    const stranger = { ...municipal, userId: '00000000-0000-4000-8000-000000000001' };
    expect(await tried(stranger, opened, seen)).toBe(0);
    expect(await tried({ ...regional, userId: stranger.userId }, opened, seen)).toBe(2);
    expect(await tried({ ...municipal, roles: ['desk-worker'] }, opened, seen)).toBe(0);
    expect(await tried({ ...regional, regionId: await inAssen() }, opened, seen)).toBe(0);
  });

  const inAssen = async () => (await test.scopeFor('public', 'assen')).regionId;

  it('none is given or changed', async () => {
    expect(await tried(municipal, opened, 'update grant_score set score = 4')).toBe(0);
    const late = `${opened}delete from grant_score;`;
    expect(await tried(municipal, late, give.replace('$by', 'app.user_id()'))).toEqual(refusedByPolicy);
  });

  it('the regional officer puts them in order, in the own name', async () => {
    expect(await tried(regional, opened + unordered, order.replace('$by', 'app.user_id()'))).toBe(1);
    expect(await tried(regional, opened + unordered, order.replace('$by', 'gen_random_uuid()'))).toEqual(
      refusedByPolicy,
    );
    expect(await tried(municipal, opened + unordered, order.replace('$by', 'app.user_id()'))).toEqual(
      refusedByPolicy,
    );
  });

  it('no application comes in', async () => {
    const count = 'select count(*)::int as told from grant_application';
    expect(await tried(regional, opened + another.replace('$status', 'submitted'), count)).toBe(1);
    expect(await tried(regional, another.replace('$status', 'submitted'), count)).toBe(2);
  });
});

describe('an application comes in', () => {
  const isOpen =
    'update grant_call set open_period = daterange(app.dutch_day(), app.dutch_day() + 1) where region_id = $region;';
  const submit = (id: string, cents: number) =>
    `select app.submit_grant_application('${id}', '${testPlan}', '${testCall}', 'Titel', 'Tekst', ${cents}, 'n', 'o', 'e', 'p', 's', 'b') as told`;
  const id = '00000000-0000-4000-8000-0000000000aa';
  const visitor = () => ({ ...regional, roles: [] as const });

  it.each([
    ['while the call is open', isOpen, submit(id, 1000), 'taken'],
    ['not for more than its ceiling', isOpen, submit(id, 1001), 'not-open'],
    ['not for nothing', isOpen, submit(id, 0), 'not-open'],
    ['not after it', ended, submit(id, 100), 'not-open'],
    ['not for one that was never open', nothing, submit(id, 100), 'not-open'],
  ])('%s', async (_, state, statement, expected) => {
    expect(await tried(visitor(), state, statement)).toBe(expected);
  });

  it('once', async () => {
    const first = `select ${submit(id, 100).replace('select', '').replace(' as told', '')};`;
    expect(await tried(visitor(), isOpen + first, submit(id, 100))).toBe('again');
  });
});

describe('a public form is taken', () => {
  const send = (
    column: 'sender_hash' | 'neighbourhood_hash' | 'form' | 'region',
    times: number,
    ago = '1 minute',
  ) =>
    `insert into public_form_send (region_id, form, sender_hash, neighbourhood_hash, sent_at)
     select $region, ${column === 'form' ? "'brief'" : "'ander'"}, ${column === 'sender_hash' ? "'s'::bytea" : 'n::text::bytea'},
       ${column === 'neighbourhood_hash' ? "'b'::bytea" : 'n::text::bytea'}, clock_timestamp() - interval '${ago}'
     from generate_series(1, ${times}) as n;`;
  const take = "select coalesce(app.take_public_form('brief', 's', 'b'), 'taken') as told";

  it.each([
    ['the sixth of a sender in an hour', send('sender_hash', 5), 'taken'],
    ['not the seventh', send('sender_hash', 6), 'sender'],
    ['the twentieth of a sender in a day', send('sender_hash', 19, '2 hours'), 'taken'],
    ['not the one after', send('sender_hash', 20, '2 hours'), 'sender'],
    ['not counting yesterday', send('sender_hash', 20, '25 hours'), 'taken'],
    ['the thirtieth of a neighbourhood in an hour', send('neighbourhood_hash', 29), 'taken'],
    ['not the one after it', send('neighbourhood_hash', 30), 'sender'],
    ['a neighbourhood an hour later', send('neighbourhood_hash', 30, '2 hours'), 'taken'],
    ['a form for the hundred and twentieth time in an hour', send('form', 119), 'taken'],
    ['not once more', send('form', 120), 'form'],
    ['a form an hour later', send('form', 120, '2 hours'), 'taken'],
    ['a region for the three hundredth time but one', send('region', 298), 'taken'],
    ['not once more in that region', send('region', 300), 'form'],
    ['a region an hour later', send('region', 300, '2 hours'), 'taken'],
  ])('%s', async (_, state, expected) => {
    expect(await tried({ ...regional, roles: [] }, state, take)).toBe(expected);
  });
});

describe('a decision on an application', () => {
  const unpaid = 'delete from grant_account; delete from grant_payment;';
  const revoke = "update grant_award set is_revoked = true, revoked_reason = 'Vergissing'";

  it('is revoked by the regional officer of the region, and seen by nobody else', async () => {
    expect(await tried(regional, unpaid, revoke)).toBe(1);
    expect(await tried(municipal, unpaid, revoke)).toBe(0);
    expect(await tried({ ...regional, roles: ['desk-worker'] }, unpaid, revoke)).toBe(0);
    const elsewhere = (await test.scopeFor('public', 'assen')).regionId;
    const here = `${revoke} where region_id = '${regionId}'`;
    expect(await tried(regional, unpaid, here)).toBe(1);
    expect(await tried({ ...regional, regionId: elsewhere }, unpaid, here)).toBe(0);
  });

  it.each([
    [
      'without a reason',
      unpaid,
      'update grant_award set is_revoked = true',
      'grant_award_revoked_with_reason',
    ],
    ['once money was paid', 'delete from grant_account;', revoke, 'grant_award_paid_stands'],
    ['once it was accounted for', 'delete from grant_payment;', revoke, 'grant_award_paid_stands'],
    ['a second time', `${unpaid}${revoke};`, revoke, 'grant_award_stays_revoked'],
  ])('is not revoked %s', async (_, state, statement, expected) => {
    expect(await tried(regional, state, statement)).toBe(expected);
  });

  it('stands alone: a second one only after the first was revoked', async () => {
    const decide = `insert into grant_award (region_id, application_id, cents, reason, decided_by)
      select region_id, application_id, 1, 'Opnieuw', app.user_id() from grant_application`;
    expect(await tried(regional, unpaid, decide)).toBe('grant_award_one_stands');
    expect(await tried(regional, `${unpaid}${revoke};`, decide)).toBe(1);
  });
});
