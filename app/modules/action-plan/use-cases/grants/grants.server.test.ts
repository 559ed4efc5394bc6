import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall } from '#tests/support/grant-call.ts';
import { listOpenCalls, noNotice } from '../../data/grants/grants.server.ts';
import { awardGrant } from './award-grant.server.ts';
import { readGrantOverview } from './grant-ranking.server.ts';
import { openGrantCall } from './open-grant-call.server.ts';
import { openScores } from './open-scores.server.ts';
import { removeExpiredApplicants } from './remove-expired-applicants.server.ts';
import { replayGrant } from './replay-grant.server.ts';
import { scoreApplication } from './score-application.server.ts';
import { accountGrant, payGrant } from './settle-grant.server.ts';
import { submitGrantApplication } from './submit-grant-application.server.ts';
import { viewApplicant } from './view-applicant.server.ts';

let test: TestDatabase;
let regional: Scope;
let municipal: Scope;
let first: string;
let second: string;
const callId = 'welkom-in-de-buurt';
const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
const edit = { plan: '2020', origin: 'test' };
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

beforeAll(async () => {
  test = await openTestDatabase();
  regional = await test.scopeFor('regional-policy', 'emmen');
  municipal = await test.scopeFor('municipal-policy', 'emmen');
});
afterAll(() => test.close());

const application = (title: string, euros: number, changes: { token?: string; sender?: string } = {}) => ({
  token: randomUUID(),
  sender: randomUUID(),
  today,
  regionId: regional.regionId,
  origin: 'test',
  keys,
  plan: '2020',
  callId,
  title,
  description: 'Samen eten met de nieuwe buren',
  requestedCents: fromEuros(euros),
  applicant: { name: 'Verzonnen Bewoner', organisation: null, email: 'bewoner@test.example', phone: null },
  ...changes,
});

const score = (scope: Scope, applicationId: string, bereik: number, kosten: number) =>
  scoreApplication(test.database, scope, {
    ...edit,
    callId,
    applicationId,
    scores: new Map([
      ['bereik', bereik],
      ['kosten', kosten],
    ]),
  });

const overview = (scope: Scope) =>
  test.database.read(scope, (tx) =>
    readGrantOverview(tx, { regionId: scope.regionId, slug: '2020' }, callId),
  );

const open = (scope: Scope = regional) => openScores(test.database, scope, { ...edit, callId, today });

const replayed = (scope: Scope = regional) =>
  test.database.read(scope, (tx) => replayGrant(tx, { regionId: scope.regionId, slug: '2020' }, callId));

const award = (applicationId: string, euros: number) =>
  awardGrant(test.database, regional, {
    ...edit,
    callId,
    applicationId,
    cents: fromEuros(euros),
    reason: 'Goed plan',
    conditions: null,
    today,
  });

/** What the database itself answers to a score that comes after the opening: a new one, or another one. */
async function expectNoScoresTaken(): Promise<void> {
  const row = await test.database.asOwner((tx) =>
    tx
      .deleteFrom('grant_score')
      .where('assessor_id', '=', municipal.userId)
      .where('application_id', '=', first)
      .where('criterion_id', '=', 'kosten')
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  const give = test.database.write(municipal, (tx) => tx.insertInto('grant_score').values(row).execute());
  await expect(give).rejects.toThrow(/row-level security/u);
  await test.database.asOwner((tx) => tx.insertInto('grant_score').values(row).execute());
  const [changed] = await test.database.write(municipal, (tx) =>
    tx.updateTable('grant_score').set({ score: 0 }).where('assessor_id', '=', municipal.userId).execute(),
  );
  expect(changed?.numUpdatedRows).toBe(0n);
}

/** Tries an award after the ceiling was lowered: between asking and deciding the rules of a call can change. */
async function awardWithCeiling(applicationId: string, euros: number, ceilingEuros: number) {
  const set = (cents: number) =>
    test.database.asOwner((tx) => tx.updateTable('grant_call').set({ ceiling_cents: cents }).execute());
  await set(ceilingEuros * 100);
  const outcome = await award(applicationId, euros);
  await set(15_000_00);
  return outcome;
}

describe('a grant from call to account', () => {
  it('takes applications of the public only while the call is open, and within its ceiling', async () => {
    const submit = (euros: number) => submitGrantApplication(test.database, application('Buurttafel', euros));
    expect(await submit(8_000)).toEqual({ ok: false, reason: 'not-open' });
    const openUntil = (until: Temporal.PlainDate) =>
      openGrantCall(test.database, regional, {
        ...edit,
        measureId: 'E10',
        call: grantCall([regional.userId, municipal.userId]),
        notice: noNotice,
        openPeriod: { from: today.subtract({ days: 7 }), until },
      });
    expect((await openUntil(today)).ok).toBe(true);
    expect(await submit(8_000)).toEqual({ ok: false, reason: 'not-open' });
    expect((await openUntil(today.add({ days: 1 }))).ok).toBe(true);
    const calls = await test.database.readAsUser(null, (tx) => listOpenCalls(tx, regional.regionId));
    expect(calls).toMatchObject([{ plan: '2020', callId, ceilingCents: 1_500_000 }]);
    expect(calls[0]?.lastDay.equals(today)).toBe(true);
    expect(await submit(15_001)).toEqual({ ok: false, reason: 'above-ceiling' });
    const one = await submit(8_000);
    const other = await submitGrantApplication(test.database, application('Muziek', 15_000));
    if (!one.ok || !other.ok) throw new Error('not submitted');
    first = one.value.applicationId;
    second = other.value.applicationId;
    expect(await openUntil(today.add({ days: 9 }))).toEqual({
      ok: false,
      reason: { kind: 'applied-already' },
    });
  });

  it('keeps scores blind until all are in, also for whom asks the database', async () => {
    expect(await score(regional, first, 6, 3)).toEqual({ ok: false, reason: 'out-of-range' });
    expect(await score(regional, first, 4, 3)).toEqual({ ok: true, value: { areAllIn: false } });
    expect(await score(regional, second, 5, 5)).toEqual({ ok: true, value: { areAllIn: false } });
    expect(await score(municipal, first, 5, 3)).toEqual({ ok: true, value: { areAllIn: false } });
    const seen = await overview(municipal);
    expect(seen?.scores.every(({ assessorId }) => assessorId === municipal.userId)).toBe(true);
    expect(seen?.scores).toHaveLength(2);
    expect(seen?.ranking).toBeNull();
    expect(await award(first, 8_000)).toEqual({ ok: false, reason: { kind: 'scores-blind' } });
    const asAnother = test.database.write(municipal, (tx) =>
      tx.updateTable('grant_score').set({ score: 0 }).execute(),
    );
    await asAnother;
    expect((await overview(regional))?.scores.map((own) => own.score)).toEqual(
      expect.arrayContaining([4, 3, 5, 5]),
    );
    expect(await score(municipal, first, 5, 3)).toEqual({ ok: true, value: { areAllIn: false } });
    expect(await score(municipal, second, 4, 5)).toEqual({ ok: true, value: { areAllIn: true } });
    // All are in, and that alone opens nothing: an assessor may still think again.
    expect((await overview(municipal))?.scores).toHaveLength(4);
    expect(await score(municipal, second, 4, 5)).toEqual({ ok: true, value: { areAllIn: true } });
    expect(await award(first, 8_000)).toEqual({ ok: false, reason: { kind: 'scores-blind' } });
  });

  it('opens scores as an act of the regional officer, after the last day, once, with who and when', async () => {
    expect(await open()).toEqual({ ok: false, reason: { kind: 'still-open' } });
    await test.database.asOwner((tx) =>
      tx
        .updateTable('grant_call')
        .set({ open_period: `[${today.subtract({ days: 7 }).toString()},${today.toString()})` })
        .where('call_id', '=', callId)
        .execute(),
    );
    expect((await open(municipal)).ok).toBe(false);
    expect((await overview(regional))?.opening).toMatchObject({
      areComplete: true,
      areOpen: false,
      via: null,
    });
    expect(await open()).toEqual({ ok: true, value: { callId } });
    expect(await open()).toEqual({ ok: false, reason: { kind: 'scores-open' } });
    const opening = (await overview(municipal))?.opening;
    expect(opening).toMatchObject({
      areOpen: true,
      via: 'user',
      openedBy: expect.stringContaining('egional'),
    });
    expect(opening?.openedAt).toBeInstanceOf(Temporal.Instant);
    expect(await score(municipal, second, 5, 5)).toEqual({ ok: false, reason: 'scores-open' });
    expect((await overview(municipal))?.scores).toHaveLength(8);
    await expectNoScoresTaken();
  });

  it('lets nobody close scores again, nor open those of a call that is not ready', async () => {
    const set = (scope: Scope, areOpen: boolean) =>
      test.database.write(scope, (tx) =>
        tx
          .updateTable('grant_call')
          .set({ are_scores_open: areOpen })
          .where('call_id', '=', callId)
          .execute(),
      );
    await expect(set(regional, false)).rejects.toThrow(/scores stay open/u);
    const late = test.database.asOwner((tx) =>
      tx
        .insertInto('grant_application')
        .values({
          region_id: regional.regionId,
          plan_slug: '2020',
          call_id: callId,
          title: 'Te laat',
          description: 'Te laat',
          requested_cents: 1,
        })
        .execute(),
    );
    await late;
    expect((await overview(regional))?.applications).toHaveLength(2);
  });

  it('ranks by weighted scores and awards within the budget', async () => {
    const seen = await overview(regional);
    // Muziek: (2×5+5 + 2×4+5) / 30 = 93.33 %; Buurttafel: (2×4+3 + 2×5+3) / 30 = 80 %.
    expect(seen?.ranking).toMatchObject([
      { applicationId: second, rank: 1, percent: 93.33 },
      { applicationId: first, rank: 2, percent: 80 },
    ]);
    expect(seen?.proposals.map(({ cents }) => cents)).toEqual([1_500_000, 500_000]);
    expect(await awardWithCeiling(second, 15_000, 14_999)).toEqual({
      ok: false,
      reason: { kind: 'above-ceiling' },
    });
    expect(await award(second, 15_000)).toEqual({ ok: true, value: { leftCents: 500_000 } });
    expect(await award(first, 8_000)).toEqual({
      ok: false,
      reason: { kind: 'above-budget', leftCents: 500_000 },
    });
    expect(await award(first, 5_000)).toEqual({ ok: true, value: { leftCents: 0 } });
    expect(await award(first, 5_000)).toEqual({ ok: false, reason: { kind: 'decided-already' } });
  });

  it('makes every order again as it was, whatever changed since', async () => {
    const before = await replayed();
    expect(before.map(({ order, replay }) => [order.kind, replay])).toEqual([
      ['ranking', 'same'],
      ['proposal', 'same'],
      ['proposal', 'same'],
    ]);
    // At the first decision € 20.000 was left for both, at the second € 5.000 for the one that was not decided on.
    expect(
      before.map(({ order }) => order.kind === 'proposal' && order.outcome.map(({ cents }) => cents)),
    ).toEqual([false, [1_500_000, 500_000], [500_000]]);
    await test.database.asOwner(async (tx) => {
      await tx
        .updateTable('grant_criterion')
        .set({ weight: 9 })
        .where('criterion_id', '=', 'kosten')
        .execute();
      await tx.updateTable('grant_score').set({ score: 0 }).where('application_id', '=', second).execute();
      await tx
        .updateTable('grant_application')
        .set({ title: 'Anders', requested_cents: 1, submitted_at: Temporal.Now.instant() })
        .execute();
      await tx
        .updateTable('grant_call')
        .set({ budget_cents: 1, minimum_percent: 99, max_score: 9 })
        .execute();
    });
    expect(await replayed()).toEqual(before);
    expect((await overview(regional))?.ranking).toMatchObject([
      { applicationId: second, rank: 1, percent: 93.33 },
      { applicationId: first, rank: 2, percent: 80 },
    ]);
  });

  it('says so when what was kept does not lead to the outcome that was kept', async () => {
    const swap = () =>
      test.database.asOwner((tx) =>
        sql`update grant_order set outcome = jsonb_build_array(outcome -> 1, outcome -> 0) where kind = 'ranking'`.execute(
          tx,
        ),
      );
    await swap();
    expect((await replayed()).map(({ replay }) => replay)).toEqual(['differs', 'same', 'same']);
    await swap();
    await test.database.asOwner((tx) => tx.updateTable('grant_order').set({ rule_version: 99 }).execute());
    expect((await replayed()).map(({ replay }) => replay)).toEqual([
      'rule-unknown',
      'rule-unknown',
      'rule-unknown',
    ]);
    await test.database.asOwner((tx) => tx.updateTable('grant_order').set({ rule_version: 1 }).execute());
  });

  it('lets nobody change or remove an order, and an assessor see the ranking alone', async () => {
    expect((await replayed(municipal)).map(({ order }) => order.kind)).toEqual(['ranking']);
    for (const statement of ['update grant_order set rule_version = 2', 'delete from grant_order'])
      await expect(test.database.write(regional, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/u,
      );
  });

  it('pays no more than the award and settles by the account', async () => {
    const pay = (euros: number) =>
      payGrant(test.database, regional, {
        ...edit,
        callId,
        applicationId: first,
        paidOn: today,
        cents: fromEuros(euros),
        note: null,
      });
    expect((await pay(4_000)).ok).toBe(true);
    expect(await pay(1_001)).toEqual({ ok: false, reason: { kind: 'above-award', leftCents: 100_000 } });
    const account = {
      applicationId: first,
      submittedOn: today,
      spentCents: fromEuros(4_500),
      report: 'Twaalf avonden',
    };
    expect(await accountGrant(test.database, regional, { ...edit, callId, account })).toEqual({
      ok: true,
      value: { grantCents: 450_000, paidCents: 400_000, toPayCents: 50_000, toRecoverCents: toCents(0) },
    });
    expect(await pay(501)).toEqual({ ok: false, reason: { kind: 'above-award', leftCents: 50_000 } });
    expect((await pay(500)).ok).toBe(true);
  });

  it('shows who applied to the regional officer alone, and writes down that it was looked at', async () => {
    const view = (scope: Scope) =>
      viewApplicant(test.database, scope, { applicationId: first, origin: 'test', keys });
    expect(await view(municipal)).toBeNull();
    expect(await view(regional)).toMatchObject({ name: 'Verzonnen Bewoner' });
    const officer = await test.scopeFor('privacy-officer', 'emmen');
    const events = await test.database.read(officer, (tx) =>
      tx.selectFrom('audit_event').select('object_id').where('action', '=', 'view-grant-applicant').execute(),
    );
    expect(events).toEqual([{ object_id: first }]);
  });

  it('keeps who applied encrypted, bound to its application', async () => {
    const rows = await test.database.read(regional, (tx) =>
      tx.selectFrom('grant_applicant').selectAll().execute(),
    );
    expect(rows).toHaveLength(2);
    for (const { name, email } of rows) {
      expect(name.includes('Verzonnen')).toBe(false);
      expect(email.includes('bewoner@')).toBe(false);
    }
    const [own, other] = rows.toSorted((one) => (one.application_id === first ? -1 : 1));
    if (own === undefined || other === undefined) throw new Error('no applicants');
    await test.database.asOwner((tx) =>
      tx
        .updateTable('grant_applicant')
        .set({ name: other.name })
        .where('application_id', '=', first)
        .execute(),
    );
    const view = viewApplicant(test.database, regional, { applicationId: first, origin: 'test', keys });
    expect(await view).toMatchObject({ name: 'niet leesbaar', email: 'bewoner@test.example' });
  });

  it('forgets who applied when the term after the decision is over, and not before', async () => {
    const removeOn = (day: Temporal.PlainDate) =>
      removeExpiredApplicants(test.database, regional, { today: day, origin: 'test' });
    const end = today.add({ years: 7 });
    expect(await removeOn(end.subtract({ days: 1 }))).toBe(0);
    expect(await removeOn(end)).toBe(2);
    expect((await overview(regional))?.applications).toHaveLength(2);
  });
});
