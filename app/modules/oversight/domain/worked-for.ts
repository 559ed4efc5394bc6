/*
 * For which organisation somebody acted.
 *
 * Rule: the log has the worker and the role, not the organisation: it is the one for which the worker had that role on
 * the day of the act. Of two organisations at a time both are named, for it cannot be told which. A role that is given
 * for the region as a whole has none.
 * Source: GDPR art. 15(1)(c): the person is told the recipients.
 * Example: `placesOn([{ role: 'shelter-worker', from: day('2026-01-01'), until: day('2026-03-01'), place: 'Opvang Noord' }],
 *   'shelter-worker', day('2026-02-28'))` is `['Opvang Noord']`. A day later the role had ended:
 *   `placesOn([{ role: 'shelter-worker', from: day('2026-01-01'), until: day('2026-03-01'), place: 'Opvang Noord' }],
 *   'shelter-worker', day('2026-03-01'))` is `[]`.
 */

interface HadRole {
  readonly role: string;
  readonly from: Temporal.PlainDate;
  /** Exclusive; null while it holds. */
  readonly until: Temporal.PlainDate | null;
  readonly place: string | null;
}

/** The organisations or municipalities for which a role was held on a day; each once. */
export function placesOn(
  held: readonly HadRole[],
  role: string | null,
  on: Temporal.PlainDate,
): readonly string[] {
  const places = held
    .filter((had) => role === null || had.role === role)
    .filter(({ from, until }) => {
      const hasBegun = Temporal.PlainDate.compare(from, on) <= 0;
      return hasBegun && (until === null || Temporal.PlainDate.compare(on, until) < 0);
    })
    .map(({ place }) => place)
    .filter((place) => place !== null);
  return [...new Set(places)];
}
