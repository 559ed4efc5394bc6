/*
 * What a refusal of a mail server means.
 *
 * Rule: 4xx, and a server that cannot be reached, is for now: it is tried again. 5xx is for good, apart from signing in,
 * which is a setting of ours and not of the message. The address itself is gone when the recipient was refused for good
 * with 5.1.x or 5.2.1, or without such a code; a full mailbox or a policy says nothing about the address.
 * Source: RFC 5321, section 4.2.1; RFC 3463, sections 3.2 and 3.3.
 * Example: `smtpRefusal({ responseCode: 550, command: 'RCPT TO', response: '550 5.1.1 no such user' })` has
 *   `isFinal` and `isAddressGone`; with `responseCode: 451` it has neither.
 */

/** Why a message was not taken, by what we can tell of it. */
export type RefusedBecause =
  | 'refused'
  | 'address-refused'
  | 'no-address'
  | 'no-connection'
  | 'no-tls'
  | 'not-signed-in'
  | 'busy';

export interface SmtpRefusal {
  /** Trying again does not help. */
  readonly isFinal: boolean;
  /** The address itself does not exist (any more). */
  readonly isAddressGone: boolean;
  readonly because: RefusedBecause;
  readonly code: number | null;
  /** Such as `5.1.1`. */
  readonly enhancedCode: string | null;
  /** What the server said; for who tests the settings, and never stored. */
  readonly answer: string;
}

export function smtpRefusal(error: unknown): SmtpRefusal {
  const {
    responseCode,
    command,
    response,
    code: kind,
    message,
  } = (error ?? {}) as Partial<Record<'command' | 'response' | 'code' | 'message', string>> & {
    readonly responseCode?: number;
  };
  const answer = response ?? message ?? '';
  const code =
    typeof responseCode === 'number' && responseCode >= 200 && responseCode < 600 ? responseCode : null;
  const enhancedCode = enhancedCodeIn(answer);
  const told = { code, enhancedCode, answer };
  const forNow = (because: RefusedBecause) => ({ ...told, isFinal: false, isAddressGone: false, because });
  if (kind === 'EAUTH' || command?.startsWith('AUTH')) return forNow('not-signed-in');
  if (kind === 'ETLS' || command === 'STARTTLS') return forNow('no-tls');
  if (code === null) return forNow('no-connection');
  if (code < 500) return forNow('busy');
  if (command !== 'RCPT TO') return { ...told, isFinal: true, isAddressGone: false, because: 'refused' };
  return { ...told, isFinal: true, isAddressGone: saysAddressGone(enhancedCode), because: 'address-refused' };
}

/** Whether a status for good says that the address does not exist (any more). */
export function saysAddressGone(enhancedCode: string | null): boolean {
  return enhancedCode === null || /^5\.(?:1\.\d+|2\.1)$/u.test(enhancedCode);
}

/** The first status such as `5.1.1` in what a server said. */
export function enhancedCodeIn(text: string): string | null {
  return /(?:^|[\s-])([245]\.\d{1,3}\.\d{1,3})(?:\s|$)/u.exec(text)?.[1] ?? null;
}
