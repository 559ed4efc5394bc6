import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';

/** In whose name an account is told something about itself. */
export interface MailPlace {
  readonly regionId: string;
  /** Two people give this account a new password. */
  readonly isByTwo: boolean;
}

/** Null for an account that works nowhere, or that does not exist. */
export async function findMailPlace(database: Database, userId: string): Promise<MailPlace | null> {
  const [place] = await database.ask(
    sql<MailPlace>`select region_id as "regionId", is_by_two as "isByTwo" from app.mail_place(${userId}::uuid)`,
  );
  return place ?? null;
}
