import { describe, expect, it } from 'vitest';
import { aReservation, aStay, day } from '#app/modules/shelter/domain/fixtures/stays.ts';
import { findConflicts } from './find-conflicts.ts';

describe('two stays', () => {
  const inBed = aStay({ bedRef: '1', expectedUntil: day('2026-11-20') });
  const later = { arrivedOn: day('2026-11-22'), expectedUntil: null };

  it.each([
    ['of one person on one night', { stayId: 's2', premisesRef: 'A03' }, ['person-has-stay']],
    ['in one bed', { stayId: 's2', personId: 'p2' }, ['bed-taken']],
    ['in beds of the same number elsewhere', { stayId: 's2', personId: 'p2', premisesRef: 'A03' }, []],
    ['of which one was cancelled', { stayId: 's2', status: 'cancelled' }, []],
    ['in one bed, the first overdue', { stayId: 's2', personId: 'p2', ...later }, ['bed-taken']],
  ] as const)('%s: %s', (_, changes, kinds) => {
    expect(findConflicts({ ...inBed, ...changes }, [inBed])).toEqual(kinds);
  });

  it('may follow each other in one bed, also as a reservation while the first is overdue', () => {
    const left = { ...inBed, status: 'departed' as const, leftOn: day('2026-11-20') };
    const next = aReservation({ stayId: 's2', personId: 'p2', bedRef: '1', expectedFrom: day('2026-11-20') });
    expect(findConflicts(next, [left])).toEqual([]);
    expect(findConflicts(next, [inBed])).toEqual([]);
  });

  it('of one household share a bed', () => {
    const partner = { ...inBed, stayId: 's2', personId: 'p2', householdId: 'h' };
    expect(findConflicts(partner, [{ ...inBed, householdId: 'h' }])).toEqual([]);
  });
});
