import type pg from 'pg';
import { inject } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { withClient, withDatabase } from '#tests/support/template.ts';

/** Something that is tried in a state made for it. In all of its SQL `app.region_id()` and the like speak of the scope. */
export interface Attempt {
  readonly scope: Scope;
  /** Made by who may do anything, with foreign keys and triggers off. */
  readonly state?: string;
  readonly act: string;
  /** What is asked afterwards, by who may see everything; without it what the act itself tells. */
  readonly look?: string;
}

/**
 * What comes of an act of which nothing stays: what is `told`, or how many rows it gave or touched, or why not: `refused`
 * by a right or policy, the name of a constraint, or a message.
 */
export async function tryOut(url: string, { scope, state, act, look }: Attempt): Promise<unknown> {
  const { superuserUrl } = inject('testDatabases');
  return withClient(withDatabase(superuserUrl, new URL(url).pathname.slice(1)), async (client) => {
    await client.query('begin; set local session_replication_role = replica');
    await setScope(client, scope);
    if (state !== undefined) await client.query(state);
    await client.query('set local session_replication_role = origin; set local role onderdak_app');
    try {
      const done = await client.query<{ told?: unknown }>(act);
      if (look === undefined) return told(done);
      await client.query('reset role');
      return told(await client.query<{ told?: unknown }>(look));
    } catch (error) {
      return whyNot(error);
    } finally {
      await client.query('rollback');
    }
  });
}

function told({ fields, rows, rowCount }: pg.QueryResult<{ told?: unknown }>): unknown {
  return fields.some(({ name }) => name === 'told') ? rows.map((row) => row.told) : (rowCount ?? 0);
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if ('code' in error && error.code === '42501') return 'refused';
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : error.message;
}

async function setScope(client: pg.Client, scope: Scope): Promise<void> {
  await client.query(
    `select set_config('app.region', $1, true), set_config('app.user', $2, true), set_config('app.roles', $3, true),
      set_config('app.organisation', $4, true), set_config('app.municipality', $5, true)`,
    [
      scope.regionId,
      scope.userId,
      scope.roles.join(','),
      scope.organisationId ?? '',
      scope.municipalityCode ?? '',
    ],
  );
}
