import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';
import { countReached, countWhatIsReached } from './count-reached.ts';
import { mirrorRegion } from './mirror-region.ts';

/*
 * Every table that the application may add to, change or empty, tried by every role with copies of rows that are there:
 * a copy that a policy lets through is refused by its key alone, and one that no policy lets through says so. What is
 * expected is stated by hand below; a table that is not named there fails.
 */

let test: TestDatabase;
let elsewhere: string;
let here: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    here = (await fillRegion(tx, 'drechtsteden')).regionId;
  });
  elsewhere = await mirrorRegion(test.url, here);
  await countWhatIsReached(test.database);
});
afterAll(() => test.close());

type WorkingRole = Exclude<Role, 'public'>;
const everyone: readonly WorkingRole[] = roles.filter((role) => role !== 'public');

/** Columns in which the one who acts stands; a copy is made in the name of who tries it. */
const ownName = [
  'recorded_by',
  'registered_by',
  'changed_by',
  'asked_by',
  'merged_by',
  'reviewed_by',
  'requested_by',
  'sent_by',
];
/** Tables in which the one who acts is called otherwise. */
const ownNameIn: Readonly<Record<string, readonly string[]>> = {
  person_file_opening: ['user_id'],
  person_emergency_access: ['user_id'],
  scan_identity_access: ['user_id'],
  door_lock: ['chosen_by'],
  held_file: ['held_by'],
  mail_message: ['written_by'],
  retention_hold: ['placed_by'],
};

interface Columns {
  readonly table: string;
  readonly insertable: readonly string[];
  readonly updatable: readonly string[];
  readonly mayDelete: boolean;
}

let writable: Promise<readonly Columns[]> | undefined;
const writableTables = () => (writable ??= findWritableTables());

async function findWritableTables(): Promise<readonly Columns[]> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<Columns>`
      select c.relname as table,
        coalesce(array_agg(a.attname::text order by a.attnum) filter (
          where has_column_privilege('onderdak_app', c.oid, a.attnum, 'INSERT')), '{}') as insertable,
        coalesce(array_agg(a.attname::text order by a.attnum) filter (
          where has_column_privilege('onderdak_app', c.oid, a.attnum, 'UPDATE')), '{}') as updatable,
        has_table_privilege('onderdak_app', c.oid, 'DELETE') as "mayDelete"
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname !~ '^kysely'
      group by c.oid, c.relname order by c.relname`.execute(tx),
  );
  return rows.filter(
    ({ insertable, updatable, mayDelete }) => insertable.length + updatable.length > 0 || mayDelete,
  );
}

async function columnsOf(table: string): Promise<Columns> {
  const columns = (await writableTables()).find((each) => each.table === table);
  if (columns === undefined) throw new Error(`${table} is not written by the application`);
  return columns;
}

class Undone extends Error {}

/** What came of a statement, of which nothing stays: how many rows, or why not. */
async function tried(
  scope: Scope,
  statement: ReturnType<typeof sql>,
): Promise<number | 'refused' | 'guarded' | 'allowed'> {
  let touched = 0n;
  try {
    await test.database.write(scope, async (tx) => {
      const { numAffectedRows } = await statement.execute(tx);
      touched = numAffectedRows ?? 0n;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return Number(touched);
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === '42501') return 'refused';
    if (code === '23514') return 'guarded';
    // A key had the last word: no policy stood in the way.
    if (typeof code === 'string' && code.startsWith('23')) return 'allowed';
    throw error;
  }
  throw new Error('the statement was kept');
}

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(table: string, regionId: string): Promise<readonly Row[]> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t where region_id = ${regionId}
      limit ${table.startsWith('scan_') ? 3 : null}`.execute(tx),
  );
  return rows.map(({ row }) => row);
}

/** A copy of a row, as the role's own act or in the name of `name`. */
function copyOf({ table, insertable }: Columns, row: Row, name: string) {
  const own = [...ownName, ...(ownNameIn[table] ?? [])].filter((column) => insertable.includes(column));
  const copy = { ...row, ...Object.fromEntries(own.map((column) => [column, name])) };
  const columns = sql.join(insertable.map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(copy)}::jsonb)`;
}

/** How many copies of rows of `regionId` each role may add, of those who may add any. */
async function adders(
  columns: Columns,
  regionId: string,
  inName?: string,
): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  const rows = await rowsOf(columns.table, regionId);
  for (const role of everyone) {
    const scope = await test.scopeFor(role, 'drechtsteden');
    let able = 0;
    for (const row of rows)
      if ((await tried(scope, copyOf(columns, row, inName ?? scope.userId))) !== 'refused') able += 1;
    if (able > 0) found[role] = able;
  }
  return found;
}

/** How many rows each role may change, of those who may change any. */
async function changers({
  table,
  updatable,
}: Columns): Promise<Readonly<Record<string, number | 'guarded' | 'allowed'>>> {
  const able: Record<string, number | 'guarded' | 'allowed'> = {};
  const same = sql.join(updatable.map((column) => sql`${sql.ref(column)} = ${sql.ref(column)}`));
  for (const role of everyone) {
    const done = await tried(
      await test.scopeFor(role, 'drechtsteden'),
      sql`update ${sql.table(table)} set ${same}`,
    );
    if (done !== 'refused' && done !== 0) able[role] = done;
  }
  return able;
}

/** How many rows a statement without a condition reaches, by role: it reads nothing, so that no policy of reading stands before. */
async function reached(statement: ReturnType<typeof sql>): Promise<Readonly<Record<string, number>>> {
  const able: Record<string, number> = {};
  for (const role of everyone) {
    const rows = await countReached(test.database, await test.scopeFor(role, 'drechtsteden'), statement);
    if (rows > 0) able[role] = rows;
  }
  return able;
}

/** What a role may do with a table: of how many of the rows that are there it may add the like, and the other verbs. */
interface Rights {
  readonly add?: Partial<Readonly<Record<WorkingRole, number>>>;
  /** As many rows as it may add the like of, or as many as `changes` says. */
  readonly change?: readonly WorkingRole[];
  readonly changes?: Partial<Readonly<Record<WorkingRole, number | 'guarded'>>>;
  /** Whose statements reach which rows, where it may not change what it reaches as it is. */
  readonly reach?: Partial<Readonly<Record<WorkingRole, number>>>;
  readonly remove?: readonly WorkingRole[];
}

const regional: readonly WorkingRole[] = ['regional-policy'];
const admin: readonly WorkingRole[] = ['region-admin'];
const worker: readonly WorkingRole[] = ['shelter-worker'];
const officer: readonly WorkingRole[] = ['privacy-officer'];

/** The regional officer writes the plan: `rows` of each table, and all of its verbs. */
const planned = (rows: number): Rights => ({
  add: { 'regional-policy': rows },
  change: regional,
  remove: regional,
});
/** Said once by the regional officer; it is added to, and not changed. */
const stated = (rows: number): Rights => ({ add: { 'regional-policy': rows } });
/** The administrator keeps the register of houses: there are two, with `rows` of each table. */
const registered = (rows: number): Rights => ({ add: { 'region-admin': rows }, change: admin });
/** Of two people or houses in the region the worker helps, or runs, one. */
const helped: Rights = { add: { 'shelter-worker': 1 } };
const helpedAndChanged: Rights = { ...helped, change: worker };

const rights: Readonly<Record<string, Rights>> = {
  plan: { add: { 'regional-policy': 1 }, change: regional },
  plan_bottleneck: planned(1),
  plan_theme: planned(1),
  plan_objective: planned(1),
  plan_objective_means: planned(1),
  plan_fact: planned(1),
  plan_source_note: planned(1),
  plan_decision: planned(1),
  plan_version: stated(1),
  plan_change: stated(1),
  plan_reminder: stated(1),
  funding_source: planned(1),
  funding_share: planned(1),
  measure: planned(2),
  measure_theme: planned(1),
  measure_objective: planned(1),
  measure_partner: planned(1),
  measure_municipality: planned(2),
  measure_dependency: planned(1),
  measure_result: planned(1),
  measure_evidence: planned(1),
  measure_indicator: planned(1),
  measure_milestone: planned(1),
  measure_exclusion: planned(1),
  budget_line: planned(2),
  budget_line_year: planned(1),
  budget_line_year_variant: planned(1),
  budget_line_percentage_base: planned(1),
  budget_line_sharing: planned(1),
  budget_line_assumption: planned(1),
  // One of the two amounts is of a measure that concerns the officer's own municipality; who withdraws says so.
  realised_amount: {
    add: { 'regional-policy': 2, 'municipal-policy': 1 },
    change: [],
    // The municipal officer recorded one of the two.
    reach: { 'regional-policy': 2, 'municipal-policy': 1 },
  },
  realised_result: {
    add: { 'regional-policy': 1, 'municipal-policy': 1 },
    change: [],
    reach: { 'regional-policy': 1 },
  },
  forecast_override: { add: { 'regional-policy': 1 }, change: regional },
  traffic_light_override: { add: { 'regional-policy': 1 }, change: regional },
  pilot: planned(1),
  pilot_remark: planned(2),
  pilot_check: planned(1),
  pilot_communication: planned(1),
  evaluation_moment: planned(1),
  letter_template: planned(1),
  grant_call: planned(1),
  grant_criterion: planned(1),
  grant_assessor: planned(2),
  grant_application: { change: regional },
  // How long it is kept goes with the decision; nobody who assesses finds one by what it says before scores are opened.
  grant_applicant: { change: [], reach: { 'regional-policy': 1 }, remove: regional },
  // Scores are given and changed by who assesses, before they are opened: the other officer gave the one that is there.
  grant_score: { add: { 'municipal-policy': 1 }, change: ['municipal-policy'] },
  grant_order: { add: {} },
  // A decision is revoked, once; the one that is there was paid and stands.
  grant_award: {
    add: { 'regional-policy': 1 },
    change: regional,
    changes: { 'regional-policy': 'guarded' },
    reach: { 'regional-policy': 1 },
  },
  grant_payment: stated(1),
  grant_account: stated(1),
  scan_round: stated(2),
  scan_participant: stated(3),
  scan_participant_identity: stated(2),
  scan_answer: stated(3),
  scan_answer_note: stated(2),
  scan_published_count: stated(3),
  scan_identity_access: { add: {}, change: [] },
  premises: registered(2),
  premises_capacity: registered(2),
  premises_change: registered(2),
  premises_provider: { ...registered(2), remove: admin },
  premises_service: { ...registered(2), remove: admin },
  premises_flow: { ...registered(2), remove: admin },
  premises_remark: { ...registered(1), remove: admin },
  house_rule: registered(2),
  bed: registered(2),
  premises_contact: {
    add: { 'region-admin': 2, 'shelter-worker': 1 },
    change: ['shelter-worker', 'region-admin'],
  },
  // Whoever looks for a place asks at any house.
  premises_answer: { add: { 'region-admin': 2, 'shelter-worker': 2 } },
  premises_answer_undone: { add: { 'region-admin': 2, 'shelter-worker': 2 } },
  bed_out_of_service: {
    add: { 'region-admin': 2, 'shelter-worker': 1 },
    change: ['shelter-worker', 'region-admin'],
  },
  winter_rule: {
    add: { 'region-admin': 2, 'regional-policy': 2, 'shelter-worker': 1 },
    change: ['regional-policy', 'shelter-worker', 'region-admin'],
  },
  stay: helpedAndChanged,
  stay_support_plan: helped,
  night_presence: helped,
  intake: helpedAndChanged,
  intake_step: helpedAndChanged,
  intake_extension: helped,
  accessibility_assessment: helped,
  accessibility_answer: helped,
  accessibility_dispute: helpedAndChanged,
  handover: helpedAndChanged,
  waiting_list_entry: helpedAndChanged,
  waiting_list_offer: helpedAndChanged,
  unmet_demand: helped,
  placement_order: helped,
  person: helpedAndChanged,
  person_identity: helpedAndChanged,
  person_legal_basis: helpedAndChanged,
  household: helpedAndChanged,
  household_member: helpedAndChanged,
  person_file_opening: helped,
  // Whom the own organisation does not help may be opened too: that is what an emergency is.
  person_emergency_access: { add: { 'shelter-worker': 2, 'case-worker': 2 } },
  // One of the two files of the merge that is there is of another organisation.
  person_merge: { add: {}, change: worker },
  person_merge_move: helped,
  // Whoever settles it says what came of it.
  person_double: { change: [], reach: { 'privacy-officer': 1 } },
  // No policy stands in the way of another verdict; a trigger does, once one was given.
  person_emergency_review: {
    add: { 'privacy-officer': 2 },
    change: officer,
    changes: { 'privacy-officer': 'guarded' },
    reach: { 'privacy-officer': 2 },
  },
  retention_choice: { add: { 'privacy-officer': 1 } },
  retention_hold: { add: { 'privacy-officer': 2 }, change: officer },
  // Whoever helps somebody may write down what that person asks; the officer decides.
  removal_request: { add: { 'shelter-worker': 1, 'privacy-officer': 2 }, change: officer },
  person_restriction: { add: { 'privacy-officer': 2 }, change: officer },
  person_restriction_reader: { add: { 'privacy-officer': 2 }, remove: officer },
  organisation: registered(2),
  region_user: registered(9),
  // Neither the role of an administrator, which is the own one, nor that of the log: both take two.
  role_assignment: {
    add: { 'region-admin': 7 },
    change: admin,
    changes: { 'region-admin': 9 },
    remove: admin,
  },
  role_request: { add: { 'region-admin': 2 } },
  password_reset_request: { add: { 'region-admin': 1 } },
  // Each has one; of the third the municipal officer has the work place alone, and asks it anew in the own name.
  background_task: {
    add: { 'regional-policy': 1, 'municipal-policy': 2 },
    change: ['regional-policy', 'municipal-policy'],
    changes: { 'municipal-policy': 1 },
  },
  background_task_result: { add: { 'regional-policy': 1, 'municipal-policy': 1 } },
  form_send: {
    add: Object.fromEntries(everyone.map((role) => [role, 1])),
    change: regional,
    remove: regional,
  },
  // Whoever does something may have others told of it; what happened to a message, the administrator says of the last.
  mail_message: { add: Object.fromEntries(everyone.map((role) => [role, 1])) },
  mail_event: { add: { 'region-admin': 1 } },
  mail_wording: { add: { 'region-admin': 1 }, change: admin },
  door_lock: { add: { 'region-admin': 1 } },
  held_file: {
    add: Object.fromEntries(everyone.map((role) => [role, 1])),
    remove: regional,
  },
};

const tablesWith = (verb: 'add' | 'change' | 'remove') =>
  Object.entries(rights).filter(([, of]) => of[verb] !== undefined);

/** How many rows each of these roles changes or removes. */
const rowsOfEach = (able: readonly WorkingRole[], { add, changes }: Rights) =>
  Object.fromEntries(able.map((role) => [role, changes?.[role] ?? add?.[role] ?? 1]));

/** Tables in which nobody but the administrator of houses writes another's name. */
const inOwnName: readonly string[] = [
  'background_task',
  'door_lock',
  'form_send',
  'held_file',
  'household',
  'mail_message',
  'mail_wording',
  'night_presence',
  'password_reset_request',
  'person',
  'person_emergency_access',
  'person_emergency_review',
  'person_file_opening',
  'person_legal_basis',
  'person_restriction',
  'placement_order',
  'plan_change',
  'realised_amount',
  'realised_result',
  'removal_request',
  'retention_choice',
  'retention_hold',
  'role_request',
  'stay',
  'stay_support_plan',
  'unmet_demand',
  'waiting_list_entry',
];

/** Tables in which a row is about somebody, or hangs on one that is. */
const aboutPeople: readonly string[] = [
  'person_identity',
  'person_legal_basis',
  'household_member',
  'person_file_opening',
  'person_emergency_access',
  'stay',
  'night_presence',
  'intake',
  'intake_step',
  'waiting_list_entry',
  'waiting_list_offer',
  'unmet_demand',
];

/** What a worker may add of the own: not mixed with the person, the house or the organisation of somebody else. */
const mixed: readonly (readonly [table: string, column: string])[] = [
  ['stay', 'person_id'],
  ['stay', 'premises_id'],
  ['night_presence', 'person_id'],
  ['night_presence', 'premises_id'],
  ['intake', 'person_id'],
  ['intake', 'organisation_id'],
  ['waiting_list_entry', 'person_id'],
  ['waiting_list_entry', 'organisation_id'],
  ['unmet_demand', 'person_id'],
  ['unmet_demand', 'organisation_id'],
  ['placement_order', 'organisation_id'],
  ['person', 'registered_by_organisation'],
  ['household', 'registered_by_organisation'],
  ['household_member', 'person_id'],
  ['person_file_opening', 'person_id'],
  ['person_identity', 'person_id'],
  ['person_legal_basis', 'person_id'],
  ['intake_step', 'intake_id'],
  ['intake_extension', 'intake_id'],
  ['accessibility_assessment', 'intake_id'],
  ['accessibility_dispute', 'intake_id'],
  ['handover', 'intake_id'],
  ['waiting_list_offer', 'entry_id'],
  ['stay_support_plan', 'stay_id'],
];

const stranger = '00000000-0000-4000-8000-00000000aaaa';

describe('who adds, changes and removes', () => {
  it('is stated for every table that the application may write', async () => {
    const tables = await writableTables();
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(rights).toSorted());
  });

  it.each(Object.entries(rights))('%s: which verbs', async (table, { add, change, remove }) => {
    const columns = await columnsOf(table);
    expect([columns.insertable.length > 0, columns.updatable.length > 0, columns.mayDelete]).toEqual([
      add !== undefined,
      change !== undefined,
      remove !== undefined,
    ]);
  });

  it.each(tablesWith('add'))('%s: added to', async (table, { add }) => {
    const columns = await columnsOf(table);
    expect(await adders(columns, elsewhere)).toEqual({});
    expect(await adders(columns, here)).toEqual(add);
  });

  it.each(tablesWith('change'))('%s: changed', async (table, rightsOf) => {
    const columns = await columnsOf(table);
    const able = rowsOfEach(rightsOf.change ?? [], rightsOf);
    const [column = ''] = columns.updatable;
    expect(await reached(sql`update ${sql.table(table)} set ${sql.ref(column)} = null`)).toEqual(
      rightsOf.reach ?? able,
    );
    expect(await changers(columns)).toEqual(able);
  });

  it.each(tablesWith('remove'))('%s: removed from', async (table, rightsOf) => {
    expect(await reached(sql`delete from ${sql.table(table)}`)).toEqual(
      rowsOfEach(rightsOf.remove ?? [], rightsOf),
    );
  });

  it.each(inOwnName)('%s: not in the name of somebody else', async (table) => {
    const columns = await columnsOf(table);
    expect(await adders(columns, here, stranger)).toEqual({});
  });

  it.each(['winter_rule', 'bed_out_of_service'])(
    '%s: in the name of somebody else by the administrator alone, who carries over what was recorded',
    async (table) => {
      const columns = await columnsOf(table);
      expect(await adders(columns, here, stranger)).toEqual({ 'region-admin': 2 });
    },
  );

  it.each(mixed)('%s: not with the %s of another', async (table, column) => {
    const columns = await columnsOf(table);
    const scope = await test.scopeFor('shelter-worker', 'drechtsteden');
    const rows = await rowsOf(table, here);
    const own: Row[] = [];
    for (const row of rows)
      if ((await tried(scope, copyOf(columns, row, scope.userId))) !== 'refused') own.push(row);
    const [mine] = own;
    const theirs = rows.find((row) => !own.includes(row));
    if (mine === undefined || theirs === undefined) throw new Error(`${table} has no row of each`);
    expect(mine[column]).not.toEqual(theirs[column]);
    const swapped = { ...mine, [column]: theirs[column] };
    expect(await tried(scope, copyOf(columns, swapped, scope.userId))).toBe('refused');
  });

  it('says nothing of somebody whose file is closed to the worker, and lets nobody take them in', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{
        restriction_id: string;
      }>`insert into person_restriction (region_id, person_id, reason, valid_period)
        select region_id, person_id, 'Proef, vanaf vandaag', daterange(app.dutch_day(), null) from person
        where region_id = ${here} returning restriction_id`.execute(tx),
    );
    const still: Record<string, unknown> = {};
    for (const table of aboutPeople) {
      const columns = await columnsOf(table);
      const able = await adders(columns, here);
      if (Object.keys(able).length > 0) still[table] = able;
      if (columns.updatable.length > 0 && 'shelter-worker' in (await changers(columns)))
        still[table] = 'changed';
    }
    await test.database.asOwner((tx) =>
      sql`delete from person_restriction where restriction_id = any (${rows.map((row) => row.restriction_id)}::uuid[])`.execute(
        tx,
      ),
    );
    // The house goes on recording who sleeps there: a stay that is there ends, and the door counts its nights.
    expect(still).toEqual({ night_presence: { 'shelter-worker': 1 }, stay: 'changed' });
  });
});
