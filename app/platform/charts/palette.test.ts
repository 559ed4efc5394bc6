import { expect, test } from 'vitest';
import { categories, lightness, otherRamp, ramp, textOn } from './palette.ts';

const luminance = (color: string): number => {
  const level = lightness(color);
  return level > 8 ? ((level + 16) / 116) ** 3 : level / 903.3;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test('neighbouring categories differ enough in lightness to stay apart in grey print', () => {
  for (const [index, color] of categories.slice(0, 6).entries()) {
    const next = categories[index + 1];
    if (next !== undefined) expect(Math.abs(lightness(color) - lightness(next))).toBeGreaterThan(14);
  }
});

test.each([
  ['green', ramp],
  ['blue', otherRamp],
])('the %s ramp darkens with every step', (_, colors) => {
  const levels = colors.map(lightness);
  for (const [index, level] of levels.slice(1).entries())
    expect((levels[index] ?? 0) - level).toBeGreaterThan(10);
});

test('text on every colour reaches 4.5 : 1', () => {
  for (const color of [...categories, ...ramp, ...otherRamp])
    expect(contrast(textOn(color), color)).toBeGreaterThan(4.5);
});

/** How a dichromat sees linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const dichromats = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = [number, number, number];

const times = (matrix: readonly number[], [x, y, z]: Triple): Triple => {
  const row = (start: number) =>
    (matrix[start] ?? 0) * x + (matrix[start + 1] ?? 0) * y + (matrix[start + 2] ?? 0) * z;
  return [row(0), row(3), row(6)];
};

const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

/** CIE Lab of a colour as someone sees it through a matrix on linear RGB. */
function labOf(color: string, matrix: readonly number[]): Triple {
  const part = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const seen = times(matrix, [part(1), part(3), part(5)]);
  const [x, y, z] = times([0.4339, 0.3762, 0.1899, 0.2126, 0.7152, 0.0722, 0.0177, 0.1095, 0.8729], seen);
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))];
}

test.each(Object.entries(dichromats))('the first six categories stay apart for a %s', (_, matrix) => {
  const seen = categories.slice(0, 6).map((color) => labOf(color, matrix));
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(15);
    }
  }
});
