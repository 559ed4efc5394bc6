import { describe, expect, test } from 'vitest';
import { fromEuros, noCents } from '#app/kernel/money.ts';
import { periodOfYears } from '#app/kernel/period.ts';
import { budgetPlan } from '../plan/budget-plan.ts';
import {
  daysUntil,
  holdEvaluation,
  isOverdue,
  planMoment,
  remindersDue,
  statusAfterDecision,
} from './evaluation.ts';
import { forecastCost, type ForecastInput } from './forecast.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import { noProgress } from '../fixtures/no-progress.ts';
import { measureProgress } from './measure-progress.ts';
import { changeStatus, statusesAfter } from '../measures/measure-status.ts';
import { timelineState } from '../measures/measure-timeline.ts';
import { measureStatuses, type Measure, type MeasureStatus } from '../plan/plan.ts';
import type { MeasureBudget } from '../plan/plan-budget.ts';
import type { EvaluationMoment, RealisedAmount } from './progress.ts';
import { plannedPeriod, reachedOf, spendingOf } from './realised.ts';
import { judgeMeasure, type LightInput } from './traffic-light.ts';
import { unspentMoney } from './unspent.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const year2023 = periodOfYears({ first: 2023, last: 2023 });
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

function spent(id: string, from: string, until: string, euros: number): RealisedAmount {
  return {
    id,
    measureId: 'M1',
    lineId: null,
    period: { from: day(from), until: day(until) },
    cents: fromEuros(euros),
    source: 'grootboek',
    note: null,
  };
}

test('spending is summed per measure and known up to the end of the last period', () => {
  const amounts = [
    spent('1', '2023-01-01', '2023-04-01', 10),
    spent('2', '2023-04-01', '2023-07-01', 20),
    { ...spent('3', '2023-07-01', '2024-01-01', 40), measureId: 'M2' },
  ];
  expect(spendingOf('M1', amounts)).toStrictEqual({ cents: 3_000, reportedUntil: day('2023-07-01') });
  expect(spendingOf('M9', amounts)).toStrictEqual({ cents: 0, reportedUntil: null });
});

test('results are summed over periods', () => {
  const base = { measureId: 'M1', period: year2023, source: 'telling', note: null };
  const results = [
    { ...base, id: '1', resultId: 'r1', value: 3 },
    { ...base, id: '2', resultId: 'r1', value: 2 },
    { ...base, id: '3', resultId: 'r2', value: 9 },
  ];
  expect(reachedOf('r1', results)).toBe(5);
});

test('a measure is planned for its days, else for its years', () => {
  const nothing = { years: null, from: null, until: null, startsAtOnce: false, months: null };
  expect(plannedPeriod(nothing)).toBeNull();
  expect(plannedPeriod({ ...nothing, years: { first: 2023, last: 2023 } })).toStrictEqual(year2023);
  expect(
    plannedPeriod({ ...nothing, years: { first: 2023, last: 2023 }, from: day('2023-03-01') })?.from,
  ).toStrictEqual(day('2023-03-01'));
});

describe('the forecast', () => {
  const input: ForecastInput = {
    budgetCents: fromEuros(365_000),
    spending: { cents: fromEuros(90_000), reportedUntil: day('2023-04-01') },
    period: year2023,
    isFinished: false,
    override: null,
  };

  test('spending goes on at the same pace', () => {
    // 90 days of 365: 90.000 / 90 × 365
    const forecast = forecastCost(input);
    expect(forecast).toMatchObject({ cents: fromEuros(365_000), method: 'linear' });
    expect(plain(forecast.explanation)).toBe('€ 90.000 in 90 van 365 dagen wordt in dit tempo € 365.000.');
  });

  test.each<[string, Partial<ForecastInput>, number, string]>([
    ['nothing reported: the budget', { spending: { cents: noCents, reportedUntil: null } }, 365_000, 'plan'],
    ['no period: the budget', { period: null }, 365_000, 'plan'],
    ['finished: what was spent', { isFinished: true }, 90_000, 'final'],
    [
      'period over: what was spent',
      { spending: { cents: fromEuros(90_000), reportedUntil: day('2024-06-01') } },
      90_000,
      'final',
    ],
    [
      'somebody’s own forecast comes first',
      { override: { cents: fromEuros(1), reason: 'Stopt in mei.' } },
      1,
      'override',
    ],
  ])('%s', (_name, rest, euros, method) => {
    expect(forecastCost({ ...input, ...rest })).toMatchObject({ cents: fromEuros(euros), method });
  });
});

const halfway = day('2023-07-02');
const lightInput: LightInput = {
  budgetCents: fromEuros(100_000),
  spending: { cents: fromEuros(50_000), reportedUntil: halfway },
  forecast: { cents: fromEuros(100_000), method: 'linear', explanation: '' },
  period: year2023,
  milestones: [],
  results: [],
  today: halfway,
};

function colourAt(forecastEuros: number): string {
  return judgeMeasure({
    ...lightInput,
    forecast: { ...lightInput.forecast, cents: fromEuros(forecastEuros) },
  }).colour;
}

/** The reason that milestones give, on 2 July 2023. */
function late(dueOn: string, doneOn: string | null = null) {
  return judgeMeasure({
    ...lightInput,
    milestones: [
      {
        id: 'm',
        label: 'Huur getekend',
        dueOn: day(dueOn),
        doneOn: doneOn === null ? null : day(doneOn),
      },
    ],
  }).reasons.find(({ rule }) => rule === 'milestones');
}

/** The reason that a result gives halfway. */
function at(reached: number) {
  return judgeMeasure({
    ...lightInput,
    results: [{ text: 'Woningen', target: { value: 20, unit: 'woningen' }, reached }],
  }).reasons.find(({ rule }) => rule === 'results');
}

describe('the traffic light', () => {
  test('spending turns just above 105 % and 115 % of the budget', () => {
    expect([105_000, 105_001, 115_000, 115_001].map(colourAt)).toStrictEqual([
      'green',
      'amber',
      'amber',
      'red',
    ]);
  });

  test('spending far behind the calendar is amber', () => {
    // 182 of 365 days: € 49.863,01 expected; 30 % behind is below € 34.904
    const behind = judgeMeasure({
      ...lightInput,
      spending: { cents: fromEuros(34_000), reportedUntil: halfway },
      forecast: { ...lightInput.forecast, cents: fromEuros(68_000) },
    });
    expect(behind.colour).toBe('amber');
    expect(plain(behind.reasons[0]?.detail)).toBe(
      'Uitgegeven is € 34.000; naar de tijd zou dat € 49.863,01 zijn.',
    );
  });

  test('a milestone is late from the day after, and red after sixty days', () => {
    expect(late('2023-07-02')?.colour).toBe('green');
    expect(late('2023-07-01')).toMatchObject({
      colour: 'amber',
      detail: '‘Huur getekend’ is 1 dag te laat.',
    });
    expect(late('2023-05-03')).toMatchObject({
      colour: 'red',
      detail: '‘Huur getekend’ is 60 dagen te laat.',
    });
    expect(late('2023-05-03', '2023-06-30')?.colour).toBe('green');
  });

  test('a result is held against what should be there by now', () => {
    // 20 × 182/365 = 9,97
    expect([9, 8, 5].map((reached) => at(reached)?.colour)).toStrictEqual(['green', 'amber', 'red']);
    expect(plain(at(5)?.detail)).toBe('"Woningen": 5 van de 10 woningen die er nu zouden zijn (50%).');
  });

  test('nothing to go by is grey; an override keeps the rule’s own colour beside it', () => {
    const nothing = {
      ...lightInput,
      spending: { cents: noCents, reportedUntil: null },
      forecast: { cents: fromEuros(100_000), method: 'plan' as const, explanation: '' },
    };
    expect(judgeMeasure(nothing)).toMatchObject({ colour: 'grey', ruleColour: 'grey', reasons: [] });
    const override = { colour: 'red' as const, reason: 'De verhuurder trekt zich terug.' };
    expect(judgeMeasure(lightInput, override)).toMatchObject({
      colour: 'red',
      ruleColour: 'green',
      override,
    });
  });
});

describe('the status of a measure', () => {
  test('goes forward step by step', () => {
    expect(changeStatus('proposed', 'decided', '')).toStrictEqual({ ok: true, value: 'decided' });
    expect(changeStatus('decided', 'running', '').ok).toBe(true);
    expect(changeStatus('running', 'embedded', '').ok).toBe(true);
  });

  test('skips nothing, and stopping or going back takes a reason', () => {
    expect(changeStatus('idea', 'running', '')).toStrictEqual({
      ok: false,
      reason: { kind: 'not-allowed', detail: 'Van ‘idee’ kan een maatregel niet naar ‘loopt’.' },
    });
    expect(changeStatus('running', 'stopped', ' ')).toMatchObject({ reason: { kind: 'reason-needed' } });
    expect(changeStatus('running', 'stopped', 'Geen geld').ok).toBe(true);
    expect(changeStatus('decided', 'proposed', '')).toMatchObject({ reason: { kind: 'reason-needed' } });
    expect(changeStatus('stopped', 'proposed', '')).toMatchObject({ reason: { kind: 'reason-needed' } });
    expect(changeStatus('done', 'done', '')).toMatchObject({ reason: { kind: 'same' } });
  });

  test('what is embedded stays so', () => {
    for (const status of measureStatuses)
      expect(changeStatus('embedded', status, 'Toch niet').ok).toBe(false);
    expect(statusesAfter('embedded')).toStrictEqual([]);
  });
});

describe('evaluations', () => {
  const moment: EvaluationMoment = {
    id: 'e1',
    label: 'Verslag aan de raad',
    plannedOn: day('2021-06-30'),
    heldOn: null,
    findings: null,
    decision: null,
    reason: null,
    reminderDays: [28, 7],
  };
  const held = { heldOn: day('2021-06-29'), findings: 'Het loopt.', decision: 'go-on' as const, reason: '' };

  test.each<[string, number | null]>([
    ['2021-06-01', null],
    ['2021-06-02', 28],
    ['2021-06-22', 28],
    ['2021-06-23', 7],
    ['2021-07-02', 7],
  ])('on %s the last reminder whose day came counts', (today, daysBefore) => {
    const due = remindersDue(day(today), [moment]);
    expect(due.map((reminder) => reminder.daysBefore)).toStrictEqual(daysBefore === null ? [] : [daysBefore]);
  });

  test('nobody is reminded of what was held, or has no day or no reminders', () => {
    const others = [
      { ...moment, heldOn: day('2021-06-01') },
      { ...moment, plannedOn: null },
      { ...moment, reminderDays: [] },
    ];
    expect(remindersDue(day('2021-06-23'), others)).toStrictEqual([]);
  });

  test('an evaluation is overdue the day after', () => {
    expect(daysUntil(day('2021-06-30'), day('2021-06-30'))).toBe(0);
    expect(daysUntil(day('2021-06-30'), day('2020-06-30'))).toBe(365);
    expect(isOverdue(daysUntil(day('2021-06-30'), day('2021-06-30')))).toBe(false);
    expect(isOverdue(daysUntil(day('2021-06-30'), day('2021-07-01')))).toBe(true);
  });

  test('planning needs a name, and leaves what was held as it was', () => {
    const wish = { label: ' Verslag ', plannedOn: day('2021-07-31'), reminderDays: [14] };
    const planned = { ...moment, ...wish, label: 'Verslag' };
    expect(planMoment('e1', wish, null)).toStrictEqual({ ok: true, value: planned });
    expect(planMoment('e1', wish, moment)).toStrictEqual({ ok: true, value: planned });
    expect(planMoment('e1', { ...wish, label: ' ' }, null)).toMatchObject({ reason: 'no-label' });
    expect(planMoment('e1', wish, { ...moment, heldOn: day('2021-06-01') })).toMatchObject({
      reason: 'already-held',
    });
  });

  test('a decision needs findings, and a change needs a reason', () => {
    const done = holdEvaluation(moment, held);
    expect(done).toMatchObject({ ok: true, value: { decision: 'go-on', reason: null } });
    expect(holdEvaluation(moment, { ...held, findings: '' })).toMatchObject({ reason: 'no-findings' });
    expect(holdEvaluation(moment, { ...held, decision: 'stop' })).toMatchObject({ reason: 'no-reason' });
    expect(holdEvaluation({ ...moment, heldOn: day('2021-06-01') }, held)).toMatchObject({
      reason: 'already-held',
    });
    expect((['go-on', 'adapt', 'stop', 'embed'] as const).map(statusAfterDecision)).toStrictEqual([
      null,
      null,
      'stopped',
      'embedded',
    ]);
  });
});

test('money that is left goes to the reserve', () => {
  const reserve = { name: 'Reserve MO/BW' };
  expect(unspentMoney(fromEuros(100), fromEuros(70), reserve)).toStrictEqual({
    cents: 3_000,
    reserve: 'Reserve MO/BW',
  });
  expect(unspentMoney(fromEuros(100), fromEuros(130), reserve)).toStrictEqual({ cents: 0, reserve: null });
  expect(unspentMoney(fromEuros(100), fromEuros(70), null)).toStrictEqual({ cents: 3_000, reserve: null });
});

describe('a measure in time', () => {
  const planning = {
    years: { first: 2023, last: 2023 },
    from: null,
    until: null,
    startsAtOnce: false,
    months: null,
  };
  const missed = [{ id: 'm1', label: 'Vergunning', dueOn: day('2023-03-01'), doneOn: null }];
  const budgetOf = (measure: Partial<Measure>): MeasureBudget => {
    const budget = budgetPlan(aPlan([aMeasure('M1', [aLine('a')], { planning, ...measure })]));
    const [own] = budget.ok ? budget.value.measures : [];
    if (own === undefined) throw new Error('no measure');
    return own;
  };

  test.each<[MeasureStatus, string, string]>([
    ['idea', '2024-05-01', 'planned'],
    ['proposed', '2023-03-01', 'planned'],
    ['decided', '2022-12-31', 'planned'],
    ['decided', '2024-01-01', 'late'],
    ['running', '2023-12-31', 'running'],
    ['running', '2024-01-01', 'late'],
    ['stopped', '2023-03-01', 'stopped'],
    ['done', '2024-05-01', 'done'],
    ['embedded', '2024-05-01', 'done'],
  ])('%s on %s is %s', (status, today, state) => {
    expect(timelineState(aMeasure('M1', [], { planning, status }), day(today))).toBe(state);
  });

  test('is late the day after a milestone was missed', () => {
    const measure = aMeasure('M1', [], { planning, status: 'running', milestones: missed });
    expect(timelineState(measure, day('2023-03-01'))).toBe('running');
    expect(timelineState(measure, day('2023-03-02'))).toBe('late');
  });

  test('has a grey light until it is decided on, or something was spent', () => {
    const light = (status: MeasureStatus, progress = noProgress) =>
      measureProgress(budgetOf({ status, milestones: missed }), progress, day('2023-07-01')).light.ruleColour;
    expect(light('proposed')).toBe('grey');
    expect(light('decided')).toBe('red');
    const amounts = [spent('1', '2023-01-01', '2023-04-01', 1_000)];
    expect(light('proposed', { ...noProgress, amounts })).toBe('red');
    const byHand = new Map([['M1', { colour: 'green' as const, reason: 'Ligt bij de raad.' }]]);
    const own = measureProgress(budgetOf({}), { ...noProgress, lights: byHand }, day('2023-07-01'));
    expect(own.light).toMatchObject({ colour: 'green', ruleColour: 'grey' });
  });
});
