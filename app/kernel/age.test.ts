import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, birthdayOf } from './age.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a birthday', () => {
  it.each([
    ['2008-12-15', 18, '2026-12-15'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
    ['2008-02-28', 18, '2026-02-28'],
    ['2008-12-31', 1, '2009-12-31'],
    ['2008-02-29', 0, '2008-02-29'],
  ])('of who was born on %s, %i years on, is %s', (born, age, on) => {
    expect(birthdayOf(day(born), age).toString()).toBe(on);
  });
});

describe('an age', () => {
  it.each([
    ['2008-12-15', '2026-12-14', 17],
    ['2008-12-15', '2026-12-15', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-06-01', '2026-05-31', -1],
  ])('of who was born on %s is on %s %i', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });

  it('rises on each birthday, and on no other day', () => {
    const start = day('1900-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_000 }), fc.integer({ min: 1, max: 110 }), (after, age) => {
        const born = start.add({ days: after });
        const birthday = birthdayOf(born, age);
        expect(ageOn(born, birthday)).toBe(age);
        expect(ageOn(born, birthday.subtract({ days: 1 }))).toBe(age - 1);
      }),
    );
  });
});
