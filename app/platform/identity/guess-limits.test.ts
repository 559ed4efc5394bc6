import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostGuessesPerDay, secondsToWait, strangerDelay } from './guess-limits.ts';

const minutes = (count: number) => count * 60;

describe('one network on one account', () => {
  it('has five attempts in a quarter of an hour, and waits for the oldest of them to pass', () => {
    expect(secondsToWait('pair', [1, 2, 3, 4])).toBe(0);
    expect(secondsToWait('pair', [1, 2, 3, 4, minutes(10)])).toBe(minutes(5));
    expect(secondsToWait('pair', [1, 2, 3, 4, minutes(15)])).toBe(0);
  });

  it('has twenty attempts a day', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => minutes(60) * (at + 1));
    expect(secondsToWait('pair', twenty)).toBe(minutes(4 * 60));
    expect(secondsToWait('pair', twenty.slice(1))).toBe(0);
  });
});

describe('one account, from all strangers', () => {
  it('waits longer after each attempt beyond the first ten', () => {
    expect([9, 10, 11, 12, 18, 19, 40].map(strangerDelay)).toEqual([0, 2, 4, 8, 512, 900, 900]);
    expect(
      secondsToWait(
        'account',
        Array.from({ length: 11 }, () => 1),
      ),
    ).toBe(3);
    expect(
      secondsToWait(
        'account',
        Array.from({ length: 11 }, () => 4),
      ),
    ).toBe(0);
  });

  it('forgets attempts of more than a day ago', () => {
    expect(
      secondsToWait(
        'account',
        Array.from({ length: 500 }, () => 24 * 60 * 60),
      ),
    ).toBe(0);
  });
});

it('lets no more guesses through in any 24 hours than it says, however they are spread', () => {
  expect(mostGuessesPerDay).toBe(200);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 300, maxLength: 300 }), (gaps) => {
      const made: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const at = now;
        if (
          secondsToWait(
            'account',
            made.map((moment) => at - moment),
          ) === 0
        )
          made.push(now);
      }
      for (const start of made)
        expect(
          made.filter((moment) => moment >= start && moment < start + 86_400).length,
        ).toBeLessThanOrEqual(100);
    }),
    { numRuns: 50 },
  );
});

it('says a wait after which the attempt may be made', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pair', 'account', 'network', 'neighbourhood', 'device', 'devices'),
      fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 130 }),
      (subject, ages) => {
        const wait = secondsToWait(subject, ages);
        expect(
          secondsToWait(
            subject,
            ages.map((age) => age + wait),
          ),
        ).toBe(0);
      },
    ),
  );
});
