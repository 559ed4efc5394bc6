import { expect, test } from 'vitest';
import { slugOf } from './organisation-kind.ts';

test.each([
  ['Stichting De Vlonder', 'stichting-de-vlonder'],
  ['  Café & Opvang “Één” ', 'cafe-opvang-een'],
  ['---', ''],
])('the short name of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
