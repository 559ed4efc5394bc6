import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { narrowWidth } from './chart.ts';
import { barChart, formatEuros, ganttChart, heatMap, waterfallChart, type Chart } from './index.server.ts';

/*
 * A page is shown in the font that the reader has. These are the advance widths of DejaVu Sans and its bold, in
 * thousandths of an em, read from the font: the widest of the fonts that Arial falls back to.
 */
const regular: readonly (readonly [string, number])[] = [
  ["'ijlIJ., :;|/\u00A0", 337],
  ['f-()t', 392],
  ['!r', 411],
  ['–sz', 525],
  ['cLFkvxy', 592],
  ['PTYoaeë', 615],
  ['EhnubdgpqS0123456789€', 636],
  ['KAVXZB', 686],
  ['RCUNH', 752],
  ['DGOQ', 787],
  ['w−+', 838],
  ['M', 863],
  ['%m', 974],
  ['W', 989],
];
const bold: readonly (readonly [string, number])[] = [
  ["'ijlIJ \u00A0|/., :;", 400],
  ['-f!()t', 478],
  ['r–', 500],
  ['zcs', 595],
  ['Lxvyk', 665],
  ['aeëoTEF0123456789€', 696],
  ['hnubdgpqSYZ', 725],
  ['PCBRXAVK', 775],
  ['UGDHN−+OQ', 850],
  ['w', 924],
  ['M%mW', 1103],
];

function widthOf(text: string, size: number, isBold: boolean): number {
  const widths = isBold ? bold : regular;
  const em = (character: string) => widths.find(([characters]) => characters.includes(character))?.[1] ?? 700;
  return (size * Array.from(text).reduce((sum, character) => sum + em(character), 0)) / 1000;
}

/** Texts of a chart that are wider than the picture, or begin or end outside it; upright ones are left out. */
function cutTexts({ svg, width }: Chart): readonly string[] {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  const near = (element: Element | null, name: string): string | null =>
    element === null ? null : (element.getAttribute(name) ?? near(element.parentElement, name));
  const moved = (element: Element | null): number => {
    if (element === null) return 0;
    const by = /translate\((?<x>-?[\d.]+)/u.exec(element.getAttribute('transform') ?? '')?.groups?.['x'];
    return Number(by ?? 0) + moved(element.parentElement);
  };
  const texts = [...document.querySelectorAll('text')].flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')];
    return lines.length > 0 ? lines : [text];
  });
  return texts.flatMap((text) => {
    if ((near(text, 'transform') ?? '').startsWith('rotate')) return [];
    const label = text.textContent ?? '';
    const wide = widthOf(label, Number(near(text, 'font-size')), near(text, 'font-weight') === 'bold');
    const at = Number(text.getAttribute('x') ?? 0) + moved(text);
    const anchor = near(text, 'text-anchor');
    const from = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
    return from < -0.5 || from + wide > width + 0.5 ? [label] : [];
  });
}

const options = { id: 'a', title: 'T' };
const labels = [
  'Woonbegeleiding voor lange duur',
  'Ambulante begeleiding met wonen op meer plekken in de gemeente',
  'MMM www',
];

const charts: Readonly<Record<string, (width: number | undefined) => Chart>> = {
  'things that can be done soon': (width) =>
    barChart(
      {
        bars: labels.map((label) => ({ label, value: 7 })),
        total: 9,
        labelHeader: 'A',
        valueHeader: 'B',
      },
      { ...options, width },
    ),
  'amounts one by one': (width) =>
    barChart(
      {
        bars: labels.map((label) => ({ label, value: 888_888_800 })),
        labelHeader: 'A',
        valueHeader: 'B',
        format: formatEuros,
      },
      { ...options, width },
    ),
  'a waterfall': (width) =>
    waterfallChart(
      {
        steps: [
          { label: 'Voorkomen dat mensen hun huis verliezen', value: 35_600_000, kind: 'start' },
          { label: 'Wonen eerst', value: 122_650_000, kind: 'change' },
          { label: 'Samen', value: 0, kind: 'total' },
        ],
        labelHeader: 'A',
        valueHeader: 'B',
        format: formatEuros,
      },
      { ...options, width },
    ),
  'a heat map': (width) =>
    heatMap(
      {
        columns: ['Lokaal beleid', 'Wonen eerst', 'Ambulant wonen', 'Samenwerking'],
        rows: labels.map((label) => ({ label, values: [1, 0.34, null, 0.88] })),
        labelHeader: 'A',
        meaning: 'er is al',
      },
      { ...options, width },
    ),
  'a time line': (width) =>
    ganttChart(
      {
        today: '2021-06-30',
        labelHeader: 'A',
        rows: labels.map((label) => ({
          label,
          from: '2021-01-01',
          until: '2024-01-01',
          milestones: [{ on: '2022-05-01', label: 'Open' }],
        })),
      },
      { ...options, width },
    ),
};

test.each(Object.entries(charts))('%s has room for its texts in a wide font', (_, draw) => {
  expect(cutTexts(draw(undefined))).toStrictEqual([]);
  expect(cutTexts(draw(narrowWidth))).toStrictEqual([]);
});

test('a map that says what it shows has a scale of its own', () => {
  const map = { columns: ['A'], rows: [{ label: 'B', values: [0.9] }], labelHeader: 'C' };
  const other = heatMap({ ...map, meaning: 'er is al' }, options);
  expect(other.svg).toContain('er is al: 0% tot 20%');
  expect(other.svg).toContain('#122f52');
  expect(other.svg).not.toContain('#07392e');
  expect(heatMap(map, options).svg).toContain('#07392e');
});

test('a text that has no room is found', () => {
  const svg = '<svg font-size="15" text-anchor="start"><text x="60">€ 1.582.500</text></svg>';
  const chart = { ...charts['a heat map']?.(undefined), svg, width: 140 } as Chart;
  expect(cutTexts(chart)).toStrictEqual(['€ 1.582.500']);
});
