import * as Plot from '@observablehq/plot';
import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { tableCell, type Chart, type ChartOptions, type FormatValue } from '../chart.ts';
import { altText, describeItems } from '../describe.ts';
import { drawPlot } from '../draw.server.ts';
import { formatNumber } from '../format.ts';
import { drawLegend, rampLegend, roundUp, type LegendItem } from '../legend.ts';
import { inkSoft, noFigure, rampColor, textOn } from '../palette.ts';
import { isNarrowWidth } from '../row-layout.ts';
import { drawNames, type MapField } from './draw-names.server.ts';
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

/** Mercator that fills the width below the legend; the height follows from the shape of the area. */
function fitMap(collection: FeatureCollection, width: number, top: number): MapField {
  if (collection.features.length === 0) return { projection: geoMercator(), height: top + 20 };
  const projection = geoMercator().fitWidth(width - 4, collection);
  const [[left, highest], [, lowest]] = geoPath(projection).bounds(collection);
  const [x, y] = projection.translate();
  projection.translate([x - left + 2, y - highest + top + 2]);
  return { projection, height: Math.ceil(top + lowest - highest + 4) };
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
    ? drawNames(
        places.map(({ feature, name, color }) => ({ feature, name, fill: textOn(color) })),
        field,
        width,
      )
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
