/*
 * How each name gets a place on a map.
 *
 * Rule: a name stands wholly within its own area, so that no two names meet: on one line, else broken at spaces and after
 * hyphens, else in the smaller of two sizes. A name without room is never left out: its area gets a number, and the name
 * stands beside that number under the map.
 * Source: our choice: a map that leaves a name out does not tell that it does.
 * Example: `waysToBreak('Hendrik-Ido-Ambacht').length` is `3`, `waysToBreak('Emmen')` is `[['Emmen']]`.
 */
import { textWidth, widest } from '../text-size.ts';
import { areaCells, placeBox } from './area-cells.ts';

type Point = readonly [x: number, y: number];

interface NamedArea {
  readonly name: string;
  /** Outlines and holes, in pixels. */
  readonly rings: readonly (readonly Point[])[];
  readonly centre: Point;
}

export interface PlacedName {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly at: Point;
  /** The number that stands for the name, which is told under the map; null where the name itself stands there. */
  readonly number: number | null;
}

/** Between a name and the outline, in pixels. */
const air = 3;
export const lineHeight = 1.15;

/** One for each area, in the same order. */
export function placeNames(areas: readonly NamedArea[], fontSizes: readonly number[]): readonly PlacedName[] {
  let numbers = 0;
  return areas.map(({ name, rings, centre }) => {
    const cells = areaCells(rings);
    const within = (lines: readonly string[], fontSize: number) =>
      placeBox(cells, {
        width: widest(lines, fontSize) + 2 * air,
        height: lines.length * fontSize * lineHeight + 2 * air,
        near: centre,
      });
    for (const fontSize of fontSizes)
      for (const lines of waysToBreak(name)) {
        const at = within(lines, fontSize);
        if (at !== null) return { lines, fontSize, at, number: null };
      }
    numbers += 1;
    const [fontSize = 12, lines] = [fontSizes.at(-1), [String(numbers)]];
    return { lines, fontSize, at: within(lines, fontSize) ?? centre, number: numbers };
  });
}

/** A name in one line, in two, and so on, each time as narrow as it goes. */
export function waysToBreak(name: string): readonly (readonly string[])[] {
  const words = name.match(/[^\s-]+(?:-|\s+|$)|-/gu) ?? [name];
  const widths = words.flatMap((_, start) =>
    words.slice(start).map((__, count) =>
      textWidth(
        words
          .slice(start, start + count + 1)
          .join('')
          .trim(),
        1,
      ),
    ),
  );
  const ways = new Map<number, readonly string[]>();
  for (const width of widths.toSorted((a, b) => a - b)) {
    const lines = fill(words, width);
    if (!ways.has(lines.length)) ways.set(lines.length, lines);
  }
  return [...ways].toSorted(([a], [b]) => a - b).map(([, lines]) => lines);
}

function fill(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length > 0 && textWidth(longer.trim(), 1) <= width + 1e-9) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
