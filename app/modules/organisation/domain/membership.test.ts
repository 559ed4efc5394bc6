import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersOn } from '#tests/models/members-on.ts';
import { holdsOn, overlaps, type Membership } from './membership.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

function membership(municipality: string, source: string, from: string, until: string | null): Membership {
  return { municipality, source, from: day(from), until: until === null ? null : day(until) };
}

const plan = 'Regionaal plan 2020';
const scan = 'Preventiescan april 2022';

describe('members on a day', () => {
  const memberships = [
    membership('GM0505', plan, '2020-01-01', null),
    membership('GM0642', plan, '2020-01-01', '2022-01-01'),
    membership('GM0505', scan, '2022-04-01', null),
    membership('GM0512', scan, '2022-04-01', null),
  ];

  it('counts the first day, and no longer the day it ends', () => {
    expect(membersOn(memberships, plan, day('2019-12-31'))).toEqual([]);
    expect(membersOn(memberships, plan, day('2020-01-01'))).toEqual(['GM0505', 'GM0642']);
    expect(membersOn(memberships, plan, day('2021-12-31'))).toEqual(['GM0505', 'GM0642']);
    expect(membersOn(memberships, plan, day('2022-01-01'))).toEqual(['GM0505']);
  });

  it('gives what one source says, or what any source says, each municipality once', () => {
    expect(membersOn(memberships, scan, day('2022-04-01'))).toEqual(['GM0505', 'GM0512']);
    expect(membersOn(memberships, null, day('2022-04-01'))).toEqual(['GM0505', 'GM0512']);
    expect(membersOn(memberships, 'een ander stuk', day('2022-04-01'))).toEqual([]);
  });

  it('holds on leap day', () => {
    expect(holdsOn(membership('GM0505', plan, '2024-02-29', '2024-03-01'), day('2024-02-29'))).toBe(true);
  });
});

describe('overlap', () => {
  it('is not what touching periods have', () => {
    const before = membership('GM0505', plan, '2020-01-01', '2021-01-01');
    expect(overlaps(before, membership('GM0505', plan, '2021-01-01', null))).toBe(false);
    expect(overlaps(before, membership('GM0505', plan, '2020-12-31', null))).toBe(true);
  });

  it('is what two periods have exactly when they share a day', () => {
    const start = day('2024-01-01');
    const period = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 20 })))
      .map(([offset, length]) => ({
        municipality: 'GM0505',
        source: plan,
        from: start.add({ days: offset }),
        until: length === null ? null : start.add({ days: offset + length }),
      }));
    const days = Array.from({ length: 60 }, (_, index) => start.add({ days: index }));
    fc.assert(
      fc.property(period, period, (one, other) => {
        const shared = days.some((each) => holdsOn(one, each) && holdsOn(other, each));
        expect(overlaps(one, other)).toBe(shared);
        expect(overlaps(other, one)).toBe(shared);
      }),
    );
  });
});
