import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bsnFault, tidyBsn } from './bsn.ts';

it.each([
  ['111222333', null],
  ['123456782', null],
  ['010464554', null],
  ['100000010', null],
  ['123456789', 'bsn-fails-eleven-test'],
  ['000000000', 'bsn-all-zeros'],
  ['12345678', 'bsn-not-nine-digits'],
  ['1234567890', 'bsn-not-nine-digits'],
  ['12345678a', 'bsn-not-nine-digits'],
  ['', 'bsn-not-nine-digits'],
])('%s: %s', (digits, fault) => {
  expect(bsnFault(digits)).toBe(fault);
});

it('takes spaces, dots and a missing leading zero as people write them', () => {
  expect([tidyBsn('1112.22.333'), tidyBsn(' 111 222 333 '), tidyBsn('10464554')]).toEqual([
    '111222333',
    '111222333',
    '010464554',
  ]);
});

it('notices any single wrong digit', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const digits = Array.from('123456782', Number);
      digits[at] = ((digits[at] ?? 0) + shift) % 10;
      expect(bsnFault(digits.join(''))).not.toBe(null);
    }),
  );
});
