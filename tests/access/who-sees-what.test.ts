import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { findWorkPlaces } from '#app/modules/organisation/index.server.ts';
import { fillRegion, newcomer, testRound } from './fill-region.ts';
import { mailRows, mailTables, noMail, type MailTable } from './fill-mail.ts';
import { mirrorRegion } from './mirror-region.ts';
import {
  noPlanRows,
  planRowsOfMunicipal,
  planRowsOfRegional,
  planTables,
  type PlanTable,
} from './plan-rows.ts';
import {
  noShelter,
  ownClients,
  pastFigures,
  register,
  shelterCodeLists,
  shelterTables,
  watchedOver,
  type ShelterTable,
} from './shelter-tables.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    for (const table of [
      'scan_answer',
      'scan_answer_note',
      'scan_published_count',
      'scan_participant_identity',
      'scan_identity_access',
      'scan_participant',
      'scan_round',
    ] as const) {
      await tx.deleteFrom(table).execute();
    }
    await sql`truncate plan cascade`.execute(tx);
    await sql`truncate premises, premises_remark cascade`.execute(tx);
    await tx.deleteFrom('organisation').where('slug', '<>', 'proef').execute();
    await fillRegion(tx, 'drechtsteden');
    await fillRegion(tx, 'assen');
  });
  const { regionId } = await test.scopeFor('public', 'drechtsteden');
  // Nobody works in the mirror: what somebody sees of oneself is seen in every region.
  await mirrorRegion(test.url, regionId, ['region_user', 'role_assignment', 'role_request', 'role_proposal']);
  for (const slug of ['drechtsteden', 'assen']) {
    const scope = await test.scopeFor('regional-policy', slug);
    await test.database.write(scope, (tx) =>
      recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId: '1', origin: 'test' }),
    );
  }
});
afterAll(() => test.close());

/** What the table holds for one filled region: drechtsteden and assen each have this many rows. */
type Table =
  | PlanTable
  | 'organisation'
  | 'region_user'
  | 'role_assignment'
  | 'role_request'
  | 'role_proposal'
  | 'password_reset_request'
  | 'audit_event'
  | 'audit_head'
  | 'audit_seal'
  | 'installation'
  | 'installation_key'
  | 'key_renewal'
  | 'key_use'
  | 'door_lock'
  | 'background_task'
  | 'background_task_result'
  | 'form_send'
  | 'held_file'
  | 'scan_round'
  | 'scan_participant'
  | 'scan_participant_identity'
  | 'scan_identity_access'
  | 'scan_answer'
  | 'scan_answer_note'
  | 'scan_published_count'
  | 'public_form_send'
  | MailTable
  | (typeof pastFigures)[number]
  | ShelterTable;

const tables: readonly Table[] = [
  ...planTables,
  'organisation',
  'region_user',
  'role_assignment',
  'role_request',
  'role_proposal',
  'password_reset_request',
  'audit_event',
  'audit_head',
  'audit_seal',
  'installation',
  'installation_key',
  'key_renewal',
  'key_use',
  'door_lock',
  'background_task',
  'background_task_result',
  'form_send',
  'held_file',
  'scan_round',
  'scan_participant',
  'scan_participant_identity',
  'scan_identity_access',
  'scan_answer',
  'scan_answer_note',
  'scan_published_count',
  'public_form_send',
  ...mailTables,
  ...pastFigures,
  ...shelterTables,
];

/** `denied`: the role of the application has no right to the table at all. */
type Rows = number | 'denied';

const nobodyReads = Object.fromEntries(pastFigures.map((table) => [table, 'denied'])) as Readonly<
  Record<(typeof pastFigures)[number], 'denied'>
>;

/** Everyone sees the region's organisation and oneself; the rest is stated per role. */
const everyone: Readonly<Record<Table, Rows>> = {
  ...noPlanRows,
  ...noShelter,
  ...noMail,
  organisation: 2,
  region_user: 1,
  role_assignment: 1,
  role_request: 0,
  role_proposal: 0,
  password_reset_request: 0,
  audit_event: 0,
  audit_head: 'denied',
  audit_seal: 0,
  installation: 'denied',
  installation_key: 'denied',
  key_renewal: 'denied',
  key_use: 0,
  door_lock: 1,
  background_task: 0,
  background_task_result: 0,
  form_send: 0,
  held_file: 0,
  scan_round: 0,
  scan_participant: 0,
  scan_participant_identity: 0,
  scan_identity_access: 0,
  scan_answer: 0,
  scan_answer_note: 0,
  scan_published_count: 0,
  public_form_send: 'denied',
  ...nobodyReads,
};

const allPeople = 9;
const requests = { role_request: 2, role_proposal: 1, password_reset_request: 1 };

const seen: Readonly<Record<Exclude<Role, 'public'>, Readonly<Record<Table, Rows>>>> = {
  'regional-policy': {
    ...everyone,
    ...planRowsOfRegional,
    ...register,
    background_task: 1,
    background_task_result: 1,
    form_send: 1,
    held_file: 1,
    scan_round: 1,
    scan_participant: 2,
    scan_participant_identity: 0,
    scan_answer: 2,
    scan_answer_note: 2,
    scan_published_count: 1,
  },
  'municipal-policy': {
    ...everyone,
    ...planRowsOfMunicipal,
    ...register,
    background_task: 1,
    background_task_result: 1,
    scan_round: 1,
    scan_participant: 2,
    scan_participant_identity: 1,
    scan_answer: 2,
    scan_answer_note: 1,
    scan_published_count: 1,
  },
  'shelter-worker': { ...everyone, ...register, ...ownClients },
  'case-worker': { ...everyone, ...register },
  'debt-worker': everyone,
  'desk-worker': { ...everyone, ...register },
  'housing-partner': everyone,
  'region-admin': {
    ...everyone,
    ...register,
    ...mailRows,
    region_user: allPeople,
    role_assignment: allPeople,
    ...requests,
    key_use: 2,
    retention_choice: 1,
  },
  'privacy-officer': {
    ...everyone,
    ...watchedOver,
    region_user: allPeople,
    role_assignment: allPeople,
    ...requests,
    audit_event: 1,
    audit_seal: 1,
    key_use: 2,
  },
};

async function countAs(role: Role, region: string, table: Table): Promise<Rows> {
  const scope = await test.scopeFor(role, region);
  try {
    const { rows } = await test.database.read(scope, (tx) =>
      sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx),
    );
    return rows[0]?.count ?? 0;
  } catch (error) {
    if (error instanceof Error && error.message.includes('permission denied')) return 'denied';
    throw error;
  }
}

describe.each(Object.entries(seen))('%s, with a query that forgets every filter,', (role, expected) => {
  it.each(tables)('sees of %s the rows of the own region that the role may see', async (table) => {
    expect(await countAs(role as Role, 'drechtsteden', table)).toBe(expected[table]);
  });

  it.each(tables)('sees nothing of %s in a region where nothing was put', async (table) => {
    const own: Partial<Record<Table, Rows>> = {
      organisation: 1,
      region_user: expected.region_user,
      role_assignment: expected.role_assignment,
      audit_head: 'denied',
      public_form_send: 'denied',
      ...nobodyReads,
      installation: 'denied',
      installation_key: 'denied',
      key_renewal: 'denied',
    };
    expect(await countAs(role as Role, 'haarlem', table)).toBe(own[table] ?? 0);
  });
});

describe('someone without a role', () => {
  it.each(tables)('sees nothing of %s', async (table) => {
    const scope = await test.scopeFor('public', 'drechtsteden', {
      roles: [],
      userId: '00000000-0000-4000-8000-000000000000',
    });
    const rows = test.database
      .read(scope, (tx) => sql`select * from ${sql.table(table)}`.execute(tx))
      .then(
        ({ rows: found }) => found.length,
        () => 0,
      );
    expect(await rows).toBe(table === 'organisation' ? 2 : 0);
  });
});

describe('who works otherwise by now', () => {
  it.each(['person_file_opening', 'person_emergency_access'])(
    'sees of %s nothing of the own',
    async (table) => {
      const worker = await test.scopeFor('shelter-worker', 'drechtsteden');
      const count = (roles: readonly Role[]) =>
        test.database.read({ ...worker, roles }, async (tx) => {
          const { rows } = await sql<{
            count: number;
          }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx);
          return rows[0]?.count;
        });
      await test.database.asOwner((tx) =>
        sql`update person_emergency_access set user_id = ${worker.userId} where region_id = ${worker.regionId}`.execute(
          tx,
        ),
      );
      expect(await count(['shelter-worker'])).toBe(2);
      expect(await count(['desk-worker'])).toBe(0);
      await test.database.asOwner((tx) =>
        sql`update person_emergency_access set user_id = '00000000-0000-4000-8000-000000000001' where region_id = ${worker.regionId}`.execute(
          tx,
        ),
      );
    },
  );
});

describe('a role that waits', () => {
  const ownRequests = async (userId: string) =>
    test.database.readAsUser(userId, (tx) =>
      tx.selectFrom('role_request').select(['role', 'region_id']).execute(),
    );

  it('is seen by its person in every region, once nobody else has to agree', async () => {
    expect(await ownRequests(newcomer)).toMatchObject([{ role: 'desk-worker' }, { role: 'desk-worker' }]);
    expect(await ownRequests('00000000-0000-4000-8000-000000000001')).toEqual([]);
  });

  it('gives nothing: no place to work, no colleague, no scope', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
    expect(await findWorkPlaces(test.database, newcomer, today)).toEqual([]);
    expect(
      await test.database.readAsUser(newcomer, (tx) =>
        tx.selectFrom('region_user').select('email').execute(),
      ),
    ).toEqual([]);
  });

  it.each([
    'select link_hash from role_request',
    'select code_hash from role_request',
    'select code_hash from password_reset_request',
  ])('shows nobody what its halves are made of: %s', async (question) => {
    const scope = await test.scopeFor('region-admin', 'drechtsteden');
    await expect(test.database.read(scope, (tx) => sql.raw(question).execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('names of participants', () => {
  it('open to the regional policy officer who stated a purpose, for that round, until the term ends', async () => {
    const scope = await test.scopeFor('regional-policy', 'assen');
    const names = () =>
      test.database.read(scope, (tx) => tx.selectFrom('scan_participant_identity').select('nr').execute());
    expect(await names()).toEqual([]);
    await test.database.write(scope, (tx) =>
      tx
        .insertInto('scan_identity_access')
        .values({
          region_id: scope.regionId,
          round_slug: testRound,
          user_id: scope.userId,
          purpose: 'Gesprek met de gemeenten over hun kansen',
        })
        .execute(),
    );
    expect(await names()).toHaveLength(2);
    await test.database.asOwner((tx) =>
      tx
        .updateTable('scan_identity_access')
        .set({ granted_at: sql`now() - interval '9 hours'`, expires_at: sql`now() - interval '1 hour'` })
        .execute(),
    );
    expect(await names()).toEqual([]);
    await test.database.asOwner((tx) => tx.deleteFrom('scan_identity_access').execute());
  });

  it('stay closed to another who has the role but stated nothing', async () => {
    const officer = await test.scopeFor('regional-policy', 'drechtsteden');
    await test.database.write(officer, (tx) =>
      tx
        .insertInto('scan_identity_access')
        .values({
          region_id: officer.regionId,
          round_slug: testRound,
          user_id: officer.userId,
          purpose: 'Gesprek met de gemeenten over hun kansen',
        })
        .execute(),
    );
    const other = { ...officer, userId: '00000000-0000-4000-8000-000000000001' };
    const rows = await test.database.read(other, (tx) =>
      tx.selectFrom('scan_participant_identity').select('nr').execute(),
    );
    await test.database.asOwner((tx) => tx.deleteFrom('scan_identity_access').execute());
    expect(rows).toEqual([]);
  });

  it('cannot be opened by a municipality, nor on behalf of a colleague, nor for longer than eight hours', async () => {
    const municipal = await test.scopeFor('municipal-policy', 'drechtsteden');
    const regional = await test.scopeFor('regional-policy', 'drechtsteden');
    const ask = (
      scope: typeof municipal,
      changes: { user_id?: string; expires_at?: ReturnType<typeof sql<Temporal.Instant>> },
    ) =>
      test.database.write(scope, (tx) =>
        tx
          .insertInto('scan_identity_access')
          .values({
            region_id: scope.regionId,
            round_slug: testRound,
            user_id: scope.userId,
            purpose: 'Een doel dat lang genoeg is',
            ...changes,
          })
          .execute(),
      );
    await expect(ask(municipal, {})).rejects.toThrow(/row-level security/);
    await expect(ask(regional, { user_id: municipal.userId })).rejects.toThrow(/row-level security/);
    await expect(
      ask(regional, { expires_at: sql<Temporal.Instant>`now() + interval '9 hours'` }),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the audit log', () => {
  it('takes no event but through its function, and lets none be changed or removed', async () => {
    const scope = await test.scopeFor('privacy-officer', 'drechtsteden');
    const attempts = [
      'insert into audit_event select * from audit_event',
      "update audit_event set action = 'anders'",
      'delete from audit_event',
      'truncate audit_event',
    ];
    for (const attempt of attempts) {
      await expect(test.database.write(scope, (tx) => sql.raw(attempt).execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('shows where its chain was broken, also when its last event was cut off', async () => {
    const scope = await test.scopeFor('privacy-officer', 'emmen');
    const broken = async () => {
      const { rows } = await test.database.read(scope, (tx) =>
        sql<{ no: number }>`select app.broken_audit_events(app.region_id()) as no`.execute(tx),
      );
      return rows.map((row) => row.no);
    };
    for (const id of ['a', 'b', 'c']) {
      await test.database.write(scope, (tx) =>
        recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId: id, origin: 'test' }),
      );
    }
    expect(await broken()).toEqual([]);
    const asSuperuser = (text: string) =>
      withClient(test.url, (client) => client.query(text, [scope.regionId]));
    await asSuperuser("update audit_event set object_id = 'x' where region_id = $1 and event_no = 2");
    expect(await broken()).toEqual([2]);
    await asSuperuser("update audit_event set object_id = 'b' where region_id = $1 and event_no = 2");
    expect(await broken()).toEqual([]);
    await asSuperuser('delete from audit_event where region_id = $1 and event_no = 3');
    expect(await broken()).toEqual([3]);
    await asSuperuser(
      'with s as (delete from audit_seal where region_id = $1), h as (delete from audit_head where region_id = $1) delete from audit_event where region_id = $1',
    );
  });
});

describe('every table of the application', () => {
  it('is named in this test, or shared by all regions', async () => {
    const shared = [
      'municipality',
      'municipality_successor',
      'region',
      'region_membership',
      'scan_instrument',
      'scan_cell',
      ...shelterCodeLists,
    ];
    const { rows } = await withClient(test.url, (client) =>
      client.query<{ name: string }>(
        "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely%' order by 1",
      ),
    );
    expect(rows.map((row) => row.name)).toEqual([...tables, ...shared].toSorted());
  });
});
