import { sql } from 'kysely';
import type { WriteTransaction } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';
import type { Role } from '#app/kernel/role.ts';
import type { MailFacts, MailLink } from './mail-kind.ts';

/** What is to be told to one account. */
export interface NewMail {
  readonly kind: string;
  readonly userId: string;
  readonly facts?: MailFacts;
  /** The page it leads to, or the one-time link it brings. */
  readonly path?: string;
  readonly link?: MailLink;
  /** The request that the link answers. */
  readonly linkAbout?: string;
  /** The same to the same person is written no second time. */
  readonly once?: string;
}

type Writing = Pick<Scope, 'regionId' | 'userId'>;

/**
 * Writes a message within `tx`: when that is rolled back, nothing is sent. It says no more than its kind, numbers and days;
 * the database refuses anything else.
 */
export async function writeMail(tx: WriteTransaction, scope: Writing, mail: NewMail): Promise<void> {
  await tx
    .insertInto('mail_message')
    .values({
      region_id: scope.regionId,
      kind: mail.kind,
      user_id: mail.userId,
      facts: JSON.stringify(mail.facts ?? {}),
      path: mail.path ?? null,
      link: mail.link ?? null,
      link_about: mail.linkAbout ?? null,
      once: mail.once ?? null,
      written_by: scope.userId === '' ? null : scope.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What is to be told to whoever holds a role in the region: how many of something, and where. */
export interface RoleMail {
  readonly kind: string;
  readonly role: Role;
  readonly organisationId?: string | null;
  readonly path: string;
  readonly count: number;
  readonly once?: string;
  /** So long it waits for more of the same, which is counted up instead of sent apart. */
  readonly waitMinutes?: number;
}

/** Writes a message within `tx` to each holder of a role; who they are the writer need not know. Gives how many. */
export async function writeMailToRole(tx: WriteTransaction, mail: RoleMail): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select app.write_mail_to_role(${mail.kind}, ${mail.role}, ${mail.organisationId ?? null}::uuid, ${mail.path},
      ${mail.count}::int, ${mail.once ?? null}, make_interval(mins => ${mail.waitMinutes ?? 0}::int)) as written`.execute(
    tx,
  );
  return rows[0]?.written ?? 0;
}
