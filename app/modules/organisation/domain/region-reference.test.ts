import { describe, expect, it } from 'vitest';
import type { Membership } from './membership.ts';
import { regionProblems, type RegionReference } from './region-reference.ts';

const known = new Set(['GM0114', 'GM0109', 'GM1681']);
const january = Temporal.PlainDate.from('2020-01-01');

function member(municipality: string, changes: Partial<Membership> = {}): Membership {
  return { municipality, source: 'Regionaal plan 2020', from: january, until: null, ...changes };
}

function emmen(memberships: readonly Membership[], centreMunicipality = 'GM0114'): RegionReference {
  return { slug: 'emmen', name: 'Zuidoost-Drenthe', centreMunicipality, memberships, note: '' };
}

describe('problems of a region', () => {
  it('are none when codes exist and the centre is a member', () => {
    expect(regionProblems(emmen([member('GM0114'), member('GM0109'), member('GM1681')]), known)).toEqual([]);
  });

  it('name an unknown municipality', () => {
    expect(regionProblems(emmen([member('GM0114'), member('GM9999')]), known)).toEqual([
      { path: 'memberships[1].municipality', reason: 'unknown municipality code GM9999' },
    ]);
  });

  it('name a centre that is on no list', () => {
    expect(regionProblems(emmen([member('GM9999')], 'GM9999'), known)).toEqual([
      { path: 'centreMunicipality', reason: 'unknown municipality code GM9999' },
      { path: 'memberships[0].municipality', reason: 'unknown municipality code GM9999' },
    ]);
  });

  it('name a centre that is no member, per source', () => {
    const memberships = [member('GM0114'), member('GM0109', { source: 'Regionaal plan 2024' })];
    expect(regionProblems(emmen(memberships), known)).toEqual([
      { path: 'centreMunicipality', reason: 'GM0114 is not a member according to "Regionaal plan 2024"' },
    ]);
  });

  it('name a municipality stated twice by one source for the same days', () => {
    expect(regionProblems(emmen([member('GM0114'), member('GM0114')]), known)).toEqual([
      { path: 'memberships[1]', reason: 'duplicate of memberships[0]' },
    ]);
  });

  it('let a municipality leave and return, and let two sources agree', () => {
    const until = Temporal.PlainDate.from('2021-01-01');
    const memberships = [
      member('GM0114', { until }),
      member('GM0114', { from: until }),
      member('GM0114', { source: 'Regionaal plan 2024' }),
    ];
    expect(regionProblems(emmen(memberships), known)).toEqual([]);
  });

  it('name a period that ends before or on its first day', () => {
    expect(regionProblems(emmen([member('GM0114', { until: january })]), known)).toEqual([
      { path: 'memberships[0].until', reason: '2020-01-01 is not after 2020-01-01' },
    ]);
  });
});
