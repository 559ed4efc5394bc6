import type { Chart } from './chart.ts';
import { encodePng } from './png.server.ts';
import { newRaster, paintLine, paintRings, type Point } from './raster.ts';
import { shapesOf } from './svg-shapes.server.ts';

type Rgb = readonly [number, number, number];

/** What `new ImageRun(…)` of docx takes. */
export interface WordImage {
  readonly type: 'svg';
  readonly data: Buffer;
  readonly fallback: { readonly type: 'png'; readonly data: Buffer };
  /** In pixels at 96 to the inch. */
  readonly transformation: { readonly width: number; readonly height: number };
  readonly altText: { readonly name: string; readonly title: string; readonly description: string };
}

/** The text width of an A4 page with margins of 2.5 cm, in pixels at 96 to the inch. */
export const wordTextWidth = 604;

function toRgb(color: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(color.slice(start, start + 2), 16),
  );
  return [red, green, blue];
}

const isHex = (color: string | null): color is string => color !== null && /^#[\da-f]{6}$/i.test(color);

/** Pixels of the PNG for one of the chart's: enough for letters on paper. */
const pngScale = 3;

/**
 * A chart as a PNG at three times its size, its texts in plain lines: what a word processor that cannot show SVG
 * displays. It holds nothing that the chart does not; the figures stand in the table beside it.
 */
export function chartPng(chart: Pick<Chart, 'svg' | 'width' | 'height'>): Buffer {
  const scale = pngScale;
  const raster = newRaster(Math.round(chart.width * scale), Math.round(chart.height * scale));
  const palette = new Map<string, number>([['#ffffff', 0]]);
  const indexOf = (color: string): number => {
    const known = palette.get(color.toLowerCase());
    if (known !== undefined) return known;
    const index = Math.min(255, palette.size);
    palette.set(color.toLowerCase(), index);
    return index;
  };
  for (const shape of shapesOf(chart.svg)) {
    const rings = shape.rings.map((ring) => ring.map(([x, y]): Point => [x * scale, y * scale]));
    if (isHex(shape.fill)) paintRings(raster, rings, indexOf(shape.fill));
    if (isHex(shape.stroke)) {
      for (const ring of rings) paintLine(raster, ring, shape.strokeWidth * scale, indexOf(shape.stroke));
    }
  }
  return encodePng(raster.width, raster.height, raster.pixels, [...palette.keys()].slice(0, 256).map(toRgb));
}

/**
 * A chart for a Word document: the SVG, which Word since 2016 and LibreOffice draw sharp at every size, and
 * a PNG for what is older. Put the chart's table beneath it, as on the page.
 * @param maxWidth in pixels; the picture is scaled down to it, never up
 */
export function chartImageForWord(chart: Chart, maxWidth: number = wordTextWidth): WordImage {
  const scale = Math.min(1, maxWidth / chart.width);
  return {
    type: 'svg',
    data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${chart.svg}`, 'utf8'),
    fallback: { type: 'png', data: chartPng(chart) },
    transformation: { width: Math.round(chart.width * scale), height: Math.round(chart.height * scale) },
    altText: { name: chart.table.caption, title: chart.table.caption, description: chart.alt },
  };
}
