import type { LoggedTransaction } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import { personLabels } from '#app/modules/people/index.server.ts';
import type { Acting } from './acting.server.ts';

/** What was seen of named people, and why. */
export type NamedView = LoggedAct & { readonly purpose: string };

/** Reads something that shows names, and writes in the audit log that it was seen and why; `view` may tell what was read. */
export function readNamed<Value>(
  { database, scope, act: { origin } }: Acting,
  view: NamedView | ((value: Value) => NamedView),
  work: (tx: LoggedTransaction) => Promise<Value>,
): Promise<Value> {
  return readLogged(database, { scope, origin }, view, work);
}

/** How somebody is called on a page, and the number of the file: a title says that and never the name. */
export async function namedPerson(
  tx: LoggedTransaction,
  { services, scope }: Acting,
  personId: string,
): Promise<{ readonly name: string; readonly personRef: string | null }> {
  const label = (await personLabels(tx, services.keys, scope.regionId, [personId])).get(personId);
  return { name: label?.text ?? '', personRef: label?.personRef ?? null };
}

/** How people are called in a list, by person id. */
export async function namesOfPeople(
  tx: LoggedTransaction,
  { services, scope }: Acting,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const labels = await personLabels(tx, services.keys, scope.regionId, personIds);
  return new Map(Array.from(labels, ([id, { text }]) => [id, text]));
}
