import type pg from 'pg';
import { findConditions, type Condition } from './find-conditions.ts';

/** A condition of a policy or function that can be left out of a database and put back. */
export interface Guard {
  /** `policy stay.stay_added_at_own_premises with check`, `function app.helps_person`. */
  readonly place: string;
  /** Table of the policy; null for a function. */
  readonly table: string | null;
  /** What it says, on one line. */
  readonly condition: string;
  readonly leaveOut: string;
  readonly putBack: string;
  /** What it is a part of, and where it stands in the text of that. */
  readonly definition: Definition;
  readonly part: Condition;
}

/** Name of the table whose policy it is, or of the function. */
export const nameOf = ({ table, place }: Guard) => table ?? place.replace('function app.', '');

/** A part of a policy, or a function, as the catalogue gives it. */
export interface Definition {
  readonly place: string;
  readonly table: string | null;
  /** A statement with the text between its two parts. */
  readonly head: string;
  readonly text: string;
  readonly tail: string;
}

/**
 * Every condition of the policies of the application's role, of verbs that are granted to it, and of the functions in `app` that see more than their
 * caller or refuse with an exception, from the catalogue of a migrated database.
 */
export async function readGuards(client: pg.Client): Promise<readonly Guard[]> {
  await client.query('set search_path to public, pg_temp');
  const policies = await client.query<Definition>(policyText);
  const functions = await client.query<Definition>(functionText);
  return [...policies.rows, ...functions.rows].flatMap(guardsOf);
}

function guardsOf(definition: Definition): readonly Guard[] {
  const { place, table, head, text, tail } = definition;
  const isPolicy = table !== null;
  // As if after WHERE: a policy that is one condition can be left out as a whole.
  const lead = isPolicy ? 'where ' : '';
  return findConditions(lead + text).map(({ start, end, without }) => {
    const [from, to] = [start - lead.length, end - lead.length];
    return {
      place,
      table,
      condition: text.slice(from, to).replaceAll(/\s+/gu, ' '),
      leaveOut: head + text.slice(0, from) + without + text.slice(to) + tail,
      putBack: head + text + tail,
      definition,
      part: { start: from, end: to, without },
    };
  });
}

const policyText = `
  select format('policy %s.%s %s', tablename, policyname, lower(part.name)) as place, tablename as "table",
    format('alter policy %I on %I %s (', policyname, tablename, part.name) as head, part.text, ')' as tail
  from pg_policies, lateral (values ('USING', qual), ('WITH CHECK', with_check)) as part (name, text)
  where schemaname = 'public' and part.text is not null and part.text <> 'true' and (
    cmd in ('SELECT', 'ALL')
    or cmd in ('INSERT', 'UPDATE') and has_any_column_privilege('onderdak_app', tablename::regclass, cmd)
    or cmd = 'DELETE' and has_table_privilege('onderdak_app', tablename::regclass, cmd))
  order by tablename, policyname, part.name`;

const functionText = `
  select format('function app.%s', p.proname) as place, null as "table", '' as head,
    pg_get_functiondef(p.oid) as text, '' as tail
  from pg_proc p join pg_language l on l.oid = p.prolang
  where p.pronamespace = 'app'::regnamespace and (p.prosecdef or (l.lanname = 'plpgsql' and p.prosrc ~ 'raise exception'))
  order by p.proname`;
