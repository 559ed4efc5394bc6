export type Point = readonly [x: number, y: number];

/** A bitmap of palette indices that polygons are painted on. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function newRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/** Where the edges of some rings cross a horizontal line, from left to right. */
function crossings(rings: readonly (readonly Point[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.toSorted((one, other) => one - other);
}

/** Paints the inside of some rings (even-odd) with a palette index. */
export function paintRings(raster: Raster, rings: readonly (readonly Point[])[], color: number): void {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const first = Math.max(0, Math.floor(ys.reduce((least, y) => Math.min(least, y), Infinity)));
  const last = Math.min(raster.height - 1, Math.ceil(ys.reduce((most, y) => Math.max(most, y), -Infinity)));
  for (let y = first; y <= last; y += 1) {
    const found = crossings(rings, y + 0.5);
    for (let index = 0; index + 1 < found.length; index += 2) {
      const from = Math.max(0, Math.round(found[index] ?? 0));
      const until = Math.min(raster.width, Math.round(found[index + 1] ?? 0));
      if (until > from) raster.pixels.fill(color, y * raster.width + from, y * raster.width + until);
    }
  }
}

/** Paints a line of some thickness along points; joints are left square. */
export function paintLine(raster: Raster, points: readonly Point[], thickness: number, color: number): void {
  for (const [index, [x1, y1]] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) return;
    const [x2, y2] = next;
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) continue;
    const [dx, dy] = [((y2 - y1) / length) * (thickness / 2), ((x1 - x2) / length) * (thickness / 2)];
    paintRings(
      raster,
      [
        [
          [x1 + dx, y1 + dy],
          [x2 + dx, y2 + dy],
          [x2 - dx, y2 - dy],
          [x1 - dx, y1 - dy],
        ],
      ],
      color,
    );
  }
}
