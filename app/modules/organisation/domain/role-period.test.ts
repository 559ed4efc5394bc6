import { describe, expect, test } from 'vitest';
import { endOf, roleStateOn } from './role-period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const open = { from: day('2026-03-01'), until: null };

describe('the state of a role', () => {
  test('holds on its first day', () => {
    expect(roleStateOn(open, day('2026-03-01'))).toBe('current');
  });

  test('has yet to begin the day before', () => {
    expect(roleStateOn(open, day('2026-02-28'))).toBe('upcoming');
  });

  test('holds on the last day and no longer on the day it ends', () => {
    const ended = { from: day('2026-03-01'), until: day('2026-04-01') };
    expect(roleStateOn(ended, day('2026-03-31'))).toBe('current');
    expect(roleStateOn(ended, day('2026-04-01'))).toBe('ended');
  });
});

describe('ending a role', () => {
  test('from today on', () => {
    expect(endOf(open, day('2026-03-10'), day('2026-03-10'))).toBe('end');
  });

  test('on its very first day takes it back', () => {
    expect(endOf(open, day('2026-03-01'), day('2026-03-01'))).toBe('take-back');
  });

  test('that has not begun takes it back', () => {
    expect(endOf(open, day('2026-02-20'), day('2026-02-20'))).toBe('take-back');
  });

  test('on a day that has passed is refused', () => {
    expect(endOf(open, day('2026-03-09'), day('2026-03-10'))).toBe('in-the-past');
  });

  test('that has ended is refused', () => {
    const ended = { from: day('2026-03-01'), until: day('2026-04-01') };
    expect(endOf(ended, day('2026-04-01'), day('2026-04-01'))).toBe('already-ended');
  });
});
