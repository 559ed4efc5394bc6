import { expect, it } from 'vitest';
import { dayText, momentText } from './days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

it('writes days and moments as they are read here', () => {
  expect(dayText(day('1988-02-09'))).toBe('9 februari 1988');
  expect(momentText(Temporal.Instant.from('2026-07-01T21:05:00Z'))).toBe('1 juli 2026 om 23:05');
});
