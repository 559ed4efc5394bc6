import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/*
 * The one form of policies (docs/decisions/0039), read from the catalogue.
 *
 * Rule: the region of the work place comes first; then, where the role matters, the role; then whose row it is and in which
 * state. What takes nothing of the row stands in a sub-select, so that it is asked once per statement; what takes a column
 * of the row does not.
 * Example: `region_id = (select app.region_id()) and (select app.has_role('x')) and app.helps(region_id, person_id)`.
 */

export interface Policy {
  readonly name: string;
  readonly table: string;
  readonly verb: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly isPermissive: boolean;
  readonly roles: string;
  readonly shows: string | null;
  readonly takes: string | null;
  /** Verbs that the application was given on the table, on some column at least. */
  readonly granted: readonly string[];
}

/** Every policy of the tables of the application. */
export async function readPolicies(tx: OwnerTransaction): Promise<readonly Policy[]> {
  const { rows } = await sql<Policy>`
    select p.tablename || '.' || p.policyname as name, p.tablename as table, p.cmd as verb,
      p.permissive = 'PERMISSIVE' as "isPermissive", p.roles::text as roles, p.qual as shows, p.with_check as takes,
      array(select verb from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) verb
        where case when verb = 'DELETE' then has_table_privilege('onderdak_app', c.oid, verb)
          else has_any_column_privilege('onderdak_app', c.oid, verb) end) as granted
    from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
    where p.schemaname = 'public' order by 1`.execute(tx);
  return rows;
}

const region = '(region_id = ( SELECT app.region_id() AS region_id))';
const constant = String.raw`(?:'[^']*'::text|VARIADIC ARRAY\[[^\]]*\])?`;
const asked = new RegExp(String.raw`\( SELECT app\.\w+\(${constant}\) AS \w+\)`, 'gu');
const askedForEachRow = new RegExp(String.raw`app\.\w+\(${constant}\)`, 'gu');
const asksRole = /app\.has_(?:any_)?role\(/u;
const rowInSubSelect = /\( SELECT (app\.\w+)\((?!\))[^']*?\) AS \w+\)/gu;

/** What in a condition is not in the form; its region may be left out where `isAcross`. */
export function formFaults(condition: string, isAcross = false): readonly string[] {
  const rest = condition.replaceAll(asked, '()');
  const terms = termsOf(condition);
  const role = terms.findIndex((term) => asksRole.test(term) && !term.includes('EXISTS'));
  return [
    ...(isAcross || terms[0] === region ? [] : ['does not begin with the region']),
    ...(role > 1 ? ['asks the role late'] : []),
    ...[...rest.matchAll(askedForEachRow)].map(([call]) => `asks ${call} for each row`),
    ...[...rest.matchAll(rowInSubSelect)].map(([, name]) => `asks ${name ?? ''} of the row in a sub-select`),
  ];
}

/** The terms of an AND, also of one in parentheses of its own; the condition itself when it is none. */
function termsOf(condition: string): readonly string[] {
  const inner = withoutParentheses(condition);
  const parts = inner === null ? [condition] : splitAtDepthZero(inner, ' AND ');
  return parts.length > 1 ? parts.flatMap(termsOf) : [condition];
}

/** What stands in the parentheses around the whole; null when there are none. */
function withoutParentheses(text: string): string | null {
  const isWhole = text.startsWith('(') && depths(text).findIndex((depth) => depth === 0) === text.length - 1;
  return isWhole ? text.slice(1, -1) : null;
}

function splitAtDepthZero(text: string, separator: string): readonly string[] {
  const depth = depths(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
    if (depth[at] !== 0) continue;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  return [...parts, text.slice(from)];
}

/** How many parentheses are open after each character. */
function depths(text: string): readonly number[] {
  let depth = 0;
  return text.split('').map((character) => (depth += character === '(' ? 1 : character === ')' ? -1 : 0));
}
