import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { holdFile, readHeldFile, takeHeldFile } from '#app/platform/held-files/held-files.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { removeExpired } from '#server/chores.ts';
import { Writable } from 'node:stream';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** Who may read, use and remove a file that somebody had checked: the same user, in the same region, within the hour. */

let test: TestDatabase;
let owner: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  owner = await test.scopeFor('regional-policy', 'assen');
});
afterAll(() => test.close());
beforeEach(() => test.database.asOwner((tx) => tx.deleteFrom('held_file').execute()));

const purpose = 'proef';
const hold = (text: string, as = owner, name = 'antwoorden.csv') =>
  test.database.write(as, (tx) => holdFile(tx, as, purpose, { name, bytes: new Blob([text]) }));

const textFor = async (as: Scope, key: { id: string; digest: string }, forPurpose = purpose) => {
  const found = await test.database.read(as, (tx) => readHeldFile(tx, as, forPurpose, key));
  return found === null ? null : found.bytes.text();
};
const takenBy = (as: Scope, key: { id: string; digest: string }, forPurpose = purpose) =>
  test.database.write(as, (tx) => takeHeldFile(tx, as, forPurpose, key));
const countAll = async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ files: number }>`select count(*)::int as files from held_file`.execute(tx),
  );
  return rows[0]?.files;
};
/** Lets a minute pass for what is left of the hour: `minutes` of it are over. */
const age = (minutes: number) =>
  test.database.asOwner((tx) =>
    sql`update held_file set kept_until = kept_until - make_interval(mins => ${minutes}::int)`.execute(tx),
  );

describe('a file that is kept', () => {
  it('comes back byte by byte, also one of more than a piece', async () => {
    const text = 'gemeente_nr;vraag\n'.repeat(150_000);
    const key = await hold(text);
    expect(await textFor(owner, key)).toBe(text);
  });

  it('is kept for an hour', async () => {
    const before = Temporal.Now.instant();
    const { keptUntil } = await hold('1;2');
    const seconds = before.until(keptUntil).total('seconds');
    expect(seconds).toBeGreaterThan(3590);
    expect(seconds).toBeLessThan(3660);
  });

  it('is used once', async () => {
    const key = await hold('1;2');
    expect([await takenBy(owner, key), await takenBy(owner, key)]).toEqual([true, false]);
    expect(await countAll()).toBe(0);
  });

  it('is used once by two at the same moment', async () => {
    const key = await hold('1;2');
    const taken = await Promise.all([takenBy(owner, key), takenBy(owner, key)]);
    expect(taken.toSorted()).toEqual([false, true]);
  });

  it('makes room for the next of the same user, for the same purpose', async () => {
    const former = await hold('eerst');
    const next = await hold('daarna');
    expect([await textFor(owner, former), await textFor(owner, next)]).toEqual([null, 'daarna']);
    expect(await countAll()).toBe(1);
  });

  it('is there for nothing but what it was sent for, and by its own digest', async () => {
    const key = await hold('1;2');
    const other = { ...key, digest: 'ab'.repeat(32) };
    expect([await textFor(owner, key, 'anders'), await textFor(owner, other)]).toEqual([null, null]);
    expect([await takenBy(owner, key, 'anders'), await takenBy(owner, other)]).toEqual([false, false]);
    expect(await textFor(owner, key)).toBe('1;2');
  });

  it('is not there for another user of the region, nor for the same user in another region', async () => {
    const key = await hold('1;2');
    const others = [
      { ...owner, userId: '00000000-0000-4000-8000-0000000000aa' },
      await test.scopeFor('municipal-policy', 'assen'),
      await test.scopeFor('region-admin', 'assen'),
      { ...(await test.scopeFor('regional-policy', 'haarlem')), userId: owner.userId },
    ];
    for (const other of others) {
      expect(await textFor(other, key)).toBeNull();
      expect(await takenBy(other, key)).toBe(false);
      const { rows } = await test.database.read(other, (tx) => sql`select * from held_file`.execute(tx));
      expect(rows).toEqual([]);
    }
    expect(await countAll()).toBe(1);
  });

  it('stays when another user has a file checked', async () => {
    const key = await hold('1;2');
    await hold('3;4', await test.scopeFor('municipal-policy', 'assen'));
    expect(await textFor(owner, key)).toBe('1;2');
  });
});

describe('the hour', () => {
  it('is not over after 59 minutes', async () => {
    const key = await hold('1;2');
    await age(59);
    expect(await textFor(owner, key)).toBe('1;2');
    expect(await takenBy(owner, key)).toBe(true);
  });

  it('is over after 60: nobody reads or uses it, also by a query that forgets the term', async () => {
    const key = await hold('1;2');
    await age(60);
    expect([await textFor(owner, key), await takenBy(owner, key)]).toEqual([null, false]);
    const { rows } = await test.database.read(owner, (tx) => sql`select * from held_file`.execute(tx));
    expect(rows).toEqual([]);
  });

  it('cannot be made longer by the one who sent it', async () => {
    await hold('1;2');
    const write = (statement: string) =>
      test.database
        .write(owner, (tx) => sql.raw(statement).execute(tx))
        .catch((error: Error) => error.message);
    expect(await write("update held_file set kept_until = now() + interval '1 year'")).toContain(
      'permission denied',
    );
    expect(
      await write(
        `insert into held_file (region_id, held_by, purpose, name, content, kept_until)
          values (app.region_id(), app.user_id(), 'x', 'x', '', now() + interval '1 year')`,
      ),
    ).toContain('permission denied');
  });

  it('is where the night removes what nobody used', async () => {
    const log = createLog(new Writable({ write: (_chunk, _encoding, done) => done() }));
    await hold('1;2');
    await age(59);
    await removeExpired(test.database, log);
    expect(await countAll()).toBe(1);
    await age(1);
    await removeExpired(test.database, log);
    expect(await countAll()).toBe(0);
  });
});

it('holds no more than the largest file that a form takes', async () => {
  const add = (bytes: number) =>
    test.database
      .write(owner, (tx) =>
        sql`insert into held_file (region_id, held_by, purpose, name, content)
          values (app.region_id(), app.user_id(), 'proef', 'x', convert_to(repeat('x', ${bytes}::int), 'UTF8'))`.execute(
          tx,
        ),
      )
      .then(
        () => 'kept',
        (error: Error) => error.message,
      );
  expect(await add(52_428_800)).toBe('kept');
  expect(await add(52_428_801)).toContain('held_file_content_check');
});
