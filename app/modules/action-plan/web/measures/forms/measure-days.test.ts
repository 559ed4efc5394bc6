import { expect, it } from 'vitest';
import { succeed } from '#app/kernel/result.ts';
import { withPossibleDays } from './measure-days.ts';
import type { MeasureForm } from './parse-measure.ts';

const page = {
  plan: { years: { first: 2026, last: 2028 } },
  services: { today: () => Temporal.PlainDate.from('2026-11-28') },
} as Parameters<typeof withPossibleDays>[0];
const planning = { from: null, until: Temporal.PlainDate.from('2206-01-02') } as MeasureForm['planning'];
const read = withPossibleDays(page, () => succeed({ planning } as MeasureForm));

it('tells at which day of which row it cannot be, also below a row that was left empty', () => {
  const problems = read({
    'mijlpaal-1-wat': '',
    'mijlpaal-1-dag': '',
    'mijlpaal-2-wat': 'Locatie gekozen',
    'mijlpaal-2-dag': '0206-05-01',
    'mijlpaal-3-wat': 'Open',
    'mijlpaal-3-dag': '2027-05-01',
    'mijlpaal-3-gehaald': '2027-05-01',
  });
  expect(problems).toMatchObject({ ok: false });
  expect(problems.ok ? [] : Object.keys(problems.reason)).toEqual([
    'tot',
    'mijlpaal-2-dag',
    'mijlpaal-3-gehaald',
  ]);
});
