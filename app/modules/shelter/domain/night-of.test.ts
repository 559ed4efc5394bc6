import { describe, expect, it } from 'vitest';
import { nightOf } from './night-of.ts';

describe('one night', () => {
  const figures = { ref: 'A01', capacity: 8, overflow: 2, outOfService: 1, present: 0 };

  it.each([
    ['with room', { present: 3 }, { free: 6, over: 0 }],
    ['exactly full, overflow included', { present: 9 }, { free: 0, over: 0 }],
    ['beyond all places', { present: 11 }, { free: 0, over: 2 }],
    ['with everything closed', { outOfService: 99 }, { outOfService: 10, free: 0, over: 0 }],
    ['of unknown capacity', { capacity: null, present: 3 }, { free: null, over: 0 }],
  ])('%s', (_, changes, expected) => {
    expect(nightOf({ ...figures, ...changes })).toMatchObject(expected);
  });
});
