const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

/** `a`, `a en b`, `a, b en c`. */
export function listInWords(words: readonly string[]): string {
  return list.format(words);
}

const choice = new Intl.ListFormat('nl-NL', { type: 'disjunction' });

/** `a`, `a of b`, `a, b of c`. */
export function choicesInWords(words: readonly string[]): string {
  return choice.format(words);
}
