import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isChangedSince } from '#app/platform/db/seen-row.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/**
 * Tables of which the application may change rows, without a revision of their own and without raising that of a
 * whole, and why no form can overwrite anything there.
 */
const exceptions: Readonly<Record<string, string>> = {
  background_task: 'progress of the own task, written by the program',
  form_send: 'where the own form led, written by the program',
  grant_applicant: 'only the day until which it is kept, with the decision on the application',
  grant_award: 'revoked once, with the application whose revision is held',
  grant_score: "an assessor's own scores: nobody else can change them",
  person_double: 'settled once, where it is not settled yet',
  person_emergency_review: 'a verdict to investigate is followed once by a final one, which stands',
  person_legal_basis: 'no form changes it',
  realised_amount: 'withdrawn once, where it is not withdrawn yet',
  realised_result: 'withdrawn once, where it is not withdrawn yet',
  scan_identity_access: 'the own look at names, ended once',
};

/** Parts of a plan that are written anew with the row that carries the revision, while the plan is locked. */
const partsOfPlans: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['assumption', 'percentage_base', 'sharing', 'year', 'year_variant'].map((part) => [
      `budget_line_${part}`,
      'budget_line',
    ]),
  ),
  ...Object.fromEntries(
    [
      'dependency',
      'evidence',
      'exclusion',
      'indicator',
      'milestone',
      'municipality',
      'objective',
      'partner',
      'result',
      'theme',
    ].map((part) => [`measure_${part}`, 'measure']),
  ),
  ...Object.fromEntries(
    ['bottleneck', 'decision', 'fact', 'objective', 'objective_means', 'source_note', 'theme'].map((part) => [
      `plan_${part}`,
      'plan',
    ]),
  ),
  pilot_check: 'pilot',
  pilot_communication: 'pilot',
  pilot_remark: 'pilot',
  grant_assessor: 'grant_call',
  grant_criterion: 'grant_call',
  funding_share: 'measure or budget_line',
  evaluation_moment: 'measure or pilot; held once',
};

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

interface ChangeableTable {
  readonly name: string;
  readonly has_revision: boolean;
  readonly is_counted: boolean;
  readonly raises_whole: boolean;
}

async function changeableTables(): Promise<readonly ChangeableTable[]> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<ChangeableTable>`
      select c.relname as name,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'revision' and a.attnotnull) as has_revision,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'app.count_revision'::regproc and t.tgenabled = 'O') as is_counted,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'app.raise_revision_of_whole'::regproc and t.tgenabled = 'O') as raises_whole
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_any_column_privilege('onderdak_app', c.oid, 'UPDATE')
      order by c.relname`.execute(tx),
  );
  return rows;
}

describe('every table the application may change', () => {
  it('counts the changes of its rows, raises the count of what its rows belong to, or is named here with a reason', async () => {
    const tables = await changeableTables();
    const uncounted = tables.filter(
      (table) => !(table.has_revision && table.is_counted) && !table.raises_whole,
    );
    const named = { ...exceptions, ...partsOfPlans };
    expect(uncounted.map(({ name }) => name)).toEqual(Object.keys(named).toSorted());
  });

  it('has no revision that nobody counts', async () => {
    const tables = await changeableTables();
    expect(tables.filter((table) => table.has_revision !== table.is_counted)).toEqual([]);
  });

  it('does not let the application set a revision by hand', async () => {
    const scope = await test.scopeFor('region-admin', 'assen');
    const revision = await test.database.write(scope, async (tx) => {
      const { rows } = await sql<{ revision: number }>`
        update organisation set name = name where slug = (select min(slug) from organisation)
        returning revision`.execute(tx);
      return rows[0]?.revision;
    });
    expect(revision).toBe(2);
    await expect(
      test.database.write(scope, (tx) => sql`update organisation set revision = 9`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('a change made on a row that was seen', () => {
  const organisationOf = async () => {
    const scope = await test.scopeFor('region-admin', 'emmen');
    const row = { table: 'organisation', key: { organisation_id: '' } } as const;
    const found = await test.database.read(scope, (tx) =>
      tx
        .selectFrom('organisation')
        .select(['organisation_id', 'name'])
        .orderBy('slug')
        .executeTakeFirstOrThrow(),
    );
    return { scope, row: { ...row, key: { organisation_id: found.organisation_id } } };
  };
  const rename = (name: string, seen: Parameters<TestDatabase['database']['write']>[0]) =>
    test.database.write(seen, (tx) => tx.updateTable('organisation').set({ name }).execute());

  it('is made while nobody was first', async () => {
    const { scope, row } = await organisationOf();
    const revision = Number(await test.database.read(scope, (tx) => revisionsOf(tx, row)));
    await rename('Eerste', { ...scope, seen: [{ ...row, revision }] });
    expect(await test.database.read(scope, (tx) => revisionsOf(tx, row))).toBe(String(revision + 1));
  });

  it('tells nothing of a row that its maker may not see', async () => {
    const admin = await test.scopeFor('region-admin', 'emmen');
    const worker = await test.scopeFor('desk-worker', 'emmen');
    const seen = [{ table: 'region_user', key: { user_id: admin.userId ?? '' }, revision: 99 }] as const;
    const act = (scope: typeof admin) =>
      test.database.write({ ...scope, seen }, () => Promise.resolve('gone on'));
    await expect(act(admin)).rejects.toSatisfy(isChangedSince);
    expect(await act(worker)).toBe('gone on');
  });

  it('is not made when somebody was, and tells who and when', async () => {
    const { scope, row } = await organisationOf();
    const revision = Number(await test.database.read(scope, (tx) => revisionsOf(tx, row)));
    await rename('Van de ander', scope);
    const error: unknown = await rename('Van mij', { ...scope, seen: [{ ...row, revision }] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isChangedSince(error) && error.change).toMatchObject({ isOwn: true });
    const { name } = await test.database.read(scope, (tx) =>
      tx
        .selectFrom('organisation')
        .select('name')
        .where('organisation_id', '=', row.key.organisation_id)
        .executeTakeFirstOrThrow(),
    );
    expect(name).toBe('Van de ander');
  });

  it('waits for who is first, and is then refused: of ten at once one is made', async () => {
    const { scope, row } = await organisationOf();
    const revision = Number(await test.database.read(scope, (tx) => revisionsOf(tx, row)));
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => rename(`Naam ${at}`, { ...scope, seen: [{ ...row, revision }] })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await test.database.read(scope, (tx) => revisionsOf(tx, row))).toBe(String(revision + 1));
  });

  it('reaches no row of another region and no table without a revision', async () => {
    const { row } = await organisationOf();
    const elsewhere = await test.scopeFor('region-admin', 'assen');
    const held = await test.database.write(elsewhere, (tx) =>
      sql<{ revision: number | null }>`
        select * from app.hold_revision('organisation', ${JSON.stringify(row.key)}::jsonb)`.execute(tx),
    );
    expect(held.rows[0]?.revision).toBeNull();
    await expect(
      test.database.write(elsewhere, (tx) =>
        sql`select * from app.hold_revision('audit_head', '{"last_no": "1"}')`.execute(tx),
      ),
    ).rejects.toThrow(/no revision is counted/);
    await expect(
      test.database.write(elsewhere, (tx) =>
        sql`select * from app.hold_revision('stay where true --', '{"stay_id": "1"}')`.execute(tx),
      ),
    ).rejects.toThrow(/no revision is counted/);
  });
});
