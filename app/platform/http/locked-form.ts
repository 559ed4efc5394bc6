import { createContext } from 'react-router';
import type { Unlocked } from '../identity/shared-devices.server.ts';

/** A form that came from a locked device; nothing was done with it. */
export interface LockedForm {
  /** Where it was sent to. */
  readonly address: string;
  /** The form, unreadable for whoever holds the device; null when it cannot be kept. */
  readonly sealed: string | null;
  readonly because: Exclude<Unlocked, { kind: 'open' }> | { readonly kind: 'asked' };
}

export const lockedFormContext = createContext<LockedForm | null>(null);
