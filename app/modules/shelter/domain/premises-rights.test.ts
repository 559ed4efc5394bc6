import { expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import {
  maintainsPremises,
  administersPremises,
  isOfferedChanges,
  mayOpenChanges,
  worksTonight,
  type MaintainedHouse,
} from './premises-rights.ts';

const own: MaintainedHouse = { isOwn: true, hasNights: true };
const dropIn: MaintainedHouse = { isOwn: true, hasNights: false };
const elsewhere: MaintainedHouse = { isOwn: false, hasNights: true };
const adviceDesk: MaintainedHouse = { isOwn: false, hasNights: false };
const who = (may: (role: Role) => boolean) => roles.filter((role) => may(role));

it('only the administrator of the region adds houses and states places', () => {
  expect(who(administersPremises)).toEqual(['region-admin']);
});

it.each([
  ['the own night shelter', own, ['shelter-worker', 'region-admin'], ['shelter-worker']],
  ['the own drop-in', dropIn, ['shelter-worker', 'region-admin'], []],
  ['a night shelter of others', elsewhere, ['region-admin'], []],
])('%s is kept by those who run it, and worked tonight where people sleep', (_, house, keepers, atDoor) => {
  expect(who((role) => maintainsPremises(role, house)).toSorted()).toEqual(keepers.toSorted());
  expect(who((role) => worksTonight(role, house))).toEqual(atDoor);
});

it('regional policy opens the changes of every house, and is pointed to those where people sleep', () => {
  expect(mayOpenChanges('regional-policy', adviceDesk)).toBe(true);
  expect(isOfferedChanges('regional-policy', adviceDesk)).toBe(false);
  expect(isOfferedChanges('regional-policy', elsewhere)).toBe(true);
  expect(mayOpenChanges('shelter-worker', elsewhere)).toBe(false);
  expect(mayOpenChanges('municipal-policy', own)).toBe(false);
  expect(isOfferedChanges('shelter-worker', dropIn)).toBe(false);
  expect(isOfferedChanges('municipal-policy', own)).toBe(false);
  expect(isOfferedChanges('region-admin', adviceDesk)).toBe(true);
});
