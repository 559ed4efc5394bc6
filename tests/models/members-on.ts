import { covers } from '#app/kernel/period.ts';
import type { Membership } from '#app/modules/organisation/domain/membership.ts';

/**
 * CBS codes of the members on `day`, sorted, each once.
 * With a `source`, only what that document says; with null, every municipality that any source names.
 */
export function membersOn(
  memberships: readonly Membership[],
  source: string | null,
  day: Temporal.PlainDate,
): readonly string[] {
  const codes = memberships
    .filter((membership) => source === null || membership.source === source)
    .filter((membership) => covers(membership, day))
    .map((membership) => membership.municipality);
  return [...new Set(codes)].toSorted();
}
