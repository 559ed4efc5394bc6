import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bornOn, readBirthDate } from '#app/kernel/birth-date.ts';
import { birthDateMatcher } from './birth-date-match.ts';
import type { Identity } from './identity.ts';
import { compareEntry, readSearchEntry, searchEntry } from './search-entry.ts';
import { searchOfIdentity, searchOfText } from './search-words.ts';

const jan: Identity = {
  workingName: null,
  name: { givenNames: 'Jan Thijs', initials: 'JT', prefix: 'van', familyName: 'Dijk' },
  birthDate: bornOn(Temporal.PlainDate.from('1988-02-29')),
  bsn: '111222333',
  contact: { phone: '0612345678', email: 'jan@post.example' },
};
const nameless: Identity = { ...jan, workingName: 'Rode jas', name: null, birthDate: null, bsn: null };

const born = (text: string) => birthDateMatcher(readBirthDate(text));
const unknownBirth = birthDateMatcher(null);

describe('what is stored to search by', () => {
  it('is how each part of the name sounds, the birth date, and whether there is a BSN', () => {
    expect(searchEntry(jan)).toBe('ian tis\tdik\ti t\t\t1988-02-29\t1');
    expect(searchEntry(nameless)).toBe('\t\t\trode ias\t\t');
  });

  it('keeps words apart, and no working name beside a name', () => {
    const name = { givenNames: null, initials: null, prefix: null, familyName: 'Berg Hoen' };
    expect(searchEntry({ ...jan, workingName: 'Rode jas', name })).toBe('\tberg hun\t\t\t1988-02-29\t1');
    expect(searchEntry({ ...nameless, workingName: null })).toBe('\t\t\t\t\t');
  });

  it('is read back as far as it goes', () => {
    const nothing = { given: [], initials: [], family: [], working: [], birthDate: null, hasBsn: false };
    expect(readSearchEntry('')).toEqual(nothing);
    expect(readSearchEntry('ian tis')).toEqual({ ...nothing, given: ['ian', 'tis'] });
    expect(readSearchEntry(searchEntry(nameless))).toEqual({ ...nothing, working: ['rode', 'ias'] });
  });

  it('is read back part by part', () => {
    expect(readSearchEntry(searchEntry(jan))).toEqual({
      given: ['ian', 'tis'],
      family: ['dik'],
      initials: ['i', 't'],
      working: [],
      birthDate: '1988-02-29',
      hasBsn: true,
    });
  });

  it('finds any name by the name itself', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (givenNames, initials, familyName) => {
        const identity = { ...jan, name: { givenNames, initials, prefix: null, familyName } };
        const search = searchOfIdentity(identity);
        const { nameSimilarity } = compareEntry(readSearchEntry(searchEntry(identity)), search, unknownBirth);
        if (search.words.length > 0) expect(nameSimilarity).toBeGreaterThanOrEqual(0.8);
        else expect(nameSimilarity).toBe(search.pieces.size === 0 ? 0 : 1);
      }),
    );
  });
});

describe('comparing', () => {
  const stored = readSearchEntry(searchEntry(jan));

  it.each([
    ['1988-02-29', 'equal'],
    ['1988-02-28', 'one-off'],
    ['1951-12-25', 'different'],
    ['1988', 'possible'],
    ['1988-02', 'possible'],
    ['1988-03', 'different'],
    ['~1985@2020-01-01', 'possible'],
    ['~1982@2020-01-01', 'different'],
  ])('%s with 29 February 1988 gives %s', (date, birthDate) => {
    expect(compareEntry(stored, searchOfText('Jan'), born(date))).toMatchObject({ birthDate });
  });

  it.each([
    ['1988-02-29', 'possible'],
    ['1988-02', 'possible'],
    ['1987', 'different'],
  ])('%s with a year alone that is stored gives %s', (date, birthDate) => {
    const year = readSearchEntry(searchEntry({ ...jan, birthDate: readBirthDate('1988') }));
    expect(compareEntry(year, searchOfText('Jan'), born(date))).toMatchObject({ birthDate });
  });

  it('says nothing of birth dates when one of the two is not known', () => {
    expect(compareEntry(stored, searchOfText('Jan'), unknownBirth).birthDate).toBe('unknown');
    const unknown = readSearchEntry(searchEntry(nameless));
    expect(compareEntry(unknown, searchOfText('Rode jas'), born('1988-02-29'))).toEqual({
      nameSimilarity: 1,
      nameReasons: ['name-equal'],
      birthDate: 'unknown',
    });
  });

  it('counts shared pieces twice over all pieces, for less than the words', () => {
    // Stored: «  i», « ia», «ian», «an », «  t», « ti», «tis», «is », «  d», « di», «dik», «ik »: 12, of which Jan has 4.
    expect(compareEntry(stored, searchOfText('Jan'), unknownBirth).nameSimilarity).toBe(
      0.8 + 0.15 * ((2 * 4) / (4 + 12)),
    );
  });
});
