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

/** A day, and the first day after it that no longer counts; null while that is not known. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

/**
 * Slow twin of what a household's place on a waiting list, or its intake, means for a member who is not the one it was
 * written down for, by walking through the days: on which day it changed last while that member belonged to it, or null;
 * and whether it still runs on a day on which the member belongs to it.
 */
export function helpOfHousehold(
  member: Period,
  help: readonly { readonly changedOn: Temporal.PlainDate; readonly endedOn: Temporal.PlainDate | null }[],
  onDay: Temporal.PlainDate,
): { readonly lastChangedOn: Temporal.PlainDate | null; readonly isRunning: boolean } {
  const belongs = (day: Temporal.PlainDate) => {
    for (
      let at = member.from;
      Temporal.PlainDate.compare(at, day) <= 0 && !(member.until?.equals(at) ?? false);
      at = at.add({ days: 1 })
    )
      if (at.equals(day)) return true;
    return false;
  };
  const days = help.map(({ changedOn }) => changedOn).filter(belongs);
  return {
    lastChangedOn: days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null,
    isRunning:
      belongs(onDay) &&
      help.some(({ endedOn }) => endedOn === null || Temporal.PlainDate.compare(endedOn, onDay) > 0),
  };
}
