import { createContext } from 'react-router';
import type { FactorRefusal } from '../identity/second-factor/factors.server.ts';
import type { WorkPlace } from './visitor.ts';

/** A form that was opened under another work place than the one of now, came after its session ended, or waits until its sender shows who it is; nothing was done with it. */
export interface HeldForm {
  /**
   * Why: another work place; nobody is signed in any more; a second factor is to be set up first, or to be shown again.
   */
  readonly because: 'other-place' | 'signed-out' | 'lacks-factor' | 'unconfirmed';
  /** Where it was sent to. */
  readonly address: string;
  /** Assignment it says it was opened under; it gives nothing by itself. */
  readonly openedUnder: string;
  /** The place it was opened under; null when that is none of the visitor's, or no longer. */
  readonly place: WorkPlace | null;
  /** Names and values as sent; null when they cannot be kept. */
  readonly fields: readonly (readonly [string, string])[] | null;
  /** Why what was shown with it did not do, when something was. */
  readonly refusal?: FactorRefusal;
}

export const heldFormContext = createContext<HeldForm | null>(null);
