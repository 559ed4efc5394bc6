import { describe, expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../../domain/fixtures/small-plan.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { reportPlan, type PlanReport } from '../../domain/plan/plan-report.ts';
import { findingParameter, readFindingParameter } from '../addresses.ts';
import { presentBudget } from '../budget/presenters/budget-page.ts';
import { filterMeasures, readMeasureFilter, sortMeasures } from '../measures/presenters/measure-filter.ts';
import { groupByTheme, presentMeasures } from '../measures/presenters/measure-rows.ts';
import { presentMeasuresOfFinding } from '../measures/presenters/measures-of-finding.ts';
import { leadOf, presentEnded, presentTotals } from '../plan/presenters/overview.ts';
import { planningName } from '../plan/presenters/planning.ts';
import { presentProgress } from '../progress/presenters/progress.ts';
import { groupRemarks } from '../plan/presenters/remark-groups.ts';
import { aPilot } from '../forms/fixtures/pilot.ts';
import { presentTimeline } from '../plan/presenters/timeline.ts';

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('Lines go in a circle.');
  return report.value;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const unplanned = { years: null, from: null, until: null, startsAtOnce: false, months: null };
const hours = aLine(
  'M1a',
  {
    kind: 'hours',
    effort: { kind: 'per-week', hoursPerWeek: 128 },
    weeks: 52,
    rateCents: toCents(4800),
    fte: null,
  },
  { statedCents: toCents(32_000_000), rounding: 10_000 },
);
const plan = aPlan([
  aMeasure('M1', [hours], {
    status: 'running',
    municipalities: ['GM0114'],
    planning: { ...unplanned, years: { first: 2024, last: 2024 } },
    results: [{ id: 'r1', text: 'Woning', target: { value: 12, unit: 'personen' } }],
    evidence: [{ table: 'opties', item: 'skaeve-huse', column: null, basis: 'voorstel' }],
  }),
  aMeasure('M2', [aLine('M2a'), aLine('M2b', { kind: 'open' })], {
    number: 2,
    themeIds: [],
    objectiveIds: [],
    funding: [],
    dependsOn: ['M1'],
  }),
]);
const report = reportOf(plan);

describe('the overview', () => {
  it('answers first what the plan costs, what is not covered and what runs', () => {
    expect(leadOf(presentTotals(report))).toBe(
      'Het plan kost €\u00A0321.000. Voor €\u00A01.000 is nog geen bron. Hoeveel geld er is uit Rijk, is niet ingevuld. 1 maatregel loopt.',
    );
  });

  it('groups measures by theme, those without one last', () => {
    const groups = groupByTheme(presentMeasures(report).toReversed());
    expect(groups.map(({ label, budget }) => [label, budget])).toEqual([
      ['Preventie', '€\u00A0320.000'],
      ['Geen thema', '€\u00A01.000'],
    ]);
  });

  it('finds a measure by words, status and municipality; one for the whole region is for each municipality', () => {
    const rows = presentMeasures(report);
    const found = (query: string) =>
      filterMeasures(rows, readMeasureFilter(new URLSearchParams(query))).map(({ id }) => id);
    expect(found('zoek=MAATREGEL+m1')).toEqual(['M1']);
    expect(found('status=running')).toEqual(['M1']);
    expect(found('gemeente=GM9999')).toEqual(['M2']);
    expect(found('status=onzin')).toEqual(['M1', 'M2']);
  });

  it('sorts by amount, and leaves the plan in its own order', () => {
    const rows = presentMeasures(report);
    const sorted = (column: string) =>
      sortMeasures(rows, { column, direction: 'oplopend' }).map(({ id }) => id);
    expect(sorted('bedrag')).toEqual(['M2', 'M1']);
    expect(sorted('thema')).toEqual(['M1', 'M2']);
  });
});

describe('the budget', () => {
  const view = presentBudget(report);

  it('shows the sum, what it gives, what the plan prints and the difference side by side', () => {
    expect(view.measures[0]?.lines[0]).toMatchObject({
      formula: '128 uur × 52 weken × €\u00A048 = €\u00A0319.488',
      exact: '€\u00A0319.488',
      stated: '€\u00A0320.000',
      difference: '+\u00A0€\u00A0512',
      hasDifference: true,
      counted: '€\u00A0320.000',
    });
  });

  it('has in the row of a measure the difference of the two amounts that stand in it', () => {
    // 319.488 calculated, 320.000 in the line and no printed total; then a printed total of 319.000.
    const [first] = plan.measures;
    if (first === undefined) throw new Error('The plan has a measure.');
    const printed = reportPlan({
      ...plan,
      measures: [{ ...first, statedTotalCents: toCents(31_900_000) }],
    });
    if (!printed.ok) throw new Error('Lines go in a circle.');
    expect(presentBudget(printed.value).measures[0]).toMatchObject({
      exactSum: '€\u00A0319.488',
      stated: '€\u00A0319.000',
      difference: '−\u00A0€\u00A0488',
    });
  });

  it('leads from an open item to its place in the budget, which every reader of the plan may see', () => {
    expect(view.open.map(({ href }) => href)).toEqual([`/plannen/${plan.id}/begroting?open=M2b#regel-M2b`]);
  });

  it('puts remarks in their place', () => {
    expect(view.measures[1]?.lines[1]?.remarks.map(({ detail }) => detail)).toEqual([
      '‘Post M2b’ is een open post (pm) en telt in geen totaal mee.',
    ]);
  });

  it('lists open items apart and counts them in no total', () => {
    expect(view.open.map(({ id }) => id)).toEqual(['M2b']);
    expect(view.measures[1]?.lineSum).toBe('€\u00A01.000');
  });
});

it('puts remarks that ask for attention before the others, each leading to its line', () => {
  const groups = groupRemarks(plan, report.remarks);
  expect(groups[0]?.needsAttention).toBe(true);
  expect(groups.at(-1)?.needsAttention).toBe(false);
  expect(groups.find(({ kind }) => kind === 'open-item-not-counted')?.remarks[0]?.at).toEqual({
    label: 'Post M2b (M2b)',
    href: '/plannen/2024-2025/begroting?open=M2b#regel-M2b',
  });
});

it('says that the years of a plan are over from the first day after them', () => {
  expect(presentEnded(plan, day('2025-12-31'))).toBe(null);
  expect(presentEnded(plan, day('2026-01-01'))).toContain('voorbij: het liep tot en met 2025');
});

describe('planning', () => {
  it('is as exact as the plan says', () => {
    expect(planningName(unplanned)).toBe('nog niet gepland');
    expect(planningName({ ...unplanned, startsAtOnce: true })).toBe('kan meteen beginnen');
    expect(planningName({ ...unplanned, years: { first: 2024, last: 2025 } })).toBe('2024-2025');
    expect(planningName({ ...unplanned, from: day('2024-03-01'), until: day('2025-03-01') })).toBe(
      '1 maart 2024 tot en met 28 februari 2025',
    );
  });

  it('calls a measure late from the day after its last day', () => {
    const lateOn = (text: string) => presentTimeline(plan, day(text)).late;
    expect(lateOn('2024-12-31')).toBe(0);
    expect(lateOn('2025-01-01')).toBe(1);
  });

  it('lists a pilot beneath the measures, as the picture does', () => {
    const { rows } = presentTimeline({ ...plan, pilots: [aPilot] }, day('2025-06-01'));
    expect(rows.at(-1)).toMatchObject({
      name: 'Proef',
      href: `/plannen/${plan.id}/pilots/proef`,
      planning: '1 januari 2025 tot en met 31 december 2025',
      statusName: 'pilot, loopt',
    });
    expect(rows).toHaveLength(plan.measures.length + 1);
  });
});

it('judges progress by the rules and keeps an override beside them', () => {
  const [budget] = report.measures;
  if (budget === undefined) throw new Error('The plan has a measure.');
  const period = { from: day('2024-01-01'), until: day('2024-07-01') };
  const shown = presentProgress(
    plan,
    budget,
    {
      amounts: [
        {
          id: 'a',
          measureId: 'M1',
          lineId: null,
          period,
          cents: toCents(30_000_000),
          source: 'opgave',
          note: null,
        },
      ],
      results: [{ id: 'b', measureId: 'M1', resultId: 'r1', period, value: 6, source: 'opgave', note: null }],
      forecasts: new Map(),
      lights: new Map([['M1', { colour: 'green', reason: 'eenmalige aanloop' }]]),
    },
    day('2024-07-01'),
  );
  expect(shown.light).toMatchObject({
    colour: 'green',
    ruleLabel: 'rood: bijsturen',
    overrideReason: 'eenmalige aanloop',
  });
  expect(shown.spentNote).toBe('gemeld tot en met 30 juni 2024');
  expect(shown.results[0]).toMatchObject({ reached: '6', target: '12 personen' });
  expect(shown.isForecastOver).toBe(true);
});

describe('a finding', () => {
  it('is read from its address and written back', () => {
    const place = { table: 'opties', item: 'skaeve-huse', column: 'route-1' };
    expect(readFindingParameter(findingParameter(place))).toEqual(place);
    expect(readFindingParameter('opties/skaeve-huse')).toEqual({ ...place, column: null });
    expect(readFindingParameter('opties')).toBeNull();
    expect(readFindingParameter('a/b/c/d')).toBeNull();
    expect(readFindingParameter('../b')).toBeNull();
    expect(readFindingParameter(null)).toBeNull();
  });

  it('is answered in every column by a measure that names the item as a whole', () => {
    const found = presentMeasuresOfFinding(report, {
      table: 'opties',
      item: 'skaeve-huse',
      column: 'route-1',
    });
    expect(found.map(({ name }) => name)).toEqual(['1. Maatregel M1']);
  });
});
