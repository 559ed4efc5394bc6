import { locationOf } from '#app/platform/http/header-text.ts';
import { expect, it } from 'vitest';
import { safeDestination } from './sign-in-form.ts';

it.each(['/', '/preventiescan/2022?x=1', '/%09/evil.example', '/één'])(
  'goes to %j within Onderdak',
  (path) => {
    expect(safeDestination(path)).toBe(locationOf(path));
  },
);

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  '/a\0b',
  'preventiescan',
  '',
  null,
])('goes to the start page instead of %j', (path) => {
  expect(safeDestination(path)).toBe('/');
});
