import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';
import type { Instrument } from '../domain/instrument.ts';
import { loadInstrument } from './instrument-files.server.ts';

/** The folder with the instruments and the rounds that the product ships. */
export const scanDataFolder: string = join(projectRoot, 'data', 'preventiescan');

const roundsFolder = 'rondes';

let catalogue: Promise<readonly Instrument[]> | null = null;

/**
 * Every instrument that the product ships, by id. Read once in the life of the program; the files do not change
 * while it runs.
 * @throws InstrumentFilesError when one of them cannot be used
 */
export function listInstruments(): Promise<readonly Instrument[]> {
  catalogue ??= readInstruments();
  return catalogue;
}

/** The instrument with this id; null when the product does not ship it. */
export async function findInstrument(instrumentId: string): Promise<Instrument | null> {
  return (await listInstruments()).find(({ id }) => id === instrumentId) ?? null;
}

async function readInstruments(): Promise<readonly Instrument[]> {
  const entries = await readdir(scanDataFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== roundsFolder);
  const names = folders.map(({ name }) => name).toSorted();
  return Promise.all(names.map((name) => loadInstrument(join(scanDataFolder, name))));
}
