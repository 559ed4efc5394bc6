import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './fixtures/stays.ts';
import type { PresenceEvent } from './night-presence.ts';
import { doorStates, nightLimit, nightsInMonth } from './nights.ts';

const event = (no: number, kind: PresenceEvent['kind'], undoes: number | null = null): PresenceEvent => ({
  eventId: `e${no}`,
  idempotencyKey: `k${no}`,
  premisesRef: 'A01',
  personId: 'p1',
  night: day('2026-11-20'),
  kind,
  undoes: undoes === null ? null : `e${undoes}`,
  occurredAt: Temporal.Instant.fromEpochMilliseconds(no * 60_000),
});

describe('at the door', () => {
  it.each([
    ['in', [event(1, 'in')], 'in'],
    ['in and out', [event(1, 'in'), event(2, 'out')], 'out'],
    ['in, and that undone', [event(1, 'in'), event(2, 'undo', 1)], undefined],
    ['in, out, and the out undone', [event(1, 'in'), event(2, 'out'), event(3, 'undo', 2)], 'in'],
    [
      'the same tap sent twice and undone once',
      [event(1, 'in'), event(1, 'in'), event(2, 'undo', 1)],
      undefined,
    ],
  ])('%s', (_, events, state) => {
    expect(doorStates(events).get('p1')).toBe(state);
  });

  it('the order in which events come in makes no difference', () => {
    const events = [event(1, 'in'), event(2, 'out'), event(3, 'undo', 2), event(4, 'out'), event(5, 'in')];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 5 }), (shuffled) => {
        expect(doorStates(shuffled)).toEqual(doorStates(events));
      }),
    );
  });
});

describe('nights of a month', () => {
  const month = day('2026-11-20');

  it.each([
    ['within the month', [{ from: day('2026-11-03'), until: day('2026-11-06') }], 3],
    ['over both ends', [{ from: day('2026-10-30'), until: day('2026-12-02') }], 30],
    [
      'the same night twice',
      [
        { from: day('2026-11-03'), until: day('2026-11-04') },
        { from: day('2026-11-03'), until: null },
      ],
      28,
    ],
    ['none', [{ from: day('2026-12-01'), until: null }], 0],
  ])('%s', (_, periods, nights) => {
    expect(nightsInMonth(periods, month)).toBe(nights);
  });

  it('against the five of Emmen', () => {
    const four = [{ from: day('2026-11-03'), until: day('2026-11-07') }];
    expect(nightLimit(four, 5, month)).toEqual({ used: 4, limit: 5, left: 1 });
    expect(nightLimit(four, null, month).left).toBe(null);
  });
});
