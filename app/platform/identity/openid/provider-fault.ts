/**
 * Why an answer of a provider is not taken.
 * - `unreachable`: it cannot be reached, or answers something that is no answer.
 * - `untrusted`: what it says is not signed by it, not meant for us, not the answer to what was asked, or too old.
 */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly kind: 'unreachable' | 'untrusted';
  /** A code for the log; nothing of a person. */
  readonly detail: string;

  constructor(kind: ProviderFault['kind'], detail: string, cause?: unknown) {
    super(`The provider is ${kind}: ${detail}`, { cause });
    this.kind = kind;
    this.detail = detail;
  }
}
