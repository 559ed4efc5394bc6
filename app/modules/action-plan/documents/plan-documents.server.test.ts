import { describe, expect, it } from 'vitest';
import { unzipTexts } from '#tests/support/unzip.ts';
import { planDocumentContext } from './context/plan-document-context.server.ts';
import { readDefaultTemplate } from './default-templates.server.ts';
import { aDocumentSource, spentOn } from './fixtures/document-source.ts';
import { shippedReport } from './fixtures/shipped-plans.ts';
import { writeCouncilLetter, writePlanReport } from './plan-documents.server.ts';
import { renderTemplate } from './template/render-template.server.ts';
import { toPreview } from './to-preview.ts';

const emmen = aDocumentSource(await shippedReport('emmen-2020'), { progress: spentOn('E4') });
const haarlem = aDocumentSource(await shippedReport('haarlem-2020-2021'), { regionName: 'Haarlem' });

/** The text in a piece of a document, without spaces that do not break. */
function plain(xml: string): string {
  return Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu), ([, text = '']) => text)
    .join('')
    .replaceAll('\u00A0', ' ');
}

async function open(written: ReturnType<typeof writeCouncilLetter>) {
  const result = await written;
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const texts = unzipTexts(result.value);
  const xml = texts.get('word/document.xml') ?? '';
  const paragraphs = Array.from(xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu), ([part]) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(part)?.[1] ?? '',
    text: plain(part),
  }));
  return { texts, xml, paragraphs, all: plain(xml) };
}

describe('the letter to the council', async () => {
  const letter = await open(writeCouncilLetter(await readDefaultTemplate('raadsbrief'), emmen));

  it('has a title and real headings', () => {
    expect(letter.paragraphs[0]).toEqual({
      style: 'Title',
      text: 'Raadsinformatiebrief: Plan van aanpak brede aanpak dak- en thuisloosheid',
    });
    expect(letter.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      'Waarom dit plan',
      'Waar het geld heen gaat',
      'Wie betaalt',
      'Van bevinding naar resultaat',
      'Hoe het verder gaat',
      'Bijlage 1: planning',
      'Bijlage 2: begroting',
      'Bijlage 3: opmerkingen bij het plan',
    ]);
  });

  it('has the totals of the plan', () => {
    expect(letter.all).toContain('Samen kosten die € 1.582.500.');
    expect(letter.all).toContain('De regels van het plan zijn samen € 1.585.500.');
    expect(letter.all).toContain('Tot en met 31 december 2020 is € 40.000 uitgegeven.');
  });

  it('repeats the heading of every table, and tells in words what every picture shows', () => {
    const tables = letter.xml.split('<w:tbl>').length - 1;
    expect(tables).toBe(5);
    expect(letter.xml.split('<w:tblHeader/>').length - 1).toBe(tables);
    const pictures = Array.from(
      letter.xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu),
      ([, alt = '']) => alt,
    );
    expect(pictures).toHaveLength(2);
    for (const alt of pictures) expect(alt.length).toBeGreaterThan(20);
  });

  it('is in Dutch', () => {
    expect(letter.texts.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="nl-NL"/u);
  });
});

describe('the progress report', async () => {
  const template = await readDefaultTemplate('voortgangsrapportage');
  const report = await open(writePlanReport(template, emmen));

  it('has every measure under a heading of its own', () => {
    const names = report.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    expect(names).toHaveLength(10);
    expect(names[3]).toBe('4. Onder de pannen');
  });

  it('traces each measure from finding to money to result', () => {
    const heading = report.paragraphs.findIndex(
      ({ style, text }) => style === 'Heading2' && text === '4. Onder de pannen',
    );
    const lines = report.paragraphs.slice(heading, heading + 18).map(({ text }) => text);
    expect(lines).toContain('Bevinding uit de scan: Kamer bij iemand thuis (voorstel)');
    expect(lines).toContain('Geld: Basissubsidie, € 38.000');
    expect(lines).toContain('Resultaat: Economisch daklozen hebben onderdak');
  });

  it('has the total of Haarlem too, where nothing is reported yet', async () => {
    const { all } = await open(writePlanReport(template, haarlem));
    expect(all).toContain('€ 5.621.184');
    expect(all).toContain('Er zijn nog geen uitgaven gemeld.');
  });
});

it('stays readable for Word whatever characters people pasted', async () => {
  const { all } = await open(writeCouncilLetter('# A\u0001B\n\n- c\u000Bd & <e>\uD800', emmen));
  expect(all).toContain('A BRaads');
  expect(all).toContain('c d &amp; &lt;e&gt;\uFFFD');
});

it('refuses a template with faults', async () => {
  const written = await writeCouncilLetter('{{nee}}', emmen);
  expect(written).toMatchObject({ ok: false, reason: [{ line: 1 }] });
});

it('shows the same blocks on a page, each with a key', async () => {
  const blocks = renderTemplate(await readDefaultTemplate('raadsbrief'), planDocumentContext(emmen));
  const preview = toPreview(blocks.ok ? blocks.value : []);
  expect(new Set(preview.map(({ key }) => key)).size).toBe(preview.length);
  expect(preview[0]).toMatchObject({ kind: 'heading', level: 1 });
});
