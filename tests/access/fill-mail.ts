import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';

/** Rows of each table of mail, for one region. */
export const mailRows = {
  mail_message: 1,
  mail_event: 3,
  mail_stop: 1,
  mail_wording: 1,
  mail_wording_version: 1,
} as const;

export type MailTable = keyof typeof mailRows;
export const mailTables = Object.keys(mailRows) as readonly MailTable[];
export const noMail: Readonly<Record<MailTable, number>> = {
  mail_message: 0,
  mail_event: 0,
  mail_stop: 0,
  mail_wording: 0,
  mail_wording_version: 0,
};

/** A message that was sent, an address that mail comes back from, and words of the region's own. */
export async function fillMail(tx: OwnerTransaction, region_id: string, slug: string): Promise<void> {
  const user_id = inventedUserId('regional-policy', slug);
  const { message_id } = await tx
    .insertInto('mail_message')
    .values({ region_id, user_id, kind: 'proef' })
    .returning('message_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('mail_event')
    .values([
      { region_id, message_id, event_no: 0, what: 'sent', smtp_code: 250 },
      { region_id, message_id, event_no: 0, what: 'settled' },
    ])
    .execute();
  await tx.insertInto('mail_stop').values({ region_id, user_id, enhanced_code: '5.1.1' }).execute();
  await tx.insertInto('mail_wording').values({ region_id, part: 'aanhef', body: 'Hallo,' }).execute();
}
