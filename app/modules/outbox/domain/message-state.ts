/*
 * How far a message is.
 *
 * Rule: it can be sent again once it left, failed, came back or was kept here; not while it is on its way already. What
 * failed or came back asks for attention until somebody sends it again or says that it is dealt with.
 * Source: our choice.
 * Example: `maySendAgain('failed')` is `true`, `maySendAgain('queued')` is `false`, `asksAttention('bounced')` is `true`,
 *   `asksAttention('settled')` is `false`.
 */

export const messageStates = [
  'written',
  'queued',
  'deferred',
  'sent',
  'failed',
  'bounced',
  'withheld',
  'settled',
] as const;
export type MessageState = (typeof messageStates)[number];

export function maySendAgain(state: MessageState): boolean {
  return state !== 'written' && state !== 'queued' && state !== 'deferred';
}

export function asksAttention(state: MessageState): boolean {
  return state === 'failed' || state === 'bounced';
}
