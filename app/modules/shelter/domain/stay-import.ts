/** The columns of `import stays <csv>`, in this order; a reference is the region's own code, empty is unknown. */
export const stayImportColumns = [
  'person_ref',
  'premises_ref',
  'bed_ref',
  'arrived_on',
  'left_on',
  'route',
  'origin_municipality',
  'situation_before',
  'exit_destination',
  'exit_municipality',
] as const;
export type StayImportColumn = (typeof stayImportColumns)[number];

export type StayImportCells = Readonly<Record<StayImportColumn, string>>;

/** A line that passed the checks of its own. */
export interface ImportedStay {
  /** Line in the file, as an editor counts them. */
  readonly line: number;
  readonly personRef: string;
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly arrivedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate | null;
  readonly route: string | null;
  readonly originMunicipality: string | null;
  readonly situationBefore: string | null;
  readonly exitDestination: string | null;
  readonly exitMunicipality: string | null;
}

export interface StayImportFault {
  readonly line: number;
  readonly column: StayImportColumn | null;
  /** Dutch, ready to show. */
  readonly reason: string;
}

/** A line with what it refers to, as it is stored. */
export interface ResolvedStay extends ImportedStay {
  readonly premisesId: string;
  readonly bedId: string | null;
}
