/** An invented link from number to municipality: the code at index 0 is number 1's. */
export interface InventedIdentities {
  readonly regionSlug: string;
  readonly round: string;
  readonly codes: readonly string[];
}

/**
 * Who is who in the shipped round is not public, and this does not guess at it: of the names in alphabetical
 * order the one at place p (from 0) got number (4p + 2) mod 9 + 1, which follows neither alphabet nor size.
 */
export const inventedIdentities: readonly InventedIdentities[] = [
  {
    regionSlug: 'drechtsteden',
    round: '2022',
    codes: ['GM0531', 'GM0512', 'GM0482', 'GM0610', 'GM1978', 'GM0523', 'GM0505', 'GM0642', 'GM0590'],
  },
];
