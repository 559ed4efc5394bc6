import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { failureOf } from '../http/failure.ts';
import { asOwnerWithCopy } from './copy-connection.server.ts';
import type { ReadTransaction } from './database.server.ts';
import { createPool } from './pool.server.ts';
import type { Scope } from './scope.ts';

// An error that nobody listens for ends this process, and with it the test.

let test: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

async function pidOf(tx: ReadTransaction): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  return rows[0]?.pid ?? 0;
}

/** Ends a connection from outside, and waits until its server process is gone. */
async function terminate(pid: number): Promise<void> {
  await withClient(test.url, (client) => client.query('select pg_terminate_backend($1, 5000)', [pid]));
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

const count = () =>
  test.database.read(scope, (tx) =>
    tx
      .selectFrom('region')
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow(),
  );

describe('a connection that is ended from outside', () => {
  it.each([
    ['between two statements of a transaction', (pid: number) => terminate(pid)],
    [
      'during a statement',
      async (pid: number, tx: ReadTransaction) => {
        const sleeping = sql`select pg_sleep(20)`.execute(tx);
        sleeping.catch(() => undefined);
        await terminate(pid);
        await sleeping;
      },
    ],
  ])('%s gives an outage to who worked on it, and the next gets another', async (_, end) => {
    const error = await failure(
      test.database.write(scope, async (tx) => {
        await end(await pidOf(tx), tx);
        await tx.selectFrom('region').select('slug').execute();
      }),
    );
    expect(failureOf(error)).toBe(503);
    await expect(count()).resolves.toMatchObject({ n: expect.any(Number) as number });
  });

  it('does not hide what went wrong before it', async () => {
    const error = await failure(
      test.database.write(scope, async (tx) => {
        await terminate(await pidOf(tx));
        throw new Error('what went wrong');
      }),
    );
    expect(error).toMatchObject({ message: 'what went wrong' });
  });

  it('while idle is not given to anyone', async () => {
    const pids = await test.database.read(scope, pidOf);
    await terminate(pids);
    await expect(count()).resolves.toMatchObject({ n: expect.any(Number) as number });
  });

  it('while copying ends the copy with an outage', async () => {
    async function* rows() {
      for (let number = 0; ; number += 1) {
        if (number === 50) {
          await withClient(test.url, (client) =>
            client.query(
              `select pg_terminate_backend(pid, 5000) from pg_stat_activity
               where application_name = 'onderdak import' and datname = current_database()`,
            ),
          );
        }
        yield Buffer.from('x\n'.repeat(50_000));
      }
    }
    const error = await failure(
      asOwnerWithCopy(test.url, scope, async (tx, copy) => {
        await sql`create temporary table copied (line text)`.execute(tx);
        await copy('copy copied from stdin', rows());
      }),
    );
    expect(failureOf(error)).toBe(503);
  });

  it('while listening ends nothing', async () => {
    const pool = createPool(test.url, 'onderdak_jobs', 1);
    const client = await pool.connect();
    await client.query('listen proef');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await terminate(rows[0]?.pid ?? 0);
    expect(failureOf(await failure(client.query('select')))).toBe(503);
    client.release();
    await expect(pool.query('select')).resolves.toBeDefined();
    await pool.end();
  });
});

describe('a connection that works', () => {
  it('is used again after a transaction, also after one that was undone', async () => {
    const first = await test.database.read(scope, pidOf);
    await failure(test.database.read(scope, (tx) => sql`select 1/0`.execute(tx)));
    expect(await test.database.read(scope, pidOf)).toBe(first);
  });
});
