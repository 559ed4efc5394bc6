import type { Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { databaseRefusals, type DatabaseRefusal } from '../data/database-refusal.ts';

/** Does one thing of shelter (`act`), with what the database refuses in words of the domain. */
export function perform<Value, Reason>(
  database: Database,
  scope: Scope,
  { origin }: { readonly origin: string },
  log: LoggedAct | ((value: Value) => LoggedAct | readonly LoggedAct[]),
  work: (tx: WriteTransaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | DatabaseRefusal>> {
  return act<Value, Reason | DatabaseRefusal>(
    database,
    { scope, origin },
    { log, broken: databaseRefusals },
    work,
  );
}
