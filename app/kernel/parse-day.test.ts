import { expect, it } from 'vitest';
import { parseDay } from './parse-day.ts';

it.each(['2026-01-31', '2028-02-29'])('reads %s', (text) => {
  expect(parseDay(text)?.toString()).toBe(text);
});

it.each([
  '',
  '2026-02-29',
  '2026-1-31',
  '2026-01-31T10:00',
  '+002026-01-31',
  '2026-01-31[u-ca=hebrew]',
  '２０２６-01-31',
  ' 2026-01-31',
])('takes ‘%s’ for no day', (text) => {
  expect(parseDay(text)).toBeNull();
});
