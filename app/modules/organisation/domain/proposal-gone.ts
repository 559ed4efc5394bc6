/*
 * When an administrator hears that a group is gone.
 *
 * Rule: when an administrator agreed to a proposal, its person signed in since without the group, and the role that was
 * given still holds. The role is not ended by that: a fault at the provider would take people off their work at night, and
 * who left the organisation cannot sign in there any more.
 * Source: our choice, docs/decisions/0049-sign-in-by-provider.md.
 * Example: a proposal that was agreed to and has no group any more, for a role without end:
 *   `needsEnd({ isAgreed: true, goneAt: 1, role: 'desk-worker', municipalityName: null, organisationName: null }, [{ role: 'desk-worker', municipalityName: null, organisationName: null, from: day('2026-03-02'), until: null }], day('2026-03-05'))`
 * is `true`; with the group,
 *   `needsEnd({ isAgreed: true, goneAt: null, role: 'desk-worker', municipalityName: null, organisationName: null }, [{ role: 'desk-worker', municipalityName: null, organisationName: null, from: day('2026-03-02'), until: null }], day('2026-03-05'))`
 * is `false`.
 */

import { hasEnded, type OngoingPeriod } from '#app/kernel/period.ts';

interface Place {
  readonly role: string;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
}

export function needsEnd(
  proposal: Place & { readonly isAgreed: boolean; readonly goneAt: unknown },
  assignments: readonly (Place & OngoingPeriod)[],
  today: Temporal.PlainDate,
): boolean {
  return (
    proposal.isAgreed &&
    proposal.goneAt !== null &&
    assignments.some(
      (given) =>
        given.role === proposal.role &&
        given.municipalityName === proposal.municipalityName &&
        given.organisationName === proposal.organisationName &&
        !hasEnded(given, today),
    )
  );
}
