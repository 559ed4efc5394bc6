import { parseHTML } from 'linkedom';
import type { Point } from './raster.ts';
import { strokeText } from './stroke-letters.ts';

/** A shape of a drawing in its own pixels, with the colours it is painted in. */
export interface Shape {
  readonly rings: readonly (readonly Point[])[];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
}

interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: string;
  readonly fontSize: number;
  readonly anchor: string;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

/** Rings of a path that is made of straight lines alone, as all of ours are. */
export function pathRings(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHVZ])([^A-Za-z]*)/g)) {
    const values = [...numbers.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
    if (command === 'M') rings.push([]);
    const width = command === 'H' || command === 'V' ? 1 : 2;
    for (let index = 0; index + width <= values.length; index += width) {
      const [one = 0, two = 0] = values.slice(index, index + width);
      at = command === 'H' ? [one, at[1]] : command === 'V' ? [at[0], one] : [one, two];
      rings.at(-1)?.push(at);
    }
  }
  return rings;
}

function circleRing(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: 24 }, (_, index) => {
    const angle = (index / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function ringsOf(element: Element): Point[][] {
  switch (element.localName) {
    case 'rect': {
      const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
      const [right, bottom] = [x + numberOf(element, 'width'), y + numberOf(element, 'height')];
      return [
        [
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
        ],
      ];
    }
    case 'circle':
      return [circleRing(numberOf(element, 'cx'), numberOf(element, 'cy'), numberOf(element, 'r'))];
    case 'line':
      return [
        [
          [numberOf(element, 'x1'), numberOf(element, 'y1')],
          [numberOf(element, 'x2'), numberOf(element, 'y2')],
        ],
      ];
    case 'path':
      return pathRings(element.getAttribute('d') ?? '');
    default:
      return [];
  }
}

function inherit(element: Element, from: Inherited): Inherited {
  const [, x = '0', y = '0'] =
    /translate\(([-\d.e]+)[, ]+([-\d.e]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return {
    x: from.x + Number(x),
    y: from.y + Number(y),
    fill: element.getAttribute('fill') ?? from.fill,
    stroke: element.getAttribute('stroke') ?? from.stroke,
    strokeWidth: element.getAttribute('stroke-width') ?? from.strokeWidth,
    fontSize: Number(element.getAttribute('font-size') ?? from.fontSize),
    anchor: element.getAttribute('text-anchor') ?? from.anchor,
  };
}

/** A length in pixels, or in em of the letters. */
function lengthOf(element: Element, name: string, fontSize: number): number {
  const written = element.getAttribute(name) ?? '0';
  return Number.parseFloat(written) * (written.endsWith('em') ? fontSize : 1);
}

/** Lines of text, each in an element of its own; a quarter turn stands them upright. */
function textShapes(element: Element, own: Inherited): Shape[] {
  if (element.children.length > 0) return [...element.children].flatMap((child) => collect(child, own));
  const { fontSize, anchor } = own;
  const { lines, width } = strokeText(element.textContent ?? '', fontSize);
  const x = own.x + lengthOf(element, 'x', fontSize) + lengthOf(element, 'dx', fontSize);
  const y = own.y + lengthOf(element, 'y', fontSize) + lengthOf(element, 'dy', fontSize);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const isUpright = (element.getAttribute('transform') ?? '').includes('rotate(-90');
  const rings = lines.map((line) =>
    line.map(([across, down]): Point =>
      isUpright ? [x + down, y - across + shift] : [x + across - shift, y + down],
    ),
  );
  const isBold = element.getAttribute('font-weight') === 'bold';
  return [{ rings, fill: null, stroke: own.fill, strokeWidth: fontSize * (isBold ? 0.12 : 0.09) }];
}

function collect(element: Element, from: Inherited): Shape[] {
  const own = inherit(element, from);
  if (element.localName === 'text' || element.localName === 'tspan') return textShapes(element, own);
  const rings = ringsOf(element).map((ring) => ring.map(([x, y]): Point => [x + own.x, y + own.y]));
  const colors = {
    fill: own.fill === 'none' || element.localName === 'line' ? null : own.fill,
    stroke: own.stroke === 'none' ? null : own.stroke,
    strokeWidth: Number(own.strokeWidth),
  };
  const shapes = [...element.children].flatMap((child) => collect(child, own));
  return rings.length === 0 ? shapes : [{ rings, ...colors }, ...shapes];
}

/** The shapes of an SVG as our charts draw them, in painting order; texts as thin lines. */
export function shapesOf(svg: string): Shape[] {
  const root = parseHTML(svg).document.querySelector('svg');
  if (root === null) return [];
  return collect(root, {
    x: 0,
    y: 0,
    fill: '#000000',
    stroke: 'none',
    strokeWidth: '1',
    fontSize: 15,
    anchor: 'middle',
  });
}
