import { sql, type Kysely } from 'kysely';

/**
 * Every rule by which the database itself refuses a row: constraints, unique indexes, and what functions raise under a
 * name of their own. Committed as `db/rules.ts`, so that a name that no longer exists does not type-check.
 */
export async function listRules<DB>(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select k.conname::text as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where n.nspname in ('public', 'app', 'auth') and k.contype in ('p', 'u', 'f', 'c', 'x')
    union
    select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'app', 'auth') and i.indisunique
    union
    select m[1] from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      regexp_matches(pg_get_functiondef(p.oid), 'constraint = ''([a-z0-9_]+)''', 'g') m
    where n.nspname = 'app' and p.prokind = 'f'`.execute(db);
  const names = rows
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('kysely'))
    .toSorted()
    .map((name) => `  | '${name}'`);
  return `/** Made by \`npm run db:generate\`. Names under which the database refuses a row. */\nexport type RuleName =\n${names.join('\n')};\n`;
}
