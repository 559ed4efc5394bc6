import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { remindOfEvaluations } from '#app/modules/action-plan/use-cases/progress/remind-of-evaluations.server.ts';
import { remindAccounts } from '#app/modules/organisation/use-cases/remind-accounts.server.ts';
import { emergencyOpen } from '#app/modules/people/use-cases/emergency-open.server.ts';
import { tellEndingReservations } from '#app/modules/shelter/use-cases/tell-ending-reservations.server.ts';
import { mailKinds } from '#app/modules.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openMailQueue, openMailServer, writeMail } from '#app/platform/mail/index.server.ts';
import { fillRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, testKeys, type TestDatabase } from '#tests/support/database.ts';
import { openMailBox, type MailBox } from '#tests/support/mail-box.ts';

/** Every kind of message, from a region full of people: none of them says who anybody is. */
const log = createLog(new Writable({ write: (_chunk, _encoding, done) => done() }));
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

let test: TestDatabase;
let box: MailBox;
let queue: { close(): Promise<void> };
let regionId: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    await sql`truncate plan cascade`.execute(tx);
    await sql`truncate premises, premises_remark cascade`.execute(tx);
    for (const table of [
      'scan_answer',
      'scan_answer_note',
      'scan_published_count',
      'scan_participant_identity',
      'scan_identity_access',
      'scan_participant',
      'scan_round',
    ] as const)
      await tx.deleteFrom(table).execute();
    await tx.deleteFrom('organisation').where('slug', '<>', 'proef').execute();
    ({ regionId } = await fillRegion(tx, 'drechtsteden'));
    await sql`truncate mail_message, mail_stop, mail_wording cascade`.execute(tx);
    await sql`insert into auth.account_holder (id, email, name)
      select distinct on (user_id) user_id, 'lezer-' || user_id || '@post.example', display_name from region_user
      on conflict do nothing`.execute(tx);
  });
  box = await openMailBox();
  queue = await openMailQueue({
    url: test.url,
    database: test.database,
    log,
    server: openMailServer(box.settings),
    settings: box.settings,
    keys: testKeys,
    kinds: mailKinds,
    origin: 'https://onderdak.example',
    everyMs: 50,
  });
});
afterAll(async () => {
  await queue.close();
  await box.close();
  await test.close();
});

const counts = async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ said: string }>`select kind || ' ' || coalesce(facts ->> 'aantal', '-') || ' ' || count(*) as said
      from mail_message where region_id = ${regionId}::uuid group by kind, facts order by 1`.execute(tx),
  );
  return rows.map(({ said }) => said);
};

it('the acts write to who holds the role, by count', async () => {
  const worker = await test.scopeFor('case-worker', 'drechtsteden');
  const { rows: people } = await test.database.asOwner((tx) =>
    sql<{
      id: string;
    }>`insert into person (region_id, registered_by_organisation)
      select region_id, organisation_id from organisation
      where region_id = ${regionId}::uuid and organisation_id <> ${worker.organisationId}::uuid
      limit 1 returning person_id as id`.execute(tx),
  );
  const acting = { scope: worker, origin: 'test', today, keys: testKeys };
  let opened = 0;
  for (const { id } of people) {
    const done = await emergencyOpen(test.database, acting, id, {
      ground: 'emergency',
      reason: 'Er is brand, iemand moet weg',
    });
    expect(done).toMatchObject({ ok: true });
    opened += 1;
  }
  await test.database.asOwner((tx) =>
    sql`update role_assignment set valid_period = daterange(lower(valid_period), ${today.add({ days: 10 })}::date)
      where region_id = ${regionId}::uuid and role = 'housing-partner'`.execute(tx),
  );
  await remindAccounts({ database: test.database, log }, today);
  await remindAccounts({ database: test.database, log }, today);
  const policy = await test.scopeFor('regional-policy', 'drechtsteden');
  await test.database.asOwner((tx) =>
    sql`update evaluation_moment set planned_on = ${today.add({ days: 1 })}::date, held_on = null, findings = null,
      decision = null, reason = null, reminder_days = '{14}'`.execute(tx),
  );
  await remindOfEvaluations(test.database, policy, today);
  const now = Temporal.Now.instant();
  const hour = now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  await test.database.asOwner((tx) =>
    sql`update stay set status = 'reserved', expected_from = coalesce(arrived_on, expected_from), arrived_on = null, left_on = null,
      exit_destination_code = null, held_until = ${hour.add({ hours: 2, minutes: 30 })} where region_id = ${regionId}::uuid`.execute(
      tx,
    ),
  );
  await tellEndingReservations({ database: test.database, log }, now, today);
  await tellEndingReservations({ database: test.database, log }, now, today);
  const said = await counts();
  expect(opened).toBeGreaterThan(0);
  expect(said).toEqual([
    `emergency-opened ${opened} 1`,
    'evaluation-due 1 1',
    'reservation-ends 1 1',
    'role-ends - 1',
  ]);
});

it('no kind says who anybody is', async () => {
  const admin = await test.scopeFor('region-admin', 'drechtsteden');
  const reader = await test.scopeFor('regional-policy', 'drechtsteden');
  for (const [kind, { fields, linkText }] of Object.entries(mailKinds))
    await test.database.write(admin, (tx) =>
      writeMail(tx, admin, {
        kind,
        userId: reader.userId,
        facts: Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example])),
        ...(linkText !== null && { path: '/account/inloggen' }),
        once: 'each',
      }),
    );
  const subjects = new Set(Object.values(mailKinds).map(({ subject }) => subject));
  await expect
    .poll(() => new Set(box.arrived.map(({ mail }) => mail.subject)).size, { timeout: 25_000 })
    .toBe(subjects.size);
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ word: string }>`
      select display_name as word from region_user union select name from organisation union select name from premises
      union select person_ref from person union select person_id::text from person union select premises_id::text from premises
      union select name from auth.account_holder union select title from plan`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { mail } of box.arrived) {
    const said = `${mail.subject}\n${mail.text}\n${typeof mail.html === 'string' ? mail.html : ''}`;
    expect(rows.map(({ word }) => word).filter((word) => said.includes(word))).toEqual([]);
    expect(said).not.toMatch(/\b\d{9}\b/u);
    expect(mail.subject).not.toMatch(/\d/u);
    expect(mail.attachments).toEqual([]);
  }
});
