/*
 * Whether a region as data can be loaded.
 *
 * Rule: every code stands on the list of municipalities; every membership that ends lasts a day or more; a source says of a
 * municipality once that it is a member, in periods that share no day; and every source that speaks of the region names its
 * centre municipality as a member. A source that names nobody says nothing, so a region may be without members.
 * Source: docs/glossary.md (region, membership); our choice that a document that leaves out the centre was misread.
 * Example: with Emmen (GM0114) known and no members yet,
 *   `regionProblems({ centreMunicipality: 'GM0114', memberships: [] }, new Set(['GM0114']))` is `[]`;
 * with nothing known,
 *   `regionProblems({ centreMunicipality: 'GM0114', memberships: [] }, new Set())` is `[{ path: 'centreMunicipality',
 *     reason: 'unknown municipality code GM0114' }]`.
 */

import { isEmpty, overlaps } from '#app/kernel/period.ts';
import type { Membership } from './membership.ts';

/** A region that the product ships or a municipality adds as data: a centre municipality and its members. */
export interface RegionReference {
  /** Short name in addresses and on the command line; never changes. */
  readonly slug: string;
  readonly name: string;
  /** CBS code of the centre municipality (centrumgemeente). */
  readonly centreMunicipality: string;
  readonly memberships: readonly Membership[];
  /** What the data cannot say about itself; empty when there is nothing to say. */
  readonly note: string;
}

/** What is wrong with a region, and where: `path` points into its file. */
export interface RegionProblem {
  readonly path: string;
  readonly reason: string;
}

/**
 * Everything that keeps a region from being loaded; empty when it is sound.
 * The centre must be a member according to every source: a document that leaves it out is misread.
 */
export function regionProblems(region: RegionReference, knownCodes: ReadonlySet<string>): RegionProblem[] {
  return [
    ...unknownCodes(region, knownCodes),
    ...emptyPeriods(region.memberships),
    ...duplicates(region.memberships),
    ...missingCentre(region),
  ];
}

function unknownCodes(region: RegionReference, knownCodes: ReadonlySet<string>): RegionProblem[] {
  const codes = [
    { path: 'centreMunicipality', code: region.centreMunicipality },
    ...region.memberships.map(({ municipality }, index) => ({
      path: `memberships[${index}].municipality`,
      code: municipality,
    })),
  ];
  return codes
    .filter(({ code }) => !knownCodes.has(code))
    .map(({ path, code }) => ({ path, reason: `unknown municipality code ${code}` }));
}

function emptyPeriods(memberships: readonly Membership[]): RegionProblem[] {
  return memberships.flatMap(({ from, until }, index) =>
    until !== null && isEmpty({ from, until })
      ? [
          {
            path: `memberships[${index}].until`,
            reason: `${until.toString()} is not after ${from.toString()}`,
          },
        ]
      : [],
  );
}

function duplicates(memberships: readonly Membership[]): RegionProblem[] {
  return memberships.flatMap((membership, index) => {
    const earlier = memberships.findIndex(
      (other) =>
        other.municipality === membership.municipality &&
        other.source === membership.source &&
        overlaps(other, membership),
    );
    return earlier >= 0 && earlier < index
      ? [{ path: `memberships[${index}]`, reason: `duplicate of memberships[${earlier}]` }]
      : [];
  });
}

function missingCentre(region: RegionReference): RegionProblem[] {
  const sources = [...new Set(region.memberships.map(({ source }) => source))];
  const isMember = (source: string) =>
    region.memberships.some(
      (membership) => membership.source === source && membership.municipality === region.centreMunicipality,
    );
  return sources
    .filter((source) => !isMember(source))
    .map((source) => ({
      path: 'centreMunicipality',
      reason: `${region.centreMunicipality} is not a member according to "${source}"`,
    }));
}
