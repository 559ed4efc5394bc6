import { describe, expect, test } from 'vitest';
import { filterQuery, readLogQuery } from './log-query.ts';
import { logMessages } from './messages.nl.ts';

const read = (text: string) => readLogQuery(new URLSearchParams(text));

describe('the filter of the log', () => {
  test('a day runs from Dutch midnight to Dutch midnight, in summer and in winter', () => {
    const { filter } = read('van=2026-10-24&tot=2026-10-25');
    expect(filter.from?.toString()).toBe('2026-10-23T22:00:00Z');
    // The clock goes back on 25 October 2026, so that day has 25 hours.
    expect(filter.until?.toString()).toBe('2026-10-25T23:00:00Z');
  });

  test('without a query nothing is filtered', () => {
    expect(read('').filter).toEqual({
      from: null,
      until: null,
      action: null,
      actorId: null,
      objectKind: null,
      manner: null,
      personId: null,
    });
  });

  test('a person is told by an id, and a manner by a word of the list', () => {
    const id = '018f0000-0000-7000-8000-000000000001';
    expect(read(`persoon=${id}&soort=kijken`).filter).toMatchObject({ personId: id, manner: 'kijken' });
    expect(read('persoon=Verzonnen&soort=alles').filter).toMatchObject({ personId: null, manner: null });
  });

  test('a day that is none is named and not applied', () => {
    const { filter, problems } = read('van=31-12-2026');
    expect(problems).toEqual({ van: logMessages.dayWrong });
    expect(filter.from).toBeNull();
  });

  test('a period that ends before it begins is named', () => {
    expect(read('van=2026-02-02&tot=2026-02-01').problems).toEqual({ tot: logMessages.orderWrong });
  });

  test('a place in the log is a positive number', () => {
    expect(read('voor=12').cursor).toEqual({ side: 'older', than: 12 });
    expect(read('na=12').cursor).toEqual({ side: 'newer', than: 12 });
    expect(read('voor=-1').cursor).toBeNull();
    expect(read('voor=tien').cursor).toBeNull();
  });

  test('keeps what was chosen when turning pages', () => {
    const { typed } = read('handeling=end-role&van=&voor=12');
    expect(filterQuery(typed)).toBe('handeling=end-role');
  });

  test.each(['0000-01-01', '0001-01-01', '1899-12-31'])('%s is before any log', (day) => {
    expect(read(`van=${day}`).problems).toEqual({ van: logMessages.dayWrong });
  });
});
