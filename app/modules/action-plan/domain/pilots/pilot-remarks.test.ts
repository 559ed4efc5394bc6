import { describe, expect, it } from 'vitest';
import { interwonen } from '../fixtures/interwonen.ts';
import { aMeasure } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import type { PersonCount } from '../plan/plan.ts';
import { pilotRemarks } from './pilot-remarks.ts';
import type { Pilot } from './pilot.ts';

const e3 = { measureId: 'E3', linkBasis: 'vermeld' } as const;

describe('the places of a pilot', () => {
  const beside = (min: number, max: number) => ({ persons: { min, max, isAbout: false } });
  const remarksOf = (persons: PersonCount | null) =>
    pilotRemarks({ ...interwonen, ...e3 }, [
      aMeasure('E1', [], beside(16, 16)),
      aMeasure('E3', [], { persons }),
    ]);

  it('are nothing odd where the measure counts on as many, or on no number', () => {
    expect(remarksOf(beside(5, 7).persons)).toStrictEqual([]);
    expect(remarksOf(null)).toStrictEqual([]);
  });

  it.each([
    // E3 of Emmen is for 7 persons; Interwonen begins with 5.
    [7, 7, 'met 7 personen;'],
    [5, 5, 'met 5 personen;'],
    [5, 8, 'met 5 tot 8 personen;'],
    [4, 7, 'met 4 tot 7 personen;'],
    [1, 1, 'met 1 persoon;'],
  ])('differ from %d up to %d persons', (min, max, planned) => {
    expect(remarksOf(beside(min, max).persons)).toStrictEqual([
      toldRemark('pilot-differs', { measure: 'E3' }, planned, 'Interwonen', 'met 5', 'hoogstens 7.'),
    ]);
  });

  it('are held against nothing where it stands by itself, or its measure is not there', () => {
    const others = [aMeasure('E1', [], beside(16, 16))];
    expect(pilotRemarks(interwonen, others)).toStrictEqual([]);
    expect(pilotRemarks({ ...interwonen, ...e3 }, others)).toStrictEqual([]);
  });
});

describe('the term of a pilot', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const lasting = (termMonths: number | null, until: string) =>
    pilotRemarks({ ...interwonen, termMonths, period: { from: day('2021-03-01'), until: day(until) } }, []);

  it.each<readonly [number | null, string]>([
    [12, '2022-03-01'],
    [1, '2021-04-01'],
    [null, '2022-03-02'],
  ])('of %s months up to %s agrees, or is not there', (months, until) => {
    expect(lasting(months, until)).toStrictEqual([]);
  });

  it.each([
    [12, '2022-03-02', '12 maanden', ' 12 maanden en 1 dag.'],
    [12, '2022-03-03', '12 maanden', ' 12 maanden en 2 dagen.'],
    [12, '2022-02-28', '12 maanden', ' 11 maanden en 27 dagen.'],
    [12, '2022-02-01', '12 maanden', ' 11 maanden.'],
    [12, '2022-04-01', '12 maanden', ' 13 maanden.'],
    [2, '2021-04-01', '2 maanden', ' 1 maand.'],
  ])('of %d months is not up to %s', (months, until, term, length) => {
    expect(lasting(months, until)).toStrictEqual([
      toldRemark('pilot-differs', {}, `Interwonen heet ${term} te duren`, `zijn het${length}`),
    ]);
  });
});

describe('the link of a pilot with its measure', () => {
  const linked = (rest: Partial<Pilot>) =>
    pilotRemarks({ ...interwonen, ...e3, ...rest }, []).map(({ kind, measure, detail }) => [
      kind,
      measure,
      detail,
    ]);

  it('is told where it was derived, with why', () => {
    const told = 'Dat Interwonen bij deze maatregel hoort, is afgeleid.';
    const derived = { linkBasis: 'afgeleid' } as const;
    expect(linked(derived)).toStrictEqual([['derived-link', 'E3', told]]);
    expect(linked({ ...derived, linkNote: 'Even groot.' })).toStrictEqual([
      ['derived-link', 'E3', `${told} Even groot.`],
    ]);
  });

  it.each(['vermeld', 'voorstel', null] as const)('is not told where it is: %s', (linkBasis) => {
    expect(linked({ linkBasis, linkNote: 'Even groot.' })).toStrictEqual([]);
  });
});

it('passes on the notes of its source, after all else, at its measure or nowhere', () => {
  const notes = ['De brief noemt geen budget.', 'De brief noemt geen nummer.'];
  const at = { measure: 'E3' };
  expect(
    pilotRemarks({ ...interwonen, measureId: 'E3', linkBasis: 'afgeleid', termMonths: 12, notes }, []),
  ).toStrictEqual([
    toldRemark('pilot-differs', at),
    toldRemark('derived-link', at),
    { kind: 'source-note', ...at, detail: 'Interwonen: De brief noemt geen budget.' },
    { kind: 'source-note', ...at, detail: 'Interwonen: De brief noemt geen nummer.' },
  ]);
  expect(pilotRemarks({ ...interwonen, notes: ['Los.'] }, [])).toStrictEqual([
    { kind: 'source-note', detail: 'Interwonen: Los.' },
  ]);
});
