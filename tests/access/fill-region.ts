import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { fillMail } from './fill-mail.ts';
import { fillPlan } from './fill-plan.ts';
import { fillShelter, type FilledShelter } from './fill-shelter.ts';

/** Municipality of the region's invented municipal policy officer, and another one of the region. */
export interface FilledRegion extends FilledShelter {
  readonly regionId: string;
  readonly ownMunicipality: string;
  readonly otherMunicipality: string;
}

export const testRound = 'proef';

/** Somebody who works nowhere, and whom every filled region asked to come. */
export const newcomer = '00000000-0000-4000-8000-00000000ace5';

/** Puts at least one row in every table of a region: two numbered municipalities, their answers, remarks and tasks. */
export async function fillRegion(tx: OwnerTransaction, slug: string): Promise<FilledRegion> {
  const { region_id } = await tx
    .selectFrom('region')
    .select('region_id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const { municipality_code } = await tx
    .selectFrom('role_assignment')
    .select('municipality_code')
    .where('region_id', '=', region_id)
    .where('role', '=', 'municipal-policy')
    .executeTakeFirstOrThrow();
  const { centre_municipality_code } = await tx
    .selectFrom('region')
    .select('centre_municipality_code')
    .where('region_id', '=', region_id)
    .executeTakeFirstOrThrow();
  const own = municipality_code ?? '';
  await fillScan(tx, region_id, [own, centre_municipality_code]);
  await fillPlan(tx, { region_id, slug }, [own, centre_municipality_code]);
  await fillTasks(tx, region_id, slug);
  const sender = inventedUserId('regional-policy', slug);
  await tx
    .insertInto('form_send')
    .values({ region_id, digest: Buffer.alloc(32, slug), sent_by: sender, request_id: sender })
    .execute();
  await tx
    .insertInto('door_lock')
    .values({ region_id, minutes: 5, chosen_by: inventedUserId('region-admin', slug) })
    .execute();
  await tx
    .insertInto('key_use')
    .values([
      { region_id, key_id: 'k1', values_held: 4, seals_held: 1 },
      { region_id, key_id: 'k2', values_held: 2, seals_held: 0 },
    ])
    .execute();
  await tx
    .insertInto('held_file')
    .values({
      region_id,
      held_by: sender,
      purpose: 'proef',
      name: 'antwoorden.csv',
      content: Buffer.from(slug),
    })
    .execute();
  await tx
    .insertInto('public_form_send')
    .values({ region_id, form: 'proef', sender_hash: Buffer.from('proef') })
    .execute();
  await fillRequests(tx, region_id, slug);
  await fillMail(tx, region_id, slug);
  const people = await fillShelter(tx, region_id, slug);
  return {
    ...people,
    regionId: region_id,
    ownMunicipality: own,
    otherMunicipality: centre_municipality_code,
  };
}

/** A task of each policy officer, and one that was asked under the work place of another; each with its result. */
async function fillTasks(tx: OwnerTransaction, region_id: string, slug: string): Promise<void> {
  const regional = inventedUserId('regional-policy', slug);
  const municipal = inventedUserId('municipal-policy', slug);
  for (const [requested_by, worksAs] of [
    [regional, regional],
    [municipal, municipal],
    [regional, municipal],
  ] as const) {
    const { assignment_id } = await tx
      .selectFrom('role_assignment')
      .select('assignment_id')
      .where('region_id', '=', region_id)
      .where('user_id', '=', worksAs)
      .where('role', 'in', ['regional-policy', 'municipal-policy'])
      .executeTakeFirstOrThrow();
    const { task_id } = await tx
      .insertInto('background_task')
      .values({ region_id, requested_by, assignment_id, kind: 'proef', title: 'Proef' })
      .returning('task_id')
      .executeTakeFirstOrThrow();
    const file = { file_name: 'proef.txt', media_type: 'text/plain', content: Buffer.from('proef') };
    await tx
      .insertInto('background_task_result')
      .values({ region_id, task_id, ...file })
      .execute();
  }
}

/** Roles that wait for their person, for a second administrator and for an administrator alone; a new password. */
async function fillRequests(tx: OwnerTransaction, region_id: string, slug: string): Promise<void> {
  const asked_by = inventedUserId('region-admin', slug);
  const email = 'nieuw@test.example';
  const person = { region_id, user_id: newcomer, display_name: 'Nieuw (verzonnen)', email, asked_by };
  await tx
    .insertInto('role_request')
    .values([
      { ...person, role: 'desk-worker', link_hash: Buffer.from(`link ${slug}`), link_expires_at: tomorrow() },
      { ...person, role: 'privacy-officer', code_hash: codeHash(slug) },
    ])
    .execute();
  const { asked_by: _, ...proposed } = person;
  await tx
    .insertInto('role_proposal')
    .values({ ...proposed, role: 'desk-worker', provider: 'gemeente' })
    .execute();
  await tx
    .insertInto('password_reset_request')
    .values({
      region_id,
      user_id: inventedUserId('regional-policy', slug),
      reason: 'vergeten',
      asked_by,
      code_hash: codeHash(slug),
    })
    .execute();
}

const codeHash = (slug: string) => Buffer.from(`code ${slug}`.padEnd(32));

const tomorrow = () => Temporal.Now.instant().add({ hours: 24 });

async function fillScan(
  tx: OwnerTransaction,
  region_id: string,
  municipalities: readonly string[],
): Promise<void> {
  const round = { region_id, round_slug: testRound };
  const instrument_id = 'proef-instrument';
  const cell = { instrument_id, question_id: 'vraag', item_id: 'antwoord', column_id: 'answer' };
  await tx
    .insertInto('scan_instrument')
    .values({ instrument_id, version: '1', title_nl: 'Proef' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('scan_cell')
    .values({ ...cell, question_kind: 'multi', item_role: 'option', ordinal: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('scan_round')
    .values({ ...round, instrument_id, title: 'Proef', collected_period: '[2026-01-01,2026-02-01)' })
    .execute();
  await tx
    .insertInto('scan_published_count')
    .values({ ...round, ...cell, published_count: 2 })
    .execute();
  for (const [index, municipality_code] of municipalities.entries()) {
    const nr = index + 1;
    await tx
      .insertInto('scan_participant')
      .values({ ...round, nr })
      .execute();
    await tx
      .insertInto('scan_participant_identity')
      .values({ ...round, nr, municipality_code })
      .execute();
    await tx
      .insertInto('scan_answer')
      .values({ ...round, ...cell, nr })
      .execute();
    await tx
      .insertInto('scan_answer_note')
      .values({ ...round, question_id: 'vraag', nr, note: 'Verzonnen toelichting' })
      .execute();
  }
}
