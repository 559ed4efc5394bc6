import { describe, expect, it } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import { workedOut } from '../fixtures/worked-out.ts';
import type { BudgetLine, LineYears, YearVariant } from '../lines/budget-line.ts';
import { yearRemarks, yearVariantRemarks } from './year-remarks.ts';

const planYears = { first: 2020, last: 2021 };

const span = (first: number, last = first) => ({ kind: 'span', span: { first, last } }) as const;
const amounts = (...parts: readonly (readonly [year: number, cents: number])[]) =>
  ({ kind: 'amounts', parts: parts.map(([year, cents]) => ({ year, cents: toCents(cents) })) }) as const;
const inText = (years: LineYears): YearVariant => ({ source: 'projecttekst', years });

function lineOf(id: string, euros: number, years: LineYears, ...yearVariants: readonly YearVariant[]) {
  return aLine(id, { kind: 'lump', amountCents: fromEuros(euros) }, { years, yearVariants });
}

const at = { measure: 'H9', line: 'H9d' };

/** What is odd about the years of the lines of a measure H9, in a plan for 2020 and 2021. */
function remarksOf(...lines: readonly BudgetLine[]) {
  const { measures } = workedOut([aMeasure('H9', lines)]);
  return measures.flatMap((measure) => measure.lines.flatMap((line) => yearRemarks('H9', line, planYears)));
}

describe('other years elsewhere in the source', () => {
  it.each<readonly [LineYears, LineYears, string, string]>([
    // H9d of Haarlem.
    [span(2020), span(2020, 2021), 'bij 2020,', 'bij 2020-2021.'],
    [{ kind: 'not-stated' }, span(2020), 'bij geen jaar,', 'bij 2020.'],
    [span(2020), { kind: 'not-stated' }, 'bij 2020,', 'bij geen jaar.'],
  ])('are told with both: case %#', (years, other, first, second) => {
    expect(remarksOf(lineOf('H9d', 2_271_184, years, inText(other)))).toStrictEqual([
      toldRemark('year-conflict', at, '‘Post H9d’', '€ 2.271.184', first, 'de projecttekst', second),
    ]);
  });

  it.each<readonly [LineYears, LineYears]>([
    [span(2020, 2021), span(2020, 2021)],
    [span(2020, 2021), { kind: 'each', span: planYears }],
    [{ kind: 'not-stated' }, { kind: 'not-stated' }],
  ])('are no others when they are the same ones: case %#', (years, other) => {
    expect(remarksOf(lineOf('H9d', 1_000, years, inText(other)))).toStrictEqual([]);
  });

  it('are told for each place that says otherwise', () => {
    const other = (source: string, year: number) => ({ source, years: span(year) });
    const line = lineOf(
      'H9d',
      1_000,
      span(2020),
      other('bijlage', 2021),
      other('tabel', 2020),
      inText(span(2021)),
    );
    expect(remarksOf(line)).toStrictEqual([
      toldRemark('year-conflict', at, 'de bijlage'),
      toldRemark('year-conflict', at, 'de projecttekst'),
    ]);
  });
});

describe('years outside the plan', () => {
  it.each<readonly [LineYears, string | null]>([
    // H2a of Haarlem.
    [span(2021, 2022), '2021-2022'],
    [span(2019), '2019'],
    [span(2019, 2022), '2019-2022'],
    [{ kind: 'weights', parts: [2020, 2022].map((year) => ({ year, weight: 1 })) }, '2020-2022'],
    [span(2020, 2021), null],
    [span(2020), null],
    [span(2021), null],
    [{ kind: 'not-stated' }, null],
  ])('are told of %j', (years, key) => {
    expect(remarksOf(lineOf('H9d', 475_000, years))).toStrictEqual(
      key === null ? [] : [toldRemark('years-outside-plan', at, '‘Post H9d’', `${key};`, '2020-2021.')],
    );
  });
});

describe('amounts per year', () => {
  it.each<readonly [number, string, string]>([
    [39_999, '€ 999,99', '+ € 0,01'],
    [40_001, '€ 1.000,01', '− € 0,01'],
  ])('with %d cents in the second year are not the line of € 1.000', (cents, split, rest) => {
    expect(remarksOf(lineOf('H9d', 1_000, amounts([2020, 60_000], [2021, cents])))).toStrictEqual([
      toldRemark('year-split-differs', at, '‘Post H9d’', `${split},`, '€ 1.000:', rest),
    ]);
  });

  it('that are the line together, or a line of no year, are nothing odd', () => {
    expect(remarksOf(lineOf('H9d', 1_000, amounts([2020, 60_000], [2021, 40_000])))).toStrictEqual([]);
    expect(remarksOf(lineOf('H9d', 1_000, { kind: 'not-stated' }))).toStrictEqual([]);
  });

  it('are not parts that leave all money in no year', () => {
    const parts = [{ year: 2020, weight: 0 }];
    expect(remarksOf(lineOf('H9d', 1_000, { kind: 'weights', parts }))).toStrictEqual([]);
  });
});

describe('the totals by year, were another place right', () => {
  // H9 and H10 of Haarlem: the project texts say 2020-2021 of € 2.271.184 and of € 150.000.
  const h9 = aMeasure('H9', [
    lineOf('H9a', 800_000, span(2020)),
    lineOf('H9b', 125_000, span(2020)),
    lineOf('H9c', 250_000, span(2021)),
    lineOf('H9d', 2_271_184, span(2020), inText(span(2020, 2021))),
  ]);
  const h10 = aMeasure('H10', [lineOf('H10a', 150_000, span(2020), inText(span(2020, 2021)))]);

  it('are told once for a place, of all lines, in the order of time', () => {
    expect(yearVariantRemarks(workedOut([h9, h10]))).toStrictEqual([
      toldRemark(
        'year-conflict',
        {},
        'de projecttekst',
        ': 2020 € 925.000, 2020-2021 € 2.421.184 en 2021 € 250.000.',
      ),
    ]);
  });

  it('are told for every place, where lines that it does not name keep their own years', () => {
    const inTable = lineOf('H3a', 150_000, span(2021), { source: 'bijlage', years: { kind: 'not-stated' } });
    expect(yearVariantRemarks(workedOut([h10, aMeasure('H3', [inTable])]))).toStrictEqual([
      toldRemark('year-conflict', {}, 'projecttekst', ': 2020-2021 € 150.000 en 2021 € 150.000.'),
      toldRemark('year-conflict', {}, 'bijlage', ': 2020 € 150.000 en niet-verdeeld € 150.000.'),
    ]);
  });

  it('leave out lines without money', () => {
    const open = aLine('H1a', { kind: 'open' }, { yearVariants: [inText(span(2021))] });
    expect(yearVariantRemarks(workedOut([h10, aMeasure('H1', [open])]))).toStrictEqual([
      toldRemark('year-conflict', {}, 'projecttekst', 'zijn: 2020-2021 € 150.000.'),
    ]);
  });

  it('are not told where the source agrees with itself', () => {
    expect(yearVariantRemarks(workedOut([aMeasure('H3', [lineOf('H3a', 1_000, span(2021))])]))).toStrictEqual(
      [],
    );
  });
});
