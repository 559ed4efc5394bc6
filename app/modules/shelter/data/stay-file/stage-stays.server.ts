import { sql } from 'kysely';
import type { Copy } from '#app/platform/db/copy-connection.server.ts';
import type { OwnerTransaction, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { ImportedStay, ResolvedStay } from '../../domain/stay-import.ts';

/** Lines sent at a time; more makes no difference, and memory stays flat. */
const linesAtATime = 1000;

/**
 * Puts the stays of a file in a table that lives as long as the transaction: `stay_ready`. They go from file to server
 * in one stream; what they say is checked before, and only what they say about each other and about recorded stays is
 * asked of the table.
 */
export async function stageStays(
  tx: OwnerTransaction,
  copy: Copy,
  stays: AsyncIterable<ResolvedStay>,
): Promise<void> {
  await sql
    .raw(
      `create temp table stay_ready (${columns.map(([name, type]) => `${name} ${type}`).join(', ')}) on commit drop`,
    )
    .execute(tx);
  await copy(`copy stay_ready from stdin (format text, encoding 'UTF8')`, copyLines(stays));
  await sql.raw('analyze stay_ready').execute(tx);
}

const columns: readonly (readonly [name: string, type: string, value: (stay: ResolvedStay) => CopyValue])[] =
  [
    ['line', 'integer', ({ line }) => line],
    ['person_ref', 'text collate "C"', ({ personRef }) => personRef],
    ['premises_ref', 'text collate "C"', ({ premisesRef }) => premisesRef],
    ['premises_id', 'uuid', ({ premisesId }) => premisesId],
    ['bed_ref', 'text collate "C"', ({ bedRef }) => bedRef],
    ['bed_id', 'uuid', ({ bedId }) => bedId],
    ['arrived_on', 'date', ({ arrivedOn }) => arrivedOn],
    ['left_on', 'date', ({ leftOn }) => leftOn],
    ['route', 'text', ({ route }) => route],
    ['origin_municipality', 'text', ({ originMunicipality }) => originMunicipality],
    ['situation_before', 'text', ({ situationBefore }) => situationBefore],
    ['exit_destination', 'text', ({ exitDestination }) => exitDestination],
    ['exit_municipality', 'text', ({ exitMunicipality }) => exitMunicipality],
  ];

type CopyValue = string | number | Temporal.PlainDate | null;

async function* copyLines(stays: AsyncIterable<ResolvedStay>): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  for await (const stay of stays) {
    lines.push(columns.map(([, , value]) => copyValue(value(stay))).join('\t'));
    if (lines.length < linesAtATime) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
}

/** A value as the text format of COPY has it. */
function copyValue(value: CopyValue): string {
  return value === null
    ? String.raw`\N`
    : value.toString().replaceAll(/[\\\t\r\n]/gu, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\t': String.raw`\t`,
  '\r': String.raw`\r`,
  '\n': String.raw`\n`,
};

const keys = { person: 'person_ref', bed: 'premises_id, bed_id' } as const;

/** Every line of the persons, or in the beds, of which two stays share a night; by key and day of arrival. */
export async function overlappingLines(
  tx: ReadTransaction,
  key: keyof typeof keys,
): Promise<readonly ImportedStay[]> {
  const by = sql.raw(keys[key]);
  const { rows } = await sql<ImportedStay>`
    with lines as (
      select *, arrived_on < max(coalesce(left_on, 'infinity')) over (partition by ${by}
        order by arrived_on, line rows between unbounded preceding and 1 preceding) as is_overlap
      from stay_ready
      where left_on is distinct from arrived_on and ${key === 'bed' ? sql`bed_id is not null` : sql`true`}
    )
    select line, person_ref as "personRef", premises_ref as "premisesRef", bed_ref as "bedRef",
      arrived_on as "arrivedOn", left_on as "leftOn", route, origin_municipality as "originMunicipality",
      situation_before as "situationBefore", exit_destination as "exitDestination", exit_municipality as "exitMunicipality"
    from lines where (${by}) in (select ${by} from lines where is_overlap)
    order by ${by}, arrived_on, line`.execute(tx);
  return rows;
}
