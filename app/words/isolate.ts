const first = '\u2068';
const last = '\u2069';

/** Letters that are written from right to left, and characters that set a direction. */
const turning =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * A name that stands in other text, so that its direction turns nothing beside it: within the characters that Unicode has
 * for that (FSI and PDI), where it needs them. They count in a title, a choice, a letter and a spreadsheet as on a page;
 * components of `ui/` make `<bdi>` of them.
 */
export function isolated(name: string): string {
  return turning.test(name) ? `${first}${name.replaceAll(/[\u2066-\u2069]/gu, '')}${last}` : name;
}

/** The text in parts, each with whether it was isolated. */
export function isolatedParts(
  text: string,
): readonly { readonly text: string; readonly isIsolated: boolean }[] {
  return Array.from(text.matchAll(/\u2068(?<within>[^\u2068\u2069]*)\u2069|[^\u2068]+|\u2068/gu), (match) => {
    const within = match.groups?.['within'];
    return { text: within ?? match[0], isIsolated: within !== undefined };
  });
}
