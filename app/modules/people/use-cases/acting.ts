import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** Someone at work with files: for whom, from where (as the audit log writes it), on which day, with which keys. */
export interface Acting {
  readonly scope: Scope;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
  readonly keys: KeyRing;
}
