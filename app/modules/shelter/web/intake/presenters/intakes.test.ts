import { describe, expect, it } from 'vitest';
import type { IntakeRecord } from '../../../data/intake/intakes.server.ts';
import { statutorySteps } from '../../../domain/intake/statutory-clock.ts';
import { presentClock, presentIntakes } from './intakes.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const day = (text: string) => Temporal.PlainDate.from(text);

function clocked(intakeId: string, reportedOn: string, more: Partial<IntakeRecord> = {}) {
  const intake: IntakeRecord = {
    intakeId,
    personId: intakeId,
    householdId: null,
    reportedOn: day(reportedOn),
    reportedAt: Temporal.Instant.from('2026-11-20T09:00:00Z'),
    referredBy: null,
    foundAt: null,
    route: null,
    situationBefore: null,
    originMunicipality: null,
    isUrgent: false,
    firstAgreements: null,
    closedOn: null,
    closed: { by: null, at: null, via: null },
    steps: {
      receiptConfirmedOn: day(reportedOn),
      urgentShelterOn: null,
      personalPlanOn: null,
      investigationDoneOn: null,
      appliedOn: null,
      decidedOn: null,
      extensions: [],
    },
    ...more,
  };
  return { intake, steps: statutorySteps(intake, today) };
}

describe('the list of reports', () => {
  it('puts the longest overdue first and names the step and its day', () => {
    const rows = presentIntakes(
      [
        clocked('new', '2026-11-19'),
        clocked('old', '2026-09-01'),
        clocked('closed', '2026-01-05', { closedOn: today }),
      ],
      new Map([['old', 'K. de Vries']]),
    );
    expect(rows.map(({ intakeId, isLate, state }) => [intakeId, isLate, state])).toEqual([
      // Six weeks from 1 September is 13 October.
      ['old', true, '38 dagen te laat'],
      // Seven days from 19 November for a plan of one's own.
      ['new', false, 'nog 6 dagen'],
      ['closed', false, 'afgerond'],
    ]);
    expect(rows[0]).toMatchObject({ name: 'K. de Vries', next: 'Onderzoek afronden, 13 oktober 2026' });
  });

  it('tells why a term was lengthened', () => {
    const { intake } = clocked('old', '2026-09-01');
    const steps = {
      ...intake.steps,
      extensions: [{ step: 'investigation' as const, days: 42, reason: 'wacht op een rapport' }],
    };
    const row = presentClock(statutorySteps({ ...intake, steps }, today)).find(
      ({ id }) => id === 'investigation',
    );
    // 13 October and 42 days is 24 November.
    expect(row).toMatchObject({
      due: '24 november 2026',
      state: 'loopt, nog 4 dagen, verlengd: wacht op een rapport',
    });
  });
});
