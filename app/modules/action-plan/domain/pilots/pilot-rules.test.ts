import { expect, test } from 'vitest';
import { checklistState, checkPilot, decideEnd } from './pilot-rules.ts';
import type { Pilot } from './pilot.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const pilot: Pilot = {
  id: 'proef',
  name: 'Proef',
  measureId: null,
  linkBasis: null,
  linkNote: null,
  summary: null,
  location: 'Veenoord',
  building: null,
  targetGroup: null,
  period: { from: day('2021-03-01'), until: day('2022-03-02') },
  termMonths: 12,
  places: { start: 5, max: 7 },
  personsPerHome: 1,
  landlord: null,
  provider: null,
  fundingNote: null,
  goals: [],
  checklist: [
    { id: 'zoning', text: 'Past in het bestemmingsplan', isMet: true, note: null },
    { id: 'framework', text: 'Getoetst aan het kader', isMet: null, note: null },
  ],
  communication: [],
  evaluations: [
    {
      id: 'raad',
      label: 'Verslag aan de raad',
      plannedOn: day('2021-06-30'),
      heldOn: null,
      findings: null,
      decision: null,
      reason: null,
      reminderDays: [],
    },
  ],
  endDecision: null,
  notes: [],
};

test('places and days have to make sense', () => {
  expect(checkPilot(pilot)).toStrictEqual([]);
  const wrong = {
    places: { start: 8, max: 7 },
    personsPerHome: 0,
    period: { from: day('2021-03-01'), until: day('2021-03-01') },
  };
  expect(checkPilot(wrong).map(({ path }) => path)).toStrictEqual([
    'places.start',
    'personsPerHome',
    'period.until',
  ]);
});

test('the end is decided after what was due is held and looked at', () => {
  expect(checklistState(pilot)).toStrictEqual({ met: 1, notMet: 0, open: 1 });
  expect(decideEnd(pilot, 'embed', day('2021-06-30'))).toMatchObject({ reason: 'evaluation-open' });
  expect(decideEnd(pilot, 'embed', day('2021-06-29'))).toMatchObject({ reason: 'checklist-open' });
  const ready = { ...pilot, checklist: pilot.checklist.map((item) => ({ ...item, isMet: true })) };
  expect(decideEnd(ready, 'embed', day('2021-06-29'))).toMatchObject({
    ok: true,
    value: { endDecision: 'embed' },
  });
  expect(decideEnd({ ...ready, endDecision: 'stop' }, 'embed', day('2021-06-29'))).toMatchObject({
    reason: 'already-decided',
  });
});
