import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import { insertPlan } from '#app/modules/action-plan/data/plan/insert-plan.server.ts';
import type { Plan } from '#app/modules/action-plan/domain/plan/plan.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';

export const testPlan = 'proef';
export const testCall = 'buurt';

/** Puts at least one row in every table of the action plan: two measures, one of each of two municipalities. */
export async function fillPlan(
  tx: OwnerTransaction,
  region: { readonly region_id: string; readonly slug: string },
  [own, other]: readonly [own: string, other: string],
): Promise<void> {
  const key = { region_id: region.region_id, plan_slug: testPlan };
  const regional = inventedUserId('regional-policy', region.slug);
  const municipal = inventedUserId('municipal-policy', region.slug);
  const plan = planOf(region.slug, own, other, [regional, municipal]);
  await insertPlan(tx, region.region_id, plan, regional);
  const covered_period = '[2026-01-01,2026-04-01)';
  const recorded = { covered_period, source: 'Proef', recorded_by: regional };
  await tx
    .insertInto('realised_amount')
    .values([
      { ...key, ...recorded, measure_id: 'M1', cents: 100, recorded_by: municipal },
      { ...key, ...recorded, measure_id: 'M2', cents: 100 },
    ])
    .execute();
  await tx
    .insertInto('realised_result')
    .values({ ...key, ...recorded, measure_id: 'M1', result_id: 'M1-r1', value: 1 })
    .execute();
  const set = { ...key, measure_id: 'M1', reason: 'Proef', set_by: regional };
  await tx
    .insertInto('forecast_override')
    .values({ ...set, cents: 100 })
    .execute();
  await tx
    .insertInto('traffic_light_override')
    .values({ ...set, colour: 'green' })
    .execute();
  const { moment_id } = await tx
    .selectFrom('evaluation_moment')
    .select('moment_id')
    .where('region_id', '=', region.region_id)
    .where('plan_slug', '=', testPlan)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('plan_reminder')
    .values({ ...key, moment_id, planned_on: Temporal.PlainDate.from('2026-06-01'), days_before: 7 })
    .execute();
  await tx
    .insertInto('plan_change')
    .values({ ...key, subject: 'measure', field: 'status', changed_by: regional })
    .execute();
  await tx
    .insertInto('plan_version')
    .values({ ...key, version_no: 1, label: 'Proef', snapshot: '{}', created_by: regional })
    .execute();
  await tx
    .insertInto('letter_template')
    .values({
      region_id: region.region_id,
      template_id: 'raadsbrief',
      name: 'Proef',
      body: 'Proef',
      changed_by: regional,
    })
    .execute();
  await fillGrant(tx, region.region_id, regional, municipal);
}

/** One application with an award; one of its two assessors has scored. */
async function fillGrant(
  tx: OwnerTransaction,
  region_id: string,
  regional: string,
  municipal: string,
): Promise<void> {
  const call = { region_id, plan_slug: testPlan, call_id: testCall };
  const { application_id } = await tx
    .insertInto('grant_application')
    .values({ ...call, title: 'Proef', description: 'Proef', requested_cents: 100 })
    .returning('application_id')
    .executeTakeFirstOrThrow();
  const key = { region_id, application_id };
  await tx
    .insertInto('grant_applicant')
    .values({
      ...key,
      name: Buffer.from('versleuteld'),
      email: Buffer.from('versleuteld'),
      retain_until: Temporal.PlainDate.from('2027-01-01'),
    })
    .execute();
  await tx
    .insertInto('grant_score')
    .values({ ...call, ...key, assessor_id: municipal, criterion_id: 'bereik', score: 1 })
    .execute();
  const { award_id } = await tx
    .insertInto('grant_award')
    .values({ ...key, cents: 100, reason: 'Proef', decided_by: regional })
    .returning('award_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('grant_order')
    .values(
      (['ranking', 'proposal'] as const).map((kind) => ({
        ...call,
        kind,
        application_id: kind === 'proposal' ? application_id : null,
        award_id: kind === 'proposal' ? award_id : null,
        rule_version: 1,
        input: '{}',
        outcome: '[]',
        recorded_by: regional,
      })),
    )
    .execute();
  const day = Temporal.PlainDate.from('2026-01-01');
  await tx
    .insertInto('grant_payment')
    .values({ ...key, award_id, cents: 100, paid_on: day, recorded_by: regional })
    .execute();
  await tx
    .insertInto('grant_account')
    .values({ ...key, award_id, spent_cents: 100, submitted_on: day, report: 'Proef', recorded_by: regional })
    .execute();
}

function planOf(region: string, own: string, other: string, assessorIds: readonly string[]): Plan {
  const label = { nl: 'Proef', en: 'Trial' };
  const day = Temporal.PlainDate.from('2026-06-01');
  const year = { first: 2026, last: 2026 };
  const line = {
    label: 'Proef',
    recurrence: 'one-off',
    statedCents: null,
    rounding: 0,
    vat: null,
    indexation: null,
    yearVariants: [],
    funding: [],
    sharedWith: [],
    assumptions: [],
    note: null,
  } as const;
  const measure = {
    number: 1,
    name: 'Proef',
    summary: null,
    targetGroup: null,
    persons: null,
    personsNote: null,
    places: null,
    locations: null,
    status: 'idea',
    statusNote: null,
    themeIds: [],
    objectiveIds: [],
    linkBasis: 'voorstel',
    lead: null,
    partners: [],
    planning: { years: null, from: null, until: null, startsAtOnce: false, months: null },
    dependsOn: [],
    results: [],
    evidence: [],
    indicators: [],
    milestones: [],
    evaluations: [],
    decisions: [],
    facts: [],
    lines: [],
    statedTotalCents: null,
    totalBasis: 'not-stated',
    funding: [],
    fundingNote: null,
    excluded: [],
    grantCall: null,
    sourceNotes: [],
  } as const;
  return {
    id: testPlan,
    region,
    title: 'Proef',
    years: year,
    period: { from: Temporal.PlainDate.from('2026-01-01'), until: Temporal.PlainDate.from('2027-01-01') },
    vision: null,
    bottlenecks: ['Proef'],
    themes: [{ id: 'T1', label, regionalName: null }],
    objectives: [
      {
        id: 'O1',
        number: 1,
        themeId: 'T1',
        label,
        actor: 'gemeente',
        means: [label],
        target: null,
        deadline: null,
      },
    ],
    measures: [
      {
        ...measure,
        id: 'M1',
        themeIds: ['T1'],
        objectiveIds: ['O1'],
        partners: ['Proef'],
        municipalities: [own],
        results: [{ id: 'M1-r1', text: 'Proef', target: null }],
        evidence: [{ table: 't1', item: 'i1', column: null, basis: 'voorstel' }],
        indicators: ['proef'],
        milestones: [{ id: 'p1', label: 'Proef', dueOn: day, doneOn: null }],
        decisions: [{ takenOn: null, body: 'raad', subject: 'Proef', documentUrl: null }],
        facts: [{ label: 'Proef', value: '1' }],
        lines: [
          {
            ...line,
            id: 'L1',
            kind: 'lump',
            amountCents: toCents(100),
            years: { kind: 'amounts', parts: [{ year: 2026, cents: toCents(100) }] },
            yearVariants: [{ source: 'Proef', years: { kind: 'not-stated' } }],
            funding: [{ sourceId: 'rijk', kind: 'rest' }],
            sharedWith: ['M2'],
            assumptions: ['Proef'],
          },
          {
            ...line,
            id: 'L2',
            kind: 'percentage',
            percentage: toBasisPoints(2500),
            base: { kind: 'lines', lineIds: ['L1'] },
            years: { kind: 'not-stated' },
          },
        ],
        excluded: ['Proef'],
        grantCall: {
          id: testCall,
          name: 'Proef',
          ceilingCents: toCents(1000),
          expectedApplications: 1,
          averageCents: toCents(100),
          budgetCents: toCents(1000),
          supportCents: toCents(0),
          criteria: [{ id: 'bereik', label: 'Bereik', weight: 1 }],
          assessorIds,
          maxScore: 5,
          minimumPercent: 50,
        },
        sourceNotes: [{ id: 'n1', where: '1', lineId: 'L1', detail: 'Proef' }],
      },
      { ...measure, id: 'M2', number: 2, municipalities: [other], dependsOn: ['M1'] },
    ],
    pilots: [
      {
        id: 'p1',
        name: 'Proef',
        measureId: 'M1',
        linkBasis: 'voorstel',
        linkNote: null,
        summary: null,
        location: 'Proef',
        building: null,
        targetGroup: null,
        period: { from: day, until: day.add({ years: 1 }) },
        termMonths: null,
        places: { start: 1, max: 1 },
        personsPerHome: null,
        landlord: null,
        provider: null,
        fundingNote: null,
        goals: ['Proef'],
        checklist: [{ id: 'c1', text: 'Proef', isMet: null, note: null }],
        communication: [{ id: 'b1', kind: 'letter', text: 'Proef', plannedOn: null, doneOn: null }],
        evaluations: [
          {
            id: 'e1',
            label: 'Proef',
            plannedOn: null,
            heldOn: null,
            findings: null,
            decision: null,
            reason: null,
            reminderDays: [7],
          },
        ],
        endDecision: null,
        notes: ['Proef'],
      },
    ],
    sources: [
      { id: 'rijk', kind: 'national-programme', label: 'Proef', isArchived: false, availableCents: null },
    ],
    statedTotalCents: null,
    award: null,
    reserve: null,
    fullTimeHours: 36,
    decisions: [],
    facts: [],
    sourceNotes: [],
  };
}
