import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { sealedTables } from '../app/modules.server.ts';
import { toKeyRing } from '../app/platform/crypto/index.server.ts';
import type { Database } from '../app/platform/db/database.server.ts';
import { batchSize, restAfter } from '../app/platform/key-renewal/keep-renewed.server.ts';
import { resealRows } from '../app/platform/reseal/reseal-rows.server.ts';
import type { Figure } from './figures.ts';

/** Batches of the command `keys renew`, which rests nowhere. */
const commandBatch = 100;

const old = { id: 'bench', bytes: new Uint8Array(32).fill(1) };
const ringWith = (id: string, fill: number, ...others: readonly { id: string; bytes: Uint8Array }[]) =>
  toKeyRing([{ id, bytes: new Uint8Array(32).fill(fill) }, ...others]);

/**
 * Encrypting the names of everyone anew who was stored for the search: rows a second as the command does it, as a ratio
 * to the database's own bare update of the same rows; and how much longer a page takes while the program does it.
 */
export async function benchRenewal(
  database: Database,
  page: { readonly url: string; readonly cookie: string },
): Promise<readonly Figure[]> {
  const tables = sealedTables.filter(({ name }) => name === 'person_identity');
  const bareMs = await timed(() =>
    database.asOwner((tx) =>
      sql`update person_identity set given_names = substr(given_names, 1), bsn_hash = substr(bsn_hash, 1),
        search_entry = substr(search_entry, 1)`.execute(tx),
    ),
  );
  const first = ringWith('bench2', 2, old);
  let rows = 0;
  const renewMs = await timed(async () => {
    ({ rows } = await resealRows(database, first, tables, { reason: 'key', batchSize: commandBatch }));
  });
  const quiet = await pageMs(page, 4000);
  const second = ringWith('bench3', 3, first.current);
  let isDone = false;
  const busy = pageMs(page, 4000).finally(() => {
    isDone = true;
  });
  await resealRows(database, second, tables, {
    reason: 'key',
    batchSize,
    rest: (ms) => restAfter(ms, () => isDone),
  });
  const during = await busy;
  const name = `encrypting ${rows.toLocaleString('en-GB')} identities anew`;
  return [
    { name: `${name}: rows a second`, value: rows / (renewMs / 1000), unit: '1/s', target: null },
    { name: `${name}: to a bare update of them`, value: renewMs / bareMs, unit: '×', target: null },
    {
      name: 'page beside it: median to that of a quiet program',
      value: during.p50 / quiet.p50,
      unit: '×',
      target: { atMost: 2 },
    },
    {
      name: 'page beside it: p95 to that of a quiet program',
      value: during.p95 / quiet.p95,
      unit: '×',
      target: null,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A page some twenty times a second, for so long: how long half of the answers took at most, and 95 %. */
async function pageMs(page: { readonly url: string; readonly cookie: string }, ms: number) {
  const times: number[] = [];
  for (const begun = performance.now(); performance.now() - begun < ms; await wait(40))
    times.push(
      await timed(async () => (await fetch(page.url, { headers: { cookie: page.cookie } })).arrayBuffer()),
    );
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
