import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';
import type { HeldFileKey } from './held-file-key.ts';

/** A file as it was sent. */
interface SentFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** A file that is kept for the one who sent it, and until when. */
export interface HeldFile extends HeldFileKey {
  readonly name: string;
  readonly keptUntil: Temporal.Instant;
}

/** Enough to be quick, few enough that taking one in holds up nobody. */
const pieceBytes = 1024 * 1024;

/**
 * Keeps a file for an hour, for the one who sent it; what that user had kept for the same purpose makes room.
 * @param purpose what the file was sent for: it is found for nothing else
 */
export async function holdFile(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  purpose: string,
  { name, bytes }: SentFile,
): Promise<HeldFile> {
  await tx
    .deleteFrom('held_file')
    .where('region_id', '=', regionId)
    .where('held_by', '=', userId)
    .where('purpose', '=', purpose)
    .execute();
  const { held_file_id, digest, kept_until } = await tx
    .insertInto('held_file')
    .values({
      region_id: regionId,
      held_by: userId,
      purpose,
      name: name.slice(0, 255),
      content: Buffer.from(await bytes.arrayBuffer()),
    })
    .returning(['held_file_id', 'digest', 'kept_until'])
    .executeTakeFirstOrThrow();
  return { id: held_file_id, digest: digest.toString('hex'), name, keptUntil: kept_until };
}

/** The file with its bytes, as they were sent; null when it is not kept any more, or not for this user. */
export async function readHeldFile(
  tx: ReadTransaction,
  { regionId }: Scope,
  purpose: string,
  { id, digest }: HeldFileKey,
): Promise<(HeldFile & SentFile) | null> {
  const file = await tx
    .selectFrom('held_file')
    .select(['name', 'kept_until', sql<number>`octet_length(content)`.as('length')])
    .where('region_id', '=', regionId)
    .where('held_file_id', '=', id)
    .where('purpose', '=', purpose)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .executeTakeFirst();
  if (file === undefined) return null;
  const pieces: Buffer<ArrayBuffer>[] = [];
  for (let at = 1; at <= file.length; at += pieceBytes) {
    const found = await tx
      .selectFrom('held_file')
      .select(sql<Buffer<ArrayBuffer>>`substring(content from ${at}::int for ${pieceBytes}::int)`.as('piece'))
      .where('region_id', '=', regionId)
      .where('held_file_id', '=', id)
      .executeTakeFirst();
    // Used in another tab meanwhile.
    if (found === undefined) return null;
    pieces.push(found.piece);
  }
  return { id, digest, name: file.name, keptUntil: file.kept_until, bytes: new Blob(pieces) };
}

/** Lets go of a file because it is being used; false when it is not kept any more: then somebody else used it, or no one may. */
export async function takeHeldFile(
  tx: WriteTransaction,
  { regionId }: Scope,
  purpose: string,
  { id, digest }: HeldFileKey,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('held_file')
    .where('region_id', '=', regionId)
    .where('held_file_id', '=', id)
    .where('purpose', '=', purpose)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .where('kept_until', '>', sql<Temporal.Instant>`now()`)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Removes what nobody used in time, of all regions. */
export async function removeExpiredHeldFiles(tx: Pick<WriteTransaction, 'deleteFrom'>): Promise<void> {
  await tx
    .deleteFrom('held_file')
    .where('kept_until', '<=', sql<Temporal.Instant>`now()`)
    .execute();
}
