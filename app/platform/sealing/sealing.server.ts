import pg from 'pg';
import type { Sealer } from './sealer.ts';

/** For whom a transaction runs, as the audit log writes it. */
interface Actor {
  readonly regionId: string;
  readonly userId: string;
  readonly roles: readonly string[];
}

interface Sealing {
  readonly sealer: Sealer;
  /** Null in a transaction of the owner, which has no scope. */
  readonly actor: Actor | null;
  readonly statements: string[];
}

/**
 * Once for the whole process: the program runs from its sources and the pages from what was built, each with a copy of
 * this module, and a transaction that one of them opens is recorded in by the other.
 */
const sealings = onceInProcess('onderdak.sealings', () => new WeakMap<object, Sealing>());

function onceInProcess<Value>(name: string, make: () => Value): Value {
  const shared = globalThis as unknown as Record<symbol, Value | undefined>;
  return (shared[Symbol.for(name)] ??= make());
}

/** From now on the events recorded in `tx` are sealed when it commits. */
export function beginSealing(tx: object, sealer: Sealer | undefined, actor: Actor | null): void {
  if (sealer === undefined) sealings.delete(tx);
  else sealings.set(tx, { sealer, actor, statements: [] });
}

export function sealingOf(tx: object): Sealing | undefined {
  return sealings.get(tx);
}

/** Seals an event, in the round trip that commits it. */
export function sealAtCommit({ sealer, statements }: Sealing, event: StoredEvent): void {
  const { keyId, seal } = sealer.seal(event.regionId, 'event', event.hash);
  const values = [String(event.eventNo), bytes(event.hash), pg.escapeLiteral(keyId), bytes(seal)];
  statements.push(`select app.seal_audit_event(${values.join(', ')})`);
}

interface StoredEvent {
  readonly regionId: string;
  readonly eventNo: number;
  readonly hash: Buffer;
}

/** The statement that ends the transaction. */
export function commitStatement(tx: object): string {
  return [...(sealings.get(tx)?.statements ?? []), 'commit'].join('; ');
}

function bytes(value: Buffer): string {
  return `'\\x${value.toString('hex')}'::bytea`;
}
