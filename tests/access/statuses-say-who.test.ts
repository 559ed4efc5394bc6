import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { noActOfItsOwn, recordedElsewhere } from './status-columns.ts';

/*
 * A status is a recorded act. Every column that may tell one (by its name and kind) says who did it and when, in one of
 * these ways; a new column that does not fails here.
 *   stamped       a trigger writes <name>_by, <name>_at and <name>_via beside it
 *   row           the row itself is the act: it names its actor, and the application cannot change the column afterwards
 *   pair          <name>_at beside <name>_by, both written with the act
 *   elsewhere     a table that is only added to names who (status-columns.ts)
 *   no act        it is none, or is known otherwise; with the reason (status-columns.ts)
 */
interface Column {
  readonly column: string;
  readonly stampedBy: string | null;
  readonly hasPair: boolean;
  readonly isActOfRow: boolean;
}

const statusNames = '(^|_)(status|state|verdict|outcome|decision|phase|stage|result)$';
const statusFlags =
  '^(is|are|has|was)_.*(open|opened|closed|met|archived|searchable|final|done|complete|completed|ended|active|locked|revoked|accepted|approved|confirmed|reviewed|merged|blocked|restricted|published|frozen|sent|read|handled)$';
const actors =
  'recorded_by|set_by|changed_by|decided_by|merged_by|reviewed_by|created_by|registered_by|user_id|actor_id|requested_by|assessor_id|replaced_by';

async function statusColumns(test: TestDatabase): Promise<readonly Column[]> {
  const { rows } = await withClient(test.url, (client) =>
    client.query<Column>(
      `with candidate as (
        select c.oid as relation, c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod) as kind
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
      )
      select relname || '.' || attname as column,
        (select convert_from(split_part(encode(t.tgargs, 'escape'), '\\000', 2)::bytea, 'utf8') from pg_trigger t
          where t.tgrelid = relation and t.tgfoid::regproc::text in ('app.stamp_act', 'app.stamp_beginning', 'app.stamp_end')
            and split_part(encode(t.tgargs, 'escape'), '\\000', 1) = attname limit 1) as "stampedBy",
        attname ~ '_at$' and exists (select from pg_attribute b where b.attrelid = relation
          and b.attname = regexp_replace(candidate.attname, '_at$', '_by')) as "hasPair",
        not has_column_privilege('onderdak_app', relation, attnum, 'update') and exists (select from pg_attribute b
          where b.attrelid = relation and b.attname ~ ('^(' || $3 || ')$')) as "isActOfRow"
      from candidate
      where kind = 'text' and attname ~ $1
        or kind = 'timestamp with time zone' and attname ~ '_at$'
        or kind = 'date' and attname ~ '_on$'
        or kind = 'daterange' and attname ~ '^(valid|open|exists)_period$'
        or kind = 'boolean' and attname ~ $2
      order by 1`,
      [statusNames, statusFlags, actors],
    ),
  );
  return rows;
}

let test: TestDatabase;
let columns: readonly Column[];

beforeAll(async () => {
  test = await openTestDatabase();
  columns = await statusColumns(test);
});
afterAll(() => test.close());

const saysWho = ({ stampedBy, hasPair, isActOfRow }: Column) => stampedBy !== null || hasPair || isActOfRow;

describe('every column that may tell a status', () => {
  it('says who did it and when, or why there is nobody to name', () => {
    expect(columns.length).toBeGreaterThan(100);
    const silent = columns
      .filter((column) => !saysWho(column))
      .map(({ column }) => column)
      .filter((column) => !(column in recordedElsewhere) && !(column in noActOfItsOwn));
    expect(silent).toEqual([]);
  });

  it('is listed as an exception only while it is one', () => {
    const silent = new Set(columns.filter((column) => !saysWho(column)).map(({ column }) => column));
    const listed = [...Object.keys(recordedElsewhere), ...Object.keys(noActOfItsOwn)];
    expect(listed.filter((column) => !silent.has(column))).toEqual([]);
    expect(Object.keys(recordedElsewhere).filter((column) => column in noActOfItsOwn)).toEqual([]);
    for (const reason of Object.values(noActOfItsOwn)) expect(reason.length).toBeGreaterThan(20);
  });

  it('that is stamped has its three columns, which no writer can set', async () => {
    for (const { column, stampedBy } of columns.filter((each) => each.stampedBy !== null)) {
      const [table = ''] = column.split('.');
      const { rows } = await withClient(test.url, (client) =>
        client.query<{ name: string }>(
          'select attname as name from pg_attribute where attrelid = $1::regclass and attname = any ($2) order by 1',
          [table, ['_at', '_by', '_via'].map((part) => `${stampedBy}${part}`)],
        ),
      );
      expect([column, rows.length]).toEqual([column, 3]);
    }
  });

  it('whose act is recorded elsewhere has it in a table that names who and is only added to', async () => {
    for (const table of new Set(Object.values(recordedElsewhere))) {
      const { rows } = await withClient(test.url, (client) =>
        client.query<{ actors: number; changeable: boolean }>(
          `select (select count(*)::int from pg_attribute where attrelid = $1::regclass and attname ~ ('^(' || $2 || ')$')) as actors,
            has_any_column_privilege('onderdak_app', $1::regclass, 'update')
              or has_table_privilege('onderdak_app', $1::regclass, 'delete') as changeable`,
          [table, actors],
        ),
      );
      expect([table, (rows[0]?.actors ?? 0) > 0, rows[0]?.changeable]).toEqual([table, true, false]);
    }
  });
});

describe('docs/statuses.md', () => {
  it('names every status that is stamped or recorded elsewhere', async () => {
    const text = await readFile(join(projectRoot, 'docs', 'statuses.md'), 'utf8');
    const wanted = [
      ...columns.filter(({ stampedBy }) => stampedBy !== null).map(({ column }) => column),
      ...Object.keys(recordedElsewhere),
    ];
    expect(wanted.filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
  });
});
