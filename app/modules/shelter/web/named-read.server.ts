import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { AuditAction, AuditObject } from '#app/platform/audit/words.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { personLabels } from '#app/modules/people/index.server.ts';
import type { Acting } from './acting.server.ts';

export interface NamedView {
  readonly action: AuditAction;
  readonly objectKind: AuditObject;
  readonly objectId: string;
  readonly purpose: string;
}

/** Reads something that shows names, and writes in the audit log that it was seen and why; `view` may tell what was read. */
export function readNamed<Value>(
  { database, scope, act }: Acting,
  view: NamedView | ((value: Value) => NamedView),
  work: (tx: ReadTransaction) => Promise<Value>,
): Promise<Value> {
  return database.write(scope, async (tx) => {
    const value = await work(tx);
    const seen = typeof view === 'function' ? view(value) : view;
    await recordAudit(tx, { ...seen, origin: act.origin });
    return value;
  });
}

/** How people are called in a list, by person id. */
export async function namesOfPeople(
  tx: ReadTransaction,
  { services, scope }: Acting,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const labels = await personLabels(tx, services.keys, scope.regionId, personIds);
  return new Map(Array.from(labels, ([id, { text }]) => [id, text]));
}
