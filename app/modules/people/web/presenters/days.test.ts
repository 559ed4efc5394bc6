import { expect, it } from 'vitest';
import { ageOn, dayText, momentText } from './days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

it.each([
  ['1988-02-09', '2026-02-08', 37],
  ['1988-02-09', '2026-02-09', 38],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-11-20', '2026-11-20', 0],
])('someone born on %s is on %s %i years old', (birthDate, today, age) => {
  expect(ageOn(day(birthDate), day(today))).toBe(age);
});

it('writes days and moments as they are read here', () => {
  expect(dayText(day('1988-02-09'))).toBe('9 februari 1988');
  expect(momentText(Temporal.Instant.from('2026-07-01T21:05:00Z'))).toBe('1 juli 2026 om 23:05');
});
