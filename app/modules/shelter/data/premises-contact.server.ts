import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { OpenPeriod } from '#app/kernel/period.ts';
import type { Contact } from '../domain/premises.ts';
import { periodToText } from './period-text.ts';

/** Stores how a house is reached over a period in which nothing was said yet. */
export async function insertContact(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  { from, until, ...contact }: Contact & OpenPeriod,
): Promise<void> {
  await tx
    .insertInto('premises_contact')
    .values({
      region_id: regionId,
      premises_id: premisesId,
      valid_period: periodToText({ from, until }),
      ...columnsOf(contact),
    })
    .execute();
}

/**
 * From a day on, a house is reached otherwise. What held before ends on that day; what began on that very day is
 * replaced, and what was said of later days stands.
 */
export async function setContact(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  { contact, from }: { readonly contact: Contact; readonly from: Temporal.PlainDate },
): Promise<void> {
  const here = sql<boolean>`region_id = ${regionId} and premises_id = ${premisesId}::uuid`;
  const { numUpdatedRows } = await tx
    .updateTable('premises_contact')
    .set(columnsOf(contact))
    .where(sql<boolean>`${here} and lower(valid_period) = ${from}::date`)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await sql`update premises_contact set valid_period = daterange(lower(valid_period), ${from}::date)
    where ${here} and valid_period @> ${from}::date`.execute(tx);
  await sql`insert into premises_contact (region_id, premises_id, valid_period, telephone, ask_for, opening_hours)
    select ${regionId}, ${premisesId}::uuid, daterange(${from}::date, (select min(lower(c.valid_period))
        from premises_contact c where c.region_id = ${regionId} and c.premises_id = ${premisesId}::uuid
          and lower(c.valid_period) > ${from}::date)),
      ${contact.telephone}, ${contact.askFor}, ${contact.openingHours}`.execute(tx);
}

function columnsOf({ telephone, askFor, openingHours }: Contact) {
  return { telephone, ask_for: askFor, opening_hours: openingHours };
}
