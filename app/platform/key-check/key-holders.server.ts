import pg from 'pg';
import { keyFingerprint, type MasterKey } from '../crypto/index.server.ts';
import { askOver, type Ask } from '../db/ask.ts';
import { survive } from '../db/pool.server.ts';

/** Advisory locks of this class say under which key a running program writes names. */
const lockClass = 0x6f6e6b;
/** Advisory locks of this class say which keys it can read. */
const readingClass = 0x6f6e6c;

/** A connection on which it stands under which key is written; the database forgets it when the connection ends. */
export interface KeyHold {
  readonly client: pg.Client;
  readonly ask: Ask;
  close(): Promise<void>;
}

/**
 * Makes known to other programs on this database that names are written under `key`, and can be read under it and
 * under `others`, for as long as it is open.
 */
export async function holdKey(
  url: string,
  key: MasterKey,
  others: Iterable<MasterKey> = [],
): Promise<KeyHold> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'onderdak keys',
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  survive(client);
  try {
    await client.connect();
    const ask = askOver(client);
    await tellReadable(ask, [key, ...others]);
    await ask('select pg_advisory_lock_shared($1, $2)', [lockClass, markOf(keyFingerprint(key))]);
    return { client, ask, close: () => client.end().catch(() => undefined) };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Makes known that these keys can be read; telling it twice does no harm. */
export async function tellReadable(ask: Ask, keys: readonly MasterKey[]): Promise<void> {
  for (const key of keys)
    await ask('select pg_advisory_lock_shared($1, $2)', [readingClass, markOf(keyFingerprint(key))]);
}

/** Makes known that names are written under another key from now on. */
export async function moveHold(ask: Ask, from: MasterKey, to: MasterKey): Promise<void> {
  // The new one first: at no moment it seems that nothing is written.
  await ask('select pg_advisory_lock_shared($1, $2)', [lockClass, markOf(keyFingerprint(to))]);
  await ask('select pg_advisory_unlock_shared($1, $2)', [lockClass, markOf(keyFingerprint(from))]);
}

/** How many programs write names and could not read what is written under this key. */
export async function programsWithout(ask: Ask, key: MasterKey): Promise<number> {
  const [row] = await ask<{ programs: number }>(
    `with held as (
       select pid, classid, (objid::bigint::float8)::bigint as mark from pg_locks
       where locktype = 'advisory' and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database()))
     select count(distinct pid)::float8 as programs from held writer
     where classid = $1::bigint::oid and not exists (
       select from held reader
       where reader.pid = writer.pid and reader.classid = $2::bigint::oid and reader.mark = $3::bigint)`,
    [lockClass, readingClass, markOf(keyFingerprint(key)) >>> 0],
  );
  return row?.programs ?? 0;
}

/** A key as it was recorded, in the order of recording; `isHeld` when a program writes under it now. */
export interface RecordedKey {
  readonly id: string;
  readonly isHeld: boolean;
}

/** The keys that were ever used here, oldest first. */
export async function recordedKeys(ask: Ask): Promise<readonly RecordedKey[]> {
  const held = await heldMarks(ask);
  const rows = await ask<{ key_id: string; fingerprint: Buffer }>(
    'select key_id, fingerprint from public.installation_key order by recorded_at, key_id',
  );
  return rows.map(({ key_id, fingerprint }) => ({ id: key_id, isHeld: held.has(markOf(fingerprint)) }));
}

/** Whether a program writes under another key than this one; also under one that was not recorded yet. */
export async function isOtherKeyHeld(ask: Ask, key: MasterKey): Promise<boolean> {
  const own = markOf(keyFingerprint(key));
  return [...(await heldMarks(ask))].some((mark) => mark !== own);
}

async function heldMarks(ask: Ask): Promise<ReadonlySet<number>> {
  // Two-part locks (objsubid 2) of this database; the parts are shown without a sign.
  const rows = await ask<{ mark: number }>(
    `select objid::bigint::float8 as mark from pg_locks
     where locktype = 'advisory' and objsubid = 2 and classid = $1::bigint::oid and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [lockClass],
  );
  return new Set(rows.map(({ mark }) => Math.trunc(mark) | 0));
}

/** Of a fingerprint so much as fits in a lock: two of a handful of keys have the same one hardly ever. */
function markOf(fingerprint: Buffer): number {
  return fingerprint.readInt32BE(0);
}
