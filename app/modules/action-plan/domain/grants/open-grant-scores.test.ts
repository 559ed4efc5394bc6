import { expect, test } from 'vitest';
import { whyNotOpened } from './open-grant-scores.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
// The last day to apply is 31 May.
const period = { from: day('2021-05-01'), until: day('2021-06-01') };
const ready = { areComplete: true, areOpen: false };

test('scores open from the day after the last day to apply', () => {
  expect(whyNotOpened(ready, period, day('2021-05-31'))).toBe('still-open');
  expect(whyNotOpened(ready, period, day('2021-06-01'))).toBeNull();
});

test('scores open once, when all are in, of a call that was opened', () => {
  const later = day('2021-07-01');
  expect(whyNotOpened({ ...ready, areComplete: false }, period, later)).toBe('scores-missing');
  expect(whyNotOpened({ ...ready, areOpen: true }, period, later)).toBe('scores-open');
  expect(whyNotOpened(ready, null, later)).toBe('still-open');
});
