import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/types.ts';
import { rollsBack } from '#app/kernel/result.ts';
import { closingUnfinished, createPool } from './pool.server.ts';
import { holdForm } from './hold-form.server.ts';
import { holdSeenRows } from './hold-seen-rows.server.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { beginSealing, commitStatement } from '../sealing/sealing.server.ts';
import type { Scope } from './scope.ts';
import { TemporalParameters } from './temporal-parameters.server.ts';

declare const access: unique symbol;

type Reading =
  | 'selectFrom'
  | 'selectNoFrom'
  | 'with'
  | 'withRecursive'
  | 'fn'
  | 'case'
  | 'dynamic'
  | 'getExecutor'
  | 'executeQuery';

/** A transaction that may read within a scope. Queries take this as argument, so none runs without a scope. */
export type ReadTransaction = Pick<Kysely<DB>, Reading> & { readonly [access]: 'read' | 'write' };

/** A transaction that may also write within a scope. */
export type WriteTransaction = Kysely<DB> & { readonly [access]: 'write' };

/** A transaction outside row-level security, for reference data and administration from the command line. */
export type OwnerTransaction = Kysely<DB> & { readonly [access]: 'write' };

export interface Database {
  /** Runs `work` in one read-only transaction that sees what `scope` may see. */
  read<T>(scope: Scope, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction; everything it wrote is undone when it throws or refuses (`refuse`). That the form
   * which asks for it is done is recorded first; `DoneBefore` is thrown when it was done already. Then the rows the scope has
   * seen are held, and `ChangedSince` is thrown when one of them was changed since.
   */
  write<T>(scope: Scope, work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** Reads what belongs to one user in every region, before a place of work is chosen, or public facts (null). */
  readAsUser<T>(userId: string | null, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * Asks one function of the database that names itself whom it answers for, in one round trip: without transaction and
   * scope, so that rows behind policies are not seen.
   */
  ask<T>(question: RawBuilder<T>): Promise<readonly T[]>;
  asOwner<T>(work: (tx: OwnerTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly poolSize?: number;
  /** Address for the login of requests (`ensureWebLogin`); without it they use the owner's login in another role. */
  readonly webUrl?: string;
  /** Seals what is recorded in the audit log; without it events have no seal, and count as forged. */
  readonly sealer?: Sealer;
}

/** Opens the database at `url`, the owner's address; connections are made when first needed. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const app = kyselyOver(createPool(options.webUrl ?? url, 'onderdak_app', options.poolSize ?? 10));
  const owner = kyselyOver(createPool(url, 'owner', 2));

  return {
    read: (scope, work) => transact(app, `begin read only; ${scopeStatements(scope)}`, work),
    async write(scope, work) {
      const value = await transact(app, `begin; ${scopeStatements(scope)}`, async (tx) => {
        beginSealing(tx, options.sealer, scope);
        if (scope.form !== undefined) await holdForm(tx, scope.form, scope);
        await holdSeenRows(tx, scope.seen ?? []);
        return work(tx);
      });
      if (scope.form !== undefined && !rollsBack(value)) scope.form.isDone = true;
      return value;
    },
    readAsUser: (userId, work) => transact(app, `begin read only; ${userStatements(userId)}`, work),
    ask: async (question) => (await question.execute(app)).rows,
    asOwner: (work) =>
      transact(owner, 'begin', (tx) => {
        beginSealing(tx, options.sealer, null);
        return work(tx);
      }),
    async close() {
      await Promise.all([app.destroy(), owner.destroy()]);
    },
  };
}

/** One connection, one transaction; its scope is set in the same round trip that begins it. */
async function transact<T>(
  db: Kysely<DB>,
  begin: string,
  work: (tx: OwnerTransaction) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      await sql.raw(begin).execute(connection);
      const value = await work(connection as OwnerTransaction);
      await sql.raw(rollsBack(value) ? 'rollback' : commitStatement(connection)).execute(connection);
      return value;
    } catch (error) {
      await rollBack(connection);
      throw error;
    }
  });
}

/** What went wrong before is what is told: a rollback that fails as well comes of the same broken connection. */
export async function rollBack(connection: Kysely<DB>): Promise<void> {
  await sql
    .raw('rollback')
    .execute(connection)
    .catch(() => undefined);
}

function kyselyOver(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: closingUnfinished(pool) }),
    plugins: [new TemporalParameters()],
  });
}

/** `SET LOCAL` and not `set_config()`: only the former reaches the workers of a distributed database. */
function scopeStatements(scope: Scope): string {
  return [
    'set local role onderdak_app',
    setting('region', scope.regionId),
    setting('user', scope.userId),
    setting('roles', scope.roles.join(',')),
    setting('organisation', scope.organisationId ?? ''),
    setting('municipality', scope.municipalityCode ?? ''),
    ...(scope.today === undefined ? [] : [setting('today', scope.today.toString())]),
  ].join('; ');
}

function userStatements(userId: string | null): string {
  return ['set local role onderdak_app', setting('user', userId ?? '')].join('; ');
}

/** The name is quoted because `user` is a reserved word. */
function setting(name: string, value: string): string {
  return `set local app."${name}" = ${pg.escapeLiteral(value)}`;
}
