import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { insertRound } from '../data/insert-round.server.ts';
import { listInstruments, scanDataFolder } from '../data/instrument-catalogue.server.ts';
import { syncInstruments } from '../data/instrument-rows.server.ts';
import { findRound } from '../data/rounds.server.ts';
import { faultLine } from '../documents/import/import-fault.ts';
import { readNewRound } from './read-new-round.server.ts';

const fileName = /^(?<region>[a-z][a-z0-9-]{0,60}?)-(?<round>\d{4}[a-z0-9-]{0,60})\.json$/u;

/**
 * Brings the instruments and the rounds that the product ships into the database. A round that is there already
 * stays as it is.
 * @throws Error when a shipped file cannot be used
 */
export async function loadScanReference(tx: OwnerTransaction): Promise<void> {
  await syncInstruments(tx, await listInstruments());
  const folder = join(scanDataFolder, 'rondes');
  for (const file of (await readdir(folder)).toSorted()) {
    const { region, round } = fileName.exec(file)?.groups ?? {};
    if (region !== undefined && round !== undefined) await loadRound(tx, join(folder, file), region, round);
  }
}

async function loadRound(
  tx: OwnerTransaction,
  path: string,
  regionSlug: string,
  slug: string,
): Promise<void> {
  const region = await tx
    .selectFrom('region')
    .select('region_id')
    .where('slug', '=', regionSlug)
    .executeTakeFirst();
  if (region === undefined || (await findRound(tx, region.region_id, slug)) !== null) return;
  const read = await readNewRound({ slug, file: { name: path, bytes: await readFile(path) } });
  if (!read.ok) throw new Error(`${path} cannot be used:\n${read.reason.map(faultLine).join('\n')}`);
  await insertRound(tx, region.region_id, read.value);
}
