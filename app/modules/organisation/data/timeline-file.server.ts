import { join } from 'node:path';
import { timelineProblems } from '../domain/timeline-problems.ts';
import type { MunicipalityPeriod } from '../domain/recognise-municipality.ts';
import { parsedReferenceFile, ReferenceDataError } from './reference-files.server.ts';
import { timelineFile } from './reference-schemas.server.ts';

/** A municipality through time as a file tells it. */
export interface TimelineEntry extends MunicipalityPeriod {
  readonly safetyRegion: string | null;
}

/** The municipalities since 1990 that the product ships. */
export function loadTimeline(dataDirectory: string): Promise<readonly TimelineEntry[]> {
  return readTimeline(join(dataDirectory, 'gemeenten', 'tijdlijn.json'), []);
}

/**
 * A list of municipalities with their periods and successors.
 * @param known what its successors may be besides those of the list
 * @throws ReferenceDataError naming every fault with file, path and reason.
 */
export async function readTimeline(
  file: string,
  known: readonly MunicipalityPeriod[],
): Promise<readonly TimelineEntry[]> {
  const { municipalities } = await parsedReferenceFile(file, timelineFile);
  const faults = timelineProblems(municipalities, known).map((problem) => ({ file, ...problem }));
  if (faults.length > 0) throw new ReferenceDataError(faults);
  return municipalities;
}
