import pg from 'pg';
import { programVersion } from '../program-version.server.ts';
import type { Ask } from '../db/ask.ts';
import { BackupError } from './backup-error.ts';
import { qualifiedName, type Contents, type TableContents } from './contents.ts';
import { messages } from './messages.nl.ts';

/**
 * Everything that is ours: all schemas but PostgreSQL's own and that of the job queue, which the program makes by itself
 * and whose work is asked for anew (docs/decisions/0031-backup.md).
 */
export const ownSchemas = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`;

/** What the migrator keeps: in a backup it stands among the migrations. */
const migratorTables = ['kysely_migration', 'kysely_migration_lock'];

/** What is kept for a while: it would be over before a backup is put back, and need not lie in one for years. */
const shortLived = [
  'held_file',
  // Counted anew by the program that starts on it; fewer of them is no loss.
  'key_use',
];

/** A table with what it takes to read and load it. */
export interface StoredTable {
  readonly schema: string;
  readonly name: string;
  /** In order, without those that the database computes. */
  readonly columns: readonly string[];
}

export function quotedTable({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

export async function listTables(ask: Ask): Promise<readonly StoredTable[]> {
  return ask<StoredTable>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relname <> all ($1) and ${ownSchemas}
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by 1, 2 order by 1, 2`,
    [[...migratorTables, ...shortLived]],
  );
}

/** @throws BackupError when the database was never migrated */
export async function readContents(ask: Ask): Promise<Contents> {
  const tables = await listTables(ask);
  const has = (name: string) => tables.some((table) => qualifiedName(table) === name);
  if (!has('public.region')) throw new BackupError(messages.notMigrated);
  const [version] = await ask<{ server_version: string }>('show server_version');
  const counted: TableContents[] = [];
  for (const table of tables) counted.push(await countRows(ask, table));
  const installation = has('public.installation')
    ? await ask<{ id: string }>('select installation_id::text as id from public.installation')
    : [];
  return {
    programVersion,
    postgresVersion: version?.server_version ?? '',
    installationId: installation[0]?.id ?? null,
    migrations: [
      ...(await ask<{ name: string; timestamp: string }>(
        'select name, timestamp from public.kysely_migration order by name',
      )),
    ],
    keys: has('public.installation_key')
      ? [
          ...(await ask<{ id: string; fingerprint: string }>(
            `select key_id as id, encode(fingerprint, 'hex') as fingerprint from public.installation_key order by key_id`,
          )),
        ]
      : [],
    regions: [
      ...(await ask<{ id: string; slug: string }>(
        'select region_id::text as id, slug from public.region order by slug',
      )),
    ],
    audit: !has('public.audit_head')
      ? []
      : [
          ...(await ask<Contents['audit'][number]>(
            `select region_id::text as "regionId", last_no::float8 as "lastNo", encode(last_hash, 'hex') as "lastHash",
           coalesce((to_jsonb(h) ->> 'removed_to')::float8, 0) as "removedTo"
         from public.audit_head h order by 1`,
          )),
        ],
    removed: has('public.file_removal')
      ? [
          ...(await ask<Contents['removed'][number]>(
            `select region_id::text as "regionId", jsonb_object_agg(table_name, rows) as rows from (
               select r.region_id, c.key as table_name, sum(c.value::float8) as rows
               from public.file_removal r cross join lateral jsonb_each_text(r.counts) c group by 1, 2) s
             group by 1 order by 1`,
          )),
        ]
      : [],
    sequences: [
      ...(await ask<Contents['sequences'][number]>(
        `select n.nspname as schema, c.relname as name,
           coalesce(s.last_value, s.start_value)::text as "lastValue", s.last_value is not null as "isCalled"
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_sequences s on s.schemaname = n.nspname and s.sequencename = c.relname
         where c.relkind = 'S' and ${ownSchemas} order by 1, 2`,
      )),
    ],
    tables: counted,
  };
}

async function countRows(ask: Ask, table: StoredTable): Promise<TableContents> {
  const { schema, name, columns } = table;
  const from = quotedTable(table);
  if (!columns.includes('region_id')) {
    const [row] = await ask<{ rows: number }>(`select count(*)::float8 as rows from ${from}`);
    return { schema, name, columns: [...columns], rows: row?.rows ?? 0, perRegion: null };
  }
  // Rows of no region count in the total alone.
  const counts = await ask<{ region: string | null; rows: number }>(
    `select region_id::text as region, count(*)::float8 as rows from ${from} group by 1`,
  );
  return {
    schema,
    name,
    columns: [...columns],
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    perRegion: Object.fromEntries(
      counts.flatMap(({ region, rows }) => (region === null ? [] : [[region, rows] as const])),
    ),
  };
}
