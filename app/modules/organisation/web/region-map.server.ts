import { geoMercator, geoPath, type GeoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
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
 * The region's municipalities among their neighbours, as one `<svg>` without styles. Names stand where they fit;
 * the table beside the map has them all.
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
  const height = Math.ceil(Math.min(flat.bounds(own)[1][1], width * 1.3) + 2 * margin * width);
  projection.fitExtent(
    [
      [margin * width, margin * width],
      [width - margin * width, height - margin * width],
    ],
    own,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection).digits(1);
  const areas = boundaries.map((boundary) => {
    const member = byCode.get(String(boundary.id));
    const outline = path(boundary);
    return outline ? area(outline, member?.belonging) : '';
  });
  const names = placeNames(path, own.features as Boundary[], byCode, width);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}">`,
    `<title id="${id}">${escape(alt)}</title>`,
    ...areas,
    ...names,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

function area(outline: string, belonging: Belonging | undefined): string {
  const fill = belonging === undefined ? around : colors[belonging][0];
  const edge = belonging === 'some-sources' ? '#8a6d3b' : border;
  return `<path d="${outline}" fill="${fill}" stroke="${edge}" stroke-width="1.2" stroke-linejoin="round"/>`;
}

interface Name {
  readonly member: MapMember;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Names in the middle of their municipality where they fit; one that would cover another is left out. */
function placeNames(
  path: GeoPath,
  boundaries: readonly Boundary[],
  byCode: ReadonlyMap<string, MapMember>,
  width: number,
): string[] {
  const size = width < 480 ? 12 : 14;
  const names = boundaries.flatMap((boundary): Name[] => {
    const member = byCode.get(String(boundary.id));
    if (member === undefined) return [];
    const [x, y] = path.centroid(boundary);
    const half = member.name.length * size * 0.27;
    const [[west], [east]] = path.bounds(boundary);
    return 2 * half > east - west && member.belonging !== 'centre'
      ? []
      : [{ member, x, y, left: x - half, right: x + half }];
  });
  const placed: Name[] = [];
  const isCentre = ({ member }: Name) => (member.belonging === 'centre' ? 0 : 1);
  for (const name of names.toSorted((one, other) => isCentre(one) - isCentre(other) || one.x - other.x)) {
    const isFree = placed.every(
      (other) =>
        Math.abs(other.y - name.y) > size * 1.2 || other.left > name.right + 4 || other.right < name.left - 4,
    );
    if (isFree) placed.push(name);
  }
  return placed.map(({ member, x, y }) => {
    const [, color] = colors[member.belonging];
    return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${color}" font-size="${size}" text-anchor="middle" dominant-baseline="middle">${escape(member.name)}</text>`;
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
