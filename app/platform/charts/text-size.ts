/**
 * Width in em of a character in a wide sans serif, DejaVu Sans: a page is shown in whatever font is there, and what has
 * room in this one is not cut in a narrower. `wide-type.test.ts` holds charts against it.
 */
function characterWidth(character: string): number {
  if (/[iIjl.,:;'| \u00A0]/u.test(character)) return 0.34;
  if (/[ftr()!/-]/u.test(character)) return 0.42;
  if (/[mMW%@]/u.test(character)) return 0.99;
  if (/[A-Zw+−]/u.test(character)) return 0.8;
  return 0.64;
}

/** How much wider bold letters are. */
export const boldFactor = 1.13;

/** At most how wide a text is, in pixels, at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return fontSize * Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);
}

/** Breaks a text at its spaces so that lines fit a width; a single long word keeps a line of its own. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/u)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The greatest width of some texts, in pixels. */
export function widest(texts: readonly string[], fontSize: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, fontSize)), 0);
}
