import { expect, it } from 'vitest';
import { isNamed } from './find-guest.ts';

it.each([
  ['Zoë de Wit', 'zoe', true],
  ['Zoë de Wit', 'WIT zo', true],
  ['A. Yılmaz-Öz', 'oz', true],
  ['Man met rode jas', 'rode', true],
  ['Man met rode jas', 'ode', false],
  ['O. Verzonnen', 'o. verzonnen', true],
  ['O. Verzonnen', 'n. verzonnen', false],
  ['O. Verzonnen', '  ', true],
])('%s is found by %j: %s', (name, typed, expected) => {
  expect(isNamed(name, typed)).toBe(expected);
});
