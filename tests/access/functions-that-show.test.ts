import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';

type WorkingRole = Exclude<Role, 'public'>;
const everyone: readonly WorkingRole[] = roles.filter((role) => role !== 'public');

let test: TestDatabase;
let region: FilledRegion;
/** A filled region where the acting person has no role. */
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    region = await fillRegion(tx, 'drechtsteden');
    elsewhere = (await fillRegion(tx, 'assen')).regionId;
    await sql`update person_identity i set search_entry = 'gesloten', bsn_hash = p.person_ref::bytea
      from person p where p.region_id = i.region_id and p.person_id = i.person_id and p.region_id = ${region.regionId}`.execute(
      tx,
    );
    await hangOnEmergencyOpenings(tx);
    await signInsOfWhoWorksInBoth(tx);
  });
});
afterAll(() => test.close());

const records = ['intake', 'stay', 'waiting_list_entry'];

/** As if what is kept about both people was made during an emergency opening: only the database says so itself. */
async function hangOnEmergencyOpenings(tx: OwnerTransaction): Promise<void> {
  for (const record of records) {
    await sql`alter table ${sql.table(record)} disable trigger user`.execute(tx);
    await sql`update ${sql.table(record)} w set emergency_access_id = a.access_id from person_emergency_access a
      where a.region_id = w.region_id and a.person_id = w.person_id`.execute(tx);
    await sql`alter table ${sql.table(record)} enable trigger user`.execute(tx);
  }
}

/** One act in no region, and one in each, of somebody who works in both. */
async function signInsOfWhoWorksInBoth(tx: OwnerTransaction): Promise<void> {
  const person = inventedUserId('debt-worker', 'drechtsteden');
  await tx
    .insertInto('region_user')
    .values({ region_id: elsewhere, user_id: person, display_name: 'Beide', email: 'b@test.example' })
    .execute();
  await tx
    .insertInto('role_assignment')
    .values({ region_id: elsewhere, user_id: person, role: 'desk-worker', valid_period: '[2026-01-01,)' })
    .execute();
  const acts = { 'sign-in': null, 'choose-work-place': region.regionId, 'end-sessions': elsewhere };
  for (const [act, place] of Object.entries(acts))
    await sql`select auth.record_sign_in(${act}, 'done', ${person}, null, null, ${place}, 'test')`.execute(
      tx,
    );
}

/** What a call gives to this scope, a value for each row. */
const answer = (scope: Scope, call: string) =>
  test.database.read(scope, async (tx) => {
    const { rows } = await sql.raw<{ found: unknown }>(`select ${call} as found`).execute(tx);
    return rows.map(({ found }) => found);
  });

/** The roles to whom a call gives anything. */
async function given(call: string): Promise<readonly WorkingRole[]> {
  const found: WorkingRole[] = [];
  for (const role of everyone)
    if ((await answer(await test.scopeFor(role, 'drechtsteden'), call)).length > 0) found.push(role);
  return found;
}

describe('functions that see more than their caller', () => {
  it('tell only an administrator, of the own region, whether someone works elsewhere too', async () => {
    const administrator = await test.scopeFor('region-admin', 'drechtsteden');
    const worker = await test.scopeFor('desk-worker', 'drechtsteden');
    const here = `app.works_elsewhere('${worker.userId}', app.region_id())`;
    const there = `app.works_elsewhere('${worker.userId}', '${elsewhere}')`;
    expect(await answer(administrator, here)).toEqual([false]);
    // Who may not know is told the careful answer, whatever the facts are.
    const stranger = "app.works_elsewhere('00000000-0000-4000-8000-000000000000', app.region_id())";
    expect(await answer(worker, here)).toEqual([true]);
    expect(await answer(worker, stranger)).toEqual([true]);
    expect(await answer(administrator, there)).toEqual([true]);
    expect(await answer(administrator, stranger.replace('app.region_id()', `'${elsewhere}'`))).toEqual([
      true,
    ]);
  });

  it('give people, and the numbers of files, to who takes people in there', async () => {
    const { regionId } = await test.scopeFor('public', 'drechtsteden');
    const { rows } = await test.database.asOwner((tx) =>
      sql<{
        id: string;
      }>`select i.person_id as id from person_identity i where i.region_id = ${regionId}`.execute(tx),
    );
    const people = `array['${rows.map(({ id }) => id).join("', '")}']::uuid[]`;
    expect(await given(`app.people_found(${people})`)).toEqual(['shelter-worker', 'case-worker']);
    expect(await given(`app.own_record_refs(${people})`)).toEqual(['shelter-worker']);
    const reason = `app.identities_to_hold_reason_against((${people})[1])`;
    expect(await given(reason)).not.toContain('desk-worker');
    expect(await given(reason)).toContain('privacy-officer');
  });

  it('give what a search compares to who takes people in, of the own region and of no restricted file', async () => {
    const takers: readonly WorkingRole[] = ['shelter-worker', 'case-worker'];
    const entries = 'app.person_search_entries(null, 5000)';
    const withBsn = "app.people_with_bsn(array['a', 'a'], array['P-1', 'P-2']::bytea[])";
    expect(await given(entries)).toEqual(takers);
    expect(await given(withBsn)).toEqual(takers);
    const elsewhereToo = await test.scopeFor('case-worker', 'haarlem');
    expect(await answer(elsewhereToo, entries)).toEqual([]);
    expect(await answer(elsewhereToo, withBsn)).toEqual([]);

    const worker = await test.scopeFor('case-worker', 'drechtsteden');
    const all = [await answer(worker, entries), await answer(worker, withBsn)];
    expect(all.map((rows) => rows.length)).toEqual([2, 2]);
    await test.database.asOwner((tx) =>
      sql`insert into person_restriction (region_id, person_id, reason, valid_period)
        values (${region.regionId}, ${region.otherPerson}, 'Proef van een beperking', daterange(app.dutch_day(), null))`.execute(
        tx,
      ),
    );
    const left = [await answer(worker, entries), await answer(worker, withBsn)];
    await test.database.asOwner((tx) =>
      sql`delete from person_restriction where reason = 'Proef van een beperking'`.execute(tx),
    );
    expect(left.map((rows) => rows.length)).toEqual([1, 1]);
  });

  it('tell what hangs on emergency openings to the privacy officer, of the own region', async () => {
    const consequences = 'app.emergency_consequences()::text';
    expect(await given(consequences)).toEqual(['privacy-officer']);
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    // An intake, a stay and an entry of the waiting list for each of the two people, and none of the other region.
    const hanging = (await answer(officer, consequences)).map((row) => /,(.*)\)/u.exec(String(row))?.[1]);
    expect(hanging.map(String).toSorted()).toEqual([
      'intake,1',
      'intake,1',
      'stay,1',
      'stay,1',
      'waiting-list-entry,1',
      'waiting-list-entry,1',
    ]);
    expect(await answer(await test.scopeFor('privacy-officer', 'haarlem'), consequences)).toEqual([]);
  });

  it('tell what the log writes about one person to the privacy officer, of the own region', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ stay: string; ref: string }>`select s.stay_id as stay, p.person_ref as ref
        from stay s join person p using (region_id, person_id)
        where s.region_id = ${region.regionId} and s.person_id = ${region.otherPerson}`.execute(tx),
    );
    const stay = rows[0]?.stay ?? '';
    const ids = `app.log_ids_of_person('${region.otherPerson}')`;
    const names = `app.log_object_names(array['${stay}'])::text`;
    expect(await given(ids)).toEqual(['privacy-officer']);
    expect(await given(names)).toEqual(['privacy-officer']);
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    expect(await answer(officer, ids)).toEqual(expect.arrayContaining([region.otherPerson, stay]));
    expect(String(await answer(officer, names))).toContain(String(rows[0]?.ref));
    const other = await test.scopeFor('privacy-officer', 'haarlem');
    expect(await answer(other, names)).toEqual([]);
    expect((await answer(other, ids)).length).toBe(0);
  });

  it('tell since when houses record to policy, and to who works in them', async () => {
    const since = 'app.recording_since()::text';
    expect(await given(since)).toEqual(['regional-policy', 'municipal-policy', 'shelter-worker']);
    const worker = await test.scopeFor('shelter-worker', 'drechtsteden');
    const policy = await test.scopeFor('regional-policy', 'drechtsteden');
    expect((await answer(worker, since)).length).toBe(1);
    expect((await answer(policy, since)).length).toBe(2);
    expect(await answer(await test.scopeFor('regional-policy', 'haarlem'), since)).toEqual([]);
  });

  it('tell policy officers how many houses record nothing, and nobody else', async () => {
    const counts = 'app.silent_houses(app.dutch_day())::text';
    const told: string[] = [];
    for (const role of everyone)
      if (!(await answer(await test.scopeFor(role, 'drechtsteden'), counts)).includes('(0,0)'))
        told.push(role);
    expect(told).toEqual(['regional-policy', 'municipal-policy']);
    expect(await answer(await test.scopeFor('regional-policy', 'haarlem'), counts)).toEqual(['(0,0)']);
  });

  it('tell case workers who stays at houses of their own organisation, without files that were restricted', async () => {
    const worker = await test.scopeFor('shelter-worker', 'drechtsteden');
    const stays = 'app.stays_that_signal()::text';
    await test.database.asOwner((tx) =>
      sql`update stay set status = 'present', arrived_on = app.dutch_day() - 9
        where region_id = ${region.regionId} and premises_id in (
          select premises_id from premises_provider where organisation_id = ${worker.organisationId})`.execute(
        tx,
      ),
    );
    const asCaseWorker = (changes: Partial<Scope>) =>
      test.scopeFor('case-worker', 'drechtsteden', { organisationId: worker.organisationId, ...changes });
    expect(await answer(await test.scopeFor('shelter-worker', 'drechtsteden'), stays)).toEqual([]);
    const own = await answer(await asCaseWorker({}), stays);
    expect(own.length).toBeGreaterThan(0);
    expect(await answer(await asCaseWorker({ organisationId: null }), stays)).toEqual([]);
    expect(await answer(await asCaseWorker({ regionId: elsewhere }), stays)).toEqual([]);
    const person = String(own[0]).split(',')[1] ?? '';
    await test.database.asOwner((tx) =>
      sql`insert into person_restriction (region_id, person_id, reason, valid_period)
        values (${region.regionId}, ${person}, 'Proef van een beperking', daterange(app.dutch_day(), null))`.execute(
        tx,
      ),
    );
    expect((await answer(await asCaseWorker({}), stays)).join()).not.toContain(person);
  });

  it('show sign-ins to the privacy officer: those of the own people, and no work place elsewhere', async () => {
    const acts = async (role: WorkingRole, slug: string) => {
      const scope = await test.scopeFor(role, slug);
      const { rows } = await test.database.read(scope, (tx) =>
        sql<{ act: string }>`select action as act from region_sign_in order by event_no`.execute(tx),
      );
      return rows.map(({ act }) => act);
    };
    expect(await acts('privacy-officer', 'drechtsteden')).toEqual(['sign-in', 'choose-work-place']);
    expect(await acts('privacy-officer', 'assen')).toEqual(['sign-in', 'end-sessions']);
    expect(await acts('privacy-officer', 'haarlem')).toEqual([]);
    for (const role of everyone)
      if (role !== 'privacy-officer') expect(await acts(role, 'drechtsteden')).toEqual([]);
  });

  it('look at the chain of the own log only, for the privacy officer', async () => {
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    const other = await test.scopeFor('privacy-officer', 'assen');
    await test.database.write(other, (tx) =>
      sql`select app.record_audit('proef', 'proef', '1', 'done', null, 'test')`.execute(tx),
    );
    const setLast = (action: string) =>
      test.database.asOwner((tx) =>
        sql`update audit_event e set action = ${action} where region_id = ${elsewhere}
          and event_no = (select max(event_no) from audit_event l where l.region_id = e.region_id)`.execute(
          tx,
        ),
      );
    await setLast('anders');
    const chain = `app.broken_audit_events('${elsewhere}')`;
    expect(await answer(other, chain)).toHaveLength(1);
    expect(await answer(officer, chain)).toEqual([]);
    expect(await answer(await test.scopeFor('regional-policy', 'assen'), chain)).toEqual([]);
    await setLast('proef');
  });

  it('have a search path of their own', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ name: string }>`select p.proname as name from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'public') and p.prosecdef
          and not coalesce(array_to_string(p.proconfig, ' ') ~ 'search_path=.*pg_temp$', false)`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});
