import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkOf, readAddress, wideNetworkOf } from './internet-address.ts';

it.each([
  ['192.0.2.1', '192.0.2.1'],
  [' 192.0.2.1:4711', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['64:ff9b::192.0.2.1', '192.0.2.1'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::1', '::1'],
])('writes %s as %s', (given, written) => {
  expect(readAddress(given)).toBe(written);
});

it.each([
  '',
  'onbekend',
  '1.2.3',
  '1.2.3.4.5',
  '999.1.1.1',
  '12345',
  'a<script>',
  '2001:db8::1::2',
  ':::',
  'a b',
])('takes %j for no address', (text) => {
  expect(readAddress(text)).toBeNull();
});

it('counts every neighbour in an IPv6 network of 64 bits as one, and 65,536 of those as one neighbourhood', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:3::1')).not.toBe('2001:db8:1:2::/64');
  expect(wideNetworkOf('2001:db8:1:3::1')).toBe('2001:db8:1::/48');
  expect(networkOf('192.0.2.77')).toBe('192.0.2.77');
  expect(wideNetworkOf('192.0.2.77')).toBe('192.0.2.0/24');
  expect(wideNetworkOf('onbekend')).toBe('onbekend');
});

it('reads what it wrote, for any address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (given) => {
      const written = readAddress(given);
      expect(written).not.toBeNull();
      expect(readAddress(written ?? '')).toBe(written);
    }),
  );
});

it('answers on any text, without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef:.[]%/ ')) }), (text) => {
      const written = readAddress(text);
      if (written !== null) expect(networkOf(written)).not.toBe('');
    }),
  );
});
