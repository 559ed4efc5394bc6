import type { Scope } from '#app/platform/db/scope.ts';

/** An administrator at work: for whom, from where (as the audit log writes it) and on which day. */
export interface Acting {
  readonly scope: Scope;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
}
