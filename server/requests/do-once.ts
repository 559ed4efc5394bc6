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
  /** Where it was sent, for one that led nowhere. */
  readonly page: string;
}

/**
 * Has a form answered that may have arrived before. Then nothing is done again: it leads to where it led the first time,
 * which says so. Only what leads on to another page counts as done; what comes back with a mistake, or shows what was
 * searched for, may be sent again.
 *
 * @param answer given the scope under which all that is written belongs to this form
 */
export async function doOnce(
  database: Database,
  { digest, scope, page }: Arrival,
  answer: (scope: Scope) => Promise<Response>,
): Promise<Response> {
  const before = await database.read(scope, (tx) => findFormSend(tx, scope, digest));
  if (before !== null) return leadOn(database, { digest, scope, page });
  const form: ArrivedForm = { digest, requestId: randomUUID(), isDone: false, isRepeated: false };
  const response = await answer({ ...scope, form });
  if (form.isRepeated) return leadOn(database, { digest, scope, page });
  if (!form.isDone) return response;
  const ledTo = response.status >= 300 && response.status < 400 ? response.headers.get('Location') : null;
  await database.write(scope, (tx) =>
    ledTo === null ? forgetFormSend(tx, scope, digest) : recordWhereItLed(tx, scope, { digest, ledTo }),
  );
  return response;
}

/** To where the form led when it was done. */
async function leadOn(database: Database, { digest, scope, page }: Arrival): Promise<Response> {
  let ledTo: string | null = null;
  for (let tries = 0; ledTo === null && tries < patience.tries; tries += 1) {
    if (tries > 0) await wait(patience.everyMs);
    const found = await database.read(scope, (tx) => findFormSend(tx, scope, digest));
    ledTo = found === null ? page : found.ledTo;
  }
  const [address = '', fragment] = (ledTo ?? page).split('#');
  const sign = address.includes('?') ? '&' : '?';
  const next = `${address}${sign}${arrivedBeforeParameter}=ja${fragment === undefined ? '' : `#${fragment}`}`;
  return new Response(null, { status: 303, headers: { Location: next } });
}
