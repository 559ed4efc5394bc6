/** Why the private PostgreSQL could not be opened. */
export type PrivatePostgresProblem =
  | 'no-binaries'
  | 'not-writable'
  | 'other-owner'
  | 'not-enterable'
  | 'no-server-account'
  | 'copied-directory'
  | 'data-missing'
  | 'other-version'
  | 'incomplete-data'
  | 'credentials-missing'
  | 'credentials-refused'
  | 'disk-full'
  | 'initialise-failed'
  | 'start-failed'
  | 'not-responding'
  | 'busy';

/** A refusal with a Dutch message for the person at the terminal; nothing was damaged or removed. */
export class PrivatePostgresError extends Error {
  override readonly name = 'PrivatePostgresError';
  readonly code: PrivatePostgresProblem;

  constructor(code: PrivatePostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
