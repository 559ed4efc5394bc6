import { expect, it } from 'vitest';
import { loggedPath } from './logged-path.ts';

it.each([
  '/uitnodiging/geheim',
  '/Uitnodiging/geheim',
  '//uitnodiging/geheim',
  '/%75itnodiging/geheim',
  '/uitnodiging%2Fgeheim',
  '/uitnodiging/geheim.data',
])('leaves the secret out of %s', (path) => {
  expect(loggedPath(path)).toBe('/uitnodiging/…');
});

it.each(['/', '/preventiescan/2022', '/regios/%C3%A9', '/beheer/gebruikers/uitnodigen'])(
  'keeps %s',
  (path) => {
    expect(loggedPath(path)).toBe(path);
  },
);
