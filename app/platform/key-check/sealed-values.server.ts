import pg from 'pg';
import { DecryptionError, decryptField, type KeyRing, type SealedTable } from '../crypto/index.server.ts';
import type { Ask } from '../db/ask.ts';

/** How many encrypted values there are under a key. */
export interface KeyUse {
  readonly keyId: string;
  readonly values: number;
}

/** What came of opening some values of a table. */
export interface Sample {
  readonly table: string;
  readonly opened: number;
  readonly failed: number;
}

/** The key id stands in front of every value, in clear: which keys are in use can be asked without any key. */
const keyIdIn = (value: string) =>
  `case when octet_length(${value}) > 2 then encode(substr(${value}, 3, get_byte(${value}, 1)), 'escape') else '' end`;

/** Which keys the encrypted values of these tables need, with the number of values; tables not yet made count as empty. */
export async function keysInUse(ask: Ask, tables: readonly SealedTable[]): Promise<readonly KeyUse[]> {
  const counts = new Map<string, number>();
  for (const sealed of await present(ask, tables)) {
    const values = sealed.values.map((column) => `(t.${pg.escapeIdentifier(column)})`).join(', ');
    const rows = await ask<{ key_id: string; values: number }>(
      `select ${keyIdIn('v.sealed')} as key_id, count(*)::float8 as values
       from ${tableOf(sealed)} t cross join lateral (values ${values}) as v (sealed)
       where v.sealed is not null group by 1`,
    );
    for (const row of rows) counts.set(row.key_id, (counts.get(row.key_id) ?? 0) + row.values);
  }
  return [...counts]
    .map(([keyId, values]) => ({ keyId, values }))
    .toSorted((one, other) => (one.keyId < other.keyId ? -1 : 1));
}

/** The same for each region; a table that is of no region has no place in it. */
export async function valuesByRegion(
  ask: Ask,
  tables: readonly SealedTable[],
): Promise<readonly (KeyUse & { readonly regionId: string })[]> {
  const found: (KeyUse & { readonly regionId: string })[] = [];
  for (const sealed of (await present(ask, tables)).filter(({ key }) => 'region_id' in key)) {
    const values = sealed.values.map((column) => `(t.${pg.escapeIdentifier(column)})`).join(', ');
    const rows = await ask<{ region_id: string; key_id: string; values: number }>(
      `select t.region_id::text as region_id, ${keyIdIn('v.sealed')} as key_id, count(*)::float8 as values
       from ${tableOf(sealed)} t cross join lateral (values ${values}) as v (sealed)
       where v.sealed is not null group by 1, 2`,
    );
    found.push(...rows.map((row) => ({ regionId: row.region_id, keyId: row.key_id, values: row.values })));
  }
  return found;
}

/** Where values were damaged: how many of a table, in a region (its slug, or its id when there is no such region). */
export interface DamagedValues {
  readonly table: string;
  readonly region: string;
  readonly values: number;
}

/** Where the values under these key ids stand. */
export async function placesOf(
  ask: Ask,
  tables: readonly SealedTable[],
  keyIds: readonly string[],
): Promise<readonly DamagedValues[]> {
  const places: DamagedValues[] = [];
  for (const sealed of await present(ask, tables)) {
    const values = sealed.values.map((column) => `(t.${pg.escapeIdentifier(column)})`).join(', ');
    const rows = await ask<{ region: string; values: number }>(
      `select coalesce(r.slug, t.region_id::text) as region, count(*)::float8 as values
       from ${tableOf(sealed)} t cross join lateral (values ${values}) as v (sealed)
       left join public.region r on r.region_id = t.region_id
       where v.sealed is not null and ${keyIdIn('v.sealed')} = any ($1) group by 1 order by 1`,
      [keyIds],
    );
    places.push(...rows.map((row) => ({ table: sealed.name, ...row })));
  }
  return places;
}

/**
 * Opens the values of up to `most` rows per table from either end of it, the oldest and the newest; with `keyId` those
 * under that key alone. Nothing of what they say is kept.
 */
export async function openSample(
  ask: Ask,
  ring: KeyRing,
  tables: readonly SealedTable[],
  most: number,
  keyId?: string,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const sealed of await present(ask, tables)) {
    let [opened, failed] = [0, 0];
    const seen = new Set<unknown>();
    for (const direction of ['asc', 'desc'] as const) {
      for (const row of await sampleRows(ask, sealed, most, direction, keyId)) {
        // A small table has the same rows at either end.
        if (seen.has(row['sealed_at'])) continue;
        seen.add(row['sealed_at']);
        for (const column of sealed.values) {
          const value = row[column];
          if (!(value instanceof Uint8Array)) continue;
          const place = {
            regionId: String(row['sealed_region']),
            table: sealed.boundTo ?? sealed.name,
            column,
            rowId: String(row['sealed_row']),
          };
          if (opens(ring, place, value)) opened += 1;
          else failed += 1;
        }
      }
    }
    samples.push({ table: sealed.name, opened, failed });
  }
  return samples;
}

function opens(ring: KeyRing, place: Parameters<typeof decryptField>[1], value: Uint8Array): boolean {
  try {
    decryptField(ring, place, value);
    return true;
  } catch (error) {
    if (error instanceof DecryptionError) return false;
    throw error;
  }
}

function sampleRows(
  ask: Ask,
  sealed: SealedTable,
  most: number,
  direction: 'asc' | 'desc',
  keyId: string | undefined,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const columns = sealed.values.map((column) => pg.escapeIdentifier(column));
  const filter =
    keyId === undefined
      ? `coalesce(${columns.join(', ')}) is not null`
      : columns.map((column) => `${keyIdIn(column)} = $2`).join(' or ');
  const chosen =
    keyId === undefined
      ? columns
      : columns.map((column) => `case when ${keyIdIn(column)} = $2 then ${column} end as ${column}`);
  const rowId = pg.escapeIdentifier(sealed.rowId);
  return ask(
    `select ctid::text as sealed_at, region_id::text as sealed_region, ${rowId}::text as sealed_row, ${chosen.join(', ')}
     from ${tableOf(sealed)} where ${filter} order by region_id ${direction}, ${rowId} ${direction} limit $1`,
    keyId === undefined ? [most] : [most, keyId],
  );
}

/** What is there of these tables: a database that is still to be migrated may lack some, or columns of them. */
async function present(ask: Ask, tables: readonly SealedTable[]): Promise<readonly SealedTable[]> {
  const rows = await ask<{ name: string; columns: readonly string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.oid in (select to_regclass('public.' || quote_ident(name)) from unnest($1::text[]) as name)
     group by 1`,
    [tables.map(({ name }) => name)],
  );
  const columns = new Map(rows.map((row) => [row.name, new Set(row.columns)]));
  return tables
    .map((table) => ({
      ...table,
      values: table.values.filter((column) => columns.get(table.name)?.has(column)),
    }))
    .filter(({ values }) => values.length > 0);
}

function tableOf({ name }: SealedTable): string {
  return `public.${pg.escapeIdentifier(name)}`;
}
