/** A slug made of a name, for an address: one that is not taken; `fallback` where the name has no letter or digit. */
export function freeSlug(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-/u, '')
    .replace(/-$/u, '');
  const slug = letters === '' ? fallback : letters;
  let free = slug;
  for (let at = 2; taken.has(free); at += 1) free = `${slug}-${at}`;
  return free;
}
