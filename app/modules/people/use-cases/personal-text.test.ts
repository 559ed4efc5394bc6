import { expect, it } from 'vitest';
import { bornOn } from '#app/kernel/birth-date.ts';
import type { Identity } from '../domain/identity.ts';
import { namesPerson } from './personal-text.ts';

const bakker: Identity = {
  workingName: 'rode jas',
  name: { givenNames: 'Anne-Marie', initials: null, prefix: 'de', familyName: 'Bakker' },
  birthDate: bornOn(Temporal.PlainDate.from('1988-02-09')),
  bsn: '111222333',
  contact: { phone: null, email: null },
};

it.each([
  'Mevrouw Bakker belde',
  'Marie is er weer',
  'geboren op 09-02-1988',
  'geboren 9 februari 1988',
  'zie 111222333',
  'zie 1112.22.333',
  'die met de rode jas',
  'mevrouw BAKKER belde',
  'familie de bakkers',
  'Backer, Annemarie',
  'B.a.k.k.e.r belde',
  'die met de RODE  jas',
  'geboren 9/2/88',
  'geb. 09021988',
  'bsn 1 1 1 2 2 2 3 3 3',
  'bsn 111-222-333',
])('finds who ‘%s’ is about', (text) => {
  expect(namesPerson(text, [null, bakker])).toBe(true);
});

it.each([
  'Staat voor de deur en heeft het koud',
  'Wacht op een plek dichter bij het werk',
  'Sinds 20261127 hier',
  'Bel 06 12345678',
  'Sinds 10-02-1988',
  'Dossier 123456789',
])('lets ‘%s’ pass', (text) => {
  expect(namesPerson(text, [bakker])).toBe(false);
});

it.each([
  ['Maria', 'Smit', 'S.m.i.t is er weer'],
  ['Maria', 'Smit', 's m i t is er weer'],
  ['Mehmet', 'Özgür', 'Ö z g ü r belde'],
  ['Jan', 'Bos', 'JAN BOS staat voor de deur'],
  ['Jan', 'Bos', 'B.o.s. staat voor de deur'],
  ['Mo', 'Li', 'Li belde'],
  ['Nga', 'Ngô', 'Ngô belde'],
  ['李', '王', '王 belde'],
  ['محمد', 'الحسن', 'محمد belde'],
])('finds a short name, or one with its letters set apart: %s %s', (givenNames, familyName, text) => {
  const name = { givenNames, initials: null, prefix: null, familyName };
  expect(namesPerson(text, [{ ...bakker, name, workingName: null }])).toBe(true);
  expect(namesPerson(text, [bakker])).toBe(false);
});

it('finds a BSN also when nobody is known yet', () => {
  expect(namesPerson('BSN 111222333', [])).toBe(true);
});
