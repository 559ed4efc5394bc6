import { describe, expect, it } from 'vitest';
import type {
  AccessibilityAnswers,
  AccessibilityAssessment,
  CriterionAnswer,
} from './intake/accessibility.ts';
import { adviseAccessibility, checkAssessment, nextDisputeStep } from './intake/assess-accessibility.ts';
import { day } from './fixtures/stays.ts';
import { rankWaitingList } from './rank-waiting-list.ts';
import type { WaitingListEntry } from './waiting-list.ts';

const entry = (entryId: string, changes: Partial<WaitingListEntry>): WaitingListEntry => ({
  entryId,
  personId: entryId,
  kind: 'short-stay',
  waitingSince: day('2026-11-10'),
  reason: 'Vol',
  isUrgent: false,
  childCount: 0,
  supportWhileWaiting: null,
  offers: [],
  endedOn: null,
  ...changes,
});

it('the waiting list puts urgent first, then most children, then longest waiting, and says why', () => {
  const ranked = rankWaitingList(
    [
      entry('long', { waitingSince: day('2026-10-01') }),
      entry('ended', { isUrgent: true, endedOn: day('2026-11-11') }),
      entry('b', {}),
      entry('a', {}),
      entry('family', { childCount: 2 }),
      entry('urgent', { isUrgent: true }),
    ],
    day('2026-11-20'),
  );
  expect(ranked.map(({ rank, entry: { entryId } }) => `${rank} ${entryId}`)).toEqual([
    '1 urgent',
    '2 family',
    '3 long',
    '4 a',
    '5 b',
  ]);
  const since = (on: string, days: number) => ({ kind: 'waiting-since', since: day(on), days });
  expect(ranked[0]?.reasons).toEqual([{ kind: 'urgent' }, since('2026-11-10', 10)]);
  expect(ranked[2]?.reasons).toEqual([since('2026-10-01', 50)]);
  expect(ranked[1]?.reasons).toEqual([
    { kind: 'children', count: 2 },
    { kind: 'waiting-since', since: day('2026-11-10'), days: 10 },
  ]);
});

const speaks = (speaksFor: CriterionAnswer['speaksFor']): CriterionAnswer => ({ speaksFor, note: null });

describe('where recovery has the best chance', () => {
  const answers: AccessibilityAnswers = {
    network: speaks('elsewhere'),
    'ties-and-residence': speaks('elsewhere'),
    'running-care': speaks('unknown'),
    'reasons-not-to-return': speaks('neither'),
    'own-wish': speaks('here'),
  };

  it('follows most criteria', () => {
    expect(adviseAccessibility(answers)).toEqual({
      leansTo: 'elsewhere',
      forHere: ['own-wish'],
      forElsewhere: ['network', 'ties-and-residence'],
      stillUnknown: ['running-care'],
    });
  });

  it('follows the answers that speak for here, and none when they are even', () => {
    const here = { ...answers, network: speaks('here'), 'ties-and-residence': speaks('here') };
    expect(adviseAccessibility(here).leansTo).toBe('here');
    const even = { ...answers, 'ties-and-residence': speaks('neither') };
    expect(adviseAccessibility(even).leansTo).toBe('undecided');
  });

  it('is here when it is not safe to return', () => {
    expect(adviseAccessibility({ ...answers, 'reasons-not-to-return': speaks('here') }).leansTo).toBe('here');
  });

  it('is told with an explanation, and with the region when it is another', () => {
    const assessment: AccessibilityAssessment = {
      intakeId: 'i',
      assessedOn: day('2026-11-20'),
      answers,
      outcome: { kind: 'elsewhere', region: 'Emmen' },
      explanation: 'Ouders en huisarts wonen in Emmen',
    };
    const check = (changes: Partial<AccessibilityAssessment>) =>
      checkAssessment({ ...assessment, ...changes }, day('2026-11-20'));
    expect(check({})).toEqual({ ok: true, value: assessment });
    expect(check({ outcome: { kind: 'here' }, explanation: ' Moeder hier ' }).ok).toBe(true);
    expect(check({ explanation: 'Tien lang!' }).ok).toBe(true);
    expect(check({ explanation: ' Negen is ' })).toEqual({ ok: false, reason: 'explanation-missing' });
    expect(check({ explanation: 'kort' })).toEqual({ ok: false, reason: 'explanation-missing' });
    expect(check({ outcome: { kind: 'elsewhere', region: ' ' } })).toEqual({
      ok: false,
      reason: 'region-missing',
    });
    expect(check({ assessedOn: day('2026-11-21') })).toEqual({ ok: false, reason: 'in-future' });
  });

  it('goes from contact persons to the adviser to the committee when regions disagree', () => {
    expect([
      nextDisputeStep([]),
      nextDisputeStep(['contact-persons']),
      nextDisputeStep(['contact-persons', 'vng-adviser', 'disputes-committee']),
    ]).toEqual(['contact-persons', 'vng-adviser', null]);
  });
});
