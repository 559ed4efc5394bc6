import { glob } from 'node:fs/promises';
import { dirname } from 'node:path';

/** More files than this are divided by subject. */
const mostFiles = 40;

/** Folders with more files than one can look over, tests not counted. */
export async function fullFolders(folder: string): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`)) {
    if (/\.test\.tsx?$/u.test(path)) continue;
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  }
  return [...counts].flatMap(([path, files]) => (files > mostFiles ? [`${path}: ${files} files`] : []));
}
