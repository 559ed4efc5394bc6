import { z } from 'zod';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import { seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import {
  answerOffer,
  endWaiting,
  offerToWaiting,
  type KeptWaiting,
} from '../../use-cases/keep-waiting-list.server.ts';
import type { Acting } from '../acting.server.ts';
import { choiceField, formText, optionalText } from '../form-fields.ts';
import { refusalText } from '../messages-refusals.nl.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';

export type WaitingOutcome =
  | { readonly kind: 'done'; readonly saved: string }
  | { readonly kind: 'problems'; readonly problems: FormProblems };

const offerForm = z.object({ locatie: choiceField(text.offerMissing), toelichting: optionalText });
const answerForm = z.object({
  aanbod: z.uuid(),
  antwoord: z.enum(['accepted', 'refused', 'withdrawn'], text.answerMissing),
  weigering: optionalText,
});
const endForm = z.object({
  einde: z.enum(['placed', 'withdrawn', 'handed-over', 'other'], text.endMissing),
});

/** Does what a form of the entry's page asks for, unless the entry was changed since the page was made. */
export function actOnWaiting(
  acting: Acting,
  entryId: string,
  form: FormData,
): Promise<WaitingOutcome | Change> {
  const scope = seeing(acting.scope, form, { table: 'waiting_list_entry', key: { entry_id: entryId } });
  return unlessChanged(() => doAct({ ...acting, scope }, entryId, form));
}

/** By the form's field `doen`. */
async function doAct(acting: Acting, entryId: string, form: FormData): Promise<WaitingOutcome> {
  const { database, scope, act } = acting;
  const fields = Object.fromEntries(form);
  const request = { ...act, entryId };
  switch (formText(form, 'doen')) {
    case 'aanbieden':
      return run(offerForm, fields, 'aangeboden', 'locatie', ({ locatie, toelichting }) =>
        offerToWaiting(database, scope, { ...request, premisesRef: locatie, note: toelichting }),
      );
    case 'antwoord':
      return run(answerForm, fields, 'antwoord', 'weigering', ({ aanbod, antwoord, weigering }) =>
        answerOffer(database, scope, {
          ...request,
          offerId: aanbod,
          outcome: antwoord,
          refusalReason: weigering,
          stayId: null,
          note: null,
        }),
      );
    default:
      return run(endForm, fields, 'klaar', 'einde', ({ einde }) =>
        endWaiting(database, scope, { ...request, outcome: einde }),
      );
  }
}

async function run<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, unknown>,
  saved: string,
  field: string,
  change: (typed: z.infer<Schema>) => Promise<KeptWaiting>,
): Promise<WaitingOutcome> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return { kind: 'problems', problems: problemsOf(parsed.error) };
  const kept = await change(parsed.data);
  return kept.ok
    ? { kind: 'done', saved }
    : {
        kind: 'problems',
        problems: { [field]: text.refusals[kept.reason.kind] ?? refusalText(kept.reason) },
      };
}
