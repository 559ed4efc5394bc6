import { describe, expect, test } from 'vitest';
import {
  barChart,
  columnChart,
  formatEuros,
  formatShare,
  ganttChart,
  groupedBarChart,
  heatMap,
  lineChart,
  stackedBarChart,
  waterfallChart,
} from './index.server.ts';

const options = { id: 'a', title: 'Kansen' };
const bars = { labelHeader: 'Pijler', valueHeader: 'Gemeenten' };
const rows = [
  { label: 'Wonen', values: [3, 4.5] },
  { label: 'Zorg', values: [10, null] },
];

describe('bars', () => {
  test('stand in the order of the table; what needs attention is warm, what is missing is named', () => {
    const { native, table } = barChart(
      {
        ...bars,
        bars: [
          { label: 'Wonen', value: 6, needsAttention: true },
          { label: 'Zorg', value: 1200 },
          { label: 'Geld', value: null },
        ],
      },
      options,
    );
    expect(native).toEqual({
      kind: 'bar',
      stacking: 'none',
      categories: ['Wonen', 'Zorg', 'Geld (geen cijfer)'],
      series: [
        {
          name: 'Gemeenten',
          values: [6, 1200, null],
          color: '#0b6b50',
          pointColors: ['#ad430c', undefined, undefined],
          labelled: [true, true, false],
          pointFormats: [undefined, undefined, undefined],
        },
      ],
      numberFormat: '[$-413]#,##0',
      hasLegend: false,
      most: 1200,
    });
    expect(table.rows.map(([name]) => name)).toEqual(['Wonen', 'Zorg', 'Geld']);
  });

  test('of a whole lie over a pale bar, and each figure names the whole', () => {
    const { native } = barChart({ ...bars, bars: [{ label: 'Wonen', value: 6 }], total: 9 }, options);
    expect(native?.stacking).toBe('overlaid');
    expect(native?.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Van', 9],
      ['Gemeenten', 6],
    ]);
    expect(native?.numberFormat).toBe('[$-413]#,##0" van 9"');
    expect(native?.series[0]?.labelled).toBeUndefined();
  });

  test.each([
    ['cents become euros', formatEuros, [1500], '[$-413]"€ "#,##0;[$-413]"− € "#,##0', undefined],
    ['shares stay shares', formatShare, [150_000], '[$-413]0%', undefined],
    ['a plain number stays plain', undefined, [150_000], '[$-413]#,##0', [undefined]],
    [
      'another notation is written out',
      (value: number) => `${value} "stuks"`,
      [150_000],
      '[$-413]#,##0',
      ['"150000 stuks"'],
    ],
  ])('%s', (_, format, values, numberFormat, pointFormats) => {
    const { native } = barChart({ ...bars, bars: [{ label: 'Wonen', value: 150_000 }], format }, options);
    expect(native?.numberFormat).toBe(numberFormat);
    expect(native?.series[0]?.values).toEqual(values);
    expect(native?.series[0]?.pointFormats).toEqual(pointFormats);
  });
});

test('grouped bars: a series for each, with the length of the longest bar', () => {
  const { native } = groupedBarChart({ series: ['2024', '2025'], rows, labelHeader: 'Pijler' }, options);
  expect(native?.series.map(({ name, values, color }) => [name, values, color])).toEqual([
    ['2024', [3, 10], '#114b5f'],
    ['2025', [4.5, null], '#e9b44c'],
  ]);
  expect(native?.series[1]?.labelled).toEqual([true, false]);
  expect(native?.series[1]?.pointFormats).toEqual(['[$-413]#,##0.0', undefined]);
  expect(native).toMatchObject({ kind: 'bar', stacking: 'none', hasLegend: true, most: 10 });
});

test('stacked bars: the length of the whole, and figures only where they fit', () => {
  const input = { series: ['Ja', 'Nee'], rows: [{ label: 'Wonen', values: [1, 499] }], labelHeader: 'P' };
  const { native } = stackedBarChart(input, options);
  expect(native).toMatchObject({ stacking: 'stacked', most: 500 });
  expect(native?.series.map(({ labelled, labelColor }) => [labelled, labelColor])).toEqual([
    [[false], '#ffffff'],
    [[true], '#10282e'],
  ]);
  expect(stackedBarChart({ ...input, isFullWidth: true }, options).native?.stacking).toBe('percent');
});

test('columns: too many figures are thinned out, counting back from the last', () => {
  const columns = Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: 1000 + index }));
  const { native } = columnChart({ ...bars, columns }, options);
  const labelled = native?.series[0]?.labelled ?? [];
  expect(native?.kind).toBe('column');
  expect(labelled.at(-1)).toBe(true);
  expect(labelled.filter(Boolean).length).toBeLessThan(20);
});

test('lines: the days of all of them, gaps where one has none, and a band as two edges', () => {
  const { native } = lineChart(
    {
      series: [
        { label: 'Bezet', points: [{ on: '2025-07-01', value: 44, low: 40, high: 48 }] },
        { label: 'Plekken', points: [{ on: '2025-01-01', value: 50 }] },
      ],
      bandLabel: 'Band',
    },
    options,
  );
  expect(native?.categories).toEqual(['2025-01-01', '2025-07-01']);
  expect(native?.series.map(({ name, values }) => [name, ...values])).toEqual([
    ['Band (laag)', null, 40],
    ['Band (hoog)', null, 48],
    ['Bezet', null, 44],
    ['Plekken', 50, null],
  ]);
  expect(native?.dayFormat).toBe('[$-413]mmm\\ yyyy');
  expect(native?.most).toBe(50);
});

test('what a word processor cannot draw, and what is empty, stays a picture', () => {
  const pictures = [
    heatMap({ columns: ['A'], rows: [{ label: 'B', values: [1] }], labelHeader: 'P' }, options),
    ganttChart({ rows: [], labelHeader: 'A' }, options),
    waterfallChart({ steps: [{ label: 'Rijk', value: 1, kind: 'start' }], ...bars }, options),
    barChart({ ...bars, bars: [] }, options),
    groupedBarChart({ series: [], rows, labelHeader: 'P' }, options),
  ];
  for (const chart of pictures) expect(chart).not.toHaveProperty('native');
});
