import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** A region's own wording of a document. */
export interface LetterTemplate {
  readonly body: string;
  /** From 1; goes up with every change. */
  readonly revision: number;
  /** Null for the command line. */
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

/** The region's own template; null while it uses the product's. */
export async function findLetterTemplate(
  tx: ReadTransaction,
  regionId: string,
  templateId: string,
): Promise<LetterTemplate | null> {
  const row = await tx
    .selectFrom('letter_template')
    .select([
      'body',
      'revision',
      'changed_at as changedAt',
      sql<string | null>`app.colleague_name(changed_by)`.as('changedBy'),
    ])
    .where('region_id', '=', regionId)
    .where('template_id', '=', templateId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Keeps a region's template over the revision that was seen, 0 for none, and gives the new revision; null when
 * somebody else changed it meanwhile.
 */
export async function storeLetterTemplate(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  template: { readonly id: string; readonly body: string; readonly expectedRevision: number },
): Promise<number | null> {
  const { id, body, expectedRevision } = template;
  const row =
    expectedRevision === 0
      ? await tx
          .insertInto('letter_template')
          .values({ region_id: regionId, template_id: id, name: id, body, changed_by: userId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await tx
          .updateTable('letter_template')
          .set({
            body,
            changed_by: userId,
            changed_at: sql<Temporal.Instant>`clock_timestamp()`,
            revision: expectedRevision + 1,
          })
          .where('region_id', '=', regionId)
          .where('template_id', '=', id)
          .where('revision', '=', expectedRevision)
          .returning('revision')
          .executeTakeFirst();
  return row?.revision ?? null;
}

/** Gives a document back to the product's template. */
export async function deleteLetterTemplate(
  tx: WriteTransaction,
  regionId: string,
  templateId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('letter_template')
    .where('region_id', '=', regionId)
    .where('template_id', '=', templateId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
