import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyseRound } from '../domain/analyse.ts';
import type { Answer, PublishedCount, RoundAnswers } from '../domain/answers.ts';
import type { Instrument } from '../domain/instrument.ts';
import { tabulateNumbers } from '../domain/number-table.ts';
import { expectsNumber } from '../domain/question-rules.ts';
import { readNumberRange } from '../domain/range.ts';
import type { ScanReport } from '../domain/report.ts';
import { compareRoutes } from '../domain/route-comparison.ts';
import { loadInstrument } from './instrument-files.server.ts';

const shipped = fileURLToPath(new URL('../../../../data/preventiescan/', import.meta.url));

const cellSchema = z.object({
  count: z.number().optional(),
  nrs: z.array(z.number()),
  values: z
    .record(
      z.string(),
      z.object({
        text: z.string(),
        min: z.number().nullable().default(null),
        max: z.number().nullable().default(null),
        period: z.string().nullable().default(null),
        basis: z.enum(['registration', 'estimate']).nullable().default(null),
      }),
    )
    .default({}),
});
const roundSchema = z.object({
  instrument: z.literal('preventiescanner-2022'),
  participants: z.array(z.number()),
  tables: z.array(
    z.object({
      id: z.string(),
      items: z.array(z.object({ id: z.string(), columns: z.record(z.string(), cellSchema) })),
    }),
  ),
});

let instrument: Instrument;
let round: RoundAnswers;
let report: ScanReport;

beforeAll(async () => {
  instrument = await loadInstrument(`${shipped}preventiescanner-2022`);
  round = await readRound(`${shipped}rondes/drechtsteden-2022.json`);
  report = analyseRound(instrument, round);
});

async function readRound(file: string): Promise<RoundAnswers> {
  const { participants, tables } = roundSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const answers: Answer[] = [];
  const publishedCounts: PublishedCount[] = [];
  for (const { id: questionId, items } of tables) {
    for (const { id: itemId, columns } of items) {
      for (const [columnId, { count, nrs, values }] of Object.entries(columns)) {
        const cell = { questionId, itemId, columnId };
        if (count !== undefined) publishedCounts.push({ ...cell, count });
        for (const nr of nrs) {
          const { text = null, min, max, period = null, basis = null } = values[nr] ?? {};
          const value =
            typeof min === 'number' && typeof max === 'number' ? { min, max, period, basis } : null;
          answers.push({ ...cell, nr, valueText: text, value });
        }
      }
    }
  }
  return { participants, answers, publishedCounts };
}

function numbersOf(table: string, item: string, column = 'answer'): readonly number[] | undefined {
  const found = report.tables.find(({ id }) => id === table)?.items.find(({ id }) => id === item);
  return found?.columns.get(column)?.nrs;
}

describe('the instrument', () => {
  it('has the 4 pillars, 15 conditions, 28 tables and 283 items of the scan', () => {
    expect(instrument.pillars).toHaveLength(4);
    expect(instrument.pillars.flatMap(({ conditions }) => conditions)).toHaveLength(15);
    expect(instrument.questions).toHaveLength(28);
    expect(instrument.questions.flatMap(({ items }) => items)).toHaveLength(283);
  });

  it('wants everything that is offered, but no dormitories', () => {
    const items = instrument.questions.flatMap((question) =>
      question.items.map((item) => ({ ...item, name: `${question.id}/${item.id}`, kind: question.kind })),
    );
    const offers = items.filter(({ kind, role }) => kind.startsWith('multi') && role === 'option');
    expect(offers.filter(({ direction }) => direction !== 'more').map(({ name }) => name)).toEqual([
      'homeless-facilities/classic-night-shelter',
    ]);
    expect(
      items.filter((item) => !offers.includes(item)).every(({ direction }) => direction === 'neutral'),
    ).toBe(true);
  });

  it('names what can be done soon', () => {
    const quick = instrument.questions.flatMap(({ id, items }) =>
      items.filter(({ horizon }) => horizon === 'quick').map((item) => `${id}/${item.id}`),
    );
    expect(quick.toSorted()).toEqual([
      'arrears-housing-insecurity/arrears-private-sector',
      'arrears-housing-insecurity/cost-sharer-tailored',
      'arrears-housing-insecurity/eviction-private-sector',
      'arrears-housing-insecurity/fixed-costs-from-benefit',
      'arrears-housing-insecurity/home-visits',
      'arrears-housing-insecurity/small-debts-paid',
      'basic-necessities/fast-benefit',
      'basic-necessities/fast-id',
      'basic-necessities/postal-address',
      'early-out-of-debt/adjusted-criteria',
      'early-out-of-debt/cjib-scheme',
      'early-out-of-debt/collective-premium-scheme',
      'extra-income/fast-benefit-adults',
      'extra-income/fast-benefit-youth',
      'policy-intentions/no-exit-without-alternative',
      'support-during-stay/keep-own-home',
    ]);
  });

  it('gives every condition a footing in law', () => {
    const conditions = instrument.pillars.flatMap((pillar) => pillar.conditions);
    expect(conditions.filter(({ legalFramework }) => legalFramework.length === 0)).toEqual([]);
  });
});

describe('the report of April 2022', () => {
  it('has every number of every table as published', async () => {
    const fixture = new URL('../domain/fixtures/drechtsteden-2022.txt', import.meta.url);
    const lines = report.tables.flatMap(({ id, items }) =>
      items.flatMap((item) =>
        [...item.columns].map(([column, { asked, nrs }]) =>
          [id, item.id, column, asked ? nrs.join('') || '-' : 'not-asked'].join(' '),
        ),
      ),
    );
    expect(lines.toSorted()).toEqual((await readFile(fixture, 'utf8')).trimEnd().split('\n').toSorted());
  });

  it.each([
    ['extra-income', 'child-package', 'answer', [2, 3, 6, 8, 9]],
    ['positive-connections', 'anti-stigma', 'answer', []],
    ['support-after-exit', 'sheltered-housing', 'answer', [1, 2, 3, 4, 5, 6, 7]],
    ['shelter-options', 'second-chance', 'event', [1, 2, 3, 5, 6, 8, 9]],
    ['shelter-options', 'second-chance', 'institution', [2, 3, 6, 8]],
    ['shelter-options', 'hostel-youth', 'institution', [5]],
    ['partners', 'experts-by-experience', 'aftercare', [1, 2, 3, 6]],
    ['risk-indicators', 'premium-defaulters', 'no', [1, 2, 4, 6, 8, 9]],
    ['homeless-numbers', 'not-entitled', 'value', [4, 9]],
    ['homeless-numbers', 'entitled', 'unknown', [1, 3, 5, 6, 7, 8, 9]],
  ])('%s, %s, %s', (table, item, column, nrs) => {
    expect(numbersOf(table, item, column)).toEqual(nrs);
  });

  it('finds these gains, counted by hand', () => {
    const gains = report.conditions.map(({ id, missingCells, wantedCells, rank, focus }) =>
      [id, `${missingCells}/${wantedCells}`, rank, focus ? 'focus' : ''].join(' ').trim(),
    );
    // Health: 9+8+3+8+5+7+7+9 = 56 of 8 × 9. Street outreach, without the dormitory: 4+3+1 = 8 of 3 × 9.
    // Aftercare: 7+7+7+6+5 and 1+6+4+5 = 48 of 9 × 9. Temporary housing: situations 9 and exit routes 18 of
    // 4 + 5 items, by route 62 of 14 and 52 of 18 items: 141 of 41 × 9.
    expect(gains).toEqual([
      'health 16/72 11',
      'housing 63/171 7',
      'income 45/144 9',
      'activities 9/54 12',
      'relations 47/117 6',
      'assertive-care 0/9 15',
      'early-intervention 9/27 8',
      'psychiatric-expertise 1/9 13',
      'early-local-care 10/36 10',
      'long-term-housing-support 19/36 4 focus',
      'specialised-care 1/9 13',
      'aftercare 33/81 5 focus',
      'street-outreach 19/27 1 focus',
      'temporary-housing 228/369 3 focus',
      'institution-stay 84/126 2 focus',
    ]);
  });

  it('notes every contradiction that is in the answers, and no other', () => {
    const detail: unknown = expect.any(String);
    expect(report.dataQuality).toEqual([
      {
        kind: 'published-count-differs',
        table: 'public-order-safety',
        item: 'other',
        column: 'answer',
        nrs: [8],
        detail,
      },
      {
        kind: 'published-count-differs',
        table: 'support-after-exit',
        item: 'sheltered-housing',
        column: 'answer',
        nrs: [1, 2, 3, 4, 5, 6, 7],
        detail,
      },
      { kind: 'no-answer', table: 'homeless-facilities', column: 'answer', nrs: [1], detail },
      { kind: 'unknown-with-options', table: 'shelter-options', column: 'institution', nrs: [1], detail },
      { kind: 'unknown-with-options', table: 'partners', column: 'aftercare', nrs: [9], detail },
      { kind: 'no-answer', table: 'risk-indicators', item: 'violence-victims', nrs: [7], detail },
      { kind: 'unknown-with-options', table: 'loss-after-exit-data', column: 'answer', nrs: [6], detail },
      {
        kind: 'unreadable-value',
        table: 'housing-availability',
        item: 'enough-social-housing',
        column: 'no',
        nrs: [1],
        detail,
      },
    ]);
  });

  it('adds the numbers as ranges', () => {
    const table = report.tables.find(({ id }) => id === 'loss-after-event-numbers');
    const sums = table === undefined ? [] : tabulateNumbers(table);
    expect(sums.map(({ item, sum }) => [item, sum?.min, sum?.max, sum?.addends, sum?.mixedPeriods])).toEqual([
      ['evictions-rent-debt', 17, 17, 9, false],
      ['evictions-nuisance', 12, 13, 7, false],
      ['leaving-home-violence', 2, 2, 1, false],
      ['remigrants', 31, 31, 6, true],
      ['youth-leaving-home', 116, 118, 5, false],
    ]);
  });

  it('sets the two routes side by side', () => {
    const table = report.tables.find(({ id }) => id === 'shelter-options');
    const rows = table === undefined ? [] : compareRoutes(table, 'event', 'institution');
    expect(rows.find(({ item }) => item === 'crisis-shelter')).toEqual({
      item: 'crisis-shelter',
      both: [1, 2, 6, 7, 8],
      onlyFirst: [9],
      onlySecond: [3],
      comparable: true,
    });
    expect(rows.filter(({ comparable }) => !comparable).map(({ item }) => item)).toEqual([
      'hostel-ex-detainees',
      'hostel-mental-health',
      'hostel-economic',
      'hostel-youth',
    ]);
  });
});

it('stores with every written number what reading it gives', () => {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  const withText = round.answers.filter(({ valueText }) => valueText !== null);
  // 7 stacked schemes, 28 losses after an event, 4 homeless numbers, 16 on housing and one note beside "Anders".
  expect(withText).toHaveLength(56);
  for (const { questionId, itemId, columnId, valueText, value } of withText) {
    const question = questions.get(questionId);
    const unit = question?.items.find(({ id }) => id === itemId)?.unit ?? null;
    const reads = question !== undefined && expectsNumber(question, columnId);
    const read = readNumberRange(valueText ?? '', unit);
    expect(reads && read.ok ? read.value : null).toEqual(value);
  }
});
