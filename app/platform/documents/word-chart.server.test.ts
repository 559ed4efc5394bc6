import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { barChart, formatShare, heatMap, lineChart, stackedBarChart } from '../charts/index.server.ts';
import { rewriteArchive, unpack } from './archive.server.ts';
import { figure } from './word-blocks.server.ts';
import { writeWordDocument } from './word-document.server.ts';
import { readZipDirectory } from './zip-directory.ts';

const options = { id: 'a', title: 'Winst & "kansen"' };
const charts = [
  barChart(
    {
      bars: [
        { label: 'Wonen <dichtbij>', value: 0.7, needsAttention: true },
        { label: 'Zorg', value: 0.4 },
        { label: 'Geld', value: null },
      ],
      labelHeader: 'Conditie',
      valueHeader: 'Winst',
      format: formatShare,
    },
    options,
  ),
  barChart({ bars: [{ label: 'Wonen', value: 9 }], total: 9, labelHeader: 'A', valueHeader: 'B' }, options),
  stackedBarChart(
    { series: ['Ja', 'Nee'], rows: [{ label: 'Wonen', values: [1, 499.5] }], labelHeader: 'A' },
    options,
  ),
  lineChart({ series: [{ label: 'Bezet', points: [{ on: '2025-01-01', value: 40 }] }] }, options),
  heatMap({ columns: ['Dordrecht'], rows: [{ label: 'Wonen', values: [0.25] }], labelHeader: 'A' }, options),
];

const isDocument = (name: string) => name === 'word/document.xml';

function filesOf(archive: Buffer): Map<string, Buffer> {
  return new Map((readZipDirectory(archive) ?? []).map((entry) => [entry.name, unpack(archive, entry)]));
}

async function partsOf(blocks: Parameters<typeof writeWordDocument>[0]['blocks']) {
  const content = { title: 'Proef', subtitle: 'Twee', subject: 'Drie', colophon: [], blocks };
  return filesOf(Buffer.from(await writeWordDocument(content)));
}

const parts = await partsOf(charts.flatMap(figure));
const xmlOf = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
const count = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name)).length;

const attributes = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

describe('a document with charts', () => {
  test('holds a chart and its workbook for each that a word processor draws, a picture for the others', () => {
    expect(count(/^word\/charts\/chart\d+\.xml$/)).toBe(4);
    expect(count(/^word\/embeddings\/.*\.xlsx$/)).toBe(4);
    expect(count(/^word\/media\/.*\.svg$/)).toBe(1);
  });

  test('names every part among the content types, and every target exists', () => {
    const types = xmlOf('[Content_Types].xml');
    const overrides = new Set(attributes(types, 'PartName'));
    const defaults = new Set(attributes(types, 'Extension'));
    for (const name of parts.keys()) {
      if (name === '[Content_Types].xml') continue;
      expect(overrides.has(`/${name}`) || defaults.has(name.split('.').at(-1) ?? ''), name).toBe(true);
    }
    for (const name of overrides) expect(parts.has(name.slice(1)), name).toBe(true);
    for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels'))) {
      const base = new URL(`file:///${name.replace('_rels/', '')}`);
      for (const target of attributes(xmlOf(name), 'Target')) {
        const path = decodeURI(new URL(target, base).pathname).slice(1);
        expect(parts.has(path), `${name} → ${path}`).toBe(true);
      }
    }
  });

  test('shows bars from the top, in our colours, with Dutch figures on one line', () => {
    const xml = xmlOf('word/charts/chart1.xml');
    expect(new DOMParser().parseFromString(xml, 'text/xml').documentElement?.nodeName).toBe('c:chartSpace');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
    expect(xml).toContain('Wonen &lt;dichtbij&gt;');
    for (const color of ['0B6B50', 'AD430C']) expect(xml).toContain(color);
    expect(attributes(xml, 'formatCode')).toContain('[$-413]0%');
    expect(xml).toContain('wrap="none" lIns=');
    expect(xml).not.toContain('wrap="square" lIns=');
    expect(xml).not.toContain('en-US');
  });

  test('says in words what the chart shows', () => {
    const described = (xmlOf('word/document.xml').match(/<wp:docPr [^>]*>/g) ?? []).flatMap((each) =>
      attributes(each, 'descr'),
    );
    expect(described.length).toBe(5);
    expect(described[0]).toContain('Wonen &lt;dichtbij&gt;: 70%; Zorg: 40%; Geld: geen cijfer.');
  });

  test('keeps the figures beneath in Dutch', () => {
    expect(xmlOf('word/document.xml')).toContain('>499,5<');
  });
});

test('a changed archive holds the same files, with one changed', async () => {
  const content = { title: 'Proef', subtitle: 'é', subject: '', colophon: [], blocks: [] };
  const before = Buffer.from(await writeWordDocument(content));
  const after = rewriteArchive(before, isDocument, (text) => text.replace('Proef', 'Prœuf'));
  const [old, changed] = [filesOf(before), filesOf(after)];
  expect([...changed.keys()]).toEqual([...old.keys()]);
  const differing = [...old].filter(([name, data]) => changed.get(name)?.equals(data) !== true);
  expect(differing.map(([name]) => name)).toEqual(['word/document.xml']);
  expect(changed.get('word/document.xml')?.toString('utf8')).toContain('Prœuf');
});
