import { expect, test } from 'vitest';
import { isRole } from './role.ts';

test('a role is known by its code', () => {
  expect(isRole('region-admin')).toBe(true);
  expect(isRole('Region-admin')).toBe(false);
  expect(isRole('')).toBe(false);
});
