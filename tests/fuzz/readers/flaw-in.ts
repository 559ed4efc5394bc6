/** What is wrong in an outcome, with its place: a number that is none, a missing value, a day that does not exist. */
export function flawIn(outcome: unknown, mayLack: ReadonlySet<string>): string | null {
  const seen = new Set<unknown>();
  const open: (readonly [place: string, value: unknown])[] = [['', outcome]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [place, value] = next;
    if (typeof value === 'number' && !Number.isFinite(value)) return `${value} at ${place || 'the top'}`;
    if (value instanceof Date && Number.isNaN(value.getTime())) return `an invalid date at ${place}`;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, inner] of partsOf(value)) {
      if (inner === undefined && !mayLack.has(name)) return `undefined at ${place}.${name}`;
      open.push([`${place}.${name}`, inner]);
    }
  }
  return null;
}

function partsOf(value: object): Iterable<readonly [string, unknown]> {
  if (ArrayBuffer.isView(value) || value instanceof Response || value instanceof Request) return [];
  if (value instanceof Map) return [...value].map(([key, inner]) => [String(key), inner] as const);
  if (value instanceof Set) return [...value].map((inner) => ['…', inner] as const);
  return Object.entries(value);
}
