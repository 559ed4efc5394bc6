import { describe, expect, it } from 'vitest';
import type { StatutoryStep } from '../../domain/intake/intake.ts';
import { day } from '../../domain/fixtures/stays.ts';
import { tellSignals } from './tell-signals.ts';
import { tellTerms } from './tell-terms.ts';
import { tellWaiting } from './tell-waiting.ts';

describe('signals', () => {
  it('are told by kind, with how many and since when the first', () => {
    const lines = tellSignals([
      { kind: 'no-support-plan', since: day('2026-11-20') },
      { kind: 'no-support-plan', since: day('2026-11-03') },
      { kind: 'reservation-expired', since: day('2026-11-28') },
    ]);
    expect(lines).toEqual([
      {
        text: '1 reservering is verlopen',
        href: '/signalen',
        due: day('2026-11-28'),
        kind: 'urgent',
      },
      {
        text: '2 mensen hebben na 7 dagen nog geen ondersteuningsplan',
        href: '/signalen',
        due: day('2026-11-03'),
        kind: 'waiting',
      },
    ]);
  });
});

const intake = (intakeId: string, dueOn: string, daysLeft: number) => ({
  intake: { intakeId },
  steps: [
    { id: 'receipt', state: daysLeft < 0 ? 'late' : 'due', dueOn: day(dueOn), daysLeft } as StatutoryStep,
  ],
});

describe('terms', () => {
  it('that are over cannot wait; those that end in two days are told, those in three are not', () => {
    const lines = tellTerms([
      intake('a', '2026-11-25', -3),
      intake('b', '2026-11-20', -8),
      intake('c', '2026-11-30', 2),
      intake('d', '2026-12-01', 3),
    ]);
    expect(lines).toEqual([
      {
        text: '2 aanmeldingen met een termijn die voorbij is',
        href: '/aanmeldingen',
        due: day('2026-11-20'),
        kind: 'urgent',
      },
      {
        text: '1 aanmelding met een termijn die bijna afloopt',
        href: '/aanmeldingen/c',
        due: day('2026-11-30'),
        kind: 'waiting',
      },
    ]);
  });
});

describe('who waits', () => {
  it('in need at once is told apart', () => {
    const lines = tellWaiting([
      { entryId: 'e1', waitingSince: day('2026-10-01'), isUrgent: false },
      { entryId: 'e2', waitingSince: day('2026-11-01'), isUrgent: true },
      { entryId: 'e3', waitingSince: day('2026-09-01'), isUrgent: false },
    ]);
    expect(lines.map(({ text, href, due, kind }) => [kind, text, href, due?.toString()])).toEqual([
      ['urgent', '1 mens wacht met spoed op een plek', '/wachtlijst/e2', '2026-11-01'],
      ['waiting', '2 mensen staan op de wachtlijst', '/wachtlijst', '2026-09-01'],
    ]);
  });
});
