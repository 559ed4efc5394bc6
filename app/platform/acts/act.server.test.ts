import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuse, refuseWithTrace, succeed, type Result } from '#app/kernel/result.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { act } from './act.server.ts';
import type { Asking, LoggedAct } from './logged.ts';
import { readLogged } from './read-logged.server.ts';

let test: TestDatabase;
let asking: Asking;
beforeAll(async () => {
  test = await openTestDatabase();
  asking = { scope: await test.scopeFor('region-admin', 'assen'), origin: 'web 127.0.0.1' };
});
afterAll(() => test.close());

const line: LoggedAct = { action: 'add-organisation', objectKind: 'organisation', objectId: 'proef' };

async function add(tx: WriteTransaction, slug: string): Promise<string> {
  const { organisation_id } = await tx
    .insertInto('organisation')
    .values({ region_id: asking.scope.regionId, slug, name: `Proef ${slug}`, kind: 'municipality' })
    .returning('organisation_id')
    .executeTakeFirstOrThrow();
  return organisation_id;
}

const slugs = () =>
  test.database.asOwner(async (tx) => {
    const rows = await tx
      .selectFrom('organisation')
      .select('slug')
      .where('slug', 'like', 'proef-%')
      .orderBy('slug')
      .execute();
    return rows.map(({ slug }) => slug);
  });

const logged = () =>
  test.database.asOwner(async (tx) => {
    const rows = await tx
      .selectFrom('audit_event')
      .select(['action', 'object_id', 'origin'])
      .where('object_kind', '=', 'organisation')
      .orderBy('event_no')
      .execute();
    return rows.map(({ action, object_id, origin }) => `${action} ${object_id} ${origin}`);
  });

beforeEach(() =>
  test.database.asOwner((tx) => tx.deleteFrom('organisation').where('slug', 'like', 'proef-%').execute()),
);

describe('an act', () => {
  it('stands with its lines in the log, which may come from what was done', async () => {
    const before = (await logged()).length;
    const log = (ids: readonly string[]) => ids.map((objectId) => ({ ...line, objectId }));
    const work = async (tx: WriteTransaction) =>
      succeed([await add(tx, 'proef-a'), await add(tx, 'proef-b')]);
    const done = await act(test.database, asking, { log }, work);
    const ids = done.ok ? done.value : [];
    expect(await slugs()).toEqual(['proef-a', 'proef-b']);
    expect((await logged()).slice(before)).toEqual(ids.map((id) => `add-organisation ${id} web 127.0.0.1`));
  });

  it('that is refused leaves nothing of what it wrote, in the log neither', async () => {
    const before = await logged();
    const work = async (tx: WriteTransaction): Promise<Result<null, 'vol'>> => {
      await add(tx, 'proef-c');
      return refuse('vol');
    };
    expect(await act(test.database, asking, { log: line }, work)).toEqual({ ok: false, reason: 'vol' });
    expect(await slugs()).toEqual([]);
    expect(await logged()).toEqual(before);
  });

  it('that is refused with a trace keeps the trace, and is told as any refusal', async () => {
    const before = await logged();
    const work = async (tx: WriteTransaction): Promise<Result<null, 'fout'>> => {
      await add(tx, 'proef-d');
      return refuseWithTrace('fout');
    };
    expect(await act(test.database, asking, { log: line }, work)).toEqual({ ok: false, reason: 'fout' });
    expect(await slugs()).toEqual(['proef-d']);
    expect(await logged()).toEqual(before);
  });

  it('is undone when its line cannot be written', async () => {
    const log = (): LoggedAct => {
      throw new Error('no line');
    };
    const work = async (tx: WriteTransaction) => succeed(await add(tx, 'proef-e'));
    await expect(act(test.database, asking, { log }, work)).rejects.toThrow('no line');
    expect(await slugs()).toEqual([]);
  });

  it('says what the database refuses in its own words, and throws what it has none for', async () => {
    const twice = async (tx: WriteTransaction): Promise<Result<string, string>> => {
      await add(tx, 'proef-f');
      return succeed(await add(tx, 'proef-f'));
    };
    const broken = { organisation_region_id_slug_key: 'bestaat al' } as const;
    expect(await act(test.database, asking, { log: line, broken }, twice)).toEqual({
      ok: false,
      reason: 'bestaat al',
    });
    const byKind = { duplicate: 'dubbel' } as const;
    expect(await act(test.database, asking, { log: line, broken: byKind }, twice)).toMatchObject({
      reason: 'dubbel',
    });
    await expect(act(test.database, asking, { log: line }, twice)).rejects.toThrow('duplicate key');
    const other = { 'not-allowed': 'mag niet' } as const;
    await expect(act(test.database, asking, { log: line, broken: other }, twice)).rejects.toThrow(
      'duplicate key',
    );
    expect(await slugs()).toEqual([]);
  });
});

describe('a reading of what shows who somebody is', () => {
  it('is in the log, and gives what was read', async () => {
    const before = (await logged()).length;
    const view = { ...line, objectId: 'gezien' };
    expect(await readLogged(test.database, asking, view, () => Promise.resolve('een naam'))).toBe('een naam');
    expect((await logged()).slice(before)).toEqual(['add-organisation gezien web 127.0.0.1']);
  });

  it('gives nothing when it cannot be logged', async () => {
    const log = (): LoggedAct => {
      throw new Error('no line');
    };
    await expect(readLogged(test.database, asking, log, () => Promise.resolve('een naam'))).rejects.toThrow(
      'no line',
    );
  });
});
