import { geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { drawNames } from '#app/platform/charts/index.server.ts';
import type { Boundary } from '../data/boundaries.server.ts';

/** How a municipality belongs to the region, from dark to light on the map. */
export type Belonging = 'centre' | 'all-sources' | 'some-sources';

export interface MapMember {
  readonly code: string;
  readonly name: string;
  readonly belonging: Belonging;
}

/** Fill and the text on it; the same values as in `app/ui/styles/tokens.css`. */
const colors: Readonly<Record<Belonging, readonly [fill: string, text: string]>> = {
  centre: ['#07392e', '#ffffff'],
  'all-sources': ['#a6d2be', '#10282e'],
  'some-sources': ['#f6ecd2', '#10282e'],
};
const around = '#f1f3f2';
const border = '#ffffff';

/** Room around the region, so that the neighbours show where it lies. */
const margin = 0.06;

/**
 * The region's municipalities among their neighbours, as one `<svg>` without styles. Each has its name within its
 * outline, or a number there and the name under the map.
 */
export function drawRegionMap(
  boundaries: readonly Boundary[],
  members: readonly MapMember[],
  { width, alt, id }: { readonly width: number; readonly alt: string; readonly id: string },
): { readonly svg: string; readonly width: number; readonly height: number } {
  const byCode = new Map(members.map((member) => [member.code, member]));
  const own: FeatureCollection = {
    type: 'FeatureCollection',
    features: boundaries.filter((boundary) => byCode.has(String(boundary.id))),
  };
  const inner = width * (1 - 2 * margin);
  const projection = geoMercator().fitWidth(inner, own);
  const flat = geoPath(projection);
  const mapHeight = Math.ceil(Math.min(flat.bounds(own)[1][1], width * 1.3) + 2 * margin * width);
  projection.fitExtent(
    [
      [margin * width, margin * width],
      [width - margin * width, mapHeight - margin * width],
    ],
    own,
  );
  projection.clipExtent([
    [0, 0],
    [width, mapHeight],
  ]);
  const path = geoPath(projection).digits(1);
  const areas = boundaries.map((boundary) => {
    const member = byCode.get(String(boundary.id));
    const outline = path(boundary);
    return outline ? area(outline, member?.belonging) : '';
  });
  const named = (own.features as Boundary[]).flatMap((feature) => {
    const member = byCode.get(String(feature.id));
    return member === undefined ? [] : [{ feature, name: member.name, fill: colors[member.belonging][1] }];
  });
  const { markup: names, height } = drawNames(named, { projection, height: mapHeight }, width);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}">`,
    `<title id="${id}">${escape(alt)}</title>`,
    ...areas,
    `<g text-anchor="middle">${names}</g>`,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

function area(outline: string, belonging: Belonging | undefined): string {
  const fill = belonging === undefined ? around : colors[belonging][0];
  const edge = belonging === 'some-sources' ? '#8a6d3b' : border;
  return `<path d="${outline}" fill="${fill}" stroke="${edge}" stroke-width="1.2" stroke-linejoin="round"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
