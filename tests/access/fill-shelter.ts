import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';

/** Two invented people: one helped by the region's invented shelter organisation, one by nobody there. */
export interface FilledShelter {
  readonly ownPerson: string;
  readonly otherPerson: string;
}

const code = { code: 'proef', nl: 'Proef', en: 'Trial', ordinal: 1 };
const day = (text: string) => Temporal.PlainDate.from(text);
const sealed = Buffer.from('versleuteld');

/** Puts rows in every table of people and shelter: premises of the own organisation (`P1`) and of another (`P2`). */
export async function fillShelter(
  tx: OwnerTransaction,
  region_id: string,
  slug: string,
): Promise<FilledShelter> {
  await fillCodes(tx);
  const { organisation_id: own } = await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('region_id', '=', region_id)
    .where('slug', '=', 'proef')
    .executeTakeFirstOrThrow();
  const { organisation_id: other } = await tx
    .insertInto('organisation')
    .values({
      region_id,
      slug: 'andere',
      name: 'Andere (verzonnen)',
      kind: 'shelter-provider',
      is_invented: true,
    })
    .returning('organisation_id')
    .executeTakeFirstOrThrow();
  const worker = inventedUserId('shelter-worker', slug);
  const first = await fillPremises(tx, region_id, own, 'P1');
  const second = await fillPremises(tx, region_id, other, 'P2');
  await tx
    .insertInto('premises_remark')
    .values({ region_id, remark_ref: 'D1', premises_id: first.premises_id, nl: 'Proef', en: 'Trial' })
    .execute();
  const ownPerson = await fillPerson(tx, region_id, own, { ...first, ref: 'P-1', worker });
  const otherPerson = await fillPerson(tx, region_id, other, { ...second, ref: 'P-2', worker });
  for (const [kept_person_id, leaving_person_id] of [
    [ownPerson, otherPerson],
    [otherPerson, ownPerson],
  ] as const)
    await fillMerge(tx, { region_id, kept_person_id, leaving_person_id, merged_by: worker });
  await tx
    .insertInto('person_double')
    .values({ region_id, person_id: ownPerson, restricted_person_id: otherPerson })
    .execute();
  await fillSettledDouble(tx, region_id, slug, [otherPerson, ownPerson]);
  await fillRetention(tx, region_id, { persons: [ownPerson, otherPerson], houses: [first, second], worker });
  return { ownPerson, otherPerson };
}

/** Two files that became one, and are two again. */
async function fillMerge(
  tx: OwnerTransaction,
  merge: Readonly<Record<'region_id' | 'kept_person_id' | 'leaving_person_id' | 'merged_by', string>>,
): Promise<void> {
  const { region_id, merged_by: undone_by } = merge;
  const undone = { undone_by, undone_at: Temporal.Now.instant(), undo_reason: 'Toch niet' };
  const { merge_id } = await tx
    .insertInto('person_merge')
    .values({ ...merge, ...undone, reason: 'Dezelfde persoon, proef' })
    .returning('merge_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('person_merge_move')
    .values({ region_id, merge_id, record_kind: 'stay', record_id: merge_id })
    .execute();
}

/** Who settles it is stamped: the officer does it. */
async function fillSettledDouble(
  tx: OwnerTransaction,
  region_id: string,
  slug: string,
  [person_id, restricted_person_id]: readonly [string, string],
): Promise<void> {
  await sql`select set_config('app.user', ${inventedUserId('privacy-officer', slug)}, true)`.execute(tx);
  await tx
    .insertInto('person_double')
    .values({ region_id, person_id, restricted_person_id, outcome: 'wrong-bsn' })
    .execute();
  await sql`select set_config('app.user', '', true)`.execute(tx);
}

/** A request of each person, a hold that begins long after, and what figures keep of files that were removed from each house. */
async function fillRetention(
  tx: OwnerTransaction,
  region_id: string,
  about: {
    readonly persons: readonly string[];
    readonly houses: readonly { readonly premises_id: string }[];
    readonly worker: string;
  },
): Promise<void> {
  const { worker: recorded_by } = about;
  for (const person_id of about.persons) {
    await tx
      .insertInto('removal_request')
      .values({ region_id, person_id, asked_on: day('2026-01-10'), recorded_by })
      .execute();
    await tx
      .insertInto('retention_hold')
      .values({
        region_id,
        person_id,
        ground: 'complaint',
        reason: 'Een klacht loopt nog',
        holds_from: day('2199-01-10'),
        placed_by: recorded_by,
      })
      .execute();
  }
  await tx
    .insertInto('retention_choice')
    .values({
      region_id,
      kind_code: 'file-consent',
      term_value: 2,
      holds_from: day('2199-01-10'),
      reason: 'Zo besloten voor de proef',
      recorded_by,
    })
    .execute();
  await tx
    .insertInto('file_removal')
    .values({
      region_id,
      ground: 'term',
      kind_code: 'file-wmo',
      term_value: 15,
      term_unit: 'year',
      files: 1,
      counts: '{"person":1}',
      tables_read: 1,
      digest: Buffer.alloc(32),
    })
    .execute();
  for (const { premises_id } of about.houses) {
    const at = { region_id, premises_id };
    await tx
      .insertInto('past_night')
      .values({ ...at, night: day('2010-01-10'), people: 1 })
      .execute();
    await tx
      .insertInto('past_movement')
      .values({ ...at, month: day('2010-01-01'), direction: 'in', reason_code: '', people: 1 })
      .execute();
    await tx
      .insertInto('past_recording')
      .values({ ...at, since: day('2010-01-10') })
      .execute();
  }
  await tx
    .insertInto('past_waiting')
    .values({ region_id, kind_code: 'proef', day: day('2010-01-10'), waiting: 1, urgent: 0 })
    .execute();
}

async function fillCodes(tx: OwnerTransaction): Promise<void> {
  for (const list of [
    'capacity_reason',
    'out_of_service_reason',
    'refusal_reason',
    'no_roof_reason',
    'referral_source',
    'contract_form',
    'unmet_demand_reason',
    'night_exception_reason',
    'exit_destination',
  ] as const) {
    await tx
      .insertInto(list)
      .values(code)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await tx
    .insertInto('premises_kind')
    .values({ ...code, has_nights: true, has_places: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('homelessness_route')
    .values({ ...code, rvs_route: 'event' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('living_situation')
    .values({ ...code, ethos_class: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function fillPremises(tx: OwnerTransaction, region_id: string, organisation_id: string, ref: string) {
  const { premises_id } = await tx
    .insertInto('premises')
    .values({ region_id, premises_ref: ref, name: `Proef ${ref}`, kind_code: 'proef' })
    .returning('premises_id')
    .executeTakeFirstOrThrow();
  const at = { region_id, premises_id };
  await tx
    .insertInto('premises_provider')
    .values({ ...at, ordinal: 1, name: 'Proef', organisation_id })
    .execute();
  await tx
    .insertInto('premises_service')
    .values({ ...at, ordinal: 1, nl: 'koffie' })
    .execute();
  await tx
    .insertInto('premises_flow')
    .values({ ...at, direction: 'inflow', ordinal: 1, nl: 'straat' })
    .execute();
  await tx
    .insertInto('premises_change')
    .values({ ...at, kind: 'move' })
    .execute();
  await tx
    .insertInto('premises_capacity')
    .values({ ...at, fact_kind: 'places', reason_code: 'proef', valid_period: '[2026-01-01,)', places: 2 })
    .execute();
  await tx
    .insertInto('house_rule')
    .values({ ...at, nights_per_month: 5 })
    .execute();
  await tx
    .insertInto('premises_contact')
    .values({ ...at, telephone: '+31592550123', opening_hours: 'elke avond' })
    .execute();
  const { answer_id } = await tx
    .insertInto('premises_answer')
    .values({ ...at, question: 'takesPets', answer: true })
    .returning('answer_id')
    .executeTakeFirstOrThrow();
  await tx.insertInto('premises_answer_undone').values({ region_id: at.region_id, answer_id }).execute();
  const { bed_id } = await tx
    .insertInto('bed')
    .values({ ...at, bed_ref: '1' })
    .returning('bed_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('bed_out_of_service')
    .values({ ...at, reason_code: 'proef', valid_period: '[2026-02-01,2026-02-03)' })
    .execute();
  await tx
    .insertInto('winter_rule')
    .values({ ...at, valid_period: '[2026-12-01,2027-01-01)', extra_places: 2, reason_code: 'proef' })
    .execute();
  return { premises_id, bed_id, organisation_id };
}

interface Place {
  readonly premises_id: string;
  readonly bed_id: string;
  readonly ref: string;
  readonly worker: string;
}

async function fillPerson(
  tx: OwnerTransaction,
  region_id: string,
  organisation_id: string,
  { premises_id, bed_id, ref, worker }: Place,
): Promise<string> {
  const { person_id } = await tx
    .insertInto('person')
    .values({ region_id, person_ref: ref, birth_year: 1990, registered_by_organisation: organisation_id })
    .returning('person_id')
    .executeTakeFirstOrThrow();
  const about = { region_id, person_id };
  await tx
    .insertInto('person_identity')
    .values({ ...about, family_name: sealed, bsn: sealed, birth_date: sealed, key_id: 'a', hash_key_id: 'a' })
    .execute();
  await tx
    .updateTable('person_identity')
    .set({ change_kind: 'correct' })
    .where('region_id', '=', region_id)
    .where('person_id', '=', person_id)
    .execute();
  await fillOpenings(tx, about, worker);
  await tx
    .insertInto('person_legal_basis')
    .values({ ...about, basis: 'wmo', purpose: 'Opvang', valid_period: '[2026-01-01,)' })
    .execute();
  const { restriction_id } = await tx
    .insertInto('person_restriction')
    .values({ ...about, reason: 'Proef, al voorbij', valid_period: '[2026-01-01,2026-01-02)' })
    .returning('restriction_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('person_restriction_reader')
    .values({ region_id, restriction_id, user_id: worker })
    .execute();
  const { household_id } = await tx
    .insertInto('household')
    .values({ region_id, kind: 'single', registered_by_organisation: organisation_id })
    .returning('household_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('household_member')
    .values({ ...about, household_id, member_role: 'adult', valid_period: '[2026-01-01,)' })
    .execute();
  await fillHelp(tx, { ...about, organisation_id, premises_id, bed_id, worker });
  return person_id;
}

/** The worker opened both files; somebody else opened them in an emergency. */
async function fillOpenings(
  tx: OwnerTransaction,
  about: { readonly region_id: string; readonly person_id: string },
  worker: string,
): Promise<void> {
  const colleague = '00000000-0000-4000-8000-000000000001';
  await tx
    .insertInto('person_file_opening')
    .values({ ...about, user_id: worker, purpose_code: 'stay' })
    .execute();
  const { access_id } = await tx
    .insertInto('person_emergency_access')
    .values({ ...about, user_id: colleague, reason: 'Staat hier aan de deur' })
    .returning('access_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('person_emergency_review')
    .values({ region_id: about.region_id, access_id, verdict: 'justified', reviewed_by: colleague })
    .execute();
}

interface Help {
  readonly region_id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly premises_id: string;
  readonly bed_id: string;
  readonly worker: string;
}

async function fillHelp(
  tx: OwnerTransaction,
  { region_id, person_id, organisation_id, premises_id, bed_id, worker }: Help,
) {
  const about = { region_id, person_id };
  const { intake_id } = await tx
    .insertInto('intake')
    .values({ ...about, organisation_id, reported_on: day('2026-01-05') })
    .returning('intake_id')
    .executeTakeFirstOrThrow();
  await fillIntake(tx, region_id, intake_id);
  const { stay_id } = await tx
    .insertInto('stay')
    .values({ ...about, premises_id, bed_id, status: 'present', arrived_on: day('2026-01-05'), intake_id })
    .returning('stay_id')
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('stay')
    .set({ change_kind: 'correct', change_reason: 'Verkeerde dag', arrived_on: day('2026-01-06') })
    .where('region_id', '=', region_id)
    .where('stay_id', '=', stay_id)
    .execute();
  await tx
    .insertInto('stay_support_plan')
    .values({ region_id, stay_id, agreed_on: day('2026-01-09'), recorded_by: worker })
    .execute();
  await tx
    .insertInto('night_presence')
    .values({
      ...about,
      premises_id,
      idempotency_key: stay_id,
      night: day('2026-01-06'),
      kind: 'in',
      occurred_at: Temporal.Instant.from('2026-01-06T21:00:00Z'),
    })
    .execute();
  const { entry_id } = await tx
    .insertInto('waiting_list_entry')
    .values({
      ...about,
      organisation_id,
      kind_code: 'proef',
      waiting_since: day('2026-01-05'),
      reason: 'Vol',
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  const { offer_id } = await tx
    .insertInto('waiting_list_offer')
    .values({ region_id, entry_id, premises_id, offered_on: day('2026-01-07') })
    .returning('offer_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('placement_order')
    .values({
      region_id,
      organisation_id,
      kind: 'waiting-list',
      offer_id,
      chosen: entry_id,
      rule_version: 1,
      input: '{"entries":[]}',
      outcome: '[]',
      recorded_by: worker,
    })
    .execute();
  await tx
    .insertInto('unmet_demand')
    .values({
      ...about,
      organisation_id,
      asked_on: day('2026-01-05'),
      kind_code: 'proef',
      reason_code: 'proef',
    })
    .execute();
}

async function fillIntake(tx: OwnerTransaction, region_id: string, intake_id: string): Promise<void> {
  const of = { region_id, intake_id };
  await tx
    .updateTable('intake')
    .set({ found_at: 'Station', change_reason: 'Later gehoord' })
    .where('region_id', '=', region_id)
    .where('intake_id', '=', intake_id)
    .execute();
  await tx
    .insertInto('intake_step')
    .values({ ...of, step: 'receipt', done_on: day('2026-01-05') })
    .execute();
  await tx
    .insertInto('intake_extension')
    .values({ ...of, step: 'investigation', extra_days: 7, reason: 'Wacht op stukken' })
    .execute();
  const { assessment_id } = await tx
    .insertInto('accessibility_assessment')
    .values({ ...of, assessed_on: day('2026-01-06'), outcome: 'here', explanation: 'Netwerk in deze regio' })
    .returning('assessment_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('accessibility_answer')
    .values({ region_id, assessment_id, criterion: 'network', speaks_for: 'here' })
    .execute();
  await tx
    .insertInto('accessibility_dispute')
    .values({ ...of, step: 'contact-persons', started_on: day('2026-01-06') })
    .execute();
  await tx
    .insertInto('handover')
    .values({ ...of, to_region: 'Emmen', party_there: 'Proef', agreed_on: day('2026-01-06') })
    .execute();
}
