import { sql, type QueryExecutorProvider } from 'kysely';
import { DoneBefore, type ArrivedForm } from './arrived-form.ts';
import type { Scope } from './scope.ts';

/**
 * Records that the form is being done; one that arrived with it waits here until this one is through.
 *
 * @throws DoneBefore when another request did it
 */
export async function holdForm(
  tx: QueryExecutorProvider,
  form: ArrivedForm,
  { regionId, userId }: Scope,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into form_send (region_id, digest, sent_by, request_id)
    values (${regionId}, ${form.digest}, ${userId}, ${form.requestId})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows === 1n) return;
  const { rows } = await sql<{ request_id: string }>`
    select request_id from form_send where region_id = ${regionId} and digest = ${form.digest}`.execute(tx);
  // A later transaction of the request that is doing it.
  if (rows[0]?.request_id === form.requestId) return;
  form.isRepeated = true;
  throw new DoneBefore();
}
