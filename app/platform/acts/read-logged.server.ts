import { recordAudit } from '../audit/record.server.ts';
import type { Database } from '../db/database.server.ts';
import { asLogged, linesOf, type Asking, type Logged, type LoggedTransaction } from './logged.ts';

/**
 * Reads something that shows who somebody is, and writes in the audit log that it was seen and why.
 *
 * @param log what was seen; of what turns out not to be there, nothing
 */
export function readLogged<Value>(
  database: Database,
  { scope, origin }: Asking,
  log: Logged | ((value: Value) => Logged),
  work: (tx: LoggedTransaction) => Promise<Value>,
): Promise<Value> {
  return database.write(scope, async (tx) => {
    const value = await work(asLogged(tx));
    for (const line of linesOf(log, value)) await recordAudit(tx, { ...line, origin });
    return value;
  });
}
