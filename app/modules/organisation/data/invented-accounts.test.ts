import { describe, expect, it } from 'vitest';
import { roles } from '#app/kernel/role.ts';
import { loadRegions } from './reference-files.server.ts';
import { inventedAccounts } from '../domain/invented-accounts.ts';
import { inventedRegions } from '../domain/invented-regions.ts';
import { membersOn } from '#tests/models/members-on.ts';

describe('invented accounts', () => {
  it('are one for each role but the public, in each shipped region', async () => {
    const regions = await loadRegions('data');
    const wanted = regions.flatMap(({ slug }) =>
      roles.filter((role) => role !== 'public').map((role) => `${slug} ${role}`),
    );
    const given = inventedAccounts.map(({ regionSlug, role }) => `${regionSlug} ${role}`);
    expect(new Set(given)).toEqual(new Set(wanted));
    expect(given).toHaveLength(36);
  });

  it('have names and addresses of their own, at a domain that can receive no mail', () => {
    expect(new Set(inventedAccounts.map(({ name }) => name)).size).toBe(36);
    expect(new Set(inventedAccounts.map(({ email }) => email)).size).toBe(36);
    for (const { email } of inventedAccounts)
      expect(email).toMatch(/^[a-z-]+\.[a-z]+@demo\.onderdak\.example$/);
    for (const region of inventedRegions) expect(region.firstNames).toHaveLength(9);
  });

  it('work for a member municipality other than the centre where the role belongs to one', async () => {
    const day = Temporal.PlainDate.from('2026-11-20');
    for (const region of await loadRegions('data')) {
      const accounts = inventedAccounts.filter(({ regionSlug }) => regionSlug === region.slug);
      const municipal = accounts.filter(({ municipalityCode }) => municipalityCode !== null);
      expect(municipal.map(({ role }) => role)).toEqual(['municipal-policy', 'debt-worker']);
      for (const { municipalityCode } of municipal) {
        expect(membersOn(region.memberships, null, day)).toContain(municipalityCode);
        expect(municipalityCode).not.toBe(region.centreMunicipality);
      }
    }
  });

  it('name organisations as invented', () => {
    const organisations = inventedAccounts.flatMap(({ organisation }) => organisation ?? []);
    expect(new Set(organisations.map(({ slug }) => slug)).size).toBe(12);
    for (const { name } of organisations) expect(name).toMatch(/ \(verzonnen\)$/);
  });
});
