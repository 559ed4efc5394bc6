import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** The privacy officer at work: for which region, from where, on which day, with the keys that hold a reason to a name. */
export interface Acting {
  readonly scope: Scope;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
  readonly keys: KeyRing;
}

export type Overseeing = Omit<Acting, 'keys'>;
