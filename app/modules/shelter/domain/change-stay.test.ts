import { describe, expect, it } from 'vitest';
import { arrive, cancel, correct, depart, move, recordNoShow, reserve, undoArrival } from './change-stay.ts';
import { aDeparture, aReservation, aStay, day, destinations, momentOn } from './fixtures/stays.ts';

const today = momentOn('2026-11-20');
const refusal = (result: { ok: boolean; reason?: { kind: string } }) => result.reason?.kind ?? 'done';

describe('a reservation', () => {
  it('becomes a stay on arrival, even when its term is over', () => {
    const result = arrive(aReservation(), day('2026-11-11'), today);
    expect(result).toMatchObject({
      ok: true,
      value: { status: 'present', arrivedOn: day('2026-11-11'), heldUntil: null },
    });
  });

  it('loses an expected end that has passed when the person comes later', () => {
    const late = arrive(aReservation({ expectedUntil: day('2026-11-12') }), day('2026-11-14'), today);
    expect(late).toMatchObject({ ok: true, value: { expectedUntil: null } });
  });

  it('ends as a no-show or is cancelled, and nothing else happens with it then', () => {
    const missed = recordNoShow(aReservation());
    expect(missed).toMatchObject({ ok: true, value: { status: 'no-show' } });
    expect(cancel(aReservation())).toMatchObject({ ok: true, value: { status: 'cancelled' } });
    if (missed.ok) expect(refusal(arrive(missed.value, day('2026-11-11'), today))).toBe('wrong-status');
  });

  it('is refused when it ends before it starts, or is held until a moment that has passed', () => {
    const input = { ...aReservation(), expectedFrom: day('2026-11-10'), heldUntil: today.now };
    expect(refusal(reserve(input, today))).toBe('hold-already-over');
    const turned = { ...input, heldUntil: today.now.add({ hours: 1 }), expectedUntil: day('2026-11-09') };
    expect(refusal(reserve(turned, today))).toBe('end-before-start');
  });

  it('cannot arrive tomorrow', () => {
    expect(refusal(arrive(aReservation(), day('2026-11-21'), today))).toBe('in-future');
  });

  it('comes back when the arrival was a mistake', () => {
    const back = undoArrival(aStay(), momentOn('2026-11-20', 20).now);
    expect(back).toMatchObject({
      ok: true,
      value: { status: 'reserved', arrivedOn: null, expectedFrom: day('2026-11-10') },
    });
  });
});

const leave = (on: string, changes = {}) =>
  refusal(depart(aStay(), day(on), aDeparture(changes), destinations, today));

describe('a departure', () => {
  it.each([
    ['today', '2026-11-20', {}, 'done'],
    ['on the day of arrival', '2026-11-10', {}, 'done'],
    ['before arrival', '2026-11-09', {}, 'departure-before-arrival'],
    ['tomorrow', '2026-11-21', {}, 'in-future'],
    [
      'without a roof and without a reason',
      '2026-11-20',
      { destination: 'street' },
      'no-roof-reason-missing',
    ],
    [
      'without a roof, with the reason',
      '2026-11-20',
      { destination: 'street', noRoofReason: 'suspended' },
      'done',
    ],
    [
      'to a destination that is not on the list',
      '2026-11-20',
      { destination: 'moon' },
      'destination-unknown',
    ],
  ])('%s: %s', (_, on, changes, outcome) => {
    expect(leave(on, changes)).toBe(outcome);
  });

  it('is not for someone who has not come', () => {
    expect(refusal(depart(aReservation(), day('2026-11-20'), aDeparture(), destinations, today))).toBe(
      'wrong-status',
    );
  });
});

describe('a move', () => {
  const target = { stayId: 's2', premisesRef: 'A03', bedRef: '4', expectedUntil: null };

  it('ends one stay and begins the next on the same day', () => {
    const moved = move(aStay(), target, day('2026-11-20'), today);
    expect(moved).toMatchObject({
      ok: true,
      value: {
        ended: { status: 'departed', leftOn: day('2026-11-20'), departure: { destination: 'other-shelter' } },
        begun: {
          stayId: 's2',
          status: 'present',
          arrivedOn: day('2026-11-20'),
          movedFrom: 's1',
          premisesRef: 'A03',
          bedRef: '4',
        },
      },
    });
  });

  it('goes to another place', () => {
    expect(
      refusal(move(aStay(), { ...target, premisesRef: 'A01', bedRef: null }, day('2026-11-20'), today)),
    ).toBe('same-place');
  });
});

describe('a correction', () => {
  const by = { userId: 'u1', reason: ' Verkeerde dag ' };

  it('keeps how it was, with who, when and why', () => {
    const stay = aStay();
    const corrected = correct(stay, { arrivedOn: day('2026-11-09') }, by, today);
    expect(corrected).toEqual({
      ok: true,
      value: {
        stay: { ...stay, arrivedOn: day('2026-11-09') },
        revision: { before: stay, changedBy: 'u1', changedAt: today.now, reason: 'Verkeerde dag' },
      },
    });
  });

  it('can take a departure back', () => {
    const departed = aStay({ status: 'departed', leftOn: day('2026-11-15'), departure: aDeparture() });
    expect(correct(departed, { leftOn: null }, by, today)).toMatchObject({
      ok: true,
      value: { stay: { status: 'present', leftOn: null, departure: null } },
    });
  });

  it.each([
    ['without a reason', { arrivedOn: day('2026-11-09') }, '', 'reason-missing'],
    ['that changes nothing', { arrivedOn: day('2026-11-10') }, 'Zomaar', 'nothing-changed'],
    ['to a day to come', { arrivedOn: day('2026-12-01') }, 'Vergissing', 'in-future'],
    ['that records a departure', { leftOn: day('2026-11-12') }, 'Vergissing', 'wrong-status'],
    ['with an end before the start', { expectedUntil: day('2026-11-01') }, 'Vergissing', 'end-before-start'],
  ] as const)('%s is refused', (_, changes, reason, kind) => {
    expect(refusal(correct(aStay(), changes, { userId: 'u1', reason }, today))).toBe(kind);
  });
});
