import { describe, expect, it } from 'vitest';
import { equivalentConditions, isEquivalent } from './equivalent-conditions.ts';

describe('isEquivalent', () => {
  const among = [{ place: /^policy stay\./u, condition: /^a = b$/u, because: 'the key' }];

  it.each([
    ['policy stay.stay_read using', 'a = b', true],
    ['policy stay.stay_read using', 'a = b or c', false],
    ['policy stay_revision.stay_read using', 'a = b', false],
  ])('%s without %s: %s', (place, condition, expected) => {
    expect(isEquivalent({ place, condition }, among)).toBe(expected);
  });

  it.each([
    // What guards people most is never on the list.
    ['policy stay.stay_added_at_own_premises with check', 'app.may_take_in(region_id, person_id)'],
    ['policy person.person_helped using', 'app.may_read_person(region_id, person_id)'],
    ['policy person.person_registered_here using', '(region_id = ( SELECT app.region_id() AS region_id))'],
    ['function app.helps_person', '(region = app.region_id())'],
  ])('tries %s without %s', (place, condition) => {
    expect(isEquivalent({ place, condition })).toBe(false);
  });

  it('has a reason for each that is named', () => {
    for (const { because } of equivalentConditions) expect(because.length).toBeGreaterThan(20);
  });
});
