import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Moment } from '../domain/moment.ts';

/** What every change needs to know: when it happens, and where the request came from, for the audit log. */
export interface Act {
  readonly moment: Moment;
  /** `web`, `api` or `cli`, with the sender's address where there is one. */
  readonly origin: string;
  /** For the birth date, against which days are held; without them its year alone is known. */
  readonly keys?: KeyRing;
}
