import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '../db/scope.ts';
import type { SharedDevice } from '../identity/session-lock.ts';
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

/** Whose session it is that waits for a PIN. */
export interface LockedSession {
  readonly userId: string;
  readonly sessionId: string;
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
    /** Null on a device of one's own; one that is locked is in `locked` and not here. */
    readonly sharedDevice?: SharedDevice | null;
  } | null;
  /**
   * A session on a shared device that waits for its PIN. For every page nobody is signed in then: there is no account and
   * no work place, so that none of them can show a name.
   */
  readonly locked?: LockedSession | null;
  /** The place chosen in this session; null before sign-in, before choosing, and once the chosen role has ended. */
  readonly workPlace: WorkPlace | null;
  readonly workPlaces: readonly WorkPlace[];
  /** Address the request came from, for the audit log and the lock-out. */
  readonly sender: string;
}
