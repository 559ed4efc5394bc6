import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import { readWorkbook } from '#app/platform/documents/read-workbook.server.ts';
import { unzipTexts } from '#tests/support/unzip.ts';
import type { LineCalculation, LineYears } from '../../domain/lines/budget-line.ts';
import { roundingSteps } from '../../domain/lines/line-choices.ts';
import { aLine, aMeasure, aPlan } from '../../domain/fixtures/small-plan.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { reportOf, shippedReport } from '../fixtures/shipped-plans.ts';
import { evaluateWorkbook, place } from './fixtures/evaluate-workbook.ts';
import { readSheetCells } from './fixtures/read-sheet-cells.ts';
import { writePlanWorkbook } from './plan-workbook.server.ts';

const regionName = 'Emmen';

async function open(report: PlanReport) {
  const bytes = await writePlanWorkbook(report, { regionName });
  const cells = readSheetCells(unzipTexts(bytes));
  const valueOf = evaluateWorkbook(cells);
  const find = (sheet: string, column: string, text: string): number => {
    for (const [address, cell] of cells.get(sheet) ?? [])
      if (address.startsWith(column) && 'value' in cell && cell.value === text)
        return Number(address.slice(column.length));
    throw new Error(`${text} does not stand in ${sheet}.`);
  };
  const heading = (sheet: string, text: string): string => {
    for (const [address, cell] of cells.get(sheet) ?? [])
      if (/^[A-Z]+1$/u.test(address) && 'value' in cell && cell.value === text) return address.slice(0, -1);
    throw new Error(`${sheet} has no column ${text}.`);
  };
  return {
    cells,
    bytes,
    valueOf,
    /** The amount in a row of the budget, by the text in its third column. */
    budget: (label: string, column: string) =>
      valueOf('Begroting', `${heading('Begroting', column)}${find('Begroting', 'C', label)}`),
    total: (sheet: string, key: string) => valueOf(sheet, `C${find(sheet, 'A', key)}`),
  };
}

/** Every formula gives what stands behind it as its result now. */
async function expectResultsToAgree(report: PlanReport): Promise<number> {
  const { bytes, cells, valueOf } = await open(report);
  const read = await readWorkbook(bytes);
  let formulas = 0;
  for (const { name, rows } of read) {
    for (const [address, cell] of cells.get(name) ?? []) {
      if (!('formula' in cell)) continue;
      const { column, row } = place(address);
      const result = rows[row - 1]?.[column - 1];
      expect(valueOf(name, address), `${name}!${address} = ${cell.formula}`).toBeCloseTo(Number(result), 6);
      formulas += 1;
    }
  }
  return formulas;
}

describe('the workbook of Emmen', async () => {
  const emmen = await open(await shippedReport('emmen-2020'));

  it('gives the total of the plan', () => {
    expect(emmen.budget('Totaal van het plan', 'Bedrag')).toBe(1_585_500);
    expect(emmen.budget('Totaal van het plan', 'In het plan')).toBe(1_582_500);
    expect(emmen.budget('Totaal van het plan', 'Verschil')).toBe(-3_000);
    expect(emmen.budget('Totaal van het plan', 'Telt mee')).toBe(1_582_500);
  });

  it('keeps measure 4 below its ceiling', () => {
    expect(emmen.budget('Totaal E4', 'Bedrag')).toBe(113_000);
    expect(emmen.budget('Totaal E4', 'Telt mee')).toBe(110_000);
    expect(emmen.budget('Toeslag per match', 'Telt mee')).toBe(73_008.85);
  });

  it('shows the exact amount, the stated one and what is between them', () => {
    expect(emmen.budget('Begeleiding 4 fte', 'Berekend')).toBe(319_488);
    expect(emmen.budget('Begeleiding 4 fte', 'Afgerond')).toBe(320_000);
    expect(emmen.budget('Begeleiding 4 fte', 'Verschil')).toBe(512);
    expect(emmen.budget('Huurderving', 'Berekend')).toBe(10_500);
  });

  it('adds up by theme, year and source', () => {
    expect(emmen.total('Per thema', 'geen-thema')).toBe(100_000);
    for (const sheet of ['Per thema', 'Per jaar', 'Per bron']) {
      expect(emmen.total(sheet, 'totaal')).toBe(1_582_500);
      expect(emmen.total(sheet, 'controle')).toBe(0);
    }
    expect(emmen.total('Per bron', 'brede-aanpak')).toBe(1_582_500);
  });

  it('has a sheet for everything a controller asks', () => {
    expect([...emmen.cells.keys()]).toEqual([
      'Uitleg',
      'Begroting',
      'Per thema',
      'Per jaar',
      'Per bron',
      'Jaren per regel',
      'Dekking per regel',
      'Opmerkingen',
    ]);
  });
});

describe.each(['emmen-2020', 'haarlem-2020-2021'])('the first sheet of %s', async (key) => {
  it('explains every column and every code of the budget', async () => {
    const report = await shippedReport(key);
    const { cells } = await open(report);
    const textsOf = (sheet: string, which: RegExp) =>
      [...(cells.get(sheet) ?? [])].flatMap(([address, cell]) =>
        which.test(address) && 'value' in cell ? [String(cell.value)] : [],
      );
    const words = textsOf('Uitleg', /^A\d+$/u);
    const explained = new Set([...words, ...words.flatMap((word) => word.split(' en '))]);
    const headings = textsOf('Begroting', /^[A-Z]+1$/u);
    expect(headings.length).toBeGreaterThan(15);
    expect(headings.filter((heading) => !explained.has(heading))).toEqual([]);
    for (const { id } of report.plan.themes) expect(words).toContain(`Thema ${id}`);
    for (const { id } of report.plan.objectives) expect(words).toContain(`Doel ${id}`);
  });
});

describe('the workbook of Haarlem', async () => {
  const report = await shippedReport('haarlem-2020-2021');
  const haarlem = await open(report);

  it('gives the total of the plan', () => {
    expect(haarlem.budget('Totaal van het plan', 'Bedrag')).toBe(5_621_184);
    expect(haarlem.budget('Totaal van het plan', 'Telt mee')).toBe(5_621_184);
  });

  it('has the totals of the page by year, theme and source', () => {
    const sheets = [
      ['Per jaar', report.byYear],
      ['Per thema', report.byTheme],
      ['Per thema', report.byObjective],
      ['Per bron', report.bySource],
    ] as const;
    for (const [sheet, amounts] of sheets)
      for (const [key, cents] of amounts) expect(haarlem.total(sheet, key), key).toBe(cents / 100);
  });
});

it.each(['emmen-2020', 'haarlem-2020-2021'])('agrees with its own results: %s', async (name) => {
  expect(await expectResultsToAgree(await shippedReport(name))).toBeGreaterThan(100);
});

/** One line of every kind, years and funding of every kind, and a ceiling that bites. */
const everything = reportOf(
  aPlan([
    aMeasure(
      'M1',
      [
        aLine('a', {
          kind: 'hours',
          effort: { kind: 'per-person', persons: 3, hoursPerPersonWeek: 1.25 },
          weeks: 43.5,
          rateCents: toCents(8_135),
          fte: null,
        }),
        aLine(
          'b',
          { kind: 'persons', count: 7, unit: 'persons', amountCents: toCents(33_333) },
          {
            years: { kind: 'each', span: { first: 2024, last: 2026 } },
            vat: toBasisPoints(2_100),
            rounding: 10,
          },
        ),
        aLine(
          'c',
          { kind: 'monthly', amountCents: toCents(50_001), months: 11 },
          {
            years: { kind: 'each', span: { first: 2024, last: 2025 } },
            indexation: { baseYear: 2023, perYear: toBasisPoints(325) },
          },
        ),
        aLine(
          'd',
          {
            kind: 'percentage',
            percentage: toBasisPoints(1_250),
            base: { kind: 'lines', lineIds: ['b', 'g'] },
          },
          {
            years: {
              kind: 'weights',
              parts: [
                { year: 2024, weight: 1 },
                { year: 2025, weight: 1 },
                { year: 2026, weight: 1 },
              ],
            },
            funding: [
              { sourceId: 'rijk', kind: 'share', basisPoints: toBasisPoints(3_333) },
              { sourceId: 'eigen', kind: 'share', basisPoints: toBasisPoints(6_667) },
            ],
          },
        ),
        aLine('e', { kind: 'ceiling', ceilingCents: toCents(1_000_000) }),
      ],
      { statedTotalCents: toCents(1_200_000) },
    ),
    aMeasure(
      'M2',
      [
        aLine(
          'f',
          {
            kind: 'percentage',
            percentage: toBasisPoints(2_500),
            base: { kind: 'rent', count: 7, unit: 'homes', monthlyCents: toCents(51_234), months: 12 },
          },
          {
            years: {
              kind: 'amounts',
              parts: [
                { year: 2024, cents: toCents(500_000) },
                { year: 2025, cents: toCents(500_000) },
              ],
            },
            funding: [{ sourceId: 'eigen', kind: 'amount', cents: toCents(200_000) }],
          },
        ),
        aLine(
          'g',
          {
            kind: 'per-result',
            feeCents: toCents(2_500),
            expected: 40,
            unit: 'matches',
            ceilingCents: toCents(80_000),
          },
          {
            statedCents: toCents(81_000),
            funding: [{ sourceId: 'eigen', kind: 'amount', cents: toCents(90_000) }],
          },
        ),
        aLine('h', { kind: 'open' }),
        aLine('i', { kind: 'not-applicable' }),
        aLine(
          'j',
          {
            kind: 'percentage',
            percentage: toBasisPoints(900),
            base: { kind: 'amount', cents: toCents(12_345) },
          },
          {
            funding: [
              { sourceId: 'rijk', kind: 'rest' },
              { sourceId: 'eigen', kind: 'rest' },
              { sourceId: 'oud', kind: 'amount', cents: toCents(10) },
            ],
          },
        ),
      ],
      { themeIds: [], objectiveIds: [] },
    ),
    aMeasure('M3'),
  ]),
);

it('calculates every kind of line, year and funding as the page does', async () => {
  expect(await expectResultsToAgree(everything)).toBeGreaterThan(60);
  const book = await open(everything);
  for (const sheet of ['Per thema', 'Per jaar', 'Per bron']) expect(book.total(sheet, 'controle')).toBe(0);
  expect(book.budget('Totaal M1', 'Telt mee')).toBe(10_000);
});

it('keeps text that looks like a formula text', async () => {
  const name = '=HYPERLINK("http://example.org","x")';
  const { cells } = await open(
    reportOf(aPlan([aMeasure('=1+1', [aLine('=A1', undefined, { label: name, note: '+1' })], { name })])),
  );
  const formulas = [...cells.values()].flatMap((sheet) =>
    [...sheet.values()].flatMap((cell) => ('formula' in cell ? [cell.formula] : [])),
  );
  expect(formulas.filter((formula) => /HYPERLINK|1\+1/u.test(formula))).toEqual([]);
  expect([...(cells.get('Begroting')?.values() ?? [])]).toContainEqual({ value: name });
});

const cents = fc.integer({ min: 0, max: 90_000_000 }).map(toCents);
const quantity = fc.integer({ min: 0, max: 40_000 }).map((hundredths) => hundredths / 100);
const weight = fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100);
const share = fc.integer({ min: 0, max: 10_000 }).map(toBasisPoints);

const calculation: fc.Arbitrary<LineCalculation> = fc.oneof(
  fc.record({ kind: fc.constant('lump' as const), amountCents: cents }),
  fc.record({
    kind: fc.constant('hours' as const),
    effort: fc.record({ kind: fc.constant('per-week' as const), hoursPerWeek: quantity }),
    weeks: quantity,
    rateCents: fc.integer({ min: 0, max: 20_000 }).map(toCents),
    fte: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('percentage' as const),
    percentage: share,
    base: fc.record({ kind: fc.constant('lines' as const), lineIds: fc.constant(['0-0', '1-0']) }),
  }),
  fc.record({
    kind: fc.constant('per-result' as const),
    feeCents: fc.integer({ min: 0, max: 500_000 }).map(toCents),
    expected: fc.nat(200),
    unit: fc.constant('matches' as const),
    ceilingCents: fc.option(cents),
  }),
  fc.record({ kind: fc.constant('ceiling' as const), ceilingCents: cents }),
);

const years: fc.Arbitrary<LineYears> = fc.oneof(
  fc.constant<LineYears>({ kind: 'not-stated' }),
  fc.constant<LineYears>({ kind: 'span', span: { first: 2024, last: 2025 } }),
  fc.nat(3).map((more): LineYears => ({ kind: 'each', span: { first: 2024, last: 2024 + more } })),
  fc.tuple(cents, cents).map(([one, other]): LineYears => ({
    kind: 'amounts',
    parts: [
      { year: 2024, cents: one },
      { year: 2025, cents: other },
    ],
  })),
  fc.tuple(weight, weight, weight).map((sizes): LineYears => ({
    kind: 'weights',
    parts: sizes.map((size, at) => ({ year: 2024 + at, weight: size })),
  })),
);

const funding = fc.array(
  fc.oneof(
    fc.record({ sourceId: fc.constant('rijk'), kind: fc.constant('share' as const), basisPoints: share }),
    fc.record({ sourceId: fc.constant('eigen'), kind: fc.constant('amount' as const), cents }),
    fc.record({ sourceId: fc.constantFrom('rijk', 'eigen'), kind: fc.constant('rest' as const) }),
  ),
  { maxLength: 3 },
);

const line = fc.record({
  calculation,
  years,
  funding,
  rounding: fc.constantFrom(...roundingSteps),
  vat: fc.option(share),
  statedCents: fc.option(cents),
});

it('agrees with the page whatever stands in the plan', async () => {
  const measures = fc.array(fc.array(line, { maxLength: 4 }), { minLength: 2, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(measures, async (drawn) => {
      const plan = aPlan(
        drawn.map((lines, of) =>
          aMeasure(`M${of}`, [
            aLine(`${of}-0`),
            ...lines.map(({ calculation: how, ...rest }, at) => aLine(`${of}-${at + 1}`, how, rest)),
          ]),
        ),
      );
      await expectResultsToAgree(reportOf(plan));
    }),
    { numRuns: 40 },
  );
});
