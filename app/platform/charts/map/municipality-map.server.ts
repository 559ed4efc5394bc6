import * as Plot from '@observablehq/plot';
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { tableCell, type Chart, type ChartOptions, type FormatValue } from '../chart.ts';
import { altText, describeItems } from '../describe.ts';
import { drawPlot } from '../draw.server.ts';
import { formatNumber } from '../format.ts';
import { drawLegend, rampLegend, roundUp, type LegendItem } from '../legend.ts';
import { inkSoft, noFigure, rampColor, textOn } from '../palette.ts';
import { round } from '../row-labels.ts';
import { isNarrowWidth } from '../row-layout.ts';
import { element, escapeXml, textElement } from '../svg-markup.ts';
import { widest } from '../text-size.ts';
import { lineHeight, placeNames } from './place-names.ts';
import { messages } from '../messages.nl.ts';

/** A municipality's boundary in degrees (WGS 84); the feature's id is its CBS code. */
export type MunicipalityFeature = Feature<Polygon | MultiPolygon, { readonly name: string }>;

export interface MunicipalityMapInput {
  readonly features: readonly MunicipalityFeature[];
  /** The figure per CBS code (`GM0505`); a code that is absent or `null` has no figure. */
  readonly values: ReadonlyMap<string, number | null>;
  /** The end of the scale; the greatest value rounded up unless told. */
  readonly max?: number | undefined;
  readonly labelHeader?: string | undefined;
  readonly valueHeader: string;
  readonly format?: FormatValue | undefined;
  /** Names in the map; for a region, not for the whole country. */
  readonly hasNames?: boolean;
}

interface Place {
  readonly feature: MunicipalityFeature;
  readonly name: string;
  readonly value: number | null;
  readonly color: string;
}

function placesOf(input: MunicipalityMapInput, max: number): Place[] {
  return input.features.map((feature) => {
    const value = input.values.get(String(feature.id)) ?? null;
    const color = value === null ? noFigure : rampColor(max === 0 ? 0 : value / max);
    return { feature, name: feature.properties.name, value, color };
  });
}

function legendOf(places: readonly Place[], max: number, format: FormatValue): LegendItem[] {
  const missing = { label: messages.noFigure, color: noFigure, hasEdge: true };
  return places.some((place) => place.value === null)
    ? [...rampLegend(max, format), missing]
    : rampLegend(max, format);
}

interface MapField {
  readonly projection: GeoProjection;
  readonly height: number;
}

/** Mercator that fills the width below the legend; the height follows from the shape of the area. */
function fitMap(collection: FeatureCollection, width: number, top: number): MapField {
  if (collection.features.length === 0) return { projection: geoMercator(), height: top + 20 };
  const projection = geoMercator().fitWidth(width - 4, collection);
  const [[left, highest], [, lowest]] = geoPath(projection).bounds(collection);
  const [x, y] = projection.translate();
  projection.translate([x - left + 2, y - highest + top + 2]);
  return { projection, height: Math.ceil(top + lowest - highest + 4) };
}

type Ring = readonly (readonly [number, number])[];

/** Outlines and holes of a municipality in pixels. */
function ringsOf({ geometry }: MunicipalityFeature, projection: GeoProjection): readonly Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) =>
    ring.flatMap(([east = 0, north = 0]) => {
      const point = projection([east, north]);
      return point === null ? [] : [point];
    }),
  );
}

/** Every name: in the map where it has room, else beside its number under it. */
function drawNames(places: readonly Place[], { projection, height }: MapField, width: number): Drawn {
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
    const fill = textOn(places[index]?.color ?? noFigure);
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

/** Municipalities coloured by a figure. Show the attribution of the boundaries as the figure's source. */
export function municipalityMap(input: MunicipalityMapInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const width = options.width ?? 560;
  const fontSize = isNarrowWidth(width) ? 14 : 15;
  const max = input.max ?? roundUp(Math.max(0, ...[...input.values.values()].map((value) => value ?? 0)));
  const places = placesOf(input, max);
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...input.features] };
  const legend = drawLegend(legendOf(places, max, format), width, fontSize);
  const field = fitMap(collection, width, legend.height);
  const { projection } = field;
  const description = describeItems(
    places.map(({ name, value }) => `${name}: ${value === null ? messages.noFigure : format(value)}`),
  );
  const { markup: names, height } = input.hasNames
    ? drawNames(places, field, width)
    : { markup: '', height: field.height };
  const svg = drawPlot(
    { ...options, description, width, height, fontSize, isNaturalSize: true },
    {
      margin: 0,
      projection: () => projection,
      color: { type: 'identity' },
      marks: [
        Plot.geo(places, {
          geometry: 'feature',
          fill: 'color',
          // One colour for all: neighbours share a border, and the later one is drawn over it.
          stroke: inkSoft,
          strokeWidth: 1,
          strokeLinejoin: 'round',
        }),
      ],
    },
    legend.markup + names,
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: {
      caption: options.title,
      columns: [input.labelHeader ?? messages.municipality, input.valueHeader],
      rows: places.map(({ name, value }) => [name, tableCell(value, input.format)]),
    },
  };
}
