const savedParameter = 'gelukt';

/** The address of a page that says what was just done, by its code. */
export function savedAt(address: string, what: string): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(savedParameter, what);
  return `${path}?${parameters.toString()}`;
}

/** What was just done, in the words of the page; null when nothing was, or nothing the page knows. */
export function savedMessage(request: Request, words: Readonly<Record<string, string>>): string | null {
  const what = new URL(request.url).searchParams.get(savedParameter) ?? '';
  return Object.hasOwn(words, what) ? (words[what] ?? null) : null;
}
