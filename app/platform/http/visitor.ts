import type { Role } from '#app/kernel/role.ts';
import type { Account } from '../identity/account.ts';
import type { Scope } from '../db/scope.ts';

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
  /** Null as well for who waits for the PIN of a shared device: that one is in `locked`. */
  readonly account: Account | null;
  /**
   * A session on a shared device that waits for its PIN. For every page nobody is signed in then: there is no account and
   * no work place, so that none of them can show a name.
   */
  readonly locked?: LockedSession | null;
  /** The place chosen in this session; null before sign-in, before choosing, and once the chosen role has ended. */
  readonly workPlace: WorkPlace | null;
  /** Whether own places are withheld, because no second factor was shown: they stand in neither of the two above. */
  readonly lacksFactor?: boolean;
  readonly workPlaces: readonly WorkPlace[];
  /** Address the request came from, for the audit log and the lock-out. */
  readonly sender: string;
}
