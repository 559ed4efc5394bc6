import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  barChart,
  columnChart,
  formatEuros,
  ganttChart,
  groupedBarChart,
  heatMap,
  lineChart,
  municipalityMap,
  narrowWidth,
  stackedBarChart,
  waterfallChart,
  type Chart,
  type MunicipalityFeature,
} from './index.server.ts';
import { textWidth } from './text-size.ts';

const square = (id: string, name: string, west: number): MunicipalityFeature => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 52],
        [west, 52.1],
        [west + 0.1, 52.1],
        [west + 0.1, 52],
        [west, 52],
      ],
    ],
  },
});

const rows = [
  { label: 'Wonen & "zorg" <dichtbij>', values: [3, 4, 2] },
  { label: 'Samenwerking', values: [0, null, 9] },
];
const series = ['Ja', 'Deels', 'Nee'];
const bars = {
  bars: [
    { label: 'Wonen', value: 6, needsAttention: true },
    { label: 'Zorg', value: 0 },
    { label: 'Geld', value: null },
  ],
  total: 9,
  labelHeader: 'Pijler',
  valueHeader: 'Gemeenten',
};

const charts: Record<string, (width?: number) => Chart> = {
  bar: (width) => barChart(bars, { id: 'a', title: 'Kansen & meer', width }),
  stacked: (width) =>
    stackedBarChart({ series, rows, labelHeader: 'Pijler' }, { id: 'a', title: 'T', width }),
  grouped: (width) =>
    groupedBarChart({ series, rows, labelHeader: 'Pijler' }, { id: 'a', title: 'T', width }),
  heat: (width) =>
    heatMap(
      {
        columns: ['Dordrecht', 'Hardinxveld-Giessendam'],
        rows: [{ label: 'Wonen', values: [0.25, null] }],
        labelHeader: 'Pijler',
      },
      { id: 'a', title: 'T', width },
    ),
  column: (width) =>
    columnChart(
      {
        columns: [
          { label: '2024', value: 1190 },
          { label: '2025', value: 1248 },
        ],
        labelHeader: 'Jaar',
        valueHeader: 'Mensen',
      },
      { id: 'a', title: 'T', width },
    ),
  waterfall: (width) =>
    waterfallChart(
      {
        steps: [
          { label: 'Rijk', value: 100_000_00, kind: 'start' },
          { label: 'Opvang', value: -30_000_00, kind: 'change' },
          { label: 'Over', value: 0, kind: 'total' },
        ],
        labelHeader: 'Post',
        valueHeader: 'Bedrag',
        format: formatEuros,
      },
      { id: 'a', title: 'T', width },
    ),
  line: (width) =>
    lineChart(
      {
        series: [
          {
            label: 'Bezet',
            points: [
              { on: '2025-01-01', value: 40, low: 38, high: 42 },
              { on: '2025-07-01', value: 44, low: 40, high: 48 },
            ],
          },
        ],
      },
      { id: 'a', title: 'T', width },
    ),
  gantt: (width) =>
    ganttChart(
      {
        today: '2026-06-01',
        labelHeader: 'Maatregel',
        rows: [
          {
            label: 'Convenant',
            from: '2026-01-01',
            until: '2027-01-01',
            state: 'running',
            milestones: [{ on: '2026-06-01', label: 'Getekend' }],
          },
          { label: 'Later', from: null, until: null },
        ],
      },
      { id: 'a', title: 'T', width },
    ),
  map: (width) =>
    municipalityMap(
      {
        features: [square('GM0505', 'Dordrecht', 4.6), square('GM0642', 'Zwijndrecht', 4.5)],
        values: new Map([['GM0505', 4]]),
        valueHeader: 'Kansen',
        hasNames: true,
      },
      { id: 'a', title: 'T', width },
    ),
};

/** Element names in order of opening and closing match, every ampersand is an entity: XML that Word accepts. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, selfClosed] of xml.matchAll(
    /<(\/)?([a-z]+)(?:\s[a-z][\w:-]*="[^"<]*")*\s*(\/)?>/gi,
  )) {
    if (close !== undefined) {
      if (open.pop() !== name) return false;
    } else if (selfClosed === undefined) open.push(name ?? '');
  }
  const texts = xml.replaceAll(/<[^>]*>/g, '');
  return open.length === 0 && !texts.includes('<') && !/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(xml);
}

function parse(chart: Chart): Document {
  return new DOMParser().parseFromString(chart.svg, 'image/svg+xml') as unknown as Document;
}

const texts = (chart: Chart): string[] =>
  [...parse(chart).querySelectorAll('text')].map((each) => each.textContent ?? '');

describe.each(Object.entries(charts))('%s chart', (_, draw) => {
  test.each([undefined, narrowWidth])('is well-formed, named and free of style at width %s', (width) => {
    const chart = draw(width);
    const svg = parse(chart).documentElement;
    expect(isWellFormed(chart.svg)).toBe(true);
    expect(chart.svg).not.toMatch(/NaN|Infinity|undefined|currentColor/);
    expect(chart.svg).not.toMatch(/<style|\sstyle=|\sclass=|<script|\son[a-z]+=/);
    expect(svg.getAttribute('role')).toBe('img');
    const [title, description] = [svg.getAttribute('aria-labelledby'), svg.getAttribute('aria-describedby')];
    expect(svg.querySelector('title')?.getAttribute('id')).toBe(title);
    expect(svg.querySelector('desc')?.getAttribute('id')).toBe(description);
    expect(svg.querySelector('desc')?.textContent?.length).toBeGreaterThan(5);
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${chart.width} ${chart.height}`);
    if (width !== undefined) expect(chart.width).toBe(width);
  });

  test('is the same on every run, and has a table as wide as its head', () => {
    const chart = draw();
    expect(draw()).toEqual(chart);
    expect(chart.alt.startsWith(chart.table.caption)).toBe(true);
    for (const row of chart.table.rows) expect(row.length).toBe(chart.table.columns.length);
  });
});

describe('what the charts show', () => {
  test('bars: a track for each, a bar for each figure above nought, and the figures of the data', () => {
    const chart = barChart(bars, { id: 'a', title: 'Kansen' });
    const fills = [...parse(chart).querySelectorAll('g > rect, rect[fill]')].map((each) =>
      each.getAttribute('fill'),
    );
    expect(fills.filter((fill) => fill === '#ad430c').length).toBe(1);
    expect(texts(chart)).toEqual(['Wonen', 'Zorg', 'Geld', '6 van 9', '0 van 9', 'geen cijfer']);
    expect(chart.table.rows).toEqual([
      ['Wonen', 6, 9],
      ['Zorg', 0, 9],
      ['Geld', '–', 9],
    ]);
    expect(chart.alt).toBe('Kansen. Wonen: 6 van 9; Zorg: 0 van 9; Geld: geen cijfer.');
  });

  test('stacked bars: one part for each figure above nought', () => {
    const chart = stackedBarChart({ series, rows, labelHeader: 'Pijler' }, { id: 'a', title: 'T' });
    // The paper, three swatches, and the parts 3, 4, 2 and 9.
    expect(parse(chart).querySelectorAll('rect').length).toBe(1 + 3 + 4);
    expect(texts(chart)).toContain('Wonen & "zorg" <dichtbij>');
    expect(chart.table.rows[1]).toEqual(['Samenwerking', 0, '–', 9]);
  });

  test('heat map: rows of one group stand under its name, which has no figures', () => {
    const input = {
      columns: ['1', '2'],
      rows: [
        { label: 'Gezondheid', values: [0.1, 0.3], group: 'Bestaan' },
        { label: 'Wonen', values: [0.5, 0.7], group: 'Bestaan' },
        { label: 'Zorg', values: [0.9, 1], group: 'Herstel' },
      ],
      labelHeader: 'Conditie',
      groupHeader: 'Pijler',
    };
    for (const width of [960, narrowWidth]) {
      const chart = heatMap(input, { id: 'a', title: 'T', width });
      const bold = [...parse(chart).querySelectorAll('text[font-weight=bold]')];
      expect(bold.map((text) => text.textContent)).toEqual(['Bestaan', 'Herstel']);
      const names = texts(chart).filter((text) => /^[A-Z]/u.test(text));
      expect(names).toEqual(['Bestaan', 'Gezondheid', 'Wonen', 'Herstel', 'Zorg']);
      expect(texts(chart).filter((text) => /^\d+%$/u.test(text))).toEqual([
        '10%',
        '30%',
        '50%',
        '70%',
        '90%',
        '100%',
      ]);
      expect(chart.alt).not.toContain('Bestaan:');
      expect(chart.table.columns).toEqual(['Conditie', 'Pijler', '1', '2']);
      expect(chart.table.rows.map(([label, group]) => `${label}/${group}`)).toEqual([
        'Gezondheid/Bestaan',
        'Wonen/Bestaan',
        'Zorg/Herstel',
      ]);
    }
  });

  test('a scale says of its lightest colour too what it stands for', () => {
    const chart = heatMap(
      { columns: ['1'], rows: [{ label: 'A', values: [0.1] }], labelHeader: 'B' },
      { id: 'a', title: 'T' },
    );
    expect(texts(chart)).toEqual(expect.arrayContaining(['0% tot 20%', 'vanaf 20%', 'vanaf 80%']));
  });

  test('heat map: a missing figure is a dash, not nought', () => {
    const chart = charts['heat']?.();
    expect(chart?.table.rows).toEqual([['Wonen', '25%', '–']]);
  });

  test('waterfall: a total is the level that the steps before it reach', () => {
    const chart = charts['waterfall']?.();
    expect(chart?.table.rows.map((row) => String(row[1]).replaceAll('\u00a0', ' '))).toEqual([
      '€ 100.000',
      '− € 30.000',
      '€ 70.000',
    ]);
    expect(chart === undefined ? [] : texts(chart).map((text) => text.replaceAll('\u00a0', ' '))).toContain(
      '− € 30.000',
    );
  });

  test('line: Dutch days in the table, and the course in words', () => {
    const chart = charts['line']?.();
    expect(chart?.table.rows).toEqual([
      ['1 januari 2025', 40],
      ['1 juli 2025', 44],
    ]);
    expect(chart?.alt).toBe('T. Bezet: van 40 op 1 januari 2025 naar 44 op 1 juli 2025.');
  });

  test('gantt: a row without days keeps its place', () => {
    const chart = charts['gantt']?.();
    expect(chart?.table.rows).toEqual([
      ['Convenant', '1 januari 2026', '1 januari 2027', 'loopt', 'Getekend (1 juni 2026)'],
      ['Later', '–', '–', 'gepland', '–'],
    ]);
  });

  test('map: a municipality without a figure says so', () => {
    const chart = charts['map']?.();
    expect(chart?.table.rows).toEqual([
      ['Dordrecht', 4],
      ['Zwijndrecht', '–'],
    ]);
    expect(chart === undefined ? [] : texts(chart)).toContain('geen cijfer');
  });

  test('nothing to draw is drawn without error', () => {
    const none = { id: 'a', title: 'Leeg' };
    const empty = [
      barChart({ bars: [], labelHeader: 'A', valueHeader: 'B' }, none),
      columnChart({ columns: [], labelHeader: 'A', valueHeader: 'B' }, none),
      stackedBarChart({ series: [], rows: [], labelHeader: 'A' }, none),
      groupedBarChart({ series: [], rows: [], labelHeader: 'A' }, none),
      heatMap({ columns: [], rows: [], labelHeader: 'A' }, none),
      waterfallChart({ steps: [], labelHeader: 'A', valueHeader: 'B' }, none),
      lineChart({ series: [] }, none),
      ganttChart({ rows: [], labelHeader: 'A' }, none),
      municipalityMap({ features: [], values: new Map(), valueHeader: 'B' }, none),
    ];
    for (const chart of empty) expect(chart.svg).not.toMatch(/NaN|Infinity/);
  });
});

test('the names of 24 months stand whole within a column chart, apart from each other', () => {
  const columns = Array.from({ length: 24 }, (_, index) => ({
    label: `september 20${index + 10}`,
    value: index,
  }));
  const input = { columns, labelHeader: 'Maand', valueHeader: 'Dossiers' };
  for (const width of [narrowWidth, 900]) {
    const { svg } = columnChart(input, { id: 'a', title: 'T', width });
    const size = width === narrowWidth ? 16 : 15;
    const names = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>(september 20\d\d)</gu)].map(([, x, name]) => {
      const half = textWidth(name ?? '', size) / 2;
      return { name, left: Number(x) - half, right: Number(x) + half };
    });
    expect(names.at(-1)?.name).toBe('september 2033');
    expect(Math.min(...names.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...names.map(({ right }) => right))).toBeLessThanOrEqual(width);
    for (const [index, { left }] of names.entries())
      expect(left).toBeGreaterThan(names[index - 1]?.right ?? -1);
  }
});
