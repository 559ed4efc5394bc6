/*
 * What something comes to that the domain may refuse.
 *
 * Rule: a value, or the reason for the refusal. A refusal undoes all that its transaction wrote, unless it leaves a
 * trace, such as a wrong code that counts.
 * Source: docs/decisions/0037-acts-and-forms-once.md.
 * Example: `succeed(3)` is `{ ok: true, value: 3 }` and `rollsBack(succeed(3))` is `false`. `rollsBack(refuse('full'))`
 * is `true`, `rollsBack(refuseWithTrace('wrong-code'))` is `false`.
 */

/** The outcome of something the domain may refuse: a value, or the reason it was refused. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly leavesTrace?: true };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A transaction that ends with this leaves nothing of what it wrote. */
export function refuse<Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

/** A refusal that is itself recorded, such as a wrong code that counts: what the transaction wrote stays. */
export function refuseWithTrace<Reason>(reason: Reason): {
  readonly ok: false;
  readonly reason: Reason;
  readonly leavesTrace: true;
} {
  return { ok: false, reason, leavesTrace: true };
}

/** Whether this is a refusal that leaves nothing. */
export function rollsBack(outcome: unknown): boolean {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    'ok' in outcome &&
    outcome.ok === false &&
    !('leavesTrace' in outcome)
  );
}
