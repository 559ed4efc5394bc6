import { expect, it } from 'vitest';
import type { Identity, NameParts } from '../domain/identity.ts';
import { fullName, personLabel } from './person-name.ts';

const identity = (name: Partial<NameParts> | null, workingName: string | null = null): Identity => ({
  workingName,
  name:
    name === null ? null : { givenNames: null, initials: null, prefix: null, familyName: 'Berg', ...name },
  birthDate: null,
  bsn: null,
  contact: { phone: null, email: null },
});

it.each([
  [identity({ givenNames: 'Jan Pieter', prefix: 'van der' }), 'J.P. van der Berg', 'Jan Pieter van der Berg'],
  [identity({ givenNames: 'Anne-Marie' }), 'A.M. Berg', 'Anne-Marie Berg'],
  [identity({ initials: 'JP' }), 'J.P. Berg', 'J.P. Berg'],
  [identity({}), 'Berg', 'Berg'],
  [identity({ initials: 'Th.A.' }), 'Th.A. Berg', 'Th.A. Berg'],
  [identity({ givenNames: 'Fatima', prefix: 'El' }), 'F. El Berg', 'Fatima El Berg'],
  [identity({ givenNames: '小明', familyName: '王' }), '小明 王', '小明 王'],
  [identity({ givenNames: 'Ірина', familyName: 'Бондар' }), 'І. Бондар', 'Ірина Бондар'],
  [
    identity({ givenNames: 'فاطمة', familyName: 'الزهراء' }),
    '\u2068فاطمة الزهراء\u2069',
    '\u2068فاطمة الزهراء\u2069',
  ],
  [identity(null, 'מר כהן'), '‘\u2068מר כהן\u2069’', '\u2068מר כהן\u2069'],
  [identity(null, 'rode jas'), '‘rode jas’', 'rode jas'],
  [identity({ givenNames: 'Jan' }, 'rode jas'), 'J. Berg', 'Jan Berg'],
])('%#: a list shows %s less than the file', (who, inList, inFile) => {
  expect(personLabel(who, 'K7M-4QX').text).toBe(inList);
  expect(fullName(who)).toBe(inFile);
});

it('is the number of the file for who may not see the name', () => {
  expect(personLabel(null, 'K7M-4QX')).toEqual({
    text: 'Dossier K7M-4QX',
    kind: 'number',
    personRef: 'K7M-4QX',
  });
});
