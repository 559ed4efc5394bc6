import { legalBases, type LegalBasis } from '#app/modules/people/domain/legal-basis.ts';

/** What of a file its last day goes by. */
export interface FileAge {
  readonly bases: readonly { readonly basis: LegalBasis; readonly until: Temporal.PlainDate | null }[];
  readonly lastChangedOn: Temporal.PlainDate;
}

/**
 * Slow twin of `keep_until` in `app.file_terms`, with the terms that ship: fifteen years after the last change under the
 * Wmo or without any ground, three months after consent and a year after another ground; the latest decides. Null while a
 * ground other than the Wmo has not ended.
 */
export function keepUntil({ bases, lastChangedOn }: FileAge): Temporal.PlainDate | null {
  if (bases.some(({ basis, until }) => basis !== 'wmo' && until === null)) return null;
  const years = lastChangedOn.add({ years: 15 });
  const days = bases.map(({ basis, until }) => {
    if (basis === 'wmo' || until === null) return years;
    return basis === 'consent' ? until.add({ months: 3 }) : until.add({ years: 1 });
  });
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? years;
}

export const anyBasis = legalBases;
