/** Width in em of a character in a common sans serif: enough to keep labels apart, not to set type. */
function characterWidth(character: string): number {
  if (/[iIjl.,:;'!|() ]/u.test(character)) return 0.3;
  if (/[mwMW%@]/u.test(character)) return 0.88;
  if (/[A-Z€]/u.test(character)) return 0.68;
  return 0.55;
}

/** About how wide a text is, in pixels, at a font size in pixels. */
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
