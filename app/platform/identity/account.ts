import type { SharedDevice } from './session-lock.ts';
import type { ShownFactor } from './shown-factor.ts';

/** A person who is signed in. */
export interface Account {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** The assignment that was chosen to work under in this session; null before that. It may have ended since. */
  readonly workAssignmentId: string | null;
  /** The second factor that was shown last in this session, and when; null when none was. */
  readonly secondFactor: ShownFactor | null;
  /** When somebody last showed in this session to be its owner: by a second factor or the password. */
  readonly confirmedAt: Temporal.Instant;
  /** Null on a device of one's own. */
  readonly sharedDevice: SharedDevice | null;
}
