/*
 * Where in an area a text has room.
 *
 * Rule: an area is cut in cells; a cell belongs to it when its middle lies inside (even-odd, so that holes and islands
 * count as they are). A box has room where every cell that it touches belongs to the area; of all such places the one
 * nearest to `near` is taken.
 * Source: our choice, for names on maps.
 * Example: in a square of 100 by 100 a box of 40 by 20 has room, one of 120 by 20 has not:
 * `placeBox(areaCells([[[0, 0], [100, 0], [100, 100], [0, 100]]]), { width: 120, height: 20, near: [50, 50] })` is `null`.
 */

type Point = readonly [x: number, y: number];

/** An area in pixels, with its cells counted from the top left, so that a box of cells is summed at once. */
export interface AreaCells {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** How many cells above and left of a corner belong to the area; a row and a column more than there are cells. */
  readonly sums: Int32Array;
}

/** In pixels: fine enough for a letter, coarse enough for a whole country. */
const cell = 3;

/** @param rings closed or not, in pixels: outlines and holes alike */
export function areaCells(rings: readonly (readonly Point[])[]): AreaCells {
  const points = rings.flat();
  const [left, top] = [least(points, 0), least(points, 1)];
  const columns = Math.max(0, Math.ceil((most(points, 0) - left) / cell));
  const rows = Math.max(0, Math.ceil((most(points, 1) - top) / cell));
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row += 1) {
    const crossings = crossingsAt(rings, top + (row + 0.5) * cell);
    let inRow = 0;
    for (let column = 0; column < columns; column += 1) {
      const x = left + (column + 0.5) * cell;
      if (crossings.filter((crossing) => crossing < x).length % 2 === 1) inRow += 1;
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = (sums[at - columns - 1] ?? 0) + inRow;
    }
  }
  return { left, top, columns, rows, sums };
}

function least(points: readonly Point[], axis: 0 | 1): number {
  return points.reduce((sofar, point) => Math.min(sofar, point[axis]), points[0]?.[axis] ?? 0);
}

function most(points: readonly Point[], axis: 0 | 1): number {
  return points.reduce((sofar, point) => Math.max(sofar, point[axis]), points[0]?.[axis] ?? 0);
}

/** Where the outlines cross a height, from left to right. */
function crossingsAt(rings: readonly (readonly Point[])[], y: number): readonly number[] {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
  return crossings.toSorted((a, b) => a - b);
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly near: Point;
}

/** The middle of the place for a box; null where it has no room. */
export function placeBox(area: AreaCells, { width, height, near }: Box): Point | null {
  const [wide, high] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  let found: Point | null = null;
  let distance = Infinity;
  for (let row = 0; row + high <= area.rows; row += 1)
    for (let column = 0; column + wide <= area.columns; column += 1) {
      const x = area.left + (column + wide / 2) * cell;
      const y = area.top + (row + high / 2) * cell;
      const far = Math.hypot(x - near[0], y - near[1]);
      if (far >= distance || cellsIn(area, column, row, [wide, high]) < wide * high) continue;
      [found, distance] = [[x, y], far];
    }
  return found;
}

function cellsIn({ columns, sums }: AreaCells, column: number, row: number, [wide, high]: Point): number {
  const at = (x: number, y: number) => sums[y * (columns + 1) + x] ?? 0;
  return at(column + wide, row + high) - at(column, row + high) - at(column + wide, row) + at(column, row);
}
