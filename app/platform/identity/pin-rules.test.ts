import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weakPin } from './pin-rules.ts';

it.each([
  ['123', 'not-digits'],
  ['123456789', 'not-digits'],
  ['12a4', 'not-digits'],
  ['٤٥٦٧', 'not-digits'],
  ['0000', 'common'],
  ['77777777', 'common'],
  ['1234', 'common'],
  ['7890', 'common'],
  ['87654321', 'common'],
  ['1212', 'common'],
  ['473473', 'common'],
  ['2580', 'common'],
  ['1985', 'date'],
  ['2011', 'date'],
  ['0312', 'date'],
  ['030281', 'date'],
  ['810203', 'date'],
  ['03021981', 'date'],
  ['19810203', 'date'],
  ['4713', null],
  ['9061', null],
  ['4713920', null],
  // A year with a digit that stands nowhere in a life.
  ['1885', null],
  ['2085', null],
  ['99881985', null],
])('says of %s that it is %s', (pin, weak) => {
  expect(weakPin(pin)).toBe(weak);
});

it('takes nothing else than four to eight digits', () => {
  fc.assert(fc.property(fc.string(), (text) => weakPin(text) === 'not-digits' || /^\d{4,8}$/u.test(text)));
});
