import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '../db/scope.ts';
import type { ShownFactor } from '../identity/shown-factor.ts';

/** One role at one place, as the visitor works under it: a user has one active at a time. */
export interface WorkPlace {
  readonly assignmentId: string;
  readonly role: Role;
  readonly regionSlug: string;
  readonly regionName: string;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
  readonly scope: Scope;
}

/** Who makes the request. */
export interface Visitor {
  readonly account: {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly sessionId: string;
    /** The chosen assignment, also when it has ended since; null when none was chosen in this session. */
    readonly workAssignmentId: string | null;
    /** The second factor that was shown last in this session, and when; null when none was. */
    readonly secondFactor: ShownFactor | null;
    /** When somebody last showed in this session to be its owner. */
    readonly confirmedAt: Temporal.Instant;
  } | null;
  /** The place chosen in this session; null before sign-in, before choosing, and once the chosen role has ended. */
  readonly workPlace: WorkPlace | null;
  /** Whether own places are withheld, because no second factor was shown: they stand in neither of the two above. */
  readonly lacksFactor?: boolean;
  readonly workPlaces: readonly WorkPlace[];
  /** Address the request came from, for the audit log and the lock-out. */
  readonly sender: string;
}
