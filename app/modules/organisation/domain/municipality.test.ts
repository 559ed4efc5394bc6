import { expect, test } from 'vitest';
import { isMunicipalityCode } from './municipality.ts';

test.each([
  ['a code of the list', 'GM0106', true],
  ['one digit too few', 'GM010', false],
  ['one digit too many', 'GM01060', false],
  ['something before it', 'NL-GM0106', false],
  ['letters for digits', 'GMABCD', false],
  ['small letters', 'gm0106', false],
  ['nothing', '', false],
])('%s: %j', (_, text, isCode) => {
  expect(isMunicipalityCode(text)).toBe(isCode);
});
