import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall } from '#tests/support/grant-call.ts';
import { planAudit } from '../../audit.nl.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { addLine } from '../lines/add-line.server.ts';
import { addMeasure } from '../measures/add-measure.server.ts';
import { awardGrant } from '../grants/award-grant.server.ts';
import { changeLine } from '../lines/change-line.server.ts';
import { changeMeasure } from '../measures/change-measure.server.ts';
import { changePlan } from './change-plan.server.ts';
import { changeMeasureStatus } from '../measures/change-status.server.ts';
import { createPlan } from './create-plan.server.ts';
import { endPilot, savePilot } from '../pilots/edit-pilot.server.ts';
import { planEvaluation, recordEvaluation } from '../progress/evaluate.server.ts';
import { exportPlanDocument } from './export-plan-document.server.ts';
import { exportPlanReport } from './export-plan-report.server.ts';
import { freezeVersion, recordDecision } from './freeze-version.server.ts';
import { importPlan } from './import-plan.server.ts';
import { resetTemplate, saveTemplate } from './letter-template.server.ts';
import { linkEvidence, unlinkEvidence } from '../measures/link-evidence.server.ts';
import { noNotice } from '../../data/grants/grants.server.ts';
import { exportGrantLetter } from '../grants/export-grant-letter.server.ts';
import { revokeAwardOfGrant } from '../grants/revoke-award.server.ts';
import { openGrantCall } from '../grants/open-grant-call.server.ts';
import { openScores } from '../grants/open-scores.server.ts';
import { overrideForecast, overrideLight } from '../progress/override-progress.server.ts';
import { findLine } from './plan-parts.ts';
import {
  recordRealisedAmount,
  recordRealisedResult,
  withdrawProgress,
} from '../progress/record-progress.server.ts';
import { removeExpiredApplicants } from '../grants/remove-expired-applicants.server.ts';
import { removeLine } from '../lines/remove-line.server.ts';
import { saveFundingSource } from '../lines/save-funding-source.server.ts';
import { scoreApplication } from '../grants/score-application.server.ts';
import { accountGrant, payGrant } from '../grants/settle-grant.server.ts';
import { submitGrantApplication } from '../grants/submit-grant-application.server.ts';
import { viewApplicant } from '../grants/view-applicant.server.ts';
import { withdrawApplication } from '../grants/withdraw-application.server.ts';

/*
 * Every act of this module, done once on the shipped plan of Emmen, and what the audit log says of each: its action, the
 * kind of thing and the thing. What one act makes (an id), a later one uses.
 */
let test: TestDatabase;
let scope: Scope;
const edit = { plan: '2020', origin: 'test', reason: '' };
const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
const day = (text: string) => Temporal.PlainDate.from(text);
const callId = 'welkom-in-de-buurt';

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

async function planNow() {
  const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2020'));
  if (plan === null) throw new Error('There is no plan.');
  return plan;
}

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: unknown };

/** What a successful act gave; a refusal is a fault of this test. */
async function done<Outcome extends Done>(act: Promise<Outcome>) {
  const outcome = await act;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value as Extract<Outcome, { ok: true }>['value'];
}

/** What the audit log got since it was asked last. */
let seenUntil = 0;
async function newEvents(): Promise<readonly string[]> {
  const events = await test.database.asOwner((tx) =>
    tx
      .selectFrom('audit_event')
      .select(['event_no', 'actor_id', 'action', 'object_kind', 'object_id'])
      .where('region_id', '=', scope.regionId)
      .where('event_no', '>', seenUntil)
      .orderBy('event_no')
      .execute(),
  );
  seenUntil = events.at(-1)?.event_no ?? seenUntil;
  return events.map(({ actor_id: actor, action, object_kind, object_id }) => {
    const who = actor === scope.userId ? '' : ' by somebody else';
    return `${action} ${object_kind} ${object_id}${who}`;
  });
}

const logged: string[] = [];

/** Does an act, and holds what was logged of it against what it should say. */
async function expectLogged(expected: string, act: () => Promise<unknown>): Promise<void> {
  await act();
  const events = await newEvents();
  expect(events).toEqual([expected]);
  logged.push(...events.map((event) => event.split(' ')[0] ?? ''));
}

const database = () => test.database;

it('logs what is done to plans', async () => {
  await newEvents();
  const wish = { slug: '2027', title: 'Nieuw plan', years: { first: 2027, last: 2030 }, vision: null };
  await expectLogged('create-plan plan 2027', () =>
    done(createPlan(database(), scope, { ...edit, ...wish, bottlenecks: [], sources: [] })),
  );
  const shipped = await readFile(join(planDataFolder, 'emmen-2020.json'), 'utf8');
  const text = shipped.replace('"pilot-interwonen-2021.json"', '').replace('"id": "2020"', '"id": "2021"');
  const file = { name: 'plan.json', bytes: new TextEncoder().encode(text) };
  await expectLogged('import-plan plan 2021', () =>
    done(importPlan(database(), scope, { file, isDryRun: false, origin: 'test' })),
  );
  await expectLogged('change-plan plan 2020/plan', () =>
    done(changePlan(database(), scope, { ...edit, changes: { title: 'Anders' } })),
  );
  await expectLogged('freeze-plan-version plan 2020/Eerste', () =>
    done(freezeVersion(database(), scope, { ...edit, label: 'Eerste' })),
  );
  const decision = {
    body: 'Gemeenteraad Emmen',
    takenOn: day('2021-01-28'),
    subject: 'Vastgesteld',
    documentUrl: null,
  };
  await expectLogged('record-plan-decision plan 2020/E1', () =>
    done(recordDecision(database(), scope, { ...edit, measureId: 'E1', decision })),
  );
  await expectLogged('export-plan-report plan 2020 (json)', () =>
    exportPlanReport(database(), scope, { ...edit, format: 'json', today }),
  );
  await expectLogged('export-plan-document plan 2020 (raadsbrief)', () =>
    exportPlanDocument(database(), scope, { ...edit, kind: 'raadsbrief', today }),
  );
  const template = {
    kind: 'raadsbrief',
    body: 'Beste raad',
    expectedRevision: 0,
    origin: 'test',
  } as const;
  await expectLogged('change-letter-template letter-template raadsbrief', () =>
    done(saveTemplate(database(), scope, template)),
  );
  await expectLogged('reset-letter-template letter-template raadsbrief', () =>
    resetTemplate(database(), scope, { kind: 'raadsbrief', origin: 'test' }),
  );
});

it('logs what is done to measures and lines', async () => {
  await expectLogged('add-measure plan 2020/Buurtkamer', () =>
    done(addMeasure(database(), scope, { ...edit, facts: { name: 'Buurtkamer' } })),
  );
  const changing = { ...edit, measureId: 'E3' };
  await expectLogged('change-measure measure 2020/E3', () =>
    done(changeMeasure(database(), scope, { ...changing, changes: { partners: ['Woonservice'] } })),
  );
  const stop = { ...edit, measureId: 'E5' };
  await expectLogged('change-measure-status measure 2020/E5', () =>
    done(changeMeasureStatus(database(), scope, { ...stop, status: 'stopped', reason: 'Geen plek' })),
  );
  const evidence = {
    table: 'shelter-options',
    item: 'second-chance',
    column: null,
    basis: 'voorstel',
  } as const;
  await expectLogged('link-evidence measure 2020/E1', () =>
    done(linkEvidence(database(), scope, { ...edit, measureId: 'E1', evidence })),
  );
  await expectLogged('unlink-evidence measure 2020/E1', () =>
    done(unlinkEvidence(database(), scope, { ...edit, measureId: 'E1', evidence })),
  );
  const plan = await planNow();
  const first = plan.measures.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'lump');
  if (first === undefined) throw new Error('There is no line of one amount.');
  const { id: _, ...line } = first;
  const added = { lineId: '' };
  await expectLogged('add-budget-line measure 2020/E5', async () => {
    Object.assign(added, await done(addLine(database(), scope, { ...edit, measureId: 'E5', line })));
  });
  const { lineId } = added;
  const own = findLine(await planNow(), lineId)?.line;
  if (own === undefined) throw new Error('There is no line.');
  const request = {
    ...edit,
    line: { ...own, label: 'Anders' },
  };
  await expectLogged(`change-budget-line budget-line 2020/${lineId}`, () =>
    done(changeLine(database(), scope, request)),
  );
  const gone = { ...edit, lineId };
  await expectLogged(`remove-budget-line budget-line 2020/${lineId}`, () =>
    done(removeLine(database(), scope, gone)),
  );
  const [source] = plan.sources;
  if (source === undefined) throw new Error('There is no source.');
  await expectLogged(`save-funding-source funding-source 2020/${source.id}`, () =>
    done(saveFundingSource(database(), scope, { ...edit, source: { ...source, label: 'Anders' } })),
  );
});

it('logs how measures and pilots go', async () => {
  const amount = {
    measureId: 'E1',
    lineId: null,
    period: { from: day('2021-01-01'), until: day('2021-07-01') },
    cents: toCents(100),
    source: 'Boekhouding',
    note: null,
  };
  const spent = { id: '' };
  await expectLogged('record-realised-amount measure 2020/E1', async () => {
    Object.assign(spent, await done(recordRealisedAmount(database(), scope, { ...edit, amount: amount })));
  });
  await expectLogged(`withdraw-realised-amount realised-amount 2020/${spent.id}`, () =>
    done(
      withdrawProgress(database(), scope, {
        ...edit,
        what: 'realised-amount',
        id: spent.id,
        because: 'Dubbel',
      }),
    ),
  );
  const measure = (await planNow()).measures.find(({ results }) => results.length > 0);
  const [wanted] = measure?.results ?? [];
  if (measure === undefined || wanted === undefined) throw new Error('There is no result.');
  const { period, source, note } = amount;
  const result = { measureId: measure.id, resultId: wanted.id, period, value: 3, source, note };
  const reached = { id: '' };
  await expectLogged(`record-realised-result measure 2020/${measure.id}`, async () => {
    Object.assign(reached, await done(recordRealisedResult(database(), scope, { ...edit, result: result })));
  });
  await expectLogged(`withdraw-realised-result realised-result 2020/${reached.id}`, () =>
    done(
      withdrawProgress(database(), scope, {
        ...edit,
        what: 'realised-result',
        id: reached.id,
        because: 'Dubbel',
      }),
    ),
  );
  const light = { colour: 'red', reason: 'Staat stil' } as const;
  await expectLogged('override-traffic-light measure 2020/E1', () =>
    done(overrideLight(database(), scope, { ...edit, measureId: 'E1', override: light })),
  );
  const forecast = { cents: fromEuros(10), reason: 'Eigen raming' };
  await expectLogged('override-forecast measure 2020/E1', () =>
    done(overrideForecast(database(), scope, { ...edit, measureId: 'E1', override: forecast })),
  );
  const of = { measureId: 'E1' };
  const moment = { label: 'Eerste jaar', plannedOn: day('2021-12-31'), reminderDays: [14] };
  const planned = { id: '' };
  await expectLogged('plan-evaluation evaluation 2020/E1', async () => {
    Object.assign(planned, await done(planEvaluation(database(), scope, { ...edit, of, ...moment })));
  });
  const held = { heldOn: day('2021-12-30'), findings: 'Het loopt.', decision: 'go-on', reason: '' } as const;
  await expectLogged(`hold-evaluation evaluation 2020/E1/${planned.id}`, () =>
    done(recordEvaluation(database(), scope, { ...edit, of, id: planned.id, held })),
  );
  const [pilot] = (await planNow()).pilots;
  if (pilot === undefined) throw new Error('There is no pilot.');
  await expectLogged(`save-pilot pilot 2020/${pilot.id}`, () =>
    done(savePilot(database(), scope, { ...edit, pilot })),
  );
  const end = { pilotId: pilot.id, decision: 'embed', reason: 'Werkt', today: day('2021-04-01') } as const;
  await expectLogged(`end-pilot pilot 2020/${pilot.id}`, () =>
    done(endPilot(database(), scope, { ...edit, ...end })),
  );
});

it('logs a grant from call to account', async () => {
  const criteria = [{ id: 'bereik', label: 'Bereik', weight: 1 }];
  const call = { ...grantCall([scope.userId]), criteria };
  const openPeriod = { from: today.subtract({ days: 7 }), until: today.add({ days: 1 }) };
  await expectLogged(`open-grant-call grant-call 2020/${callId}`, () =>
    done(openGrantCall(database(), scope, { ...edit, measureId: 'E10', call, openPeriod, notice: noNotice })),
  );
  const ids: string[] = [];
  const applicant = { name: 'Verzonnen', organisation: null, email: 'bewoner@test.example', phone: null };
  for (const title of ['Buurttafel', 'Muziek'])
    ids.push(
      (
        await done(
          submitGrantApplication(database(), {
            ...edit,
            regionId: scope.regionId,
            keys,
            token: randomUUID(),
            sender: randomUUID(),
            today,
            callId,
            title,
            description: 'Samen eten',
            requestedCents: fromEuros(8_000),
            applicant,
          }),
        )
      ).applicationId,
    );
  const [applicationId = '', other = ''] = ids;
  const received = await newEvents();
  expect(received).toEqual(
    ids.map((id) => `submit-grant-application grant-application ${id} by somebody else`),
  );
  logged.push('submit-grant-application');
  const grant = { ...edit, callId, applicationId };
  await expectLogged(`withdraw-grant-application grant-application 2020/${other}`, () =>
    done(withdrawApplication(database(), scope, { ...grant, applicationId: other })),
  );
  await expectLogged(`score-grant-application grant-application ${applicationId}`, () =>
    done(scoreApplication(database(), scope, { ...grant, scores: new Map([['bereik', 4]]) })),
  );
  await test.database.asOwner((tx) =>
    tx
      .updateTable('grant_call')
      .set({ open_period: `[${openPeriod.from.toString()},${today.toString()})` })
      .where('call_id', '=', callId)
      .execute(),
  );
  await expectLogged(`open-grant-scores grant-call 2020/${callId}`, () =>
    done(openScores(database(), scope, { ...grant, today })),
  );
  await expectLogged(`view-grant-applicant grant-application ${applicationId}`, () =>
    viewApplicant(database(), scope, { applicationId, origin: 'test', keys }),
  );
  const award = { ...grant, cents: fromEuros(5_000), reason: 'Goed', conditions: null, today };
  await expectLogged(`award-grant grant-application 2020/${applicationId}`, () =>
    done(awardGrant(database(), scope, award)),
  );
  await expectLogged(`revoke-grant grant-application 2020/${applicationId}`, () =>
    done(revokeAwardOfGrant(database(), scope, { ...grant, reason: 'Vergissing', today })),
  );
  await expectLogged(`award-grant grant-application 2020/${applicationId}`, () =>
    done(awardGrant(database(), scope, award)),
  );
  await expectLogged(`export-grant-letter grant-application 2020/${applicationId}`, () =>
    exportGrantLetter(database(), scope, { ...grant, today, keys }),
  );
  await expectLogged(`pay-grant grant-application 2020/${applicationId}`, () =>
    done(payGrant(database(), scope, { ...grant, paidOn: today, cents: fromEuros(1_000), note: null })),
  );
  const account = {
    applicationId,
    submittedOn: today,
    spentCents: fromEuros(5_000),
    report: 'Twaalf avonden',
  };
  await expectLogged(`account-grant grant-application 2020/${applicationId}`, () =>
    done(accountGrant(database(), scope, { ...grant, account })),
  );
  await removeExpiredApplicants(database(), scope, { today: today.add({ years: 8 }), origin: 'test' });
  const [removed, ...more] = await newEvents();
  expect(removed).toMatch(/^remove-expired-applicants grant-applicant /u);
  expect(more).toEqual([]);
  logged.push('remove-expired-applicants');
});

it('has done everything that has a name in the audit log', () => {
  expect(Object.keys(planAudit.actions).filter((action) => !logged.includes(action))).toEqual([]);
});

it('logs nothing of what was refused', async () => {
  const refused = await freezeVersion(database(), scope, { ...edit, label: ' ' });
  expect(refused.ok).toBe(false);
  expect(await newEvents()).toEqual([]);
});
