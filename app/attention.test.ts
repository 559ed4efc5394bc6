import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openShelter } from '#tests/support/shelter.ts';
import { withClient } from '#tests/support/template.ts';
import type { Role } from './kernel/role.ts';
import { attention } from './modules.server.ts';
import type { Scope } from './platform/db/scope.ts';
import type { OwnerTransaction } from './platform/db/database.server.ts';
import { recordAudit } from './platform/audit/record.server.ts';

const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
let test: TestDatabase;

/**
 * The regions as they are shipped, with what waits put in: Drechtsteden has a scan, Emmen a plan, Assen a register; in
 * Haarlem stands a row of everything.
 */
beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    const { regionId } = await fillRegion(tx, 'haarlem');
    for (const table of [
      'scan_answer',
      'scan_answer_note',
      'scan_published_count',
      'scan_participant_identity',
      'scan_identity_access',
      'scan_participant',
      'scan_round',
    ] as const)
      await tx.deleteFrom(table).where('region_id', '=', regionId).execute();
    await sql`update background_task set status = 'done', finished_at = now() where region_id = ${regionId}
      and requested_by = ${inventedUserId('municipal-policy', 'haarlem')}`.execute(tx);
    await sql`insert into person_emergency_access (region_id, person_id, user_id, ground, reason)
      select region_id, person_id, user_id, ground, reason from person_emergency_access
      where region_id = ${regionId} limit 1`.execute(tx);
  });
  await peopleInTheShelter();
  await openCall(
    test.database,
    await test.scopeFor('regional-policy', 'emmen'),
    grantCall([inventedUserId('municipal-policy', 'emmen')]),
  );
  await test.database.asOwner(grantApplications);
});
afterAll(() => test.close());

/** The night that goes on until noon: after midnight it is that of the day before. */
const tonight = "app.dutch_day_of(now() - interval '12 hours')";

/** As late as a term can be that runs out today: however long the other tests take, it is not over before. */
const endOfToday = "((app.dutch_day() + 1)::timestamp at time zone 'Europe/Amsterdam') - interval '1 second'";

/** Somebody who came ten days ago, somebody who is expected tonight, and somebody whose place is kept no longer. */
async function peopleInTheShelter(): Promise<void> {
  const { regionId, userId } = await openShelter(test, [{ ref: 'P1', places: 5 }]);
  await test.database.asOwner(async (tx) => {
    for (const [status, arrived, expected, held] of [
      ['present', 'app.dutch_day() - 10', 'null', 'null'],
      ['reserved', 'null', tonight, endOfToday],
      ['reserved', 'null', tonight, "now() - interval '1 hour'"],
    ])
      await sql`
        with someone as (
          insert into person (region_id, person_ref, registered_by, registered_by_organisation)
          select ${regionId}, 'P' || substr(uuidv7()::text, 10, 8), ${userId}, null returning person_id)
        insert into stay (region_id, person_id, premises_id, status, arrived_on, expected_from, held_until, change_kind, recorded_by)
        select ${regionId}, s.person_id, p.premises_id, ${status ?? ''}, ${sql.raw(arrived ?? '')},
          ${sql.raw(expected ?? '')}, ${sql.raw(held ?? '')}, 'correct', ${userId}
        from someone s, premises p where p.region_id = ${regionId} and p.premises_ref = 'P1'`.execute(tx);
  });
}

/** An application to score, one whose scores are all in, and one of which the scores are open. */
async function grantApplications(tx: OwnerTransaction): Promise<void> {
  const { regionId, userId } = await test.scopeFor('regional-policy', 'emmen');
  await sql`select set_config('app.region', ${regionId}, true)`.execute(tx);
  const apply = (call: string) =>
    sql`insert into grant_application (region_id, plan_slug, call_id, title, description, requested_cents, status)
      values (${regionId}, '2020', ${call}, 'Eetclub', 'Samen eten', 100000, 'submitted')`.execute(tx);
  const copy = async (call: string, name: string, measure: string, areOpen: boolean) => {
    await sql`insert into grant_call (region_id, plan_slug, call_id, measure_id, name, ceiling_cents, budget_cents,
        expected_applications, average_cents, support_cents, max_score, minimum_percent, open_period, opened_by,
        opened_at, opened_via)
      select region_id, plan_slug, ${call}, ${measure}, ${name}, ceiling_cents, budget_cents, expected_applications,
        average_cents, support_cents, max_score, minimum_percent, open_period, opened_by, opened_at, opened_via
      from grant_call where region_id = ${regionId} and call_id = 'welkom-in-de-buurt'`.execute(tx);
    await apply(call);
    await sql`update grant_call set open_period = daterange(app.dutch_day() - 9, app.dutch_day())
      where region_id = ${regionId} and call_id = ${call}`.execute(tx);
    if (areOpen)
      await sql`update grant_call set are_scores_open = true, scores_opened_by = ${userId}, scores_opened_at = now(),
        scores_opened_via = 'user' where region_id = ${regionId} and call_id = ${call}`.execute(tx);
  };
  await copy('vol', 'Volle scores', 'E9', false);
  await copy('open', 'Open aanvragen', 'E8', true);
  await apply('welkom-in-de-buurt');
}

async function linesOf(role: Role, region: string) {
  return linesFor(await test.scopeFor(role, region), role);
}

function linesFor(scope: Scope, role: Role) {
  const moment = { today, now: Temporal.Now.instant() };
  const states = new Map([[scope.userId, { hasPassword: true, hasOwner: true, invitedUntil: null }]]);
  const identity = { invitations: { statesOf: () => Promise.resolve(states) } } as never;
  return test.database.read(scope, (tx) => attention({ tx, scope, role, identity, moment }));
}

/** `kind text → href`, with ids left out. */
const toldTo = async (scope: Scope, role: Role) =>
  (await linesFor(scope, role)).map(
    ({ kind, text, href }) => `${kind}: ${text} → ${href.replaceAll(/[0-9a-f-]{36}/gu, '…')}`,
  );
const told = async (role: Role, region: string) => toldTo(await test.scopeFor(role, region), role);

const evaluation =
  'urgent: Evaluatie houden: Verslag aan de raad in het tweede kwartaal van 2021 (Pilot Interwonen) → /plannen/2020/pilots/interwonen-2021';

describe('what waits', () => {
  const waits: readonly [Role, string, readonly string[]][] = [
    [
      'shelter-worker',
      'assen',
      [
        'waiting: Vannacht: 3 mensen verwacht, 0 binnen → /vannacht',
        'waiting: 1 reservering loopt vandaag af → /vannacht',
        'urgent: 1 reservering is verlopen → /signalen',
        'waiting: 1 mens heeft na 7 dagen nog geen ondersteuningsplan → /signalen',
      ],
    ],
    [
      'shelter-worker',
      'haarlem',
      [
        'waiting: Vannacht: 1 mens verwacht, 0 binnen → /vannacht',
        'urgent: 1 aanmelding met een termijn die voorbij is → /aanmeldingen/…',
        'waiting: 1 mens staat op de wachtlijst → /wachtlijst/…',
      ],
    ],
    ['case-worker', 'assen', ['waiting: 1 mens heeft na 7 dagen nog geen ondersteuningsplan → /signalen']],
    [
      'regional-policy',
      'drechtsteden',
      [
        'waiting: 8 opmerkingen bij de antwoorden van de scan: Preventiescan 2022 → /preventiescan/2022/gegevenskwaliteit',
        'first-step: Uw regio heeft nog geen plan van aanpak: maak het eerste → /plannen/nieuw',
      ],
    ],
    [
      'regional-policy',
      'emmen',
      [
        'first-step: Uw regio heeft nog geen preventiescan: lees de antwoorden in → /preventiescan/inlezen',
        evaluation,
        'waiting: Besluiten over 1 subsidieaanvraag: Open aanvragen → /plannen/2020/subsidies/open',
        'waiting: Alle scores zijn binnen. Open ze: Volle scores → /plannen/2020/subsidies/vol',
        'waiting: 8 opmerkingen vragen om een keuze: Plan van aanpak brede aanpak dak- en thuisloosheid → /plannen/2020/opmerkingen',
      ],
    ],
    [
      'municipal-policy',
      'emmen',
      [
        evaluation,
        'waiting: 1 subsidieaanvraag beoordelen: Welkom in de buurt → /plannen/2020/subsidies/welkom-in-de-buurt',
      ],
    ],
    [
      'municipal-policy',
      'haarlem',
      [
        'urgent: Evaluatie houden: Tussentijdse evaluatie (Pilot Vroegsignalering Haarlem en Zandvoort) → /plannen/2020-2021/maatregelen/H1',
        'waiting: 7 maatregelen van uw gemeente lopen, en er is 3 maanden niets vastgelegd → /plannen',
        'waiting: 1 rapport staat klaar → /taken/…',
      ],
    ],
    [
      'region-admin',
      'emmen',
      [
        'waiting: 8 accounts zijn nooit gebruikt en de uitnodiging is verlopen → /beheer/gebruikers',
        'first-step: Zet de eerste opvanglocatie in het register → /opvanglocaties/nieuw',
      ],
    ],
    [
      'privacy-officer',
      'haarlem',
      [
        'urgent: 2 verzoeken wachten op uw akkoord → /beheer/verzoeken',
        'urgent: 1 noodinzage beoordelen → /privacy/noodtoegang',
        'urgent: 2 verzoeken om een dossier te verwijderen: beslis binnen drie maanden. → /privacy/bewaren/verzoeken',
      ],
    ],
    ['privacy-officer', 'drechtsteden', []],
    ['case-worker', 'haarlem', []],
    ['desk-worker', 'haarlem', []],
    ['debt-worker', 'haarlem', []],
    ['housing-partner', 'haarlem', []],
  ];
  it.each(waits)('for %s in %s', async (role, region, lines) => {
    expect(await told(role, region)).toEqual(lines);
  });

  it('is the houses that record nothing, for the region alone', async () => {
    const line = 'waiting: 10 van de 11 locaties met nachten leggen nog niets vast → /opvang/bezetting';
    expect(await told('regional-policy', 'assen')).toContain(line);
    expect(await told('municipal-policy', 'assen')).toEqual([]);
  });

  it('is the first house, for who works for an organisation that has none', async () => {
    const line =
      'first-step: Uw organisatie heeft nog geen opvanglocatie. De beheerder van uw regio zet de eerste in het register → /opvanglocaties';
    // Emmen has no houses; Assen has those of other organisations beside its own.
    expect(await told('shelter-worker', 'emmen')).toEqual([line]);
    const scope = await test.scopeFor('shelter-worker', 'assen');
    const elsewhere = { ...scope, organisationId: crypto.randomUUID() };
    expect(await toldTo(elsewhere, 'shelter-worker')).toContain(line);
  });

  it('is a house with more people than places, for the region and for who works there', async () => {
    const crowd = (places: number) =>
      test.database.asOwner((tx) =>
        sql`update premises_capacity set places = ${places} where premises_id in (select p.premises_id
          from premises p join region using (region_id) where slug = 'assen' and p.premises_ref = 'P1')`.execute(
          tx,
        ),
      );
    await crowd(0);
    expect(await told('regional-policy', 'assen')).toContain(
      'urgent: 1 locatie heeft vannacht meer mensen dan plekken → /opvang/bezetting',
    );
    expect(await told('shelter-worker', 'assen')).toContain(
      'urgent: 1 locatie heeft meer mensen dan plekken → /signalen',
    );
    // Of another region it is not told, nor to a municipality.
    expect((await told('regional-policy', 'haarlem')).filter((line) => line.includes('vannacht'))).toEqual(
      [],
    );
    expect(await told('municipal-policy', 'assen')).toEqual([]);
    await crowd(5);
    expect((await told('regional-policy', 'assen')).filter((line) => line.includes('vannacht'))).toEqual([]);
  });

  it('is a hold that ends within thirty days, and a file that two nights did not remove', async () => {
    const { regionId, userId } = await test.scopeFor('privacy-officer', 'drechtsteden');
    const hold = (until: number) =>
      sql`insert into retention_hold (region_id, kind_code, ground, reason, placed_by, holds_from, holds_until)
        values (${regionId}, 'file-consent', 'inquiry', 'Onderzoek loopt nog', ${userId}, app.dutch_day() - 60, app.dutch_day() + ${until}::int)
        returning hold_id`;
    const file = (daysOver: number) =>
      sql`insert into person (region_id, person_ref, registered_at)
        values (${regionId}, 'T-' || gen_random_uuid(), (app.dutch_day() - ${daysOver}::int - interval '15 years') + time '12:00')`;
    const tell = (acts: readonly { execute(tx: OwnerTransaction): Promise<unknown> }[]) =>
      test.database
        .asOwner(async (tx) => {
          for (const each of acts) await each.execute(tx);
        })
        .then(() => told('privacy-officer', 'drechtsteden'));
    const late = (words: string) =>
      `urgent: ${words}, vraag dan de technisch beheerder. → /privacy/bewaren?toon=gaat`;
    // Two days it may take, for a program that stood still a night.
    expect(await tell([hold(31), file(1), file(3)])).toEqual([]);
    expect((await tell([hold(30), file(4)])).toSorted()).toEqual([
      late('1 dossier had al weg moeten zijn. Staat het er morgen nog'),
      'waiting: 1 bewaarstop loopt binnen dertig dagen af. Daarna gaat het verwijderen door. → /privacy/bewaren/bewaarstops',
    ]);
    expect((await tell([hold(0), file(90)])).toSorted()).toEqual([
      late('2 dossiers hadden al weg moeten zijn. Staan ze er morgen nog'),
      'waiting: 2 bewaarstops lopen binnen dertig dagen af. Daarna gaat het verwijderen door. → /privacy/bewaren/bewaarstops',
    ]);
    const lateOnly = (lines: readonly string[]) => lines.filter((line) => line.includes('weg moeten'));
    const held = sql`insert into retention_hold (region_id, person_id, ground, reason, placed_by, holds_from)
      select region_id, person_id, 'court-case', 'Een zaak liep', ${userId}, app.dutch_day() - 60
      from person where region_id = ${regionId} and person_ref like 'T-%'`;
    expect(lateOnly(await tell([held]))).toEqual([]);
    // A hold that was ended today let the files go only now.
    const ended = sql`update retention_hold set end_reason = 'De zaak is voorbij' where region_id = ${regionId} and person_id is not null`;
    expect(lateOnly(await tell([ended]))).toEqual([]);
    await test.database.asOwner(async (tx) => {
      await sql`delete from retention_hold where region_id = ${regionId}`.execute(tx);
      await sql`delete from person where region_id = ${regionId} and person_ref like 'T-%'`.execute(tx);
    });
  });

  it('has the day of the first that waits', async () => {
    const dueOf = async (role: Role, region: string, href: string) =>
      (await linesOf(role, region)).find((line) => line.href === href)?.due?.toString();
    expect(await dueOf('privacy-officer', 'haarlem', '/privacy/noodtoegang')).toBe(today.toString());
    await test.database.asOwner((tx) =>
      sql`update person_emergency_access set granted_at = granted_at - interval '3 days', expires_at = expires_at - interval '3 days'
        where access_id = (select max(a.access_id::text)::uuid from person_emergency_access a
          left join person_emergency_review r using (region_id, access_id) where r.access_id is null)`.execute(
        tx,
      ),
    );
    expect(await dueOf('privacy-officer', 'haarlem', '/privacy/noodtoegang')).toBe(
      today.subtract({ days: 3 }).toString(),
    );
  });

  it('is a log that was changed behind the program', async () => {
    const { regionId, ...scope } = await test.scopeFor('privacy-officer', 'assen');
    await test.database.write({ regionId, ...scope }, (tx) =>
      recordAudit(tx, { action: 'view-signals', objectKind: 'list', objectId: 'x', origin: 'test' }),
    );
    expect(await told('privacy-officer', 'assen')).toEqual([]);
    await withClient(test.url, async (client) => {
      await client.query('alter table audit_event disable trigger user');
      await client.query(`update audit_event set object_id = 'y' where region_id = '${regionId}'`);
    });
    expect(await told('privacy-officer', 'assen')).toEqual([
      'urgent: Het logboek klopt niet meer: controleer welke regels niet passen → /privacy/logboek',
    ]);
  });

  it('names nobody', async () => {
    const lines = await Promise.all(waits.map(([role, region]) => linesOf(role, region)));
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ name: string }>`select display_name as name from region_user`.execute(tx),
    );
    const texts = lines.flat().map(({ text }) => text);
    expect(rows.filter(({ name }) => texts.some((text) => text.includes(name)))).toEqual([]);
  });
});
