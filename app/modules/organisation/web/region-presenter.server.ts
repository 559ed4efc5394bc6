import { findBoundaries } from '../data/boundaries.server.ts';
import type { NamedMembership } from '../data/memberships.server.ts';
import type { RegionFacts } from '../data/region-facts.server.ts';
import { covers } from '#app/kernel/period.ts';
import { dayInWords } from '#app/words/days.ts';
import { drawRegionMap, type MapMember } from './region-map.server.ts';
import { belongingNames, regionMessages as text } from './region-messages.nl.ts';

/** The municipalities that belong to a region on a day according to any source, each once. */
export function mapMembers(
  region: Pick<RegionFacts, 'centre' | 'sources'>,
  memberships: readonly NamedMembership[],
  day: Temporal.PlainDate,
): readonly MapMember[] {
  const holding = memberships.filter((membership) => covers(membership, day));
  const sources = new Set(holding.map((membership) => membership.source)).size;
  return [...Map.groupBy(holding, (membership) => membership.municipality)].map(([code, statements]) => {
    const named = new Set(statements.map(({ source }) => source)).size;
    const belonging = named === sources ? 'all-sources' : 'some-sources';
    return {
      code,
      name: statements[0]?.name ?? code,
      belonging: code === region.centre.code ? 'centre' : belonging,
    };
  });
}

/** What the page of one region shows: maps for wide and narrow screens, and every statement about its members. */
export async function presentRegion(
  region: RegionFacts,
  memberships: readonly NamedMembership[],
  day: Temporal.PlainDate,
) {
  const members = mapMembers(region, memberships, day);
  const belongingOf = new Map(members.map((member) => [member.code, belongingNames[member.belonging]]));
  const others = members.filter(({ belonging }) => belonging !== 'centre').map(({ name }) => name);
  const alt = text.mapAlt(region.name, region.centre.name, others.join(', '));
  const boundaries = await findBoundaries();
  const table = {
    caption: text.caption,
    columns: [text.municipality, text.belonging],
    rows: members.map((member) => [member.name, belongingNames[member.belonging]]),
  };
  const draw = (width: number, id: string) => ({
    ...drawRegionMap(boundaries, members, { width, alt, id }),
    alt,
    table,
  });
  return {
    name: region.name,
    slug: region.slug,
    centre: region.centre.name,
    memberCount: members.length,
    day: dayInWords(day),
    caption: text.mapCaption(
      region.centre.name,
      members.some(({ belonging }) => belonging === 'some-sources'),
    ),
    map: draw(720, 'kaart'),
    narrowMap: draw(340, 'kaart-smal'),
    statements: memberships.map((membership, index) => ({
      key: String(index),
      name: membership.name,
      belonging: belongingOf.get(membership.municipality) ?? '',
      source: membership.source,
      from: dayInWords(membership.from),
      until: membership.until === null ? null : dayInWords(membership.until),
    })),
  };
}
