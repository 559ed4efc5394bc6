import { describe, expect, test } from 'vitest';
import type { KindToPerson } from '#app/kernel/kind-to-person.ts';
import { isLook, visitsOf } from './visits.ts';

const act = (time: string, actor = 'a', kind: KindToPerson = 'look') => ({
  at: Temporal.Instant.from(`2026-03-04T${time}Z`),
  actor,
  kind,
  isDone: true,
});

const told = (acts: readonly ReturnType<typeof act>[]) =>
  visitsOf(acts).map(({ day, acts: within }) => [
    day.toString(),
    within[0].actor,
    within.map(({ at }) => at.toString().slice(11, 16)),
  ]);

describe('visits', () => {
  test('stand newest first, with their acts oldest first, whatever the order they come in', () => {
    expect(told([act('12:00:00'), act('09:10:00'), act('09:00:00')])).toEqual([
      ['2026-03-04', 'a', ['12:00']],
      ['2026-03-04', 'a', ['09:00', '09:10']],
    ]);
  });

  test('of two workers at the same time stay apart', () => {
    expect(told([act('09:00:00', 'a'), act('09:05:00', 'b'), act('09:10:00', 'a')])).toEqual([
      ['2026-03-04', 'b', ['09:05']],
      ['2026-03-04', 'a', ['09:00', '09:10']],
    ]);
  });

  test('half an hour of pause is one visit, a second more is two', () => {
    expect(told([act('09:00:00'), act('09:30:00')])).toHaveLength(1);
    expect(told([act('09:00:00'), act('09:30:01')])).toHaveLength(2);
  });

  test('the pause is measured from the last act, not from the first', () => {
    expect(told([act('09:00:00'), act('09:20:00'), act('09:40:00')])).toHaveLength(1);
  });

  test('none are made of nothing', () => expect(visitsOf([])).toEqual([]));
});

describe('a look', () => {
  test.each([
    ['look', true],
    ['emergency', true],
    ['change', false],
    ['take-along', false],
    ['watch', false],
  ] as const)('%s counts: %s', (kind, expected) => {
    expect(visitsOf([act('09:00:00', 'a', kind)]).map(isLook)).toEqual([expected]);
  });

  test('is not what was refused', () => {
    expect(visitsOf([{ ...act('09:00:00', 'a', 'emergency'), isDone: false }]).map(isLook)).toEqual([false]);
  });

  test('is what somebody did who looked and then changed something', () => {
    expect(visitsOf([act('09:00:00', 'a', 'change'), act('09:01:00', 'a', 'look')]).map(isLook)).toEqual([
      true,
    ]);
  });
});
