import { expect, it } from 'vitest';
import { optionalBsnField } from './bsn-field.ts';

it.each([
  ['nine digits', '111222333', '111222333'],
  ['a lost zero', '10464554', '010464554'],
  ['spaces, and a lost zero', ' 10 46 45 54 ', '010464554'],
  ['spaces that do not break', '111\u00a0222\u202f333', '111222333'],
  ['dots and dashes of any kind', '1112.22\u2013333', '111222333'],
  ['marks that came along with a copy', '\u202a111222333\u202c', '111222333'],
  ['wide digits', '１１１２２２３３３', '111222333'],
  ['nothing', '', null],
  ['nothing but spaces', '  ', null],
  ['no field', undefined, null],
])('takes %s', (_, typed, bsn) => {
  expect(optionalBsnField.parse(typed)).toBe(bsn);
});

it.each([
  ['one digit too few', '1046455', /9 cijfers/u],
  ['letters', '11122233a', /9 cijfers/u],
  ['a wrong digit', '111222334', /er is een cijfer verkeerd/u],
  ['eight digits that are no BSN with a zero either', '10464555', /er is een cijfer verkeerd/u],
  ['zeros', '00000000', /geen BSN/u],
])('says what is wrong with %s, without repeating it', (_, typed, message) => {
  const read = optionalBsnField.safeParse(typed);
  expect(read.error?.issues[0]?.message).toMatch(message);
  expect(JSON.stringify(read.error?.issues)).not.toContain(typed);
});
