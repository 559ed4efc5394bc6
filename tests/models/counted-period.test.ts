import { describe, expect, it } from 'vitest';
import { aReservation, aStay, day, momentOn } from '#app/modules/shelter/domain/fixtures/stays.ts';
import { canonicalPeriod, countedPeriod } from './counted-period.ts';

const today = momentOn('2026-11-20');

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
