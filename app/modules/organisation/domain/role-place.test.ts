import { describe, expect, test } from 'vitest';
import { givenRoles, placeNeededBy } from './role-place.ts';

describe('the place that a role works for', () => {
  test('a municipal policy officer works for one municipality', () => {
    expect(placeNeededBy('municipal-policy')).toBe('municipality');
  });

  test('a shelter worker works for one organisation', () => {
    expect(placeNeededBy('shelter-worker')).toBe('organisation');
  });

  test('an administrator works for the whole region', () => {
    expect(placeNeededBy('region-admin')).toBeNull();
  });
});

test('nobody is given the role of the public', () => {
  expect(givenRoles).toHaveLength(9);
  expect(givenRoles).not.toContain('public');
});
