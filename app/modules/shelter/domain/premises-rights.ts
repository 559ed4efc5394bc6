/*
 * Who may change what of a house, so that pages offer what the database will take.
 *
 * Rule: the administrator of the region adds houses and keeps what the register says and how many places there are.
 * Workers keep their own houses: rules, beds, outages, plans, closing. Policy officers of the region switch the winter
 * rule, which is about places to sleep, and see the page for that alone.
 * Source: the policies of `premises` and its facts in the database, which decide; this is politeness.
 * Example: a worker keeps the own house and no other: `maintainsPremises('shelter-worker', { isOwn: true })` is `true`,
 * `maintainsPremises('shelter-worker', { isOwn: false })` is `false`. A drop-in has no winter rule to switch:
 *   `isOfferedChanges('regional-policy', { isOwn: false, hasNights: false })` is `false`,
 * and no door at night: `worksTonight('shelter-worker', { isOwn: true, hasNights: false })` is `false`.
 */

import type { Role } from '#app/kernel/role.ts';

/** What counts of a house: whether the user's organisation runs it, and whether people sleep there. */
export interface MaintainedHouse {
  readonly isOwn: boolean;
  readonly hasNights: boolean;
}

/** Adds houses, writes what the register says of them, and states their places. */
export function administersPremises(role: Role): boolean {
  return role === 'region-admin';
}

/** Keeps beds, outages and plans of the house, and closes it. */
export function maintainsPremises(role: Role, { isOwn }: Pick<MaintainedHouse, 'isOwn'>): boolean {
  return administersPremises(role) || (role === 'shelter-worker' && isOwn);
}

/** May open the page on which a house is changed. */
export function mayOpenChanges(role: Role, house: Pick<MaintainedHouse, 'isOwn'>): boolean {
  return maintainsPremises(role, house) || role === 'regional-policy';
}

/** Records what a house answered, also of another organisation: whoever looks for a place asks anywhere. */
export function recordsAnswers(role: Role): boolean {
  return administersPremises(role) || role === 'shelter-worker';
}

/** Works at the door of the house: the own one, where people sleep. */
export function worksTonight(role: Role, { isOwn, hasNights }: MaintainedHouse): boolean {
  return role === 'shelter-worker' && isOwn && hasNights;
}

/** Is pointed to that page from the house: workers and policy only where people sleep. */
export function isOfferedChanges(role: Role, house: MaintainedHouse): boolean {
  return (
    administersPremises(role) || worksTonight(role, house) || (role === 'regional-policy' && house.hasNights)
  );
}
