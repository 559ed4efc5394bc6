import { describe, expect, it } from 'vitest';
import { addCents } from '#app/kernel/money.ts';
import { aMeasure } from '../domain/fixtures/small-plan.ts';
import { shippedReport } from '../documents/fixtures/shipped-plans.ts';
import { moneyByYearAndSource } from './money-by-year-and-source.ts';
import {
  measureWaterfall,
  planThemesChart,
  planWaterfall,
  planYearsChart,
} from './plan-money-charts.server.ts';
import { planTimeline } from './plan-timeline.server.ts';

const emmen = await shippedReport('emmen-2020');
const haarlem = await shippedReport('haarlem-2020-2021');

/** The figures beneath a picture, without the space that does not break. */
const figures = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map((cell) => String(cell).replaceAll('\u00A0', ' ')));

describe('the pictures of a plan', () => {
  it('build the total up out of the measures, less what is above a ceiling', () => {
    const rows = figures(planWaterfall(emmen, { id: 'waterval' }).table.rows);
    expect(rows[0]).toEqual(['1. Huisvesting Paradijsvogels', '€ 498.000']);
    expect(rows.slice(-2)).toEqual([
      ['Boven het plafond, telt niet mee', '− € 3.000'],
      ['Totaal dat meetelt', '€ 1.582.500'],
    ]);
  });

  it('build a measure up out of its lines', () => {
    const measure = emmen.measures.find(({ measure: { id } }) => id === 'E4');
    expect(measure && figures(measureWaterfall(measure, { id: 'm' }).table.rows)).toEqual([
      ['Basissubsidie', '€ 38.000'],
      ['Toeslag per match', '€ 75.000'],
      ['Boven het plafond, telt niet mee', '− € 3.000'],
      ['Totaal dat meetelt', '€ 110.000'],
    ]);
  });

  it('show every year with who pays it', () => {
    const { columns, rows } = planYearsChart(haarlem, { id: 'jaren' }).table;
    expect(columns).toEqual(['Jaar', 'Rijksmiddelen brede aanpak dak- en thuisloosheid']);
    expect(rows.map(([year]) => year)).toEqual([...haarlem.byYear.keys()]);
  });

  it.each([
    ['Emmen', emmen],
    ['Haarlem', haarlem],
  ])('have the totals of the budget by year: %s', (_, report) => {
    for (const [year, bySource] of moneyByYearAndSource(report))
      expect(addCents(...bySource.values())).toBe(report.byYear.get(year));
  });

  it('show the part of every theme', () => {
    const rows = figures(planThemesChart(haarlem, { id: 'themas' }).table.rows);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.[0]).toMatch(/^Preventie-offensief \(\d+%\)$/u);
  });

  it('show when measures run, late where a milestone was not reached', () => {
    const today = Temporal.PlainDate.from('2024-06-01');
    const milestone = { id: 'm', label: 'Pand gevonden', doneOn: null };
    const rows = planTimeline(
      {
        measures: [
          aMeasure('M1', [], {
            status: 'running',
            planning: {
              years: null,
              from: Temporal.PlainDate.from('2024-03-01'),
              until: Temporal.PlainDate.from('2025-01-01'),
              startsAtOnce: false,
              months: { min: 8, max: 10 },
            },
            milestones: [{ ...milestone, dueOn: Temporal.PlainDate.from('2024-05-31') }],
          }),
          aMeasure('M2', [], { number: 2, status: 'running' }),
        ],
      },
      today,
      { id: 'planning' },
    ).table.rows;
    expect(rows).toEqual([
      ['1. Maatregel M1', '1 maart 2024', '1 januari 2025', 'loopt achter', 'Pand gevonden (31 mei 2024)'],
      ['2. Maatregel M2', '–', '–', 'loopt', '–'],
    ]);
  });
});
