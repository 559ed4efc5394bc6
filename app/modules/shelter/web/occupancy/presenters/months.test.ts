import { describe, expect, it } from 'vitest';
import { monthsBeside, monthsToShow, type Nights } from './months.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const inWords = (nights: Nights | null | undefined) =>
  nights ? `${nights.from.toString()} ${nights.to.toString()}` : null;

describe('the months beside the period that is shown', () => {
  const beside = (from: string, to: string, today: string) => {
    const { previous, next } = monthsBeside({ from: day(from), to: day(to) }, day(today));
    return [inWords(previous), inWords(next)];
  };

  it('are whole months, the next one up to yesterday', () => {
    expect(beside('2026-02-10', '2026-02-20', '2026-03-15')).toEqual([
      '2026-01-01 2026-01-31',
      '2026-03-01 2026-03-14',
    ]);
  });

  it('go on over the end of a year', () => {
    expect(beside('2025-12-01', '2025-12-31', '2026-03-15')).toEqual([
      '2025-11-01 2025-11-30',
      '2026-01-01 2026-01-31',
    ]);
    expect(beside('2026-01-01', '2026-01-31', '2026-03-15')).toEqual([
      '2025-12-01 2025-12-31',
      '2026-02-01 2026-02-28',
    ]);
  });

  it('skip no month that a longer period shows in part', () => {
    expect(beside('2025-12-15', '2026-01-14', '2026-03-15')).toEqual([
      '2025-12-01 2025-12-31',
      '2026-01-01 2026-01-31',
    ]);
    expect(beside('2025-10-15', '2026-02-14', '2026-03-15')).toEqual([
      '2025-10-01 2025-10-31',
      '2026-02-01 2026-02-28',
    ]);
  });

  it('are those around a period of whole months', () => {
    expect(beside('2025-11-01', '2026-01-31', '2026-03-15')).toEqual([
      '2025-10-01 2025-10-31',
      '2026-02-01 2026-02-28',
    ]);
  });

  it('are of the usual thirty nights the month in which they begin, and none after last night', () => {
    expect(beside('2026-10-21', '2026-11-19', '2026-11-20')).toEqual(['2026-10-01 2026-10-31', null]);
    expect(beside('2025-12-31', '2026-01-29', '2026-01-30')).toEqual(['2025-12-01 2025-12-31', null]);
  });

  it('have no next one before its first night is over', () => {
    expect(beside('2026-02-01', '2026-02-28', '2026-03-01')[1]).toBeNull();
    expect(beside('2026-02-01', '2026-02-28', '2026-03-02')[1]).toBe('2026-03-01 2026-03-01');
    expect(beside('2026-03-01', '2026-03-14', '2026-03-15')[1]).toBeNull();
  });

  it('are not those of a time that is still to come', () => {
    expect(beside('2027-05-01', '2027-05-31', '2026-03-15')).toEqual(['2026-03-01 2026-03-14', null]);
    expect(beside('2027-05-01', '2027-05-31', '2026-03-01')).toEqual(['2026-02-01 2026-02-28', null]);
  });
});

describe('the months to choose', () => {
  const shown = (today: string) => {
    const { this: now, last } = monthsToShow(day(today));
    return [inWords(now), inWords(last)];
  };

  it('are this month up to yesterday and the whole of the month before', () => {
    expect(shown('2026-03-15')).toEqual(['2026-03-01 2026-03-14', '2026-02-01 2026-02-28']);
  });

  it('leave this month out on its first day', () => {
    expect(shown('2026-01-01')).toEqual([null, '2025-12-01 2025-12-31']);
  });
});
