/*
 * How long a file may be kept.
 *
 * Rule: the ground that allows longest decides; a ground other than the Wmo that has not ended has no last day yet. A
 * request for destruction comes before all of them. Without any ground a file is kept up to its last change.
 * Source: Wmo 2015 art. 5.3.4 (fifteen years after the last change) and art. 5.3.5 (destroyed within three months of
 * the person's request); the terms after consent and after other grounds are not set by law: the region decides.
 * Example: changed for the last time on 28 February 2026 under the Wmo:
 *   `keepUntil({ bases: [{ basis: 'wmo', until: null }], lastChangedOn: day('2026-02-28'), destructionRequestedOn: null
 *     })` is `day('2041-02-28')`.
 * Asked on 30 November to destroy it, three months on there is no 30 February:
 *   `keepUntil({ bases: [], lastChangedOn: day('2026-02-28'), destructionRequestedOn: day('2026-11-30') })` is
 *     `day('2027-02-28')`.
 */

export const legalBases = ['wmo', 'consent', 'vital-interest', 'public-task'] as const;
/** On which ground a file is kept; the law or the person decides how long. */
export type LegalBasis = (typeof legalBases)[number];

export interface RetentionTerms {
  /** From the last change. */
  readonly wmoYears: number;
  /** From the end of the consent. */
  readonly consentMonths: number;
  /** From the end of another ground. */
  readonly otherYears: number;
  /** From the person's request. */
  readonly requestMonths: number;
}

export const usualTerms: RetentionTerms = { wmoYears: 15, consentMonths: 3, otherYears: 1, requestMonths: 3 };

export interface FileAge {
  readonly bases: readonly { readonly basis: LegalBasis; readonly until: Temporal.PlainDate | null }[];
  readonly lastChangedOn: Temporal.PlainDate;
  readonly destructionRequestedOn: Temporal.PlainDate | null;
}

/** The last day a file may be kept, or null while a ground other than the Wmo still holds. */
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
