/*
 * Municipalities and their codes.
 *
 * Rule: the code of a municipality is `GM` and four digits, in capitals. Whether such a municipality exists is asked of the
 * list of a year.
 * Source: Statistics Netherlands (CBS), list of municipalities of each year; data/gemeenten.
 * Example: Emmen is GM0114: `isMunicipalityCode('GM0114')` is `true`, `isMunicipalityCode('GM114')` is `false`,
 * `isMunicipalityCode('gm0114')` is `false`.
 */

import type { OpenPeriod } from '#app/kernel/period.ts';

/** A municipality as the national statistics office (CBS) lists it. */
export interface Municipality extends OpenPeriod {
  /** CBS code, such as `GM0505`; never given to another municipality. */
  readonly code: string;
  readonly name: string;
  /** Safety region (veiligheidsregio) it lies in, such as `VR18`; null for one that ended before. */
  readonly safetyRegion: string | null;
  /** Year of the last CBS list it stands in: municipalities merge on 1 January. */
  readonly listYear: number;
  /** Codes of what it became; none while it exists. */
  readonly successors: readonly string[];
}

/** Whether `text` has the form of a CBS municipality code; it need not exist. */
export function isMunicipalityCode(text: string): boolean {
  return /^GM\d{4}$/.test(text);
}
