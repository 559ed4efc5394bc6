import { describe, expect, it } from 'vitest';
import { readBirthDate, type BirthDate } from '#app/kernel/birth-date.ts';
import { aReservation, aStay, day, momentOn } from './fixtures/stays.ts';
import { findSignals, type SignalSource } from './find-signals.ts';

const noRules = {
  minimumAge: null,
  maximumAge: null,
  longestStay: null,
  nightsPerMonth: null,
  contractForm: null,
};
const source = (changes: Partial<SignalSource>): SignalSource => ({
  stays: [],
  houses: new Map([
    ['A01', { rules: noRules, isForYouth: false }],
    ['A03', { rules: { ...noRules, longestStay: { value: 3, unit: 'month' } }, isForYouth: false }],
    ['A14', { rules: { ...noRules, minimumAge: 18, maximumAge: 23 }, isForYouth: true }],
    ['A02', { rules: noRules, isForYouth: true }],
  ]),
  birthDates: new Map(),
  withPlan: new Set(['p1']),
  tonight: [],
  ...changes,
});
const told = (today: string, changes: Partial<SignalSource>) =>
  findSignals(source(changes), momentOn(today)).map(
    ({ kind, since, daysOverdue, actor }) => `${kind} ${since.toString()} ${daysOverdue} ${actor}`,
  );

describe('a stay', () => {
  const short = aStay({ premisesRef: 'A03' });

  it('is too long on the day on which three months are over', () => {
    expect(told('2027-02-09', { stays: [short] })).toEqual([]);
    expect(told('2027-02-12', { stays: [short] })).toEqual(['stay-too-long 2027-02-10 2 case-worker']);
  });

  it('counts from before a move within the house, not from before a move to it', () => {
    const first = aStay({
      stayId: 's0',
      premisesRef: 'A03',
      status: 'departed',
      arrivedOn: day('2026-10-01'),
      leftOn: day('2026-11-10'),
    });
    const elsewhere = { ...first, premisesRef: 'A01' };
    const next = { ...short, movedFrom: 's0' };
    expect(told('2027-01-01', { stays: [first, next] })).toEqual(['stay-too-long 2027-01-01 0 case-worker']);
    expect(told('2027-01-01', { stays: [elsewhere, next] })).toEqual([]);
  });

  it('lacks a support plan after seven days', () => {
    const without = { stays: [aStay()], withPlan: new Set<string>() };
    expect(told('2026-11-16', without)).toEqual([]);
    expect(told('2026-11-17', without)).toEqual(['no-support-plan 2026-11-17 0 case-worker']);
  });

  it('is beyond its expected day of departure', () => {
    const stays = [aStay({ expectedUntil: day('2026-11-15') })];
    expect(told('2026-11-15', { stays })).toEqual([]);
    expect(told('2026-11-17', { stays })).toEqual(['expected-departure-passed 2026-11-15 2 shelter-worker']);
  });
});

it('each signal names its house, its stay and the figures behind it', () => {
  const figures = (changes: Partial<SignalSource>, today = '2027-02-12') =>
    findSignals(source(changes), momentOn(today)).map(({ kind, premisesRef, stayId, detail }) => ({
      kind,
      premisesRef,
      stayId,
      detail,
    }));
  const of = (stayId: string | null, premisesRef: string) => ({ stayId, premisesRef });
  expect(figures({ stays: [aStay({ premisesRef: 'A03' })], withPlan: new Set() })).toEqual([
    { kind: 'no-support-plan', ...of('s1', 'A03'), detail: { limit: 7, unit: 'day' } },
    { kind: 'stay-too-long', ...of('s1', 'A03'), detail: { limit: 3, unit: 'month' } },
  ]);
  expect(figures(birthday('2009-01-01', 'A01'))).toEqual([
    { kind: 'birthday-changes-place', ...of('s1', 'A01'), detail: { limit: 18, unit: 'year' } },
  ]);
  const night = { ref: 'A01', capacity: 8, overflow: 2, outOfService: 1, present: 11, free: 0, over: 2 };
  const unstated = { ...night, ref: 'A02', capacity: null, overflow: 3, outOfService: 0, over: 1 };
  const exactly = { ...night, ref: 'A03', present: 9, over: 0 };
  expect(figures({ tonight: [night, unstated, exactly] })).toEqual([
    { kind: 'capacity-exceeded', ...of(null, 'A01'), detail: { limit: 9, unit: 'place', actual: 2 } },
    { kind: 'capacity-exceeded', ...of(null, 'A02'), detail: { limit: 3, unit: 'place', actual: 1 } },
  ]);
});

it('the longest overdue goes first, whatever the order of the stays', () => {
  const stays = [
    aStay({ stayId: 's1', expectedUntil: day('2026-11-17') }),
    aStay({ stayId: 's2', expectedUntil: day('2026-11-12') }),
    aStay({ stayId: 's3', expectedUntil: day('2026-11-15') }),
  ];
  expect(findSignals(source({ stays }), momentOn('2026-11-18')).map(({ stayId }) => stayId)).toEqual([
    's2',
    's3',
    's1',
  ]);
});

it('the term of a house goes on through a move to a house of the same kind, and not to another kind', () => {
  const rules = { ...noRules, longestStay: { value: 3, unit: 'month' } } as const;
  const house = (kind: string) => ({ rules, isForYouth: false, kind });
  const houses = new Map([
    ['N1', house('night-shelter')],
    ['N2', house('night-shelter')],
    ['T1', house('through-flow')],
  ]);
  const first = aStay({
    stayId: 's0',
    premisesRef: 'N1',
    status: 'departed',
    arrivedOn: day('2026-09-01'),
    leftOn: day('2026-11-20'),
  });
  const movedTo = (premisesRef: string) =>
    aStay({ stayId: 's1', premisesRef, arrivedOn: day('2026-11-20'), movedFrom: 's0' });
  expect(told('2026-12-02', { houses, stays: [first, movedTo('N2')] })).toEqual([
    'stay-too-long 2026-12-01 1 case-worker',
  ]);
  expect(told('2026-12-02', { houses, stays: [first, movedTo('T1')] })).toEqual([]);
});

it('help goes on through every move, and begins anew where no earlier stay is known', () => {
  const first = aStay({
    stayId: 's0',
    status: 'departed',
    arrivedOn: day('2026-10-01'),
    leftOn: day('2026-10-20'),
  });
  const second = { ...first, stayId: 's1', arrivedOn: day('2026-10-20'), movedFrom: 's0' };
  const third = aStay({ stayId: 's2', arrivedOn: day('2026-11-10'), movedFrom: 's1' });
  const without = { withPlan: new Set<string>() };
  expect(told('2026-11-10', { ...without, stays: [first, second, third] })).toEqual([
    'no-support-plan 2026-10-08 33 case-worker',
  ]);
  expect(told('2026-11-16', { ...without, stays: [third] })).toEqual([]);
  expect(told('2026-11-16', { ...without, stays: [{ ...second, arrivedOn: null }, third] })).toEqual([]);
});

it('nothing is asked about a stay that ended, a reservation that holds, or a house that is not known', () => {
  const expectedUntil = day('2026-11-11');
  const departed = aStay({ status: 'departed', leftOn: day('2026-11-12'), expectedUntil });
  expect(told('2027-02-12', { stays: [departed], withPlan: new Set() })).toEqual([]);
  expect(told('2026-11-10', { stays: [aReservation()] })).toEqual([]);
  expect(told('2026-11-20', { stays: [{ ...aReservation(), heldUntil: null }] })).toEqual([]);
  const heldUntil = momentOn('2026-11-09').now;
  expect(told('2026-11-20', { stays: [aStay({ heldUntil })] })).toEqual([]);
  expect(told('2027-02-12', birthday('2008-12-15', 'Z99'))).toEqual([]);
});

const birthday = (born: string, premisesRef: string) => ({
  stays: [aStay({ premisesRef })],
  birthDates: new Map([['p1', birthDate(born)]]),
});
const birthDate = (text: string): BirthDate => readBirthDate(text) ?? { known: 'year', year: 1900 };

describe('a birthday', () => {
  it('of who was born on 29 February is on 1 March in an ordinary year', () => {
    const stays = [aStay({ premisesRef: 'A01', arrivedOn: day('2026-01-10') })];
    const born = { stays, birthDates: new Map([['p1', birthDate('2008-02-29')]]) };
    expect(told('2026-02-20', born)).toContain('birthday-changes-place 2026-03-01 -9 case-worker');
  });

  it.each([
    ['18 within a month', '2008-12-15', 'A01', ['birthday-changes-place 2026-12-15 -25 case-worker']],
    [
      '18 on the thirtieth day from today',
      '2008-12-20',
      'A01',
      ['birthday-changes-place 2026-12-20 -30 case-worker'],
    ],
    ['18 on the thirty-first', '2008-12-21', 'A01', []],
    ['18 on the day of arrival, on which the place was chosen', '2008-11-10', 'A01', []],
    ['18 on the day after', '2008-11-11', 'A01', ['birthday-changes-place 2026-11-11 9 case-worker']],
    ['18, more than a month away', '2008-12-31', 'A01', []],
    ['18 before arrival', '2008-11-01', 'A01', []],
    [
      '23 in a house for young people',
      '2003-11-18',
      'A02',
      ['birthday-changes-place 2026-11-18 2 case-worker'],
    ],
    ['23 where 23 still fits', '2003-11-18', 'A14', []],
    [
      '24 where 23 is the last age',
      '2002-11-25',
      'A14',
      ['birthday-changes-place 2026-11-25 -5 case-worker'],
    ],
    ['23 in a house for adults', '2003-11-18', 'A01', []],
    [
      '18 some day of this year, from the day after arrival',
      '2008',
      'A01',
      ['birthday-changes-place 2026-11-11 9 case-worker'],
    ],
    [
      '18 some day of a month that begins soon',
      '2008-12',
      'A01',
      ['birthday-changes-place 2026-12-01 -11 case-worker'],
    ],
    ['18 some day of a month that was over at arrival', '2008-10', 'A01', []],
    ['18 some day of a month more than thirty days off', '2009-01', 'A01', []],
    ['18 by an estimate', '~2008@2020-03-01', 'A01', ['birthday-changes-place 2026-11-11 9 case-worker']],
    ['long past 18 by an estimate', '~2004@2020-03-01', 'A01', []],
  ])('%s', (_, born, premisesRef, expected) => {
    expect(
      told('2026-11-20', birthday(born, premisesRef)).filter((line) => line.startsWith('birthday')),
    ).toEqual(expected);
  });
});

it('a birthday whose day is not known says that it is uncertain', () => {
  const details = (born: string) =>
    findSignals(source(birthday(born, 'A01')), momentOn('2026-11-20'))
      .filter(({ kind }) => kind === 'birthday-changes-place')
      .map(({ detail }) => detail);
  expect(details('2008-12')).toEqual([{ limit: 18, unit: 'year', isUncertain: true }]);
  expect(details('2008-12-15')).toEqual([{ limit: 18, unit: 'year' }]);
});

it('a reservation that is over and a full house ask the shelter worker, the longest overdue first', () => {
  const night = { ref: 'A01', capacity: 8, overflow: 2, outOfService: 0, present: 11, free: 0, over: 1 };
  expect(told('2026-11-12', { stays: [aReservation()], tonight: [night] })).toEqual([
    'reservation-expired 2026-11-10 2 shelter-worker',
    'capacity-exceeded 2026-11-12 0 shelter-worker',
  ]);
});
