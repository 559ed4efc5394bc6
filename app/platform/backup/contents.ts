import { z } from 'zod';

const count = z.number().int().nonnegative();

/** How many rows a table holds, in all and per region where its rows are of regions. */
const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** By region id; null for a table that all regions share. */
  perRegion: z.record(z.string(), count).nullable(),
});
export type TableContents = z.infer<typeof tableSchema>;

/** What a database holds at one moment, without anything of anyone: figures, versions and fingerprints. */
export const contentsSchema = z.object({
  programVersion: z.string(),
  postgresVersion: z.string(),
  /** Null in a database from before installations had an id. */
  installationId: z.string().nullable(),
  migrations: z.array(z.object({ name: z.string(), timestamp: z.string() })),
  keys: z.array(z.object({ id: z.string(), fingerprint: z.string() })),
  regions: z.array(z.object({ id: z.string(), slug: z.string() })),
  audit: z.array(
    z.object({
      regionId: z.string(),
      lastNo: count,
      lastHash: z.string(),
      /** Events up to this number were removed when their term was over; a database of before that says nothing. */
      removedTo: count.default(0),
    }),
  ),
  /** Of each region: how many rows of which table went when files were removed at their term, as the proofs add up. */
  removed: z.array(z.object({ regionId: z.string(), rows: z.record(z.string(), count) })).default([]),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() }),
  ),
  tables: z.array(tableSchema),
});
export type Contents = z.infer<typeof contentsSchema>;

/** At the start of a table's rows. */
export const tableStartSchema = z.object({ schema: z.string(), name: z.string() });

/** At the end of them. */
export const tableEndSchema = z.object({ rows: count });

/** The last words of a backup. */
export const trailerSchema = z.object({
  tables: count,
  rows: count,
  /** SHA-256 over all rows as they stand in the backup. */
  digest: z.string().length(64),
});
export type Trailer = z.infer<typeof trailerSchema>;

export function qualifiedName({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}`;
}
