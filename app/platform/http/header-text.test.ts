import { expect, it } from 'vitest';
import { locationOf } from './header-text.ts';

it.each([
  ['/preventiescan/2022?zoek=a%20b&x=1#y', '/preventiescan/2022?zoek=a%20b&x=1#y'],
  ['/regios/één', '/regios/%C3%A9%C3%A9n'],
  ['/naar/日本', '/naar/%E6%97%A5%E6%9C%AC'],
  ['/a b', '/a%20b'],
  ['/\ud800', '/%EF%BF%BD'],
  ['/a\r\nb', '/a%0D%0Ab'],
])('writes %j as %s', (address, location) => {
  expect(locationOf(address)).toBe(location);
  expect(new Headers({ Location: locationOf(address) }).get('location')).toBe(location);
});
