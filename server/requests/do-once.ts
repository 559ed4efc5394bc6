import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { arrivedBeforeParameter } from '../../app/kernel/form-number-field.ts';
import type { ArrivedForm } from '../../app/platform/db/arrived-form.ts';
import type { Database } from '../../app/platform/db/database.server.ts';
import type { Scope } from '../../app/platform/db/scope.ts';
import {
  findFormSend,
  forgetFormSend,
  recordWhereItLed,
} from '../../app/platform/forms/form-sends.server.ts';

/** How long a form waits to hear where the one that arrived just before it led: that is told after its transaction. */
const patience = { tries: 20, everyMs: 100 };

interface Arrival {
  readonly digest: Buffer;
  readonly scope: Scope;
  /** Where it was sent: path and query. */
  readonly address: string;
}

/**
 * Has a form answered that may have arrived before. Then nothing is done again: it leads to where it led the first time,
 * which says so. Only what leads on to another page counts as done; what comes back with a mistake, shows what was
 * searched for or ends in a fault may be sent again, also when it arrived while the first one was being answered.
 *
 * @param answer given the scope under which all that is written belongs to this form; called again when the form that was
 * waited for turned out not to be done
 */
export async function doOnce(
  database: Database,
  arrival: Arrival,
  answer: (scope: Scope) => Promise<Response>,
): Promise<Response> {
  const { digest, scope } = arrival;
  // First of all: what the act looks at before it writes is no longer as the form found it, and would refuse.
  const before = await whereItLed(database, arrival);
  if (before !== null) return leadOn(before);
  const form: ArrivedForm = { digest, requestId: randomUUID(), isDone: false, isRepeated: false };
  const response = await answer({ ...scope, form });
  if (form.isRepeated) return doOnce(database, arrival, answer);
  if (!form.isDone) return response;
  const ledTo = response.status >= 300 && response.status < 400 ? response.headers.get('Location') : null;
  await database.write(scope, (tx) =>
    ledTo === null ? forgetFormSend(tx, scope, digest) : recordWhereItLed(tx, scope, { digest, ledTo }),
  );
  return response;
}

/** Where the form led when it was done, or was sent when that was never told; null when it was not done. */
async function whereItLed(database: Database, { digest, scope, address }: Arrival): Promise<string | null> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if (tries > 0) await wait(patience.everyMs);
    const found = await database.read(scope, (tx) => findFormSend(tx, scope, digest));
    if (found === null) return null;
    if (found.ledTo !== null) return found.ledTo;
  }
  return address;
}

/** To a page that says that the form had been done. */
function leadOn(to: string): Response {
  const [address = '', fragment] = to.split('#');
  const sign = address.includes('?') ? '&' : '?';
  const next = `${address}${sign}${arrivedBeforeParameter}=ja${fragment === undefined ? '' : `#${fragment}`}`;
  return new Response(null, { status: 303, headers: { Location: next } });
}
