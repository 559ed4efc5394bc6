import { glob, readFile } from 'node:fs/promises';

const query = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/u;
/** What fills an empty database says its rows itself. */
const isAllowed = (path: string) =>
  /\/data\/|\.test\.tsx?$|\/fixtures\/|\/use-cases\/load-[^/]+$/u.test(path);

/** Places outside a module's `data/` that ask the database something, as `file:line`. */
export async function queriesOutsideData(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`)) {
    if (isAllowed(path)) continue;
    const lines = (await readFile(path, 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) if (query.test(line)) found.push(`${path}:${index + 1}`);
  }
  return found;
}
