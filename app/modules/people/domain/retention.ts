export const legalBases = ['wmo', 'consent', 'vital-interest', 'public-task'] as const;
/** On which ground a file is kept; the law or the person decides how long. */
export type LegalBasis = (typeof legalBases)[number];

export interface RetentionTerms {
  /** Wmo 2015 art. 5.3.4: fifteen years after the last change. */
  readonly wmoYears: number;
  /** Without another ground, data kept by consent go this long after it ended. Not set by law: the region decides. */
  readonly consentMonths: number;
  readonly otherYears: number;
  /** Wmo 2015 art. 5.3.5: destroyed within three months of the person's request. */
  readonly requestMonths: number;
}

export const usualTerms: RetentionTerms = { wmoYears: 15, consentMonths: 3, otherYears: 1, requestMonths: 3 };

export interface FileAge {
  readonly bases: readonly { readonly basis: LegalBasis; readonly until: Temporal.PlainDate | null }[];
  readonly lastChangedOn: Temporal.PlainDate;
  readonly destructionRequestedOn: Temporal.PlainDate | null;
}

/**
 * The last day a file may be kept, or null while a ground other than the Wmo still holds.
 * The ground that allows longest decides; a request for destruction comes before all of them.
 */
export function keepUntil(file: FileAge, terms: RetentionTerms = usualTerms): Temporal.PlainDate | null {
  if (file.destructionRequestedOn !== null)
    return file.destructionRequestedOn.add({ months: terms.requestMonths });
  if (file.bases.some(({ basis, until }) => basis !== 'wmo' && until === null)) return null;
  const days = file.bases.map(({ basis, until }) => endOf(basis, until ?? file.lastChangedOn, file, terms));
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? file.lastChangedOn;
}

function endOf(
  basis: LegalBasis,
  until: Temporal.PlainDate,
  file: FileAge,
  terms: RetentionTerms,
): Temporal.PlainDate {
  switch (basis) {
    case 'wmo':
      return file.lastChangedOn.add({ years: terms.wmoYears });
    case 'consent':
      return until.add({ months: terms.consentMonths });
    case 'vital-interest':
    case 'public-task':
      return until.add({ years: terms.otherYears });
    default:
      return basis satisfies never;
  }
}
