import { describe, expect, it } from 'vitest';
import { refuse, succeed } from '#app/kernel/result.ts';
import { checkStayRow, type KnownReferences } from './check-stay-row.ts';
import { overlapFaults } from './find-overlaps.ts';
import { day } from './fixtures/stays.ts';
import type { ImportedStay, StayImportCells } from './stay-import.ts';

const always = { from: null, until: null };
const known: KnownReferences = {
  premises: new Map([
    [
      'A01',
      { premisesId: 'a01', open: always, beds: new Map([['1', [{ bedId: 'a01-1', exists: always }]]]) },
    ],
    [
      'A02',
      {
        premisesId: 'a02',
        open: { from: day('2026-02-01'), until: day('2026-11-15') },
        beds: new Map([
          [
            '1',
            [
              { bedId: 'old', exists: { from: null, until: day('2026-06-01') } },
              { bedId: 'new', exists: { from: day('2026-07-01'), until: null } },
            ],
          ],
        ]),
      },
    ],
  ]),
  routes: new Set(['evicted-nuisance']),
  situations: new Set(['street']),
  destinations: new Set(['own-home']),
  municipality: (text) =>
    ['Assen', 'GM0106'].includes(text) ? succeed('GM0106') : refuse(`Onbekende gemeente: ‘${text}’.`),
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
        premisesId: 'a01',
        bedId: 'a01-1',
      },
    });
  });

  it('may end on the day it began, today too', () => {
    expect(check({ arrived_on: '2026-11-20', left_on: '2026-11-20' })).toMatchObject({
      ok: true,
      value: { arrivedOn: day('2026-11-20'), leftOn: day('2026-11-20') },
    });
  });

  it('takes the bed that was there then, and only when it was there throughout', () => {
    const days = (arrived_on: string, left_on: string) =>
      check({ premises_ref: 'A02', arrived_on, left_on, exit_municipality: '' });
    expect(days('2026-05-01', '2026-06-01')).toMatchObject({ ok: true, value: { bedId: 'old' } });
    expect(days('2026-07-01', '2026-07-02')).toMatchObject({ ok: true, value: { bedId: 'new' } });
    const gone = 'Plek ‘1’ op A02 is er niet gedurende het hele verblijf.';
    expect(days('2026-05-31', '2026-06-02')).toMatchObject({
      ok: false,
      reason: [{ column: 'bed_ref', reason: gone }],
    });
  });

  it('says nothing of a bed where the days are the trouble', () => {
    expect(check({ premises_ref: 'A02', arrived_on: '2026-01-31' })).toMatchObject({
      ok: false,
      reason: [
        { column: 'arrived_on', reason: '2026-01-31 ligt voor de opening van de locatie (2026-02-01).' },
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
    [{ person_ref: '' }, ['person_ref: De code van de persoon ontbreekt.']],
    [{ premises_ref: '' }, ['premises_ref: De code van de opvanglocatie ontbreekt.']],
    [
      { exit_destination: 'maan' },
      ['exit_destination: Onbekende bestemming: ‘maan’. Kies own-home, of laat dit leeg.'],
    ],
    [
      { premises_ref: 'Z9' },
      ['premises_ref: Onbekende opvanglocatie: ‘Z9’. De codes staan bij Opvanglocaties.'],
    ],
    [{ premises_ref: 'Ａ-01' }, ['premises_ref: Onbekende opvanglocatie: ‘Ａ-01’. Bedoelt u ‘A01’?']],
    [
      { person_ref: '#VERW!' },
      ['person_ref: ‘#VERW!’ is geen code van een persoon. Vul de code in die bij deze persoon hoort.'],
    ],
    [{ bed_ref: '9' }, ['bed_ref: Onbekende plek op A01: ‘9’.']],
    [{ arrived_on: '' }, ['arrived_on: De dag van aankomst ontbreekt.']],
    [{ arrived_on: '1-11-2026' }, ['arrived_on: ‘1-11-2026’ is geen dag. Schrijf bijvoorbeeld 2026-01-31.']],
    [
      { arrived_on: '2026-11-31' },
      ['arrived_on: ‘2026-11-31’ is geen dag. Schrijf bijvoorbeeld 2026-01-31.'],
    ],
    [{ left_on: '2026-10-31' }, ['left_on: Vertrek (2026-10-31) ligt voor aankomst (2026-11-01).']],
    [
      { arrived_on: '0206-11-01' },
      [
        'arrived_on: 0206-11-01 is te lang geleden. Een verblijf begint op zijn vroegst op 1990-01-01. Klopt het jaar?',
      ],
    ],
    [{ left_on: '2026-11-21' }, ['left_on: 2026-11-21 ligt in de toekomst.']],
    [{ origin_municipality: 'Atlantis' }, ['origin_municipality: Onbekende gemeente: ‘Atlantis’.']],
    [
      { route: 'x', situation_before: 'y' },
      [
        'route: Onbekende route: ‘x’. Kies evicted-nuisance, of laat dit leeg.',
        'situation_before: Onbekende woonsituatie: ‘y’. Kies street, of laat dit leeg.',
      ],
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
      '‘P1’ verblijft dan al op A01 (regel 2, tot 2026-11-20).',
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
      { line: 3, column: 'arrived_on', reason: '‘P1’ verblijft dan al op A01 (regel 2, tot 2026-11-05).' },
      { line: 4, column: 'arrived_on', reason: '‘P1’ verblijft dan al op A01 (regel 3, tot 2026-11-10).' },
      { line: 5, column: 'arrived_on', reason: '‘P1’ verblijft dan al op A01 (regel 4, nog bezig).' },
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
