import type pg from 'pg';

/** What depends on what: which tables are seen or written otherwise when a table's policies or a function change. */
export interface Uses {
  touchedBy(name: string): ReadonlySet<string>;
  /** The table that the name of a test holds; null without one. */
  tableIn(testName: string): string | null;
}

interface Text {
  readonly name: string;
  readonly isTable: boolean;
  readonly text: string;
}

/** Reads from the catalogue which policies, triggers and functions name which tables and functions, however far away. */
export async function readUses(client: pg.Client): Promise<Uses> {
  const { rows } = await client.query<Text>(`
    select tablename as name, true as "isTable", concat_ws(' ', qual, with_check) as text from pg_policies
    where schemaname = 'public'
    union all
    select c.relname, true, p.proname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal
    union all
    select proname, false, pg_get_functiondef(oid) from pg_proc where pronamespace = 'app'::regnamespace`);
  const names = new Set(rows.map(({ name }) => name));
  const tables = new Set(rows.filter(({ isTable }) => isTable).map(({ name }) => name));
  const users = new Map<string, Set<string>>();
  for (const { name, text } of rows)
    for (const word of text.match(/\w+/gu) ?? [])
      if (names.has(word)) users.set(word, (users.get(word) ?? new Set()).add(name));
  return {
    touchedBy(name) {
      const reached = new Set([name]);
      for (const each of reached) for (const user of users.get(each) ?? []) reached.add(user);
      return reached;
    },
    // Every test of who sees what speaks of the own region.
    tableIn: (testName) =>
      (testName.match(/\w+/gu) ?? []).find((word) => tables.has(word) && word !== 'region') ?? null,
  };
}
