import { createContext } from 'react-router';
import type { WorkPlace } from './visitor.ts';

/** A form that was opened under another work place than the one of now, or came after its session ended; nothing was done with it. */
export interface HeldForm {
  /** Why: another work place, or nobody is signed in any more. */
  readonly because: 'other-place' | 'signed-out';
  /** Where it was sent to. */
  readonly address: string;
  /** Assignment it says it was opened under; it gives nothing by itself. */
  readonly openedUnder: string;
  /** The place it was opened under; null when that is none of the visitor's, or no longer. */
  readonly place: WorkPlace | null;
  /** Names and values as sent; null when they cannot be kept. */
  readonly fields: readonly (readonly [string, string])[] | null;
}

export const heldFormContext = createContext<HeldForm | null>(null);
