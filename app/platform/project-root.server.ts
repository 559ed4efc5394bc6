import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds the project's `data/` and `db/`, whether this runs from source or from the built server. */
export const projectRoot: string = find(import.meta.dirname);

function find(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'publiccode.yml')) || existsSync(join(folder, 'db', 'migrations')))
      return folder;
  }
  throw new Error('The project folder with db/migrations is not above the running program.');
}
