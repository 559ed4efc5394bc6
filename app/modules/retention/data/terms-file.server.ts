import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { countedFrom, goings, kindStates, termUnits } from '../domain/retention-kind.ts';

const file = join(projectRoot, 'data', 'bewaartermijnen', 'termijnen.json');
const text = z.string().trim().min(1);
const bound = z.int().nonnegative().nullable();

const termsFile = z.strictObject({
  list: z.literal('retention_kind'),
  entries: z
    .array(
      z.strictObject({
        id: text,
        nl: text,
        en: text,
        basis: z.enum(['wmo', 'consent', 'vital-interest', 'public-task']).nullable(),
        term: z.int().nonnegative(),
        unit: z.enum(termUnits),
        from: z.enum(countedFrom),
        source: text,
        shortest: bound,
        longest: bound,
        state: z.enum(kindStates),
        goes: z.enum(goings),
        archived: z.boolean(),
      }),
    )
    .min(1),
});

/** Brings the terms in line with the file that ships. A kind that is no longer in it is archived, never removed. */
export async function loadTerms(tx: OwnerTransaction): Promise<void> {
  const { entries } = termsFile.parse(JSON.parse(await readFile(file, 'utf8')));
  for (const [index, entry] of entries.entries()) {
    const row = {
      nl: entry.nl,
      en: entry.en,
      ordinal: index + 1,
      basis: entry.basis,
      term_value: entry.term,
      term_unit: entry.unit,
      from_moment: entry.from,
      source_nl: entry.source,
      shortest: entry.shortest,
      longest: entry.longest,
      state: entry.state,
      goes: entry.goes,
      is_archived: entry.archived,
    };
    await tx
      .insertInto('retention_kind')
      .values({ code: entry.id, ...row })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute();
  }
  await tx
    .updateTable('retention_kind')
    .set({ is_archived: true })
    .where(
      'code',
      'not in',
      entries.map(({ id }) => id),
    )
    .execute();
}
