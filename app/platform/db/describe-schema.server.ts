import { sql, type Kysely } from 'kysely';

interface Line {
  readonly line: string;
}

const ownSchemas = sql`('public', 'app', 'auth')`;

/**
 * The migrated schema as canonical text: tables with columns, constraints, indexes, policies, functions
 * and rights, sorted, one fact a line. Committed as `db/schema.sql` so that a change of the schema shows in review;
 * it is a description to read and compare, not a script to run.
 */
export async function describeSchema<DB>(db: Kysely<DB>): Promise<string> {
  const sections = [];
  for (const [title, query] of Object.entries(queries)) {
    const { rows } = await query.execute(db);
    sections.push(`-- ${title}\n${rows.map((row) => row.line).join('\n')}`);
  }
  return `${sections.join('\n\n')}\n`;
}

const queries = {
  Tables: sql<Line>`
    select format(E'table %I.%I%s\n%s', n.nspname, c.relname,
      case when c.relrowsecurity then ' row level security' else '' end,
      string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E'\n' order by a.attnum)) as line
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where n.nspname in ${ownSchemas} and c.relkind in ('r', 'p', 'v') and c.relname not like 'kysely%'
    group by n.nspname, c.relname, c.relrowsecurity
    order by 1`,
  Constraints: sql<Line>`
    select format('%s %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where n.nspname in ${ownSchemas} and contype in ('p', 'u', 'f', 'c', 'x') and conrelid::regclass::text not like 'kysely%'
    order by 1`,
  Indexes: sql<Line>`
    select indexdef as line from pg_indexes
    where schemaname in ${ownSchemas} and tablename not like 'kysely%' order by 1`,
  Triggers: sql<Line>`
    select pg_get_triggerdef(t.oid) as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${ownSchemas} and not t.tgisinternal order by 1`,
  Policies: sql<Line>`
    select format('%I.%I %I for %s to %s using (%s) with check (%s)', schemaname, tablename, policyname, cmd,
      array_to_string(roles, ','), qual, with_check) as line
    from pg_policies where schemaname in ${ownSchemas} order by 1`,
  Rights: sql<Line>`
    select format('%I.%I %s to %s', table_schema, table_name, string_agg(privilege_type, ',' order by privilege_type), grantee) as line
    from information_schema.role_table_grants
    where table_schema in ${ownSchemas} and grantee like 'onderdak\_%' and grantee <> current_user
    group by table_schema, table_name, grantee order by 1`,
  Functions: sql<Line>`
    select pg_get_functiondef(p.oid) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'auth') order by p.proname, 1`,
};
