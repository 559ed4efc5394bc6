import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { answerOffer, endWaiting, offerToWaiting } from '../../use-cases/keep-waiting-list.server.ts';
import type { Acting } from '../acting.server.ts';
import { waitingEntryAddress } from '../addresses.ts';
import { choiceField, optionalText } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';

const offerForm = z.object({ locatie: choiceField(text.offerMissing), toelichting: optionalText });
const answerForm = z.object({
  deel: z.uuid(),
  antwoord: z.enum(['accepted', 'refused', 'withdrawn'], text.answerMissing),
  weigering: optionalText,
});
const endForm = z.object({
  einde: z.enum(['placed', 'withdrawn', 'handed-over', 'other'], text.endMissing),
});

/** What the acts of an entry's page get. */
export interface WaitingEntryToChange {
  readonly acting: Acting;
  readonly entryId: string;
}

const rows = ({ entryId }: WaitingEntryToChange) => [
  { table: 'waiting_list_entry', key: { entry_id: entryId } } as const,
];
const done = (saved: string) => (_: unknown, page: WaitingEntryToChange) =>
  savedAt(waitingEntryAddress(page.entryId), saved);

export const waitingActs = {
  aanbieden: formAct({
    fields: offerForm,
    rows,
    run: ({ acting: { database, scope, act }, entryId }: WaitingEntryToChange, { locatie, toelichting }) =>
      offerToWaiting(database, scope, { ...act, entryId, premisesRef: locatie, note: toelichting }),
    refusals: refusalsAt('locatie'),
    done: done('aangeboden'),
  }),
  antwoord: formAct({
    fields: answerForm,
    rows,
    run: ({ acting: { database, scope, act }, entryId }: WaitingEntryToChange, typed) =>
      answerOffer(database, scope, {
        ...act,
        entryId,
        offerId: typed.deel,
        outcome: typed.antwoord,
        refusalReason: typed.weigering,
        stayId: null,
        note: null,
      }),
    refusals: refusalsAt('weigering'),
    done: done('antwoord'),
  }),
  'van-de-lijst': formAct({
    fields: endForm,
    rows,
    run: ({ acting: { database, scope, act }, entryId }: WaitingEntryToChange, { einde }) =>
      endWaiting(database, scope, { ...act, entryId, outcome: einde }),
    refusals: refusalsAt('einde'),
    done: done('klaar'),
  }),
};
