import { expect, test } from 'vitest';
import { legendItems, quarterSpan } from './gantt-rows.ts';

const row = { label: 'A', from: '2020-04-01', until: '2022-01-01', state: 'running' } as const;
const span = quarterSpan(['2020-04-01', '2021-12-31']);
const named = (today: string | undefined, milestones: readonly { on: string; label: string }[] = []) =>
  legendItems({ rows: [{ ...row, milestones }], today, labelHeader: 'A' }, span).map(({ label }) => label);

test('today is in the legend only where its line is drawn', () => {
  expect(named('2021-06-30')).toStrictEqual(['vandaag, 30 juni 2021']);
  expect(named('2020-04-01')).toHaveLength(1);
  expect(named('2026-11-27')).toStrictEqual([]);
  expect(named('2020-03-31')).toStrictEqual([]);
  expect(named(undefined)).toStrictEqual([]);
});

test('the diamond is named where there is one', () => {
  expect(named(undefined, [{ on: '2021-05-01', label: 'Open' }])).toStrictEqual(['mijlpaal of evaluatie']);
});
