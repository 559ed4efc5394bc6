import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRanges, formatRange, readNumberRange } from './range.ts';

const parseNumberRange = (...asked: Parameters<typeof readNumberRange>) => {
  const read = readNumberRange(...asked);
  return read.ok ? read.value : null;
};
const exactly = (n: number) => ({ min: n, max: n, period: null, basis: null });

describe('what municipalities wrote in April 2022', () => {
  it.each([
    ['0', exactly(0)],
    ['100', exactly(100)],
    ['2665', exactly(2665)],
    ['3-4', { ...exactly(3), max: 4 }],
    ['8-10', { ...exactly(8), max: 10 }],
    ['3/4', { ...exactly(3), max: 4 }],
    ['12 (registratie bij woningcorporaties en GGD)', { ...exactly(12), basis: 'registration' }],
    ['3 (registratie bij woningcorporaties en GGD)', { ...exactly(3), basis: 'registration' }],
    ['4 (eerste helft 2021)', { ...exactly(4), period: '2021-H1' }],
    ['7 (eerste helft 2021)', { ...exactly(7), period: '2021-H1' }],
    ['19920 in het jaar 2020', { ...exactly(19920), period: '2020' }],
    ['(a): eerste helft 2021: 121', { ...exactly(121), period: '2021-H1', basis: 'registration' }],
    ['(b): 6', { ...exactly(6), basis: 'estimate' }],
    ['(b): 8-10 per jaar in 2021', { min: 8, max: 10, period: '2021', basis: 'estimate' }],
    ['gemiddeld 7 woningen voor dak- en thuislozen', exactly(7)],
    ['onbekend hoeveel tekort', null],
    ['schuldhulpmaatje', null],
  ])('%s', (text, expected) => {
    expect(parseNumberRange(text)).toEqual(expected);
  });
});

describe('other ways of writing', () => {
  it.each([
    ['3–4', { ...exactly(3), max: 4 }],
    ['8 tot 10', { ...exactly(8), max: 10 }],
    ['8 t/m 10', { ...exactly(8), max: 10 }],
    ['19.920', exactly(19_920)],
    ['1.234.567', exactly(1_234_567)],
    ['7,5', exactly(7.5)],
    ['2020', exactly(2020)],
    ['12 (2021)', { ...exactly(12), period: '2021' }],
    ['2021: 12', { ...exactly(12), period: '2021' }],
    ['tweede helft van 2021: 5', { ...exactly(5), period: '2021-H2' }],
    ['3e kwartaal 2021: 5', { ...exactly(5), period: '2021-Q3' }],
    ['circa 30', { ...exactly(30), basis: 'estimate' }],
    ['ca. 30', { ...exactly(30), basis: 'estimate' }],
    ['ongeveer 30', { ...exactly(30), basis: 'estimate' }],
    ['± 30', { ...exactly(30), basis: 'estimate' }],
    ['30 (schatting)', { ...exactly(30), basis: 'estimate' }],
    ['30 geschat', { ...exactly(30), basis: 'estimate' }],
    ['30 geregistreerd', { ...exactly(30), basis: 'registration' }],
    ['a) 30', { ...exactly(30), basis: 'registration' }],
    ['b) 30', { ...exactly(30), basis: 'estimate' }],
    ['30 (a)', exactly(30)],
    ['30 geregistreerd, deels geschat', exactly(30)],
    ['  CIRCA 30  ', { ...exactly(30), basis: 'estimate' }],
    ['３', exactly(3)],
    ['3 - 4', { ...exactly(3), max: 4 }],
    ['3—4', { ...exactly(3), max: 4 }],
    ['3 tot en met 4', { ...exactly(3), max: 4 }],
    ['3 à 4', { ...exactly(3), max: 4 }],
    ['1,5-2,5', { ...exactly(1.5), max: 2.5 }],
    ['1.000-2.000', { ...exactly(1000), max: 2000 }],
    ['3-3', exactly(3)],
    ['9007199254740991', exactly(9_007_199_254_740_991)],
    ['eerste helft van 2021: 5', { ...exactly(5), period: '2021-H1' }],
    ['1e halfjaar 2021: 5', { ...exactly(5), period: '2021-H1' }],
    ['in de 2e half jaar van 2021 5', { ...exactly(5), period: '2021-H2' }],
    ['5 over de eerste  helft  2021', { ...exactly(5), period: '2021-H1' }],
    ['5 in het eerste kwartaal van 2021', { ...exactly(5), period: '2021-Q1' }],
    ['tweede kwartaal 2021: 5', { ...exactly(5), period: '2021-Q2' }],
    ['q4 2021: 5', { ...exactly(5), period: '2021-Q4' }],
    ['5 over 2021', { ...exactly(5), period: '2021' }],
    ['5 heel 2021', { ...exactly(5), period: '2021' }],
    ['5 in het jaar 1999', { ...exactly(5), period: '1999' }],
    ['jaar 2021 5', { ...exactly(5), period: '2021' }],
    ['5 ( 2021 )', { ...exactly(5), period: '2021' }],
    ['2021 : 5', { ...exactly(5), period: '2021' }],
    ['  2021: 5', { ...exactly(5), period: '2021' }],
    ['dak- en thuislozen: 5', exactly(5)],
    ['30 (b)', exactly(30)],
  ])('%s', (text, expected) => {
    expect(parseNumberRange(text)).toEqual(expected);
  });

  it.each([
    '',
    'geen',
    'meer dan 5',
    '<5',
    '12%',
    '-3',
    '4-3',
    '24/7',
    '1.5',
    '1.2345',
    '3 en 4',
    'peildatum 1-1-2021: 5',
    '3-4-5',
    '9'.repeat(40),
    '9007199254740992',
    'minder dan 5',
    'hoger dan 5',
    'lager dan 5',
    'groter dan 5',
    'kleiner dan 5',
    'minstens 5',
    'minimaal 5',
    'maximaal 5',
    'hooguit 5',
    'ruim 5',
    '>5',
    '≤5',
    '≥5',
    '- 3',
    '5 in 2021 en 6 in 2022',
    '12.34.567',
    '5,',
    '1(2021)2',
  ])('does not guess at "%s"', (text) => {
    expect(parseNumberRange(text)).toBeNull();
  });

  it('reads waiting times in months', () => {
    expect(parseNumberRange('1-2 jaar', 'months')).toEqual({ ...exactly(12), max: 24 });
    expect(parseNumberRange('6 weken', 'months')).toBeNull();
    for (const unit of ['week', 'dagen', 'dag']) expect(parseNumberRange(`1 ${unit}`, 'months')).toBeNull();
    for (const unit of ['jaar', 'jaren', 'jr', '  jaar'])
      expect(parseNumberRange(`2 ${unit}`, 'months')).toEqual(exactly(24));
    expect(parseNumberRange('2 (jaarlijks jaar)', 'months')).toEqual(exactly(2));
    expect(parseNumberRange('2, een week later', 'months')).toBeNull();
    expect(parseNumberRange('6weken', 'months')).toBeNull();
    expect(parseNumberRange('3 maanden', 'months')).toEqual(exactly(3));
    expect(parseNumberRange('4-6 maanden', 'months')).toEqual({ ...exactly(4), max: 6 });
    expect(parseNumberRange('18 maanden', 'months')).toEqual(exactly(18));
    expect(parseNumberRange('9mnd', 'months')).toEqual(exactly(9));
    expect(readNumberRange('3/4 jaar', 'months')).toEqual({ ok: false, reason: 'two-ways' });
    for (const text of ['6 weken', '2 jaar', '3 mnd', '2 uur'])
      expect([text, parseNumberRange(text, 'homes'), parseNumberRange(text)]).toEqual([text, null, null]);
  });
});

describe('says why a number is not read', () => {
  it.each([
    ['veertien', 'no-number'],
    ['٣', 'unclear'],
    ['14+', 'open-ended'],
    ['+14', 'open-ended'],
    ['20-', 'open-ended'],
    ['20 -', 'open-ended'],
    ['20 of meer', 'open-ended'],
    ['vanaf 20', 'open-ended'],
    ['max. 3', 'open-ended'],
    ['tot 8', 'open-ended'],
    ['van 8', 'open-ended'],
    ['ten minste 4', 'open-ended'],
    ['bijna 40', 'open-ended'],
    ['7‰', 'percentage'],
    ['12 procent', 'percentage'],
    ['5-mei', 'date'],
    ['mrt-14', 'date'],
    ['9 okt', 'date'],
    ['Oct-09', 'date'],
    ['9 September', 'date'],
    ['2026-05-09', 'date'],
    ['9/5/2026', 'date'],
    ['09-05', 'date'],
    ['5-2026', 'date'],
    ['2025-2026', 'date'],
    ['9:30', 'date'],
    ['-7', 'negative'],
    ['−7', 'negative'],
    ['12 en 14', 'several'],
    ['12 (2021: 9)', 'several'],
    ['3 100 of 4', 'several'],
    ['9-4', 'runs-down'],
    ['3,141', 'two-ways'],
    ['3.14', 'two-ways'],
    ['1/2', 'two-ways'],
    ['4k', 'in-words'],
    ['3 duizend', 'in-words'],
    ['1,5 mln', 'in-words'],
    ['twee of 3', 'in-words'],
    ['anderhalf of 2', 'in-words'],
    ['5 weken', 'unit'],
    ['5 per maand', 'unit'],
    ['5/maand', 'unit'],
    ['5?', 'unclear'],
    ['5*', 'unclear'],
    ['5²', 'unclear'],
    ['3½', 'unclear'],
    ['€ 5', 'unclear'],
    ['5, niet volledig', 'unclear'],
    ['zie bijlage 5', 'unclear'],
    ['T5', 'unclear'],
    ['(5)', 'unclear'],
    ['007', 'unclear'],
    ['5e', 'unclear'],
  ])('%s', (text, reason) => {
    expect(readNumberRange(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['3 100', exactly(3100)],
    ['3\u00A0100', exactly(3100)],
    ['3\u202F100 huishoudens', exactly(3100)],
    ['van 3 tot 5', { ...exactly(3), max: 5 }],
    ['tussen 3 en 5', { ...exactly(3), max: 5 }],
    ['+/- 40', { ...exactly(40), basis: 'estimate' }],
    ['~40', { ...exactly(40), basis: 'estimate' }],
    ['14 huishoudens.', exactly(14)],
    ['14, geschat', { ...exactly(14), basis: 'estimate' }],
    ['14 - registratie', { ...exactly(14), basis: 'registration' }],
    ['0,125', exactly(0.125)],
  ])('but reads %s', (text, expected) => {
    expect(parseNumberRange(text)).toEqual(expected);
  });
});

describe('adding ranges', () => {
  it('adds minima and maxima apart', () => {
    expect(addRanges([exactly(1), { ...exactly(3), max: 4 }])).toEqual({
      ...exactly(4),
      max: 5,
      addends: 2,
      mixedPeriods: false,
      mixedBases: false,
    });
  });

  it('says when periods or bases differ', () => {
    const sum = addRanges([
      { ...exactly(4), period: '2021-H1' },
      { ...exactly(6), basis: 'estimate' },
    ]);
    expect(sum).toMatchObject({ min: 10, max: 10, period: null, basis: null });
    expect(sum).toMatchObject({ mixedPeriods: true, mixedBases: true });
  });

  it('keeps a period and a basis that all share', () => {
    const half = { ...exactly(4), period: '2021-H1', basis: 'registration' as const };
    expect(addRanges([half, half])).toMatchObject({ min: 8, period: '2021-H1', basis: 'registration' });
  });

  it('says when one of them does not say its period or basis, wherever it stands', () => {
    const half = { ...exactly(4), period: '2021-H1', basis: 'registration' as const };
    expect(addRanges([half, half, exactly(2)])).toMatchObject({ mixedPeriods: true, mixedBases: true });
  });

  it('has no sum of nothing', () => {
    expect(addRanges([])).toBeNull();
  });
});

it('reads back every range it writes', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(1000), (min, width) => {
      const range = { ...exactly(min), max: min + width };
      expect(parseNumberRange(formatRange(range))).toEqual(range);
    }),
  );
});
