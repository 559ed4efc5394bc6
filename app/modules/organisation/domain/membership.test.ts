import { describe, expect, it } from 'vitest';
import { membersOn } from '#tests/models/members-on.ts';
import type { Membership } from './membership.ts';

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
});
