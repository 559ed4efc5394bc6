import { describe, expect, it } from 'vitest';
import { equivalentConditions, isEquivalent } from './equivalent-conditions.ts';

const guard = (place: string, condition: string) => ({
  place,
  table: 'stay',
  condition,
  leaveOut: '',
  putBack: '',
});

describe('isEquivalent', () => {
  const whole = [{ place: 'policy stay.', condition: 'a = b', because: 'the key' }];
  const part = [{ place: 'policy stay.stay_read using', condition: /\.region_id/u, because: 'the key' }];

  it.each([
    [whole, guard('policy stay.stay_read using', 'a = b'), true],
    [whole, guard('policy stay.stay_read using', 'a = b or c'), false],
    [whole, guard('policy stay_revision.stay_read using', 'a = b'), false],
    [part, guard('policy stay.stay_read using', 's.region_id = t.region_id'), true],
    [part, guard('policy stay.stay_read with check', 's.region_id = t.region_id'), false],
  ])('%j of %j: %s', (among, each, expected) => {
    expect(isEquivalent(each, among)).toBe(expected);
  });

  it('has a reason for each that is named', () => {
    for (const { because } of equivalentConditions) expect(because.length).toBeGreaterThan(20);
  });
});
