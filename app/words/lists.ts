const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

/** `a`, `a en b`, `a, b en c`. */
export function listInWords(words: readonly string[]): string {
  return list.format(words);
}
