import { describe, expect, it } from 'vitest';
import { asksReason, endOfTerm, mismatchesOf } from './fit-place.ts';
import { day } from './fixtures/stays.ts';
import type { Characteristics, HouseRules } from './premises.ts';
import type { Seeker } from './seeker.ts';

const seeker: Seeker = {
  birthDate: day('2003-11-20'),
  birthYear: null,
  sex: 'man',
  comesAs: 'single',
  bringsPet: false,
  needsGroundFloor: false,
  needsSingleRoom: false,
  from: day('2026-11-20'),
  until: null,
};
const unknown: Characteristics = {
  hasSingleRooms: null,
  isOnGroundFloor: null,
  takesCouples: null,
  takesFamilies: null,
  takesPets: null,
  isForWomenOnly: false,
};
const noRules: HouseRules = {
  minimumAge: null,
  maximumAge: null,
  longestStay: null,
  nightsPerMonth: null,
  contractForm: null,
};

function told(
  who: Partial<Seeker>,
  {
    rules = {},
    traits = {},
    free = 1,
    nightsUsed = 0,
    hasNights = true,
    isForYouth = false,
  }: {
    rules?: Partial<HouseRules>;
    traits?: Partial<Characteristics>;
    free?: number | null;
    nightsUsed?: number;
    hasNights?: boolean;
    isForYouth?: boolean;
  } = {},
) {
  const premises = {
    characteristics: { ...unknown, ...traits },
    rules: { ...noRules, ...rules },
    isForYouth,
  };
  return mismatchesOf({ premises, free, nightsUsed, hasNights }, { ...seeker, ...who }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

it('a place without rules fits someone without wishes', () => {
  expect(told({})).toEqual([]);
});

describe('age', () => {
  it.each([
    ['23 on the day itself fits from 23', '2003-11-20', null, { minimumAge: 23 }, []],
    ['a day too young for 23', '2003-11-21', null, { minimumAge: 23 }, ['bar too-young']],
    ['23 fits up to and including 23 (D10)', '2003-11-20', null, { minimumAge: 18, maximumAge: 23 }, []],
    ['24 does not fit up to 23', '2002-11-20', null, { maximumAge: 23 }, ['bar too-old']],
    ['a birth year that may be too young', null, 2003, { minimumAge: 23 }, ['remark too-young']],
    ['a birth year that is too young for certain', null, 2006, { minimumAge: 23 }, ['bar too-young']],
    ['a birth year that is old enough for certain', null, 2002, { minimumAge: 23 }, []],
    ['a birth year that may be too old', null, 2002, { maximumAge: 23 }, ['remark too-old']],
    ['a birth year that is too old for certain', null, 2001, { maximumAge: 23 }, ['bar too-old']],
    ['a birth year that is young enough for certain', null, 2003, { maximumAge: 23 }, []],
    [
      'nothing known where only the oldest age counts',
      null,
      null,
      { maximumAge: 23 },
      ['remark age-unknown'],
    ],
    ['nothing known of the age', null, null, { minimumAge: 23 }, ['remark age-unknown']],
    ['nothing known, and nothing asked', null, null, {}, []],
  ] as const)('%s', (_, birthDate, birthYear, rules, expected) => {
    expect(told({ birthDate: birthDate === null ? null : day(birthDate), birthYear }, { rules })).toEqual(
      expected,
    );
  });
});

describe('a house for young people', () => {
  it.each([
    ['26, until the day before', '1999-11-21', null, {}, []],
    ['27 on the day itself', '1999-11-20', null, {}, ['bar for-youth']],
    ['38', '1988-10-05', null, {}, ['bar for-youth']],
    ['a birth year that may be 27', null, 1999, {}, ['remark for-youth']],
    ['a birth year that is 26 at most', null, 2000, {}, []],
    ['nothing known of the age', null, null, {}, ['remark for-youth']],
    ['a least age alone', null, null, { minimumAge: 18 }, ['remark age-unknown', 'remark for-youth']],
    ['an oldest age of its own', '1996-01-01', null, { maximumAge: 30 }, []],
  ] as const)('%s', (_, birthDate, birthYear, rules, expected) => {
    const who = { birthDate: birthDate === null ? null : day(birthDate), birthYear };
    expect(told(who, { rules, isForYouth: true })).toEqual(expected);
  });

  it('asks a reason unless it is certain that somebody is young; other remarks ask none', () => {
    const asked = [
      { code: 'for-youth', severity: 'bar' },
      { code: 'for-youth', severity: 'remark' },
      { code: 'age-unknown', severity: 'remark' },
      { code: 'no-pets', severity: 'bar' },
    ] as const;
    expect(asked.map(asksReason)).toEqual([true, true, false, true]);
  });
});

describe('needs', () => {
  it.each([
    [{ comesAs: 'couple' }, { takesCouples: false }, ['bar no-couples']],
    [{ comesAs: 'couple' }, {}, ['remark couples-unknown']],
    [{ comesAs: 'family' }, { takesFamilies: true }, []],
    [{ bringsPet: true }, { takesPets: false }, ['bar no-pets']],
    [{ needsGroundFloor: true }, { isOnGroundFloor: false }, ['bar not-on-ground-floor']],
    [{ needsSingleRoom: true }, {}, ['remark single-room-unknown']],
    [{}, { isForWomenOnly: true }, ['bar women-only']],
    [{ sex: null }, { isForWomenOnly: true }, ['remark sex-unknown']],
    [{ sex: 'woman' }, { isForWomenOnly: true }, []],
    [{ sex: 'other' }, { isForWomenOnly: true }, ['remark sex-unknown']],
    [{ comesAs: 'family' }, { takesFamilies: false }, ['bar no-families']],
    [{ comesAs: 'family' }, {}, ['remark families-unknown']],
    [{ bringsPet: true }, {}, ['remark pets-unknown']],
    [{ needsGroundFloor: true }, {}, ['remark ground-floor-unknown']],
    [{ needsSingleRoom: true }, { hasSingleRooms: false }, ['bar no-single-room']],
    [{}, { takesCouples: false, takesFamilies: false, takesPets: false }, []],
    [{}, { isOnGroundFloor: false, hasSingleRooms: false }, []],
  ] as const)('%j at %j: %j', (who, traits, expected) => {
    expect(told(who, { traits })).toEqual(expected);
  });
});

describe('house rules', () => {
  const threeMonths = { longestStay: { value: 3, unit: 'month' } } as const;

  it('allow exactly the longest stay, and a day more not', () => {
    expect(told({ until: day('2027-02-20') }, { rules: threeMonths })).toEqual([]);
    expect(told({ until: day('2027-02-21') }, { rules: threeMonths })).toEqual(['bar stay-too-long']);
  });

  it('bar when the nights of the month are used up, the place is full, or nobody sleeps there', () => {
    expect(told({}, { rules: { nightsPerMonth: 5 }, nightsUsed: 4 })).toEqual([]);
    expect(told({}, { rules: { nightsPerMonth: 5 }, nightsUsed: 5 })).toEqual(['bar nights-used-up']);
    expect(told({}, { free: 0, hasNights: false })).toEqual(['bar no-nights-here', 'bar nothing-free']);
    expect(told({}, { free: null })).toEqual([]);
  });
});

it.each([
  ['a couple and two places', { comesAs: 'couple', people: 2 }, 2, []],
  ['a couple and one place', { comesAs: 'couple', people: 2 }, 1, ['bar too-few-free']],
  ['a couple and none', { comesAs: 'couple', people: 2 }, 0, ['bar nothing-free']],
  ['a family of five and four places', { comesAs: 'family', people: 5 }, 4, ['bar too-few-free']],
  ['a couple and an unknown number', { comesAs: 'couple', people: 2 }, null, []],
  ['an order kept before numbers were', { comesAs: 'couple' }, 1, []],
] as const)('%s', (_, who, free, expected) => {
  expect(told(who, { free, traits: { takesCouples: true, takesFamilies: true } })).toEqual(expected);
});

it('a reason says the limit of the house and what it is of this person', () => {
  const rules = {
    ...noRules,
    minimumAge: 25,
    maximumAge: 22,
    longestStay: { value: 2, unit: 'week' },
  } as const;
  const premises = { characteristics: unknown, rules: { ...rules, nightsPerMonth: 5 } };
  const place = { premises, hasNights: true, free: 1, nightsUsed: 6 };
  expect(mismatchesOf(place, { ...seeker, until: day('2026-12-05') })).toEqual([
    { code: 'too-young', severity: 'bar', limit: 25, actual: 23 },
    { code: 'too-old', severity: 'bar', limit: 22, actual: 23 },
    { code: 'stay-too-long', severity: 'bar', limit: 2 },
    { code: 'nights-used-up', severity: 'bar', limit: 5, actual: 6 },
  ]);
});

it.each([
  [3, 'day', '2026-11-23'],
  [2, 'week', '2026-12-04'],
  [3, 'month', '2027-02-20'],
] as const)('a term of %d %s from 20 November ends on %s', (value, unit, end) => {
  expect(endOfTerm(day('2026-11-20'), { value, unit }).toString()).toBe(end);
});
