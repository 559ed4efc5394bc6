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

describe('a legal term', () => {
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
  ])('that ends on %s ends on %s (%s)', (end, expected) => {
    expect(termEnd(day(end)).toString()).toBe(expected);
  });
});
