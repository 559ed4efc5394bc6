/*
 * Which roles the groups of somebody's own provider stand for.
 *
 * Rule: a group stands for each role that the operator's settings name with it; several groups for one role count once.
 * Groups are compared as they are written. A role stands no longer when none of its groups is told any more.
 * Source: our choice, docs/decisions/0049-sign-in-by-provider.md.
 * Example: `rolesOfGroups([{ group: 'desk', region: 'assen', role: 'desk-worker', municipality: null, organisation: null }], ['other', 'desk']).length`
 * is `1`; of who is in the group Desk alone, `rolesOfGroups([{ group: 'desk', region: 'assen', role: 'desk-worker', municipality: null, organisation: null }], ['Desk']).length`
 * is `0`.
 */

interface Place {
  /** Short name. */
  readonly region: string;
  readonly role: string;
  /** CBS code. */
  readonly municipality: string | null;
  /** Short name. */
  readonly organisation: string | null;
}

export function rolesOfGroups<Mapped extends Place & { readonly group: string }>(
  mapping: readonly Mapped[],
  groups: readonly string[],
): readonly Mapped[] {
  const told = mapping.filter(({ group }) => groups.includes(group));
  return told.filter((each, at) => told.findIndex((other) => isSame(each, other)) === at);
}

/** Whether a proposal is for this role at this place. */
export function standsFor(
  { region, role, municipality, organisation }: Place,
  proposal: {
    readonly regionSlug: string;
    readonly role: string;
    readonly municipalityCode: string | null;
    readonly organisationSlug: string | null;
  },
): boolean {
  return (
    region === proposal.regionSlug &&
    role === proposal.role &&
    municipality === proposal.municipalityCode &&
    organisation === proposal.organisationSlug
  );
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.region === other.region &&
    one.role === other.role &&
    one.municipality === other.municipality &&
    one.organisation === other.organisation
  );
}
