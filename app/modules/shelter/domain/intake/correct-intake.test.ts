import { describe, expect, test } from 'vitest';
import { correctionFault, type IntakeFacts } from './correct-intake.ts';
import { day } from '../fixtures/stays.ts';
import type { IntakeSteps } from './intake.ts';

const noSteps: IntakeSteps = {
  receiptConfirmedOn: null,
  urgentShelterOn: null,
  personalPlanOn: null,
  investigationDoneOn: null,
  appliedOn: null,
  decidedOn: null,
  extensions: [],
};
const facts: IntakeFacts = {
  reportedOn: day('2026-03-02'),
  referredBy: 'police',
  foundAt: null,
  route: null,
  situationBefore: null,
  originMunicipality: null,
  isUrgent: false,
  firstAgreements: null,
};
const fault = (changes: Partial<IntakeFacts>, reason = '', steps: Partial<IntakeSteps> = {}) =>
  correctionFault(
    { ...facts, steps: { ...noSteps, ...steps } },
    { ...facts, ...changes },
    reason,
    day('2026-03-09'),
  )?.kind ?? null;

describe('an intake is filled in or put right afterwards', () => {
  test('what was not known is filled in without a reason', () => {
    expect(fault({ foundAt: 'Bij familie', route: 'eviction', originMunicipality: 'GM0114' })).toBeNull();
    expect(fault({ isUrgent: true })).toBeNull();
  });

  test.each([
    ['another referrer', { referredBy: 'hospital' }],
    ['no referrer any more', { referredBy: null }],
    ['another day', { reportedOn: day('2026-03-01') }],
  ])('%s asks why', (_, changes) => {
    expect(fault(changes)).toBe('reason-missing');
    expect(fault(changes, ' nee ')).toBe('reason-missing');
    expect(fault(changes, 'Verkeerd gehoord')).toBeNull();
  });

  test('urgency that was ticked is taken back with a reason', () => {
    const urgent = { ...facts, isUrgent: true, steps: noSteps };
    const back = (reason: string) => correctionFault(urgent, facts, reason, day('2026-03-09'));
    expect(back('')).toEqual({ kind: 'reason-missing' });
    expect(back('Per ongeluk aangevinkt')).toBeNull();
  });

  test('the day of the report is not after today, nor after a step that was done', () => {
    const why = 'Verkeerde dag';
    expect(fault({ reportedOn: day('2026-03-10') }, why)).toBe('in-future');
    expect(fault({ reportedOn: day('2026-03-04') }, why, { receiptConfirmedOn: day('2026-03-03') })).toBe(
      'report-after-step',
    );
    expect(
      fault({ reportedOn: day('2026-03-03') }, why, { receiptConfirmedOn: day('2026-03-03') }),
    ).toBeNull();
  });

  test('nothing changed is nothing to record', () => {
    expect(fault({})).toBe('nothing-changed');
  });
});
