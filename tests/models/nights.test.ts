import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStay, day } from '#app/modules/shelter/domain/fixtures/stays.ts';
import { doorStates, type Press } from './door-states.ts';
import { nightsInMonth, nightsUsed } from './nights-used.ts';

const night = day('2026-11-20');
const event = (no: number, kind: Press['kind'], undoes: number | null = null): Press => ({
  eventId: `e${no}`,
  idempotencyKey: `k${no}`,
  personId: 'p1',
  night,
  kind,
  undoes: undoes === null ? null : `e${undoes}`,
  // The later it comes in, the earlier it says it was made.
  occurredAt: Temporal.Instant.fromEpochMilliseconds(-no * 60_000),
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
    expect(doorStates(events, night).get('p1')).toBe(state);
  });

  it('the order in which events are read makes no difference', () => {
    const events = [event(1, 'in'), event(2, 'out'), event(3, 'undo', 2), event(4, 'out'), event(5, 'in')];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 5 }), (shuffled) => {
        expect(doorStates(shuffled, night)).toEqual(doorStates(events, night));
      }),
    );
  });
});

describe('nights of a month', () => {
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
    expect(nightsInMonth(periods, night)).toBe(nights);
  });

  it('are those slept before tonight and those on which someone was seen coming in', () => {
    const before = { status: 'departed' as const, arrivedOn: day('2026-10-30'), leftOn: day('2026-11-03') };
    const stays = [aStay({ arrivedOn: day('2026-11-18') }), aStay({ stayId: 's2', ...before })];
    expect(nightsUsed(stays, [], night)).toBe(4);
    expect(nightsUsed(stays, [event(1, 'in')], night)).toBe(5);
    expect(nightsUsed(stays, [event(1, 'in'), event(2, 'undo', 1)], night)).toBe(4);
  });
});
