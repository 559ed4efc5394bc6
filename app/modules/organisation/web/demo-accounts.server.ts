import { inventedAccounts, type InventedAccount } from '../domain/invented-accounts.ts';

export interface DemoRegion {
  readonly slug: string;
  readonly name: string;
  readonly accounts: readonly {
    readonly email: string;
    readonly name: string;
    readonly role: InventedAccount['role'];
    readonly place: string | null;
  }[];
}

/** The invented accounts, one group a region, in the order of the roles. */
export function demoAccountsByRegion(regionNames: ReadonlyMap<string, string>): readonly DemoRegion[] {
  const groups = Map.groupBy(inventedAccounts, (account) => account.regionSlug);
  return [...groups].map(([slug, accounts]) => ({
    slug,
    name: regionNames.get(slug) ?? slug,
    accounts: accounts.map(({ email, name, role, organisation }) => ({
      email,
      name,
      role,
      place: organisation?.name ?? null,
    })),
  }));
}
