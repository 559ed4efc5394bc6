import { refuse, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '../audit/record.server.ts';
import type { Database, WriteTransaction } from '../db/database.server.ts';
import { refusalBehind, type RefusalsByRule } from './broken-rule.ts';
import { asLogged, linesOf, type Asking, type Logged, type LoggedTransaction } from './logged.ts';

interface Act<Value, Reason> {
  /** What the log says of it: a line for each thing it concerns. */
  readonly log: Logged | ((value: Value) => Logged);
  /** What is said when the database refuses. */
  readonly broken?: RefusalsByRule<Reason>;
}

/**
 * Does one thing, in one transaction: what changed and the line in the audit log stand together, or neither does. A
 * refusal, by a rule or by the database, leaves nothing.
 *
 * @throws what is no refusal: `ChangedSince`, `DoneBefore`, and faults
 */
export async function act<Value, Reason>(
  database: Database,
  { scope, origin }: Asking,
  { log, broken = {} }: Act<Value, Reason>,
  work: (tx: WriteTransaction & LoggedTransaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  try {
    const outcome = await database.write(scope, async (tx) => {
      const done = await work(asLogged(tx));
      if (!done.ok) return done;
      for (const line of linesOf(log, done.value)) await recordAudit(tx, { ...line, origin });
      return done;
    });
    return outcome.ok ? outcome : refuse(outcome.reason);
  } catch (error) {
    const reason = refusalBehind(error, broken);
    if (reason === null) throw error;
    return refuse(reason);
  }
}
