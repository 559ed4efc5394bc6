import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import {
  barChart,
  columnChart,
  ganttChart,
  groupedBarChart,
  heatMap,
  lineChart,
  municipalityMap,
  stackedBarChart,
  waterfallChart,
  type Chart,
} from './index.server.ts';
import { element, escapeXml, textElement } from './svg-markup.ts';

/*
 * Charts go into the page as markup, with names that people typed: sources, measures, municipalities. The name of
 * everything is this, and must come out as text.
 */
const name = `<b>&"'`;
const other = `${name}2`;
const options = { id: 'a', title: name };
const series = [name, other];
const rows = [{ label: name, values: [30, 40] }];
const format = () => name;

const charts: Readonly<Record<string, () => Chart>> = {
  bar: () =>
    barChart({ bars: [{ label: name, value: 6 }], labelHeader: name, valueHeader: name, format }, options),
  stacked: () => stackedBarChart({ series, rows, labelHeader: name, format }, options),
  grouped: () => groupedBarChart({ series, rows, labelHeader: name, format }, options),
  heat: () => heatMap({ columns: series, rows, labelHeader: name, format }, options),
  'heat with many columns': () =>
    heatMap(
      {
        columns: Array.from({ length: 30 }, () => name),
        rows: [{ label: name, values: Array.from({ length: 30 }, () => 1) }],
        labelHeader: name,
        format,
      },
      options,
    ),
  column: () =>
    columnChart(
      { columns: [{ label: name, value: 6 }], labelHeader: name, valueHeader: name, format },
      options,
    ),
  waterfall: () =>
    waterfallChart(
      { steps: [{ label: name, value: 100, kind: 'start' }], labelHeader: name, valueHeader: name, format },
      options,
    ),
  line: () =>
    lineChart(
      {
        series: series.map((label) => ({
          label,
          points: [
            { on: '2025-01-01', value: 40 },
            { on: '2025-07-01', value: 44 },
          ],
        })),
        format,
      },
      options,
    ),
  gantt: () =>
    ganttChart(
      {
        today: '2026-06-01',
        labelHeader: name,
        rows: [
          {
            label: name,
            from: '2026-01-01',
            until: '2027-01-01',
            state: 'running',
            milestones: [{ on: '2026-03-01', label: name }],
          },
        ],
      },
      options,
    ),
  map: () =>
    municipalityMap(
      {
        features: [
          {
            type: 'Feature',
            id: 'GM0505',
            properties: { name },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [4.6, 52],
                  [4.6, 52.1],
                  [4.7, 52.1],
                  [4.7, 52],
                  [4.6, 52],
                ],
              ],
            },
          },
        ],
        values: new Map([['GM0505', 4]]),
        valueHeader: name,
        hasNames: true,
      },
      options,
    ),
};

test.each(Object.entries(charts))('text in a %s chart is text, whatever it holds', (_, draw) => {
  const { svg } = draw();
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  expect(document.querySelectorAll('b')).toHaveLength(0);
  // What is left of entities without the ones we write is a bare ampersand.
  expect(svg.replaceAll(/&(?:amp|lt|gt|quot|#\d+);/gu, '')).not.toContain('&');
  expect(svg).not.toContain('<b>');
  const shown = [...document.querySelectorAll('text, title, desc')].map((each) => each.textContent ?? '');
  expect(shown.filter((text) => text.includes('<b>&"')).length).toBeGreaterThan(1);
});

test('markup characters in texts and attributes are written as entities, control characters not at all', () => {
  expect(escapeXml(`a<b>&"c\u0000\u001B\n`)).toBe('a&lt;b&gt;&amp;&quot;c\n');
  expect(textElement('<', { x: 1 })).toBe('<text x="1">&lt;</text>');
  expect(element('g', { id: '"><b>', x: undefined })).toBe('<g id="&quot;&gt;&lt;b&gt;"/>');
});
