import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse, succeed } from '#app/kernel/result.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { loadCodeLists, storeCodeLists } from '../data/code-list-files.server.ts';
import { insertRegister, knownCodes, refsTaken } from '../data/insert-register.server.ts';
import { loadPremisesFile, type KnownCodes } from '../data/premises-file.server.ts';

const directory = join(projectRoot, 'data', 'opvanglocaties');
const registerName = /^[a-z][a-z0-9-]*-\d{4}\.json$/u;

/**
 * Brings the code lists in line with the files that the product ships, and loads the registers among them of regions
 * that have none of their premises yet. A register that was loaded is the region's own from then on.
 *
 * @throws RegisterFileError when a shipped file cannot be used
 */
export async function loadShelterReference(tx: OwnerTransaction): Promise<void> {
  await storeCodeLists(tx, await loadCodeLists(directory));
  const codes = { ...(await knownCodes(tx)), municipality: await knownMunicipality(tx) };
  for (const name of (await readdir(directory)).filter((file) => registerName.test(file)).toSorted()) {
    const file = await loadPremisesFile(join(directory, name), codes);
    const region = await tx
      .selectFrom('region')
      .select('region_id')
      .where('slug', '=', file.region)
      .executeTakeFirst();
    if (region === undefined) continue;
    const refs = file.premises.map(({ ref }) => ref);
    if ((await refsTaken(tx, region.region_id, refs)).size === 0)
      await insertRegister(tx, region.region_id, file);
  }
}

/** A shipped file has codes of its own time: a municipality that has ended since is no reason not to start. */
async function knownMunicipality(tx: OwnerTransaction): Promise<KnownCodes['municipality']> {
  const rows = await tx.selectFrom('municipality').select('code').execute();
  const known = new Set(rows.map(({ code }) => code));
  return (text) => (known.has(text) ? succeed(text) : refuse(`Onbekende gemeente: ‘${text}’`));
}
