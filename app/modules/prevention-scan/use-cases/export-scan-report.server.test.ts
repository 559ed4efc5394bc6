import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { readWorkbook } from '#app/platform/documents/read-workbook.server.ts';
import { textCell, writeWorkbook, type Cell } from '#app/platform/documents/workbook.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { unzipTexts } from '#tests/support/unzip.ts';
import { faultLine } from '../documents/import/import-fault.ts';
import { templateLayout, templateLeadColumns } from '../documents/scan-template-layout.ts';
import type { ReportJson } from '../domain/report-json.ts';
import { exportScanReport } from './export-scan-report.server.ts';
import { exportScanTemplate } from './export-scan-template.server.ts';
import { importScan } from './import-scan.server.ts';
import type { ScanReportFormat } from './scan-report-formats.ts';

let test: TestDatabase;
let scope: Scope;
let elsewhere: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'drechtsteden');
  elsewhere = await test.scopeFor('regional-policy', 'assen');
});
afterAll(() => test.close());

async function report(format: ScanReportFormat, by = scope, round = '2022') {
  const file = await exportScanReport(test.database, by, { round, format, origin: 'test', isForFile: false });
  if (file === null) throw new Error('There is no such round.');
  return file;
}

async function textReport(format: ScanReportFormat, by = scope, round = '2022'): Promise<string> {
  const { content } = await report(format, by, round);
  return typeof content === 'string' ? content : '';
}

async function bytesReport(format: ScanReportFormat): Promise<Uint8Array> {
  const { content } = await report(format);
  return typeof content === 'string' ? new Uint8Array() : content;
}

async function jsonReport(by: Scope, round: string): Promise<ReportJson> {
  return JSON.parse(await textReport('json', by, round)) as ReportJson;
}

async function importElsewhere(name: string, round: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await importScan(test.database, elsewhere, {
    slug: round,
    file: { name, bytes },
    isDryRun: false,
    origin: 'test',
  });
  expect(outcome.ok ? [] : outcome.reason.map(faultLine)).toEqual([]);
}

describe('what leaves can come back', () => {
  it('as JSON: the report of the import is the report', async () => {
    await importElsewhere('rapport.json', '2022-json', await textReport('json'));
    const original = await jsonReport(scope, '2022');
    const back = await jsonReport(elsewhere, '2022-json');
    expect(back).toEqual({ ...original, region: 'assen', round: '2022-json' });
  });

  it('as CSV', async () => {
    await importElsewhere('antwoorden.csv', '2022-csv', await textReport('csv'));
    const original = await jsonReport(scope, '2022');
    const back = await jsonReport(elsewhere, '2022-csv');
    expect(back).toEqual({ ...original, region: 'assen', round: '2022-csv' });
  });

  it('through the sheet to fill in: all but the counts that the source printed', async () => {
    const original = await jsonReport(scope, '2022');
    await importElsewhere('invulblad.xlsx', '2022-xlsx', await filledTemplate(original));
    const back = await jsonReport(elsewhere, '2022-xlsx');
    expect(back.tables).toEqual(withoutPublished(original).tables);
    expect(back.findings).toEqual(original.findings);
    expect(back.conditions).toEqual(original.conditions);
    const remarks = original.dataQuality.filter(({ kind }) => kind !== 'published-count-differs');
    expect(back.dataQuality).toEqual(remarks);
  });
});

/** Fills in the template as someone would who has the report beside it. */
async function filledTemplate({ participants, tables }: ReportJson): Promise<Uint8Array> {
  const template = await exportScanTemplate({ participantCount: participants.length });
  const sheets = await readWorkbook(template ?? new Uint8Array());
  expect(sheets.map(({ name }) => name)).toEqual([
    templateLayout.explanationSheet,
    templateLayout.answersSheet,
  ]);
  const columnsOf = new Map(
    tables.flatMap(({ id, items }) => items.map((item) => [`${id} ${item.id}`, item.columns] as const)),
  );
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      widths: [],
      rows: rows.map((row, at): Cell[] => {
        const [table, item, column] = row;
        const cell = columnsOf.get(`${String(table)} ${String(item)}`)?.[String(column)];
        const lead = row.slice(0, templateLeadColumns).map((value) => textCell(String(value ?? '')));
        if (name !== templateLayout.answersSheet || at === 0)
          return row.map((value) => textCell(String(value ?? '')));
        return [
          ...lead,
          ...participants.map((nr): Cell => {
            if (cell === undefined || !cell.nrs.includes(nr)) return null;
            return textCell(inCell(cell.values?.[String(nr)]));
          }),
        ];
      }),
    })),
  );
}

/** Words without a number stand behind the x. */
function inCell(value: { readonly text: string; readonly min: number | null } | undefined): string {
  if (value === undefined) return 'x';
  return value.min === null ? `x: ${value.text}` : value.text;
}

function withoutPublished(json: ReportJson): ReportJson {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) => (key === 'publishedCount' ? undefined : value)),
  ) as ReportJson;
}

describe('the Excel report', () => {
  it('has a sheet per table between its other sheets, with names that Excel takes', async () => {
    const sheets = await readWorkbook(await bytesReport('xlsx'));
    expect(sheets).toHaveLength(28 + 6);
    expect(sheets.map(({ name }) => name).filter((name) => name.length > 31)).toEqual([]);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    const answers = sheets.find(({ name }) => name === 'Alle antwoorden');
    expect(answers?.rows[0]?.slice(0, 4)).toEqual(['gemeente_nr', 'vraag', 'antwoord', 'kolom']);
  });

  it('explains every sheet and every column on the first one', async () => {
    const [first, ...others] = await readWorkbook(await bytesReport('xlsx'));
    const explained = (first?.rows ?? []).map(([word]) => String(word)).join('\n');
    expect(explained).toContain('Werkblad of kolom');
    const known = new RegExp(
      /^(?:Gemeente \d|vraag|antwoord|kolom|Gemeenten$|Opmerking$|Begrip$|Betekenis$)/u,
    );
    const headings = new Set(others.flatMap(({ rows }) => (rows[0] ?? []).map(String)));
    expect(headings.size).toBeGreaterThan(25);
    for (const heading of headings)
      if (!known.test(heading)) expect(explained).toMatch(new RegExp(`(?:^|\\W)${heading}(?:\\W|$)`, 'mu'));
  });

  it('shows who marked what, and lets Excel count', async () => {
    const files = unzipTexts(await bytesReport('xlsx'));
    const sheet = [...files].find(([, xml]) => xml.includes('COUNTA(E2:M2)'))?.[1] ?? '';
    expect(sheet).toContain('<f>COUNTA(E2:M2)</f><v>9</v>');
    expect(sheet).toContain('<f>COUNTA(E2:M2)/9</f><v>1</v>');
    const sheets = await readWorkbook(await bytesReport('xlsx'));
    const health = sheets.find(({ name }) => name.includes('Aanbod voor welzijn'));
    const ehealth = health?.rows.find(([name]) => String(name).startsWith('Digitale zelfhulp'));
    expect(ehealth?.slice(2, 4)).toEqual([3, 1 / 3]);
    expect(ehealth?.slice(4)).toEqual([null, 'x', 'x', null, null, null, 'x', null, null]);
  });

  it('keeps free text text', async () => {
    const bytes = await writeWorkbook([
      { name: 'a/b', widths: [], rows: [[textCell('=1+1'), textCell('@x')]] },
    ]);
    const [sheet] = await readWorkbook(bytes);
    expect(sheet).toMatchObject({ name: 'a b', rows: [['=1+1', '@x']] });
    expect([...unzipTexts(bytes).values()].join('')).not.toContain('<f>');
  });
});

describe('the Word report', () => {
  it('has headings, tables whose heading repeats and whose rows stay whole, and pictures in words', async () => {
    const files = unzipTexts(await bytesReport('docx'));
    const document = files.get('word/document.xml') ?? '';
    const times = (pattern: RegExp) => document.match(pattern)?.length ?? 0;
    expect(times(/<w:pStyle w:val="Title"\/>/gu)).toBe(1);
    expect(times(/<w:pStyle w:val="Heading1"\/>/gu)).toBe(6);
    // One per pillar in the summary, one per pillar with its findings, and one per table.
    expect(times(/<w:pStyle w:val="Heading2"\/>/gu)).toBe(4 + 4 + 28);
    expect(times(/<w:tblHeader\/>/gu)).toBe(times(/<w:tbl>/gu));
    expect(times(/<w:cantSplit\/>/gu)).toBe(times(/<w:tr>/gu) + times(/<w:tr /gu));
    expect(times(/<w:drawing>/gu)).toBe(5);
    expect(times(/<wp:docPr [^>]*descr="[^"]{40,}"/gu)).toBe(5);
    expect(document).not.toMatch(/undefined|NaN|\[object/u);
  });

  it('says its language, its title and its page numbers', async () => {
    const files = unzipTexts(await bytesReport('docx'));
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(files.get('docProps/core.xml')).toContain(
      '<dc:title>Preventiescan 2022: Drechtsteden &amp; Alblasserwaard</dc:title>',
    );
    expect([...files].some(([name, xml]) => name.startsWith('word/footer') && xml.includes('PAGE'))).toBe(
      true,
    );
  });

  it('leads from its contents to every table', async () => {
    const document = unzipTexts(await bytesReport('docx')).get('word/document.xml') ?? '';
    const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(?<anchor>[^"]+)"/gu)].map(
      (link) => link.groups?.anchor,
    );
    const places = new Set(
      [...document.matchAll(/<w:bookmarkStart [^>]*w:name="(?<name>[^"]+)"/gu)].map(
        (mark) => mark.groups?.name,
      ),
    );
    expect(links.length).toBeGreaterThanOrEqual(5 + 4 + 28);
    expect(links.filter((anchor) => !places.has(anchor))).toEqual([]);
  });
});

it('writes every export in the audit log, with its format', async () => {
  await report('text');
  const overseer = await test.scopeFor('privacy-officer', 'drechtsteden');
  const events = await test.database.read(overseer, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['action', 'object_id', 'origin'])
      .where('region_id', '=', scope.regionId)
      .orderBy('event_no', 'desc')
      .limit(1)
      .execute(),
  );
  expect(events).toEqual([{ action: 'export-scan-report', object_id: '2022 (text)', origin: 'test' }]);
});

it('gives nothing for a round that is not there, or of another region', async () => {
  const request = { round: '1999', format: 'json', origin: 'test', isForFile: false } as const;
  expect(await exportScanReport(test.database, scope, request)).toBeNull();
  const haarlem = await test.scopeFor('regional-policy', 'haarlem');
  expect(await exportScanReport(test.database, haarlem, { ...request, round: '2022' })).toBeNull();
});
