import { expect, test } from 'vitest';
import { isGivenByTwo } from './role-by-two.ts';
import { givenRoles } from './role-place.ts';

test('two people give the roles that see names or the log, or let others in, and no other', () => {
  expect(givenRoles.filter((role) => isGivenByTwo(role)).toSorted()).toEqual([
    'privacy-officer',
    'region-admin',
  ]);
});
