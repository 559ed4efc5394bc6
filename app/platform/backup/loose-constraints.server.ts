import pg from 'pg';
import type { Ask } from '../db/ask.ts';
import { ownSchemas, quotedTable } from './read-contents.server.ts';

interface Constraint {
  readonly schema: string;
  readonly name: string;
  readonly constraint: string;
  readonly definition: string;
}

interface Trigger {
  readonly schema: string;
  readonly name: string;
  readonly trigger: string;
}

/**
 * Takes away what would stop or change rows that come in table by table, as the owner may: foreign keys, which can point
 * at a table that is still empty, and triggers, which would write revisions anew. The function it gives puts all back;
 * foreign keys are then checked over every row.
 */
export async function loosen(ask: Ask): Promise<() => Promise<void>> {
  const keys = await ask<Constraint>(
    `select n.nspname as schema, c.relname as name, k.conname as constraint, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${ownSchemas} order by 1, 2, 3`,
  );
  const triggers = await ask<Trigger>(
    `select n.nspname as schema, c.relname as name, t.tgname as trigger
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O' and ${ownSchemas} order by 1, 2, 3`,
  );
  for (const key of keys)
    await ask(`alter table ${quotedTable(key)} drop constraint ${pg.escapeIdentifier(key.constraint)}`);
  for (const each of triggers)
    await ask(`alter table ${quotedTable(each)} disable trigger ${pg.escapeIdentifier(each.trigger)}`);
  return async () => {
    for (const each of triggers)
      await ask(`alter table ${quotedTable(each)} enable trigger ${pg.escapeIdentifier(each.trigger)}`);
    for (const key of keys)
      await ask(
        `alter table ${quotedTable(key)} add constraint ${pg.escapeIdentifier(key.constraint)} ${key.definition}`,
      );
  };
}
