import type { Moment } from '../domain/moment.ts';

/** What every change needs to know: when it happens, and where the request came from, for the audit log. */
export interface Act {
  readonly moment: Moment;
  /** `web`, `api` or `cli`, with the sender's address where there is one. */
  readonly origin: string;
}
