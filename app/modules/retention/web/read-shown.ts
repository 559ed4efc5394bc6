import type { Shown } from './kept-page.ts';

/** Which files are asked for; anything else shows them all. */
export function readShown(query: URLSearchParams): Shown {
  const asked = query.get('toon');
  return asked === 'gaat' || asked === 'blijft' ? asked : '';
}
