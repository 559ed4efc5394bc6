import { describe, expect, it } from 'vitest';
import {
  arrive,
  cancel,
  correct,
  depart,
  move,
  recordNoShow,
  reserve,
  undoArrival,
  undoDeparture,
} from './change-stay.ts';
import { aDeparture, aReservation, aStay, day, destinations, momentOn } from './fixtures/stays.ts';

const today = momentOn('2026-11-20');
const refusal = (result: { ok: boolean; reason?: { kind: string } }) => result.reason?.kind ?? 'done';

describe('a reservation', () => {
  const dayVisit = {
    stayId: 's1',
    personId: 'p1',
    householdId: null,
    premisesRef: 'A01',
    bedRef: '2',
    expectedFrom: day('2026-11-20'),
    expectedUntil: day('2026-11-20'),
    heldUntil: today.now.add({ hours: 1 }),
  };

  it('may be for a day visit, and has come to nothing yet', () => {
    expect(reserve(dayVisit, today)).toEqual({
      ok: true,
      value: {
        ...dayVisit,
        status: 'reserved',
        arrivedOn: null,
        leftOn: null,
        departure: null,
        movedFrom: null,
      },
    });
  });

  it('keeps an expected end on the very day of arrival', () => {
    const arrived = arrive(aReservation({ expectedUntil: day('2026-11-14') }), day('2026-11-14'), today);
    expect(arrived).toMatchObject({ ok: true, value: { expectedUntil: day('2026-11-14') } });
  });

  it('may arrive today', () => {
    expect(refusal(arrive(aReservation(), day('2026-11-20'), today))).toBe('done');
  });

  it('holds its place no longer once it has ended', () => {
    expect(recordNoShow(aReservation())).toMatchObject({ ok: true, value: { heldUntil: null } });
    expect(cancel(aReservation())).toMatchObject({ ok: true, value: { heldUntil: null } });
  });

  it('that has become a stay is neither missed nor cancelled, and only a stay goes back', () => {
    const isPresent = { ok: false, reason: { kind: 'wrong-status', status: 'present' } };
    expect(recordNoShow(aStay())).toEqual(isPresent);
    expect(cancel(aStay())).toEqual(isPresent);
    expect(arrive(aStay(), day('2026-11-20'), today)).toEqual(isPresent);
    expect(undoArrival(aReservation(), today.now)).toEqual({
      ok: false,
      reason: { kind: 'wrong-status', status: 'reserved' },
    });
  });

  it('goes back to the day that was expected, not to the later one of arrival', () => {
    const back = undoArrival(aStay({ arrivedOn: day('2026-11-12') }), today.now);
    expect(back).toMatchObject({ ok: true, value: { expectedFrom: day('2026-11-10') } });
  });

  it('goes back to the day of arrival when no day was expected', () => {
    const heldUntil = momentOn('2026-11-20', 20).now;
    const back = undoArrival(aStay({ expectedFrom: null, arrivedOn: day('2026-11-12') }), heldUntil);
    expect(back).toMatchObject({ ok: true, value: { expectedFrom: day('2026-11-12'), heldUntil } });
  });

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

  it('ends the stay on its day, with where the person went', () => {
    const stay = aStay();
    const departure = aDeparture();
    expect(depart(stay, day('2026-11-20'), departure, destinations, today)).toEqual({
      ok: true,
      value: { ...stay, status: 'departed', leftOn: day('2026-11-20'), departure },
    });
  });

  it('is not for someone who has left', () => {
    const left = aStay({ status: 'departed', leftOn: day('2026-11-15'), departure: aDeparture() });
    expect(refusal(depart(left, day('2026-11-20'), aDeparture(), destinations, today))).toBe('wrong-status');
  });

  it('tells the day of arrival when it would be before it', () => {
    expect(depart(aStay(), day('2026-11-09'), aDeparture(), destinations, today)).toEqual({
      ok: false,
      reason: { kind: 'departure-before-arrival', arrivedOn: day('2026-11-10') },
    });
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

  it('says where to: another place in the house, or another shelter', () => {
    const nothingElse = { municipality: null, contractForm: null, followUp: null, noRoofReason: null };
    const departure = (changes: Partial<typeof target>) => {
      const moved = move(aStay({ bedRef: '1' }), { ...target, ...changes }, day('2026-11-20'), today);
      return moved.ok ? moved.value.ended.departure : moved.reason;
    };
    expect(departure({ premisesRef: 'A01', bedRef: '2' })).toEqual({
      destination: 'other-place-same-house',
      ...nothingElse,
    });
    expect(departure({ premisesRef: 'A03', bedRef: '1' })).toEqual({
      destination: 'other-shelter',
      ...nothingElse,
    });
  });

  it('begins the next stay afresh: expected from that day, until the new day', () => {
    const expectedUntil = day('2026-11-20');
    const moved = move(aStay(), { ...target, expectedUntil }, day('2026-11-20'), today);
    expect(moved).toMatchObject({
      ok: true,
      value: { begun: { expectedFrom: day('2026-11-20'), expectedUntil, leftOn: null, departure: null } },
    });
  });

  it.each([
    ['of a reservation', aReservation(), '2026-11-20', null, 'wrong-status'],
    [
      'of a stay that ended',
      aStay({ status: 'departed', leftOn: day('2026-11-15') }),
      '2026-11-20',
      null,
      'wrong-status',
    ],
    ['tomorrow', aStay(), '2026-11-21', null, 'in-future'],
    ['before arrival', aStay(), '2026-11-09', null, 'departure-before-arrival'],
    ['on the day of arrival', aStay(), '2026-11-10', null, 'done'],
    ['that should have ended the day before', aStay(), '2026-11-20', '2026-11-19', 'end-before-start'],
  ] as const)('%s', (_, stay, on, until, outcome) => {
    const expectedUntil = until === null ? null : day(until);
    expect(refusal(move(stay, { ...target, expectedUntil }, day(on), today))).toBe(outcome);
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

  it('asks a reason of three characters, blanks not counted', () => {
    const put = (reason: string) =>
      refusal(correct(aStay(), { arrivedOn: day('2026-11-09') }, { userId: 'u1', reason }, today));
    expect(put(' ab ')).toBe('reason-missing');
    expect(put(' abc ')).toBe('done');
  });

  it('of several fields stands when one of them changes', () => {
    const correction = { arrivedOn: day('2026-11-10'), bedRef: '3' };
    expect(correct(aStay(), correction, by, today)).toMatchObject({
      ok: true,
      value: { stay: { bedRef: '3', status: 'present' } },
    });
  });

  it('keeps the departure of who has left, and gives none to who has not', () => {
    const departure = aDeparture({ municipality: 'GM0114' });
    const departed = aStay({ status: 'departed', leftOn: day('2026-11-15'), departure: aDeparture() });
    expect(correct(departed, { departure }, by, today)).toMatchObject({
      ok: true,
      value: { stay: { status: 'departed', leftOn: day('2026-11-15'), departure } },
    });
    expect(correct(aStay(), { departure }, by, today)).toMatchObject({
      ok: true,
      value: { stay: { departure: null } },
    });
  });

  it.each([
    ['arrival, to today', { arrivedOn: day('2026-11-20'), leftOn: day('2026-11-20') }, 'done'],
    ['departure, to tomorrow', { leftOn: day('2026-11-21') }, 'in-future'],
    ['departure, to the day of arrival', { leftOn: day('2026-11-10') }, 'done'],
    ['departure, to before arrival', { leftOn: day('2026-11-09') }, 'departure-before-arrival'],
    ['the expected end, to the day of arrival', { expectedUntil: day('2026-11-10') }, 'done'],
    [
      'the expected start, to after the expected end',
      { expectedFrom: day('2026-11-18'), expectedUntil: day('2026-11-17') },
      'end-before-start',
    ],
  ] as const)('of a stay that ended: %s', (_, changes, outcome) => {
    const departed = aStay({ status: 'departed', leftOn: day('2026-11-15'), departure: aDeparture() });
    expect(refusal(correct(departed, changes, by, today))).toBe(outcome);
  });

  it('of a reservation leaves it a reservation', () => {
    const moved = correct(aReservation(), { expectedFrom: day('2026-11-25') }, by, today);
    expect(moved).toMatchObject({ ok: true, value: { stay: { status: 'reserved' } } });
  });

  it('of a stay without an expected start holds its end against the day of arrival', () => {
    const unexpected = aStay({ expectedFrom: null });
    expect(refusal(correct(unexpected, { expectedUntil: day('2026-11-09') }, by, today))).toBe(
      'end-before-start',
    );
    expect(refusal(correct(unexpected, { expectedUntil: day('2026-11-10') }, by, today))).toBe('done');
  });

  it.each([
    ['records no arrival', { arrivedOn: day('2026-11-12') }, 'wrong-status'],
    ['moves the expected days', { expectedFrom: day('2026-11-25') }, 'done'],
    ['does not turn them', { expectedUntil: day('2026-11-09') }, 'end-before-start'],
  ] as const)('of a reservation %s', (_, changes, outcome) => {
    expect(refusal(correct(aReservation(), changes, by, today))).toBe(outcome);
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

it('a departure that never was is taken back, and nothing else is', () => {
  const stay = aStay({ expectedUntil: day('2026-12-01') });
  const left = { ...stay, status: 'departed', leftOn: day('2026-11-19'), departure: aDeparture() } as const;
  expect(undoDeparture(left)).toEqual({ ok: true, value: stay });
  expect(undoDeparture(stay)).toEqual({ ok: false, reason: { kind: 'wrong-status', status: 'present' } });
});
