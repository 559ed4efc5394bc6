import { expect, it } from 'vitest';
import { countUnmetDemand } from './count-unmet-demand.ts';
import { countWaiting } from './count-waiting.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const demand = (askedOn: string, reason: string, peopleCount: number) => ({
  askedOn: day(askedOn),
  kind: 'night-shelter',
  peopleCount,
  reason,
  personId: null,
});

it('unmet demand counts people per kind and reason, the first day in and the last out', () => {
  const demands = [
    demand('2026-10-31', 'full', 5),
    demand('2026-11-01', 'full', 1),
    demand('2026-11-30', 'full', 3),
    demand('2026-12-01', 'full', 9),
    demand('2026-11-02', 'no-pet-place', 1),
  ];
  expect(countUnmetDemand(demands, { from: day('2026-11-01'), until: day('2026-12-01') })).toEqual([
    { kind: 'night-shelter', reason: 'full', people: 4 },
    { kind: 'night-shelter', reason: 'no-pet-place', people: 1 },
  ]);
});

it('who waits counts from the first day up to the day before the last', () => {
  const entry = { kind: 'short-stay', waitingSince: day('2026-11-01'), endedOn: day('2026-11-20') };
  const waitingOn = (text: string) => countWaiting([{ ...entry, isUrgent: true }], day(text));
  expect(waitingOn('2026-10-31')).toEqual([]);
  expect(waitingOn('2026-11-01')).toEqual([{ kind: 'short-stay', waiting: 1, urgent: 1 }]);
  expect(waitingOn('2026-11-19')).toEqual([{ kind: 'short-stay', waiting: 1, urgent: 1 }]);
  expect(waitingOn('2026-11-20')).toEqual([]);
});
