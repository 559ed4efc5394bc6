import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { parseJson } from '#app/platform/documents/json/parse-json.ts';
import { regionProblems, type RegionReference } from '../domain/region-reference.ts';
import { municipalitiesFile, regionFile } from './reference-schemas.server.ts';

/** One fault in a reference file: where it is and what is wrong. `path` is empty when it is the whole file. */
export interface ReferenceFault {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
}

/** Thrown when reference data cannot be used; carries every fault found, not only the first. */
export class ReferenceDataError extends Error {
  readonly faults: readonly ReferenceFault[];

  constructor(faults: readonly ReferenceFault[]) {
    super(`Reference data cannot be used:\n${faults.map(faultLine).join('\n')}`);
    this.name = 'ReferenceDataError';
    this.faults = faults;
  }
}

/** A municipality as the list of one year has it. */
export interface ListedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly safetyRegion: string;
  readonly listYear: number;
}

/**
 * The municipalities of the newest `gemeenten/gemeenten-<year>.json` below the data directory, in the file's order.
 * @throws ReferenceDataError naming file, path and reason.
 */
export async function loadMunicipalities(dataDirectory: string): Promise<readonly ListedMunicipality[]> {
  const directory = join(dataDirectory, 'gemeenten');
  const file = (await filesIn(directory, /^gemeenten-\d{4}\.json$/)).at(-1);
  if (file === undefined)
    throw new ReferenceDataError([{ file: directory, path: '', reason: 'no list found' }]);
  const { year: listYear, municipalities } = await parsedReferenceFile(file, municipalitiesFile);
  const faults = repeats(municipalities.map(({ code }) => code)).map(({ index, value }) => ({
    file,
    path: `municipalities[${index}].code`,
    reason: `duplicate municipality code ${value}`,
  }));
  if (faults.length > 0) throw new ReferenceDataError(faults);
  return municipalities.map(({ code, name, safetyRegion }) => ({ code, name, safetyRegion, listYear }));
}

/**
 * The regions in `regios/*.json` below the data directory, by slug, checked against its municipalities.
 * All or nothing: one faulty file refuses them all.
 * @throws ReferenceDataError naming every fault with file, path and reason.
 */
export async function loadRegions(dataDirectory: string): Promise<readonly RegionReference[]> {
  const municipalities = await loadMunicipalities(dataDirectory);
  const knownCodes = new Set(municipalities.map(({ code }) => code));
  const files = await filesIn(join(dataDirectory, 'regios'), /\.json$/);
  const outcomes = await Promise.all(files.map((file) => regionOrFaults(file, knownCodes)));
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  if (faults.length > 0) throw new ReferenceDataError(faults);
  return outcomes.flatMap((outcome) => outcome.region ?? []);
}

interface RegionOutcome {
  readonly region: RegionReference | null;
  readonly faults: readonly ReferenceFault[];
}

async function regionOrFaults(file: string, knownCodes: ReadonlySet<string>): Promise<RegionOutcome> {
  try {
    const region = await parsedReferenceFile(file, regionFile);
    const faults = regionProblems(region, knownCodes).map(({ path, reason }) => ({ file, path, reason }));
    return { region, faults: [...misnamed(file, region.slug), ...faults] };
  } catch (error) {
    if (error instanceof ReferenceDataError) return { region: null, faults: error.faults };
    throw error;
  }
}

function misnamed(file: string, slug: string): ReferenceFault[] {
  return basename(file) === `${slug}.json`
    ? []
    : [{ file, path: 'slug', reason: `"${slug}" is not the name of the file` }];
}

async function filesIn(directory: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    throw new ReferenceDataError([{ file: directory, path: '', reason: reasonOf(error) }]);
  });
  return names
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => join(directory, name));
}

/** Reads one reference file; refused with every fault. */
export async function parsedReferenceFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const outcome = schema.safeParse(await json(file));
  if (outcome.success) return outcome.data;
  throw new ReferenceDataError(
    outcome.error.issues.map((issue) => ({ file, path: pathText(issue.path), reason: issue.message })),
  );
}

async function json(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ReferenceDataError([{ file, path: '', reason: reasonOf(error) }]);
  });
  const content = parseJson(text.replace(/^\uFEFF/u, ''));
  if (content.ok) return content.value;
  throw new ReferenceDataError([
    { file, path: pathText(content.reason.path), reason: content.reason.reason },
  ]);
}

/** `['memberships', 0, 'from']` becomes `memberships[0].from`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function repeats(values: readonly string[]): { index: number; value: string }[] {
  return values
    .map((value, index) => ({ index, value }))
    .filter(({ index, value }) => values.indexOf(value) < index);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function faultLine({ file, path, reason }: ReferenceFault): string {
  return path === '' ? `${file}: ${reason}` : `${file}: ${path}: ${reason}`;
}
