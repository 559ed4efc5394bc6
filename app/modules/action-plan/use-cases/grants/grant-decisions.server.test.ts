import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { dayInWords } from '#app/words/days.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { unzipTexts } from '#tests/support/unzip.ts';
import { applicationNumber } from '../../domain/grants/application-number.ts';
import { awardGrant } from './award-grant.server.ts';
import { exportGrantLetter } from './export-grant-letter.server.ts';
import { readGrantOverview } from './grant-ranking.server.ts';
import { openScores } from './open-scores.server.ts';
import { replayGrant } from './replay-grant.server.ts';
import { revokeAwardOfGrant } from './revoke-award.server.ts';
import { scoreApplication } from './score-application.server.ts';
import { payGrant } from './settle-grant.server.ts';
import { submitGrantApplication } from './submit-grant-application.server.ts';

/*
 * Two applications: Buurttafel asks € 8.000 and gets 4 and 3 of 5, Muziek asks € 15.000 and gets 5 and 5. Reach weighs
 * double: Buurttafel 2×4+3 = 11 of 15 = 73,33%, Muziek 100%. There is € 20.000.
 */
let test: TestDatabase;
let regional: Scope;
let municipal: Scope;
let table: string;
let music: string;
const callId = 'welkom-in-de-buurt';
const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
const edit = { plan: '2020', origin: 'test', callId };
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

const apply = async (title: string, euros: number, name: string) => {
  const submitted = await submitGrantApplication(test.database, {
    ...edit,
    token: randomUUID(),
    sender: randomUUID(),
    today,
    regionId: regional.regionId,
    keys,
    title,
    description: 'Samen eten met de nieuwe buren.\nElke dinsdag.',
    requestedCents: fromEuros(euros),
    applicant: { name, organisation: 'Buurtvereniging', email: 'bewoner@test.example', phone: null },
  });
  if (!submitted.ok) throw new Error(submitted.reason);
  return submitted.value.applicationId;
};

const letterOf = (applicationId: string, scope: Scope = regional) =>
  exportGrantLetter(test.database, scope, { ...edit, applicationId, today, keys });

async function textOf(applicationId: string): Promise<string> {
  const letter = await letterOf(applicationId);
  if (letter === null || typeof letter.content === 'string') throw new Error('no letter');
  const xml = unzipTexts(letter.content).get('word/document.xml') ?? '';
  return Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu), ([, text = '']) => text)
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

const award = (applicationId: string, euros: number, reason: string, conditions: string | null = null) =>
  awardGrant(test.database, regional, {
    ...edit,
    applicationId,
    cents: fromEuros(euros),
    reason,
    conditions,
    today,
  });

const revoke = (applicationId: string, reason: string, scope: Scope = regional) =>
  revokeAwardOfGrant(test.database, scope, { ...edit, applicationId, reason, today });

const overview = () =>
  test.database.read(regional, (tx) =>
    readGrantOverview(tx, { regionId: regional.regionId, slug: '2020' }, callId),
  );

const logOf = (action: string) =>
  test.database.asOwner((tx) =>
    tx
      .selectFrom('audit_event')
      .select(['object_id as object', 'purpose'])
      .where('action', '=', action)
      .orderBy('event_no')
      .execute(),
  );

/** What the database itself says to a statement of the regional officer. */
const tried = (statement: string) => test.database.write(regional, (tx) => sql.raw(statement).execute(tx));

beforeAll(async () => {
  test = await openTestDatabase();
  regional = await test.scopeFor('regional-policy', 'emmen');
  municipal = await test.scopeFor('municipal-policy', 'emmen');
  await openCall(test.database, regional, grantCall([regional.userId]));
  await test.database.asOwner((tx) =>
    tx.updateTable('grant_call').set({ contact: 'Bel Verzonnen Loket, 0591 00 00 00.' }).execute(),
  );
  table = await apply('Buurttafel', 8_000, 'Verzonnen Bewoner');
  music = await apply('Muziek', 15_000, 'Verzonnen Muzikant');
  for (const [applicationId, reach, costs] of [
    [table, 4, 3],
    [music, 5, 5],
  ] as const)
    await scoreApplication(test.database, regional, {
      ...edit,
      applicationId,
      scores: new Map([
        ['bereik', reach],
        ['kosten', costs],
      ]),
    });
  await test.database.asOwner((tx) =>
    tx
      .updateTable('grant_call')
      .set({ open_period: `[${today.subtract({ days: 7 }).toString()},${today.toString()})` })
      .execute(),
  );
  const opened = await openScores(test.database, regional, { ...edit, today });
  if (!opened.ok) throw new Error(opened.reason.kind);
});
afterAll(() => test.close());

describe('the letter on a decision', () => {
  it('is not there before the decision, and then nothing is logged', async () => {
    expect(await letterOf(table)).toBeNull();
    expect(await logOf('export-grant-letter')).toEqual([]);
  });

  it('says who decides, what was asked, what was decided and why, how it was judged, and how to object', async () => {
    expect(
      (await award(table, 5_000, 'Goed plan.\nHet budget is op.', 'Vertel ons hoeveel mensen er komen.')).ok,
    ).toBe(true);
    const text = await textOf(table);
    const number = applicationNumber(table);
    for (const line of [
      'Van: Gemeente Emmen, centrumgemeente van de regio Zuidoost-Drenthe',
      'Aan: Verzonnen Bewoner, Buurtvereniging',
      `Kenmerk: ${number}`,
      `Datum: ${dayInWords(today)}`,
      'Onderwerp: uw aanvraag ‘Buurttafel’ (Welkom in de buurt)',
      'vroeg u € 8.000 subsidie voor ‘Buurttafel’',
      'Elke dinsdag.',
      'U krijgt € 5.000 subsidie. Dat is minder dan de € 8.000 die u vroeg.',
      'De reden: Goed plan.',
      'Het budget is op.',
      '1 beoordelaar gaf punten per criterium, van 0 tot en met 5.',
      'Bereik\n2 keer\n4 van 5',
      'Kosten\n1 keer\n3 van 5',
      'Samen is dat 73,33% van wat u kon halen. Ten minste nodig was 50%.',
      'op plaats 2 van 2 aanvragen',
      'Vertel ons hoeveel mensen er komen.',
      'Doe dat binnen zes weken.',
      'artikelen 6:7 en 6:8 van de Algemene wet bestuursrecht',
      'Bel Verzonnen Loket, 0591 00 00 00.',
    ])
      expect(text).toContain(line);
    // What others asked is not this applicant's to know, and nothing was decided before.
    expect(text).not.toContain('Muziek');
    expect(text).not.toContain('geldt niet meer');
  });

  it('says that nothing is given, without conditions', async () => {
    expect((await award(music, 0, 'Past niet bij de regeling.')).ok).toBe(true);
    const text = await textOf(music);
    expect(text).toContain('Wij wijzen uw aanvraag af. U krijgt geen subsidie.');
    expect(text).toContain('De reden: Past niet bij de regeling.');
    expect(text).not.toContain('Voorwaarden');
  });

  it('is in the log with its purpose and without the name, and is made for the regional officer alone', async () => {
    expect(await letterOf(table, municipal)).toBeNull();
    const lines = await logOf('export-grant-letter');
    expect(lines).toEqual([
      { object: `2020/${table}`, purpose: 'Besluit aan de aanvrager sturen' },
      { object: `2020/${music}`, purpose: 'Besluit aan de aanvrager sturen' },
    ]);
  });
});

describe('a decision that was a mistake', () => {
  it('asks a reason, and is not the municipal officer’s to revoke', async () => {
    expect(await revoke(music, ' ')).toEqual({ ok: false, reason: { kind: 'reason-needed' } });
    expect((await revoke(music, 'Vergissing', municipal)).ok).toBe(false);
  });

  it('is revoked: the application is open again, its money free, and the decision still there', async () => {
    expect((await overview())?.awardedCents).toBe(5_000_00);
    expect(await revoke(table, 'Het bedrag was van een andere aanvraag.')).toEqual({
      ok: true,
      value: { applicationId: table },
    });
    const seen = await overview();
    expect(seen?.awardedCents).toBe(0);
    expect(seen?.applications.find(({ id }) => id === table)).toMatchObject({
      status: 'submitted',
      awardedCents: null,
    });
    // € 20.000 is there again, and Muziek was rejected: the whole € 8.000 can be given.
    expect(seen?.proposals).toMatchObject([{ applicationId: table, cents: 8_000_00, outcome: 'full' }]);
    expect(await letterOf(table)).toBeNull();
    const kept = await test.database.read(regional, (tx) =>
      tx
        .selectFrom('grant_award')
        .select(['cents', 'is_revoked', 'revoked_reason', 'revoked_by', 'revoked_via'])
        .where('application_id', '=', table)
        .execute(),
    );
    expect(kept).toEqual([
      {
        cents: 5_000_00,
        is_revoked: true,
        revoked_reason: 'Het bedrag was van een andere aanvraag.',
        revoked_by: regional.userId,
        revoked_via: 'user',
      },
    ]);
    // Seven years after the award became one after it was revoked.
    const applicant = await test.database.asOwner((tx) =>
      tx
        .selectFrom('grant_applicant')
        .select('retain_until')
        .where('application_id', '=', table)
        .executeTakeFirstOrThrow(),
    );
    expect(applicant.retain_until.toString()).toBe(today.add({ years: 1 }).toString());
    expect(await revoke(table, 'Nog eens')).toEqual({ ok: false, reason: { kind: 'not-decided' } });
  });

  it('stands in the history of the plan with the money that came free, and in the log', async () => {
    const changes = await test.database.read(regional, (tx) =>
      tx
        .selectFrom('plan_change')
        .select(['field', 'difference_cents'])
        .where('subject', '=', `grant ${table}`)
        .orderBy('changed_at')
        .execute(),
    );
    expect(changes.map(({ field, difference_cents }) => [field, difference_cents])).toEqual([
      ['awarded', 5_000_00],
      ['revoked', -5_000_00],
    ]);
    expect(await logOf('revoke-grant')).toEqual([{ object: `2020/${table}`, purpose: null }]);
  });

  it('is followed by another, whose letter says that the first does not hold', async () => {
    expect((await award(table, 8_000, 'Nu het goede bedrag.')).ok).toBe(true);
    const text = await textOf(table);
    expect(text).toContain('U krijgt € 8.000 subsidie.');
    expect(text).toContain(`Ons besluit van ${dayInWords(today)} geldt niet meer.`);
    expect(text).toContain('De reden: Het bedrag was van een andere aanvraag.');
  });

  it('leaves every order that was decided by, and each comes out the same', async () => {
    const orders = await test.database.read(regional, (tx) =>
      replayGrant(tx, { regionId: regional.regionId, slug: '2020' }, callId),
    );
    expect(
      orders.map(({ order, replay }) => [
        order.kind === 'proposal' ? order.applicationId : order.kind,
        replay,
      ]),
    ).toEqual([
      ['ranking', 'same'],
      [table, 'same'],
      [music, 'same'],
      [table, 'same'],
    ]);
  });

  it('stays revoked, and stays: so the database says', async () => {
    const revoked = `where application_id = '${table}' and is_revoked`;
    await expect(
      tried(`update grant_award set is_revoked = false, revoked_reason = null ${revoked}`),
    ).rejects.toThrow('revoked for good');
    await expect(tried(`delete from grant_award ${revoked}`)).rejects.toThrow('permission denied');
    await expect(tried(`update grant_award set cents = 1 where application_id = '${table}'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      tried(`insert into grant_award (region_id, application_id, cents, reason, decided_by)
        values ('${regional.regionId}', '${table}', 1, 'Tweede', '${regional.userId}')`),
    ).rejects.toThrow('grant_award_one_stands');
    await expect(
      tried(`update grant_award set is_revoked = true where application_id = '${music}'`),
    ).rejects.toThrow('grant_award_revoked_with_reason');
  });

  it('cannot be revoked once money was paid', async () => {
    const paid = await payGrant(test.database, regional, {
      ...edit,
      applicationId: table,
      paidOn: today,
      cents: fromEuros(1_000),
      note: null,
    });
    expect(paid.ok).toBe(true);
    expect(await revoke(table, 'Toch niet')).toEqual({ ok: false, reason: { kind: 'paid-already' } });
    await expect(
      tried(
        `update grant_award set is_revoked = true, revoked_reason = 'x' where application_id = '${table}' and not is_revoked`,
      ),
    ).rejects.toThrow('paid already');
  });
});
