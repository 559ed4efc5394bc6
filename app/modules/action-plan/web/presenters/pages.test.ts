import { describe, expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../../domain/fixtures/small-plan.ts';
import { reportPlan } from '../../domain/plan/plan-report.ts';
import { toPlanReportJson } from '../../domain/plan/plan-report-json.ts';
import { presentEvidence, presentRounds } from '../measures/presenters/evidence.ts';
import { presentSources } from '../budget/presenters/funding-sources.ts';
import { presentReminders } from '../progress/presenters/reminders.ts';
import { presentVersion } from '../plan/presenters/version-page.ts';

const small = aPlan([aMeasure('M1', [aLine('M1a')]), aMeasure('M2', [aLine('M2a')], { funding: [] })]);
const [source] = small.sources;
if (source === undefined) throw new Error('The plan has a source.');
const plan = { ...small, sources: [{ ...source, availableCents: toCents(50_000) }] };
const made = reportPlan(plan);
if (!made.ok) throw new Error('Lines go in a circle.');
const report = made.value;

describe('funding sources', () => {
  it('say what each has left, and stand out when they pay more than they have', () => {
    const { rows, uncovered } = presentSources(report);
    expect(rows).toMatchObject([{ covers: '€\u00A01.000', left: '−\u00A0€\u00A0500', paysTooMuch: true }]);
    expect(uncovered).toBe('€\u00A01.000');
  });

  it('has archived ones last', () => {
    const archived = { ...source, id: 'oud', isArchived: true };
    const { rows } = presentSources({ ...report, plan: { ...plan, sources: [archived, ...plan.sources] } });
    expect(rows.map(({ isArchived }) => isArchived)).toEqual([false, true]);
  });
});

describe('a frozen version', () => {
  const frozen = toPlanReportJson(report);

  it('keeps its figures when the plan changes, and links only what is still there', () => {
    const view = presentVersion(frozen, aPlan([aMeasure('M1', [])]));
    expect(view.total).toBe('€\u00A02.000');
    expect(view.measures.map(({ lineSum, href }) => [lineSum, href === null])).toEqual([
      ['€\u00A01.000', false],
      ['€\u00A01.000', true],
    ]);
  });
});

describe('the evidence of a measure', () => {
  const evidence = { table: 'opties', item: 'skaeve-huse', column: null, basis: 'voorstel' } as const;
  const scan = { instrument: null, round: null };
  const before = { count: 3, participants: 9, kind: 'opportunity' };

  it('shows what the scan counted when the plan began and what it counts now', () => {
    const now = { ...before, count: 5 };
    expect(presentEvidence([evidence], scan, [{ evidence, before, now, move: 'more' }])).toMatchObject([
      { before: '3 van 9 gemeenten', now: '5 van 9 gemeenten', move: 'meer gemeenten' },
    ]);
  });

  it('says so where a round did not ask it', () => {
    expect(
      presentEvidence([evidence], scan, [{ evidence, before, now: null, move: 'unknown' }]),
    ).toMatchObject([{ now: 'niet gevraagd', move: 'niet te vergelijken' }]);
  });

  it('compares nothing as long as there is one round', () => {
    const round = { slug: '2022', title: 'Ronde 2022', collectedFrom: Temporal.PlainDate.from('2022-04-01') };
    expect(presentRounds({ before: round, now: null })).toBeNull();
    expect(presentRounds({ before: round, now: { ...round, title: 'Ronde 2026' } })).toEqual({
      before: 'Ronde 2022',
      now: 'Ronde 2026',
    });
  });
});

describe('reminders', () => {
  const reminder = {
    plan: '2024-2025',
    measureId: 'M1',
    pilotId: null,
    subject: 'Maatregel M1',
    evaluationId: 'halfjaar',
    label: 'Halfjaar',
    plannedOn: Temporal.PlainDate.from('2026-12-01'),
  };
  const shown = (daysLeft: number) => presentReminders([{ ...reminder, daysLeft }])[0];

  it('count days as long as that says something', () => {
    expect([7, 1, 0, -1, -90, -91].map((days) => shown(days)?.when)).toEqual([
      '1 december 2026, over 7 dagen',
      '1 december 2026, morgen',
      '1 december 2026, vandaag',
      '1 december 2026, 1 dag te laat',
      '1 december 2026, 90 dagen te laat',
      '1 december 2026, te laat',
    ]);
  });

  it('lead to a page that every policy officer may open', () => {
    expect(shown(0)?.href).toBe('/plannen/2024-2025/maatregelen/M1');
  });
});
