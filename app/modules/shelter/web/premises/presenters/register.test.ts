import { describe, expect, it } from 'vitest';
import type { PremisesEntry } from '../../../use-cases/premises-pages.server.ts';
import { filterEntries, groupEntries, presentCoverage, readRegisterFilter } from './register.ts';

function entry(
  house: Partial<PremisesEntry['house']>,
  known: Partial<Omit<PremisesEntry, 'house'>> = {},
): PremisesEntry {
  return {
    house: {
      premisesId: '1',
      ref: 'A01',
      name: 'Nachtopvang Havenkade',
      kind: 'night-shelter',
      kindNl: 'Nachtopvang',
      hasNights: true,
      hasPlaces: true,
      isForYouth: false,
      location: 'Havenkade, Assen',
      municipality: 'GM0106',
      targetGroup: 'Volwassenen',
      unitName: null,
      supervision: null,
      hoursPerWeek: null,
      formNote: null,
      source: null,
      providers: ['Leger des Heils'],
      isOwn: false,
      contact: { telephone: null, askFor: null, openingHours: null },
      answers: {},
      openPeriod: { from: null, until: null },
      isOpen: true,
      characteristics: {
        hasSingleRooms: null,
        isOnGroundFloor: null,
        takesCouples: null,
        takesFamilies: null,
        takesPets: null,
        isForWomenOnly: false,
      },
      rules: {
        minimumAge: null,
        maximumAge: null,
        longestStay: null,
        nightsPerMonth: null,
        contractForm: null,
      },
      ...house,
    },
    places: 8,
    overflow: 2,
    outOfService: 0,
    figures: null,
    ...known,
  };
}

const inloop = entry(
  { ref: 'A17', name: 'Inloop', kind: 'drop-in', kindNl: 'Inloop', hasNights: false, hasPlaces: false },
  { places: null, overflow: 0 },
);
const unstated = entry({ ref: 'A05', name: 'Winteropvang' }, { places: null, overflow: 0 });
const closed = entry({ ref: 'A09', isOpen: false, openPeriod: { from: null, until: null } });

describe('the register', () => {
  it('finds by every word, whatever capitals and accents', () => {
    const found = filterEntries(
      [entry({}), inloop],
      readRegisterFilter(new URLSearchParams('zoek=HÁVENKADE heils')),
    );
    expect(found.map(({ house }) => house.ref)).toEqual(['A01', 'A17']);
    expect(
      filterEntries([entry({}), inloop], readRegisterFilter(new URLSearchParams('soort=drop-in'))),
    ).toEqual([inloop]);
  });

  it('puts kinds where people sleep first', () => {
    expect(groupEntries([inloop, entry({})]).map(({ code, hasPlaces }) => [code, hasPlaces])).toEqual([
      ['night-shelter', true],
      ['drop-in', false],
    ]);
  });

  it('says what is not known and what is closed', () => {
    const rows = groupEntries([unstated, closed, entry({}, { outOfService: 1 })])[0]?.rows;
    expect(rows?.map(({ places, status }) => [places, status])).toEqual([
      ['aantal niet bekend', null],
      ['8 plekken', 'gesloten'],
      ['8 plekken', '1 buiten gebruik'],
    ]);
  });

  it('puts target groups with most places first, and names those that name none', () => {
    const row = { premises: 1, withNights: 1, overflow: 0, unknown: 0 };
    const coverage = presentCoverage([
      { ...row, targetGroup: null, places: 2 },
      { ...row, targetGroup: 'Volwassenen', places: 8 },
      { ...row, targetGroup: 'Jongeren', places: 2 },
    ]);
    expect(coverage.map(({ targetGroup }) => targetGroup)).toEqual([
      'Volwassenen',
      'Jongeren',
      'niet genoemd',
    ]);
  });
});
