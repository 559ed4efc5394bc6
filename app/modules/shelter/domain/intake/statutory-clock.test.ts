import { describe, expect, it } from 'vitest';
import type { IntakeSteps } from './intake.ts';
import { statutorySteps } from './statutory-clock.ts';
import { termEnd } from './term-end.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const nothing: IntakeSteps = {
  receiptConfirmedOn: null,
  urgentShelterOn: null,
  personalPlanOn: null,
  investigationDoneOn: null,
  appliedOn: null,
  decidedOn: null,
  extensions: [],
};
const show = (today: string, steps: Partial<IntakeSteps> = {}, isUrgent = false) =>
  statutorySteps(
    { reportedOn: day('2026-11-02'), isUrgent, steps: { ...nothing, ...steps } },
    day(today),
  ).map(({ id, dueOn, state, daysLeft }) => `${id} ${dueOn?.toString() ?? '-'} ${state} ${daysLeft ?? '-'}`);

describe('the statutory clock of a report on Monday 2 November 2026', () => {
  it('has six weeks for the investigation, and waits with the decision for an application', () => {
    expect(show('2026-11-02')).toEqual([
      'receipt 2026-11-03 due 1',
      'personal-plan 2026-11-09 due 7',
      'investigation 2026-12-14 due 42',
      'decision - waiting -',
    ]);
  });

  it('asks for shelter at once when it is urgent', () => {
    expect(show('2026-11-03', {}, true)[1]).toBe('urgent-shelter 2026-11-02 late -1');
    expect(show('2026-11-03', { urgentShelterOn: day('2026-11-02') }, true)[1]).toBe(
      'urgent-shelter 2026-11-02 done -',
    );
  });

  it('is due on the last day still, and late the day after', () => {
    expect(show('2026-11-03')[0]).toBe('receipt 2026-11-03 due 0');
    expect(show('2026-11-04')[0]).toBe('receipt 2026-11-03 late -1');
  });

  it('moves on with extensions, and tells what came late', () => {
    const steps = {
      receiptConfirmedOn: day('2026-11-04'),
      investigationDoneOn: day('2026-12-14'),
      appliedOn: day('2026-12-14'),
      extensions: [{ step: 'decision', days: 7, reason: 'Advies van de GGD ontbreekt' }],
    } as const;
    expect(show('2027-01-05', steps)).toEqual([
      'receipt 2026-11-03 done-late -',
      'investigation 2026-12-14 done -',
      'decision 2027-01-04 late -1',
    ]);
  });
});

describe('steps that were done', () => {
  const done = {
    receiptConfirmedOn: day('2026-11-03'),
    personalPlanOn: day('2026-11-10'),
    investigationDoneOn: day('2026-12-15'),
    appliedOn: day('2026-12-15'),
    decidedOn: day('2026-12-29'),
  };

  it('each have a day of their own, and are in time on the last day', () => {
    expect(show('2027-01-05', done)).toEqual([
      'receipt 2026-11-03 done -',
      'personal-plan 2026-11-09 done-late -',
      'investigation 2026-12-14 done-late -',
      'decision 2026-12-29 done -',
    ]);
    const days = statutorySteps(
      { reportedOn: day('2026-11-02'), isUrgent: false, steps: { ...nothing, ...done } },
      day('2027-01-05'),
    ).map(({ doneOn }) => doneOn?.toString());
    expect(days).toEqual(['2026-11-03', '2026-11-10', '2026-12-15', '2026-12-29']);
  });

  it('leave a decision that nobody applied for done, without a term', () => {
    expect(show('2027-01-05', { decidedOn: day('2026-12-29') }).at(-1)).toBe('decision - done -');
  });
});

it('a personal plan is asked up to and including its last day', () => {
  const hasPlan = (today: string) => show(today).some((line) => line.startsWith('personal-plan'));
  expect(hasPlan('2026-11-09')).toBe(true);
  expect(hasPlan('2026-11-10')).toBe(false);
});

it('each step tells its own extensions, and adds them up', () => {
  const extensions = [
    { step: 'investigation', days: 7, reason: 'Ziek' },
    { step: 'decision', days: 70, reason: 'Andere stap' },
    { step: 'investigation', days: 14, reason: 'Nog in gesprek' },
  ] as const;
  const intake = { reportedOn: day('2026-11-02'), isUrgent: false, steps: { ...nothing, extensions } };
  const told = statutorySteps(intake, day('2026-11-02')).map(({ id, dueOn, extendedBecause }) => [
    id,
    dueOn?.toString() ?? null,
    extendedBecause,
  ]);
  expect(told).toEqual([
    ['receipt', '2026-11-03', []],
    ['personal-plan', '2026-11-09', []],
    ['investigation', '2027-01-04', ['Ziek', 'Nog in gesprek']],
    ['decision', null, ['Andere stap']],
  ]);
});

describe('a legal term', () => {
  // Easter Sundays of the published tables: the earliest there is, late ones, and those where the reckoning is corrected.
  it.each([
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
    '2299-04-16',
  ])('that ends on the Friday before Easter Sunday %s ends on Tuesday', (easter) => {
    const end = termEnd(day(easter).subtract({ days: 2 }));
    expect(end.toString()).toBe(day(easter).add({ days: 2 }).toString());
  });

  it.each([
    ['2026-11-21', '2026-11-23', 'a Saturday'],
    ['2026-12-25', '2026-12-28', 'Christmas before a weekend'],
    ['2026-04-03', '2026-04-07', 'Good Friday up to Easter Monday'],
    ['2026-05-14', '2026-05-15', 'Ascension Day'],
    ['2026-05-25', '2026-05-26', 'Whit Monday'],
    ['2025-04-26', '2025-04-28', 'King’s Day on a Saturday because the 27th is a Sunday'],
    ['2031-04-26', '2031-04-28', 'King’s Day held on Saturday 26 April 2031'],
    ['2031-04-27', '2031-04-28', 'the Sunday that year'],
    ['2026-04-27', '2026-04-28', 'King’s Day on a Monday'],
    ['2027-04-26', '2027-04-26', 'the day before King’s Day in an ordinary year'],
    ['2026-05-05', '2026-05-06', 'Liberation Day on a Tuesday'],
    ['2027-01-01', '2027-01-04', 'New Year’s Day on a Friday'],
    ['2026-11-20', '2026-11-20', 'an ordinary Friday'],
    ['2038-04-23', '2038-04-28', 'Good Friday of the latest Easter there is, with King’s Day on the Tuesday'],
    ['2025-12-26', '2025-12-29', 'the second day of Christmas on a Friday'],
    ['2026-01-05', '2026-01-05', 'the fifth of another month'],
    ['2026-11-26', '2026-11-26', 'the twenty-sixth of another month'],
  ])('that ends on %s ends on %s (%s)', (end, expected) => {
    expect(termEnd(day(end)).toString()).toBe(expected);
  });
});
