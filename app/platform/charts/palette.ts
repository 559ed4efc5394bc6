/** The theme's colours as a chart uses them; the same values as in `app/ui/styles/tokens.css`. */
export const ink = '#10282e';
export const inkSoft = '#4a5d61';
/** For what is over without having been finished. */
export const faded = '#85959a';
export const gridLine = '#d3dddb';
export const track = '#e6eeeb';
export const accent = '#0b6b50';
export const attention = '#ad430c';
export const paper = '#ffffff';
export const noFigure = '#f7f7f5';

/**
 * Colours for kinds without an order. After Okabe and Ito, tuned to the theme: neighbours differ in
 * lightness, so that they stay apart in grey print and for the colour-blind.
 */
export const categories: readonly string[] = [
  '#114b5f',
  '#e9b44c',
  '#1d7a60',
  '#a9d0ea',
  '#c98bb0',
  '#dde2e1',
  '#8a6d3b',
  '#5b8fc7',
];

/** Light to dark, for shares, amounts and answers with an order. */
export const ramp: readonly string[] = ['#e4f1eb', '#a6d2be', '#56a387', '#0b6b50', '#07392e'];

/** The same in blue, for a second scale on one page that means something else than the green one. */
export const otherRamp: readonly string[] = ['#e6edf5', '#b3cbe3', '#6f9cc6', '#2a5f93', '#122f52'];

export function categoryColor(index: number): string {
  return categories[index % categories.length] ?? ink;
}

/** `count` colours out of the ramp, dark first: the strongest answer is the darkest. */
export function orderedColors(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const position = count === 1 ? 1 : 1 - index / (count - 1);
    return ramp[Math.round(position * (ramp.length - 1))] ?? ink;
  });
}

/** A ramp's colour for a share between 0 and 1. */
export function rampColor(share: number, colors = ramp): string {
  const index = Math.min(colors.length - 1, Math.max(0, Math.floor(share * colors.length)));
  return colors[index] ?? ink;
}

/** CIE lightness, 0 (black) to 100 (white), of a `#rrggbb` colour. */
export function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

/** The text colour that reads best on a background. */
export function textOn(background: string): string {
  return lightness(background) > 52 ? ink : paper;
}
