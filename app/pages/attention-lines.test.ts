import { expect, it } from 'vitest';
import { presentAttention } from './attention-lines.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const today = day('2026-11-28');
const line = (text: string, kind: 'urgent' | 'waiting' | 'first-step', due: string | null) => ({
  text,
  href: `/${text}`,
  kind,
  due: due === null ? null : day(due),
});

it('says first how much waits, then each with its day, the most urgent first', () => {
  const { lead, waiting, firstSteps } = presentAttention(
    [
      line('a', 'waiting', null),
      line('b', 'waiting', '2026-12-04'),
      line('c', 'first-step', null),
      line('d', 'waiting', '2026-11-29'),
      line('e', 'urgent', '2026-11-28'),
      line('f', 'urgent', '2026-11-02'),
    ],
    today,
  );
  expect(lead).toBe('5 dingen wachten op u, 2 met haast.');
  expect(waiting.map(({ text, when, kind }) => [text, when, kind])).toEqual([
    ['f', 'sinds 2 november 2026', 'attention'],
    ['e', 'vandaag', 'attention'],
    ['d', 'morgen', 'neutral'],
    ['b', 'uiterlijk 4 december 2026', 'neutral'],
    ['a', null, 'neutral'],
  ]);
  expect(firstSteps.map(({ text }) => text)).toEqual(['c']);
});

it('says so when nothing waits, also where the first steps are still to be taken', () => {
  expect(presentAttention([], today).lead).toBe('Niets wacht op u.');
  expect(presentAttention([line('c', 'first-step', null)], today).lead).toBe('Niets wacht op u.');
  expect(presentAttention([line('a', 'waiting', null)], today).lead).toBe('1 ding wacht op u.');
});
