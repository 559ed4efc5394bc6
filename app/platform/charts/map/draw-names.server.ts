import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { round } from '../row-labels.ts';
import { isNarrowWidth } from '../row-layout.ts';
import { element, escapeXml, textElement } from '../svg-markup.ts';
import { widest } from '../text-size.ts';
import { lineHeight, placeNames } from './place-names.ts';

/** A municipality with its name, and the colour of words upon it. */
interface NamedPlace {
  readonly feature: Feature<Polygon | MultiPolygon>;
  readonly name: string;
  readonly fill: string;
}

/** The map that names are drawn in: where its parts fall, and how high it is in pixels. */
export interface MapField {
  readonly projection: GeoProjection;
  readonly height: number;
}

type Ring = readonly (readonly [number, number])[];

/** Outlines and holes of a municipality in pixels. */
function ringsOf({ geometry }: NamedPlace['feature'], projection: GeoProjection): readonly Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) =>
    ring.flatMap(([east = 0, north = 0]) => {
      const point = projection([east, north]);
      return point === null ? [] : [point];
    }),
  );
}

/** Every name: in the map where it has room, else beside its number under it. */
export function drawNames(
  places: readonly NamedPlace[],
  { projection, height }: MapField,
  width: number,
): Drawn {
  const [largest, smallest] = isNarrowWidth(width) ? [12, 12] : [13, 12];
  const placed = placeNames(
    places.map(({ feature, name }) => ({
      name,
      rings: ringsOf(feature, projection),
      centre: geoPath(projection).centroid(feature),
    })),
    [...new Set([largest, smallest])],
  );
  const names = placed.map(({ lines, fontSize, at: [x, y], number }, index) => {
    const spans = lines.map((line, lineIndex) =>
      element(
        'tspan',
        {
          x: round(x),
          y: round(y + fontSize * (0.35 + lineHeight * (lineIndex - (lines.length - 1) / 2))),
        },
        escapeXml(line),
      ),
    );
    const fill = places[index]?.fill;
    return element(
      'text',
      { fill, 'font-size': fontSize, 'font-weight': number === null ? undefined : 'bold' },
      ...spans,
    );
  });
  const beside = placed.flatMap(({ number }, index) =>
    number === null ? [] : [`${number} ${places[index]?.name ?? ''}`],
  );
  const list = listNames(beside, width, height);
  return { markup: element('g', {}, ...names) + list.markup, height: list.height };
}

/** The names that stand beside a number, under the map. */
function listNames(names: readonly string[], width: number, top: number): Drawn {
  if (names.length === 0) return { markup: '', height: top };
  const fontSize = 13;
  const rowHeight = fontSize + 8;
  const columns = Math.max(1, Math.floor(width / (widest(names, fontSize) + 16)));
  const texts = names.map((name, index) =>
    textElement(name, {
      x: round((index % columns) * (width / columns)),
      y: top + 8 + fontSize + Math.floor(index / columns) * rowHeight,
      'text-anchor': 'start',
      'font-size': fontSize,
    }),
  );
  return {
    markup: element('g', {}, ...texts),
    height: top + 12 + Math.ceil(names.length / columns) * rowHeight,
  };
}

interface Drawn {
  readonly markup: string;
  /** Of the picture with it, in pixels. */
  readonly height: number;
}
