import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/*
 * Opening a file in an emergency (docs/privacy.md): whoever opened it reads it for an hour, unless the privacy officer finds
 * that it was not justified; then what hangs on it ends, and nothing else does.
 */

let test: TestDatabase;
let region: FilledRegion;
let worker: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  worker = await test.scopeFor('shelter-worker', 'drechtsteden');
  await mirrorRegion(test.url, region.regionId);
});
afterAll(() => test.close());

const person = (ref: 'P-1' | 'P-2') =>
  `(select person_id from person where region_id = app.region_id() and person_ref = '${ref}')`;
const theirs = "(select region_id from region where slug = 'spiegel')";
const opened = '00000000-0000-4000-8000-0000000000a1';

interface Opening {
  readonly at?: string;
  readonly id?: string;
  readonly by?: string;
  readonly of?: string;
  readonly ago?: string;
}

const opening = ({
  at = 'app.region_id()',
  id = opened,
  by,
  of = person('P-2'),
  ago = '1 minute',
}: Opening = {}) => `
  insert into person_emergency_access (region_id, access_id, person_id, user_id, reason, granted_at, expires_at)
    values (${at}, '${id}', ${of}, ${by ?? 'app.user_id()'}, 'Staat hier aan de deur', now() - interval '${ago}',
      now() - interval '${ago}' + interval '1 hour');`;
const none = 'delete from person_emergency_access; delete from person_emergency_review;';
const judged = (verdict: string) => `
  insert into person_emergency_review (region_id, access_id, verdict, reviewed_by)
    values (app.region_id(), '${opened}', '${verdict}', gen_random_uuid());`;
const restricted = `insert into person_restriction (region_id, person_id, reason, valid_period)
  values (app.region_id(), ${person('P-2')}, 'Een reden van niets', daterange(app.dutch_day(), null));`;

describe('a file that was opened in an emergency is read', () => {
  const cases: readonly (readonly [string, string, boolean, Role])[] = [
    ['by who opened it', opening(), true, 'shelter-worker'],
    ['by a case worker who did', opening(), true, 'case-worker'],
    ['not by who has another role by now', opening(), false, 'desk-worker'],
    ['not by a colleague', opening({ by: 'gen_random_uuid()' }), false, 'shelter-worker'],
    ['not when another file was opened', opening({ of: person('P-1') }), false, 'shelter-worker'],
    ['not when it was opened in another region', opening({ at: theirs }), false, 'shelter-worker'],
    ['for fifty-nine minutes', opening({ ago: '59 minutes' }), true, 'shelter-worker'],
    ['not for an hour', opening({ ago: '60 minutes' }), false, 'shelter-worker'],
    ['while it is looked into', opening() + judged('to-investigate'), true, 'shelter-worker'],
    ['not when it was not justified', opening() + judged('not-justified'), false, 'shelter-worker'],
    ['not while it is restricted', opening() + restricted, false, 'shelter-worker'],
  ];

  it.each(cases)('%s', async (_, state, expected, role) => {
    const scope = await test.scopeFor(role, 'drechtsteden');
    for (const table of ['person', 'person_identity']) {
      const act = `select count(*)::int as told from ${table} where person_id = '${region.otherPerson}'`;
      const found = await tryOut(test.url, { scope, state: none + state, act });
      expect([table, found]).toEqual([table, [expected ? 1 : 0]]);
    }
  });

  it('of the own region alone', async () => {
    const state = none + opening({ at: theirs });
    const act = `select app.has_emergency_access(region_id, '${region.otherPerson}') as told from region where slug = 'spiegel'`;
    expect(await tryOut(test.url, { scope: worker, state, act })).toEqual([false]);
  });

  it('and the opening itself is seen in the own region alone', async () => {
    const state = none + opening() + opening({ at: theirs });
    const act = 'select count(*)::int as told from person_emergency_access';
    expect(await tryOut(test.url, { scope: worker, state, act })).toEqual([1]);
  });
});

describe('an opening that was not justified', () => {
  const another = '00000000-0000-4000-8000-0000000000b2';
  const soon = "now() - interval '1 minute' + interval '50 minutes'";

  /** Everything that hangs on it, and beside it what differs in one thing each; all of it stands unless it is named below. */
  const state = `${none}${opening({ id: another, by: 'gen_random_uuid()' })}${opening({ at: theirs, by: 'gen_random_uuid()' })}${opening({ ago: '20 minutes' })}
    delete from person_file_opening;
    insert into person_file_opening (region_id, person_id, user_id, purpose_code, opened_at, expires_at, opening_id)
      select region, person, by, 'stay', opened, until, ('00000000-0000-4000-8000-0000000000' || mark)::uuid
      from (values
        ('01', app.region_id(), ${person('P-2')}, app.user_id(), now() - interval '5 minutes', now() + interval '1 hour'),
        ('02', app.region_id(), ${person('P-1')}, app.user_id(), now() - interval '5 minutes', now() + interval '1 hour'),
        ('03', app.region_id(), ${person('P-2')}, gen_random_uuid(), now() - interval '5 minutes', now() + interval '1 hour'),
        ('04', app.region_id(), ${person('P-2')}, app.user_id(), now() - interval '30 minutes', now() + interval '1 hour'),
        ('05', app.region_id(), ${person('P-2')}, app.user_id(), now() - interval '5 minutes', now() - interval '2 minutes'),
        ('06', ${theirs}, ${person('P-2')}, app.user_id(), now() - interval '5 minutes', now() + interval '1 hour')
      ) as o (mark, region, person, by, opened, until);
    delete from waiting_list_entry; delete from intake; delete from stay;
    create temporary table hanging (mark text, region uuid, access uuid, is_over boolean, person uuid default gen_random_uuid()) on commit drop;
    insert into hanging values ('01', app.region_id(), '${opened}', false), ('02', app.region_id(), '${another}', false),
      ('03', ${theirs}, '${opened}', false), ('04', app.region_id(), '${opened}', true);
    insert into person (region_id, person_id) select region, person from hanging;
    insert into waiting_list_entry (region_id, entry_id, person_id, organisation_id, kind_code, waiting_since, reason, emergency_access_id, ended_on, end_outcome)
      select region, ('00000000-0000-4000-8000-0000000000' || mark)::uuid, person, app.organisation_id(), 'proef', '2026-01-05', 'Vol', access,
        case when is_over then date '2026-01-06' end, case when is_over then 'withdrawn' end from hanging;
    insert into intake (region_id, intake_id, person_id, organisation_id, reported_on, emergency_access_id, closed_on)
      select region, ('00000000-0000-4000-8000-0000000000' || mark)::uuid, person, app.organisation_id(), '2026-01-05', access,
        case when is_over then date '2026-01-06' end from hanging;
    insert into stay (region_id, stay_id, person_id, premises_id, emergency_access_id, status, held_until, expected_from, arrived_on)
      select region, ('00000000-0000-4000-8000-0000000000' || mark)::uuid, person,
        (select premises_id from premises where region_id = app.region_id() and premises_ref = 'P1'), access,
        case when is_over then 'present' else 'reserved' end, now() + interval '1 day', '2026-01-05', case when is_over then date '2026-01-05' end from hanging;`;

  const look = `
    select kind || ' ' || right(id::text, 2) || ' ' || slug as told from (
      select 'access', access_id, region_id from person_emergency_access where expires_at < ${soon.replace('50', '30')}
      union all select 'opening', opening_id, region_id from person_file_opening where expires_at between now() - interval '1 minute' and now() + interval '1 minute'
      union all select 'entry', entry_id, region_id from waiting_list_entry where ended_on = app.dutch_day()
      union all select 'intake', intake_id, region_id from intake where closed_on = app.dutch_day()
      union all select 'stay', stay_id, region_id from stay where status = 'cancelled') as ended (kind, id, region_id)
    join region using (region_id) order by 1`;

  const judge = `insert into person_emergency_review (region_id, access_id, verdict, reviewed_by)
    values (app.region_id(), '${opened}', 'not-justified', app.user_id())`;

  it('ends with what hangs on it, and nothing else', async () => {
    const scope = {
      ...(await test.scopeFor('privacy-officer', 'drechtsteden')),
      userId: worker.userId,
      organisationId: worker.organisationId,
    };
    expect(await tryOut(test.url, { scope, state, act: judge, look })).toEqual([
      'access a1 drechtsteden',
      'entry 01 drechtsteden',
      'intake 01 drechtsteden',
      'opening 01 drechtsteden',
      'stay 01 drechtsteden',
    ]);
  });

  it('that has ended keeps the moment at which it did', async () => {
    const scope = { ...(await test.scopeFor('privacy-officer', 'drechtsteden')), userId: worker.userId };
    const over = `select expires_at < now() - interval '30 minutes' as told from person_emergency_access`;
    const ended = none + opening({ ago: '2 hours' });
    expect(await tryOut(test.url, { scope, state: ended, act: judge, look: over })).toEqual([true]);
  });

  it('is what the privacy officer is told of, and not of what hangs on none', async () => {
    const scope = await test.scopeFor('privacy-officer', 'drechtsteden');
    const act = 'select count(*)::int as told from app.emergency_consequences() where access_id is null';
    expect(await tryOut(test.url, { scope, act })).toEqual([0]);
  });
});
