import * as fc from 'fast-check';
import { aStay } from '#app/modules/shelter/domain/fixtures/stays.ts';
import type { Moment } from '#app/modules/shelter/domain/moment.ts';
import type { Stay, StayStatus } from '#app/modules/shelter/domain/stay.ts';

const status = fc.constantFrom<StayStatus>(
  'present',
  'present',
  'departed',
  'reserved',
  'no-show',
  'cancelled',
);

/**
 * Any stay around a moment, as the database can hold one: overdue, without an end, a visit without a night, a reservation
 * whose term is over. Ids of stay, person and house are the caller's to fill in.
 */
export function anyStay({ today, now }: Moment): fc.Arbitrary<Stay> {
  return fc
    .record({
      status,
      from: fc.integer({ min: -40, max: 6 }),
      nights: fc.nat(12),
      expected: fc.option(fc.integer({ min: -20, max: 12 })),
      hours: fc.constantFrom(-30, -1, 1, 30),
    })
    .map(({ status: at, from, nights, expected, hours }) => {
      const first = today.add({ days: from });
      const hasArrived = at === 'present' || at === 'departed';
      return aStay({
        status: at,
        expectedFrom: hasArrived ? null : first,
        // Whoever arrived may have done so after the day on which the stay was to end.
        expectedUntil:
          expected === null ? null : first.add({ days: hasArrived ? expected : Math.abs(expected) }),
        arrivedOn: hasArrived ? first : null,
        leftOn: at === 'departed' ? first.add({ days: nights }) : null,
        heldUntil: at === 'reserved' ? now.add({ hours }) : null,
      });
    });
}
