import { expect, it } from 'vitest';
import { readTemplateCell } from './read-template-cell.ts';

it.each([
  ['a cell that says no', false, '‘ONWAAR’ is geen kruisje'],
  ['what Excel made a date of', new Date('2026-04-03T00:00:00Z'), 'een datum van gemaakt (2026-04-03)'],
])('asks about %s', (_, value, reason) => {
  const read = readTemplateCell(value);
  expect(read).toMatchObject({ ok: false });
  expect(read.ok ? '' : read.reason).toContain(reason);
});

it('takes a number as it is, and does not read its point again', () => {
  expect(readTemplateCell(1.25)).toMatchObject({
    ok: true,
    value: { text: '1,25', range: { min: 1.25, max: 1.25 } },
  });
});

it('takes a ticked cell for a mark, and an empty one for nothing', () => {
  expect(readTemplateCell(true)).toMatchObject({ ok: true, value: { text: 'x', range: undefined } });
  expect(readTemplateCell(null)).toMatchObject({ ok: true, value: { text: '' } });
});
