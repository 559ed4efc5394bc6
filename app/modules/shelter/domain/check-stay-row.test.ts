import { describe, expect, it } from 'vitest';
import { checkStayRow, type KnownReferences } from './check-stay-row.ts';
import { overlapFaults } from './find-overlaps.ts';
import { day } from './fixtures/stays.ts';
import type { ImportedStay, StayImportCells } from './stay-import.ts';

const known: KnownReferences = {
  premises: new Map([['A01', new Set(['1', '2'])]]),
  routes: new Set(['evicted-nuisance']),
  situations: new Set(['street']),
  destinations: new Set(['own-home']),
  municipalities: new Map([
    ['GM0106', 'GM0106'],
    ['assen', 'GM0106'],
  ]),
};
const cells: StayImportCells = {
  person_ref: 'P1',
  premises_ref: 'A01',
  bed_ref: '1',
  arrived_on: '2026-11-01',
  left_on: '2026-11-05',
  route: 'evicted-nuisance',
  origin_municipality: 'Assen',
  situation_before: 'street',
  exit_destination: 'own-home',
  exit_municipality: 'GM0106',
};
const check = (changes: Partial<StayImportCells>) =>
  checkStayRow({ ...cells, ...changes }, 2, known, day('2026-11-20'));

describe('a line of the import', () => {
  it('is read, municipalities by name or code', () => {
    expect(check({})).toEqual({
      ok: true,
      value: {
        line: 2,
        personRef: 'P1',
        premisesRef: 'A01',
        bedRef: '1',
        arrivedOn: day('2026-11-01'),
        leftOn: day('2026-11-05'),
        route: 'evicted-nuisance',
        originMunicipality: 'GM0106',
        situationBefore: 'street',
        exitDestination: 'own-home',
        exitMunicipality: 'GM0106',
      },
    });
  });

  it('is read with blanks around each cell, and may end on the day it began, today too', () => {
    const padded = Object.fromEntries(
      Object.entries({ ...cells, arrived_on: '2026-11-20', left_on: '2026-11-20' }).map(([column, cell]) => [
        column,
        ` ${cell} `,
      ]),
    ) as StayImportCells;
    expect(checkStayRow(padded, 7, known, day('2026-11-20'))).toEqual({
      ok: true,
      value: {
        line: 7,
        personRef: 'P1',
        premisesRef: 'A01',
        bedRef: '1',
        arrivedOn: day('2026-11-20'),
        leftOn: day('2026-11-20'),
        route: 'evicted-nuisance',
        originMunicipality: 'GM0106',
        situationBefore: 'street',
        exitDestination: 'own-home',
        exitMunicipality: 'GM0106',
      },
    });
  });

  it('counts blanks as nothing said', () => {
    const blank = ' ';
    expect(
      check({
        bed_ref: blank,
        left_on: blank,
        route: blank,
        origin_municipality: blank,
        situation_before: blank,
        exit_destination: blank,
        exit_municipality: blank,
      }),
    ).toMatchObject({
      ok: true,
      value: {
        bedRef: null,
        leftOn: null,
        route: null,
        originMunicipality: null,
        situationBefore: null,
        exitDestination: null,
        exitMunicipality: null,
      },
    });
    expect(check({ arrived_on: blank, exit_municipality: blank, exit_destination: blank })).toMatchObject({
      ok: false,
      reason: [{ line: 2, column: 'arrived_on', reason: 'De dag van aankomst ontbreekt.' }],
    });
    expect(check({ left_on: blank })).toMatchObject({
      ok: false,
      reason: [
        { line: 2, column: 'exit_destination', reason: 'Er is een bestemming zonder dag van vertrek.' },
        { line: 2, column: 'exit_municipality', reason: 'Er is een bestemming zonder dag van vertrek.' },
      ],
    });
  });

  it('may leave everything unknown but who, where and since when', () => {
    const empty = {
      bed_ref: '',
      left_on: '',
      route: '',
      origin_municipality: '',
      situation_before: '',
      exit_destination: '',
      exit_municipality: '',
    };
    expect(check(empty)).toMatchObject({
      ok: true,
      value: { leftOn: null, route: null, originMunicipality: null },
    });
  });

  it.each([
    [{ person_ref: ' ' }, ['person_ref: De code van de persoon ontbreekt.']],
    [{ premises_ref: ' ' }, ['premises_ref: De code van de opvanglocatie ontbreekt.']],
    [{ exit_destination: 'maan' }, ['exit_destination: Onbekende bestemming: «maan».']],
    [{ premises_ref: 'Z9' }, ['premises_ref: Onbekende opvanglocatie: «Z9».']],
    [{ bed_ref: '9' }, ['bed_ref: Onbekende plek op A01: «9».']],
    [{ arrived_on: '' }, ['arrived_on: De dag van aankomst ontbreekt.']],
    [{ arrived_on: '1-11-2026' }, ['arrived_on: «1-11-2026» is geen dag. Schrijf bijvoorbeeld 2026-01-31.']],
    [
      { arrived_on: '2026-11-31' },
      ['arrived_on: «2026-11-31» is geen dag. Schrijf bijvoorbeeld 2026-01-31.'],
    ],
    [{ left_on: '2026-10-31' }, ['left_on: Vertrek (2026-10-31) ligt voor aankomst (2026-11-01).']],
    [
      { arrived_on: '0206-11-01' },
      [
        'arrived_on: 0206-11-01 is te lang geleden. Een verblijf begint op zijn vroegst op 1990-01-01. Klopt het jaar?',
      ],
    ],
    [{ left_on: '2026-11-21' }, ['left_on: 2026-11-21 ligt in de toekomst.']],
    [
      { origin_municipality: 'Atlantis' },
      ['origin_municipality: Onbekende gemeente: «Atlantis». Gebruik de CBS-code, bijvoorbeeld GM0106.'],
    ],
    [
      { route: 'x', situation_before: 'y' },
      ['route: Onbekende route: «x».', 'situation_before: Onbekende woonsituatie: «y».'],
    ],
    [
      { left_on: '', exit_municipality: '' },
      ['exit_destination: Er is een bestemming zonder dag van vertrek.'],
    ],
  ])('%j is refused: %j', (changes, reasons) => {
    const result = check(changes);
    expect(result.ok ? [] : result.reason.map(({ column, reason }) => `${column ?? ''}: ${reason}`)).toEqual(
      reasons,
    );
  });
});

const stay = (
  line: number,
  arrivedOn: string,
  leftOn: string | null,
  changes: Partial<ImportedStay> = {},
): ImportedStay => ({
  line,
  personRef: 'P1',
  premisesRef: 'A01',
  bedRef: '1',
  arrivedOn: day(arrivedOn),
  leftOn: leftOn === null ? null : day(leftOn),
  route: null,
  originMunicipality: null,
  situationBefore: null,
  exitDestination: null,
  exitMunicipality: null,
  ...changes,
});

const lines = (stays: readonly ImportedStay[], key: 'person' | 'bed') =>
  [...overlapFaults(stays, key)].map(({ line }) => line);

describe('lines together', () => {
  it('may touch, and a visit by day hinders nobody', () => {
    const stays = [
      stay(2, '2026-11-01', '2026-11-05'),
      stay(3, '2026-11-02', '2026-11-02'),
      stay(4, '2026-11-05', null),
    ];
    expect(lines(stays, 'person')).toEqual([]);
  });

  it('may not overlap, also not with a longer one further back', () => {
    const stays = [
      stay(2, '2026-11-01', '2026-11-20'),
      stay(3, '2026-11-02', '2026-11-03'),
      stay(4, '2026-11-10', '2026-11-12'),
    ];
    expect(lines(stays, 'person')).toEqual([3, 4]);
    expect([...overlapFaults(stays, 'person')][0]?.reason).toBe(
      '«P1» verblijft dan al op A01 (regel 2, tot 2026-11-20).',
    );
  });

  it('overlap with one that goes on, and not with another person’s', () => {
    const stays = [
      stay(2, '2026-11-01', null),
      stay(3, '2026-11-02', '2026-11-03'),
      stay(4, '2026-11-02', null, { personRef: 'P2' }),
    ];
    expect(lines(stays, 'person')).toEqual([3]);
  });

  it('goes on from the stay that ends last, also after one of another person', () => {
    const stays = [
      stay(2, '2026-11-01', '2026-11-05'),
      stay(3, '2026-11-04', '2026-11-10'),
      stay(4, '2026-11-09', null),
      stay(5, '2026-11-20', '2026-11-21'),
      stay(6, '2026-11-01', '2026-11-02', { personRef: 'P2' }),
      stay(7, '2026-11-02', '2026-11-03', { personRef: 'P2' }),
    ];
    expect([...overlapFaults(stays, 'person')]).toEqual([
      { line: 3, column: 'arrived_on', reason: '«P1» verblijft dan al op A01 (regel 2, tot 2026-11-05).' },
      { line: 4, column: 'arrived_on', reason: '«P1» verblijft dan al op A01 (regel 3, tot 2026-11-10).' },
      { line: 5, column: 'arrived_on', reason: '«P1» verblijft dan al op A01 (regel 4, nog bezig).' },
    ]);
  });

  it('names the bed that is taken, which is one of its own in every house', () => {
    const stays = [
      stay(2, '2026-11-01', null),
      stay(3, '2026-11-02', null, { personRef: 'P2' }),
      stay(4, '2026-11-02', null, { personRef: 'P3', premisesRef: 'B01' }),
    ];
    expect([...overlapFaults(stays, 'bed')]).toEqual([
      { line: 3, column: 'arrived_on', reason: 'Plek 1 op A01 is dan al bezet (regel 2, nog bezig).' },
    ]);
  });

  it('may not share a bed; without a bed there is nothing to share', () => {
    const other = { personRef: 'P2' };
    expect(lines([stay(2, '2026-11-01', null), stay(3, '2026-11-02', null, other)], 'bed')).toEqual([3]);
    const none = { bedRef: null };
    expect(
      lines([stay(2, '2026-11-01', null, none), stay(3, '2026-11-02', null, { ...other, ...none })], 'bed'),
    ).toEqual([]);
  });
});
