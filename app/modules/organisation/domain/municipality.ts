/** A municipality as the national statistics office (CBS) lists it. */
export interface Municipality {
  /** CBS code, such as `GM0505`; never given to another municipality. */
  readonly code: string;
  readonly name: string;
  /** Safety region (veiligheidsregio) it lies in, such as `VR18`. */
  readonly safetyRegion: string;
  /** Year of the CBS list it stands in: municipalities merge on 1 January. */
  readonly listYear: number;
}

/** Whether `text` has the form of a CBS municipality code; it need not exist. */
export function isMunicipalityCode(text: string): boolean {
  return /^GM\d{4}$/.test(text);
}
