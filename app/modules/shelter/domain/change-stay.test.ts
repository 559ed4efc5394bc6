import { describe, expect, it } from 'vitest';
import { arrive, cancel, correct, depart, move, recordNoShow, reserve, undoArrival } from './change-stay.ts';
import { aDeparture, aReservation, aStay, day, destinations, momentOn } from './fixtures/stays.ts';
import { canonicalPeriod, countedPeriod, findConflict } from './stay-period.ts';

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
    if (moved.ok) expect(findConflict(moved.value.begun, [moved.value.ended], today)).toBe(null);
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

describe('the nights that count', () => {
  it('are canonical: actual if known, otherwise expected', () => {
    const stay = aStay({ expectedFrom: day('2026-11-08'), expectedUntil: day('2026-12-01') });
    expect(canonicalPeriod(stay)).toEqual({ from: day('2026-11-10'), until: day('2026-12-01') });
  });

  it('go on after the expected day of departure until departure is recorded', () => {
    expect(countedPeriod(aStay({ expectedUntil: day('2026-11-15') }), today)?.until).toEqual(
      day('2026-11-21'),
    );
  });

  it('are those from today on for a reservation, while it is held', () => {
    const held = aReservation({ heldUntil: momentOn('2026-11-20', 20).now });
    expect(countedPeriod(held, today)).toEqual({ from: day('2026-11-20'), until: null });
    expect(countedPeriod(held, momentOn('2026-11-20', 20))).toBe(null);
  });

  it('are none for a visit by day and for who did not come', () => {
    expect(countedPeriod(aStay({ status: 'departed', leftOn: day('2026-11-10') }), today)).toBe(null);
    expect(countedPeriod(aStay({ status: 'no-show' }), today)).toBe(null);
  });
});

describe('two stays', () => {
  const inBed = aStay({ bedRef: '1', expectedUntil: day('2026-11-20') });

  it.each([
    ['of one person on one night', { stayId: 's2', premisesRef: 'A03' }, 'person-has-stay'],
    ['in one bed', { stayId: 's2', personId: 'p2' }, 'bed-taken'],
    [
      'in one bed after each other',
      { stayId: 's2', personId: 'p2', arrivedOn: day('2026-11-20'), expectedUntil: null },
      null,
    ],
    ['in beds of the same number elsewhere', { stayId: 's2', personId: 'p2', premisesRef: 'A03' }, null],
    ['of which one was cancelled', { stayId: 's2', status: 'cancelled' }, null],
  ] as const)('%s: %s', (_, changes, kind) => {
    expect(findConflict({ ...inBed, ...changes }, [inBed], momentOn('2026-11-12'))?.kind ?? null).toBe(kind);
  });

  it('clash while someone is there whose expected day of departure has passed', () => {
    const next = {
      ...inBed,
      stayId: 's2',
      personId: 'p2',
      arrivedOn: day('2026-11-22'),
      expectedUntil: null,
    };
    expect(findConflict(next, [inBed], momentOn('2026-11-22'))?.kind).toBe('bed-taken');
  });

  it('of one household share a bed', () => {
    const partner = { ...inBed, stayId: 's2', personId: 'p2', householdId: 'h' };
    expect(findConflict(partner, [{ ...inBed, householdId: 'h' }], today)).toBe(null);
  });
});
