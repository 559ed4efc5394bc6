import { describe, expect, it } from 'vitest';
import { areaCells, placeBox } from './area-cells.ts';
import { placeNames, waysToBreak } from './place-names.ts';

type Ring = readonly (readonly [number, number])[];

const square = (left: number, top: number, size: number): Ring => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];

describe('a box within an area', () => {
  const area = areaCells([square(0, 0, 90)]);

  it('stands as near as it can to the point that is asked for', () => {
    expect(placeBox(area, { width: 30, height: 30, near: [45, 45] })).toEqual([45, 45]);
    expect(placeBox(area, { width: 30, height: 30, near: [0, 0] })).toEqual([15, 15]);
  });

  it('has room up to the outline and no further', () => {
    expect(placeBox(area, { width: 90, height: 90, near: [0, 0] })).toEqual([45, 45]);
    expect(placeBox(area, { width: 91, height: 30, near: [45, 45] })).toBeNull();
  });

  it('does not stand in a hole, nor across two islands', () => {
    const ringed = areaCells([square(0, 0, 90), square(30, 30, 30)]);
    const at = placeBox(ringed, { width: 24, height: 24, near: [45, 45] });
    expect(at).not.toBeNull();
    expect(Math.max(Math.abs((at?.[0] ?? 0) - 45), Math.abs((at?.[1] ?? 0) - 45))).toBeGreaterThanOrEqual(27);
    const islands = areaCells([square(0, 0, 30), square(60, 0, 30)]);
    expect(placeBox(islands, { width: 60, height: 9, near: [45, 15] })).toBeNull();
    expect(placeBox(islands, { width: 30, height: 9, near: [75, 15] })).toEqual([75, expect.any(Number)]);
  });

  it('has none in an area of nothing', () => {
    expect(placeBox(areaCells([]), { width: 3, height: 3, near: [0, 0] })).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['Emmen', [['Emmen']]],
    ['De Wolden', [['De Wolden'], ['De', 'Wolden']]],
    [
      'Hendrik-Ido-Ambacht',
      [['Hendrik-Ido-Ambacht'], ['Hendrik-Ido-', 'Ambacht'], ['Hendrik-', 'Ido-', 'Ambacht']],
    ],
  ])('%s is broken at spaces and after hyphens, as narrow as it goes', (name, ways) => {
    expect(waysToBreak(name)).toEqual(ways);
  });

  const named = (name: string, size: number) => ({
    name,
    rings: [square(0, 0, size)],
    centre: [size / 2, size / 2] as const,
  });

  it('stands on one line, else on more, else smaller, else as a number; and none is lost', () => {
    const name = 'Hardinxveld-Giessendam';
    const placed = placeNames(
      [300, 120, 99, 30].map((size) => named(name, size)),
      [16, 12],
    );
    expect(placed.map(({ lines, fontSize, number }) => [lines, fontSize, number])).toEqual([
      [[name], 16, null],
      [['Hardinxveld-', 'Giessendam'], 16, null],
      [['Hardinxveld-', 'Giessendam'], 12, null],
      [['1'], 12, 1],
    ]);
  });

  it('gets its number also where not even that has room', () => {
    expect(placeNames([named('Vlieland', 4)], [12])).toEqual([
      { lines: ['1'], fontSize: 12, at: [2, 2], number: 1 },
    ]);
  });
});
