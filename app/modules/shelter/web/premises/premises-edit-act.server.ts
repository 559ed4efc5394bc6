import { z } from 'zod';
import { seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import type { PremisesInput } from '../../data/keep-premises.server.ts';
import { addPremises, changePremises, closePremises } from '../../use-cases/keep-premises.server.ts';
import type { Acting } from '../acting.server.ts';
import {
  choiceField,
  dayField,
  formText,
  optionalDayField,
  optionalNumberField,
  optionalText,
  textField,
  tick,
} from '../form-fields.ts';
import { runForm, type ChangeOutcome } from '../form-outcome.ts';
import { knownField } from '../stay/known-choice.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';

const known = knownField(text.choiceWrong);
const facts = {
  naam: textField(text.nameMissing),
  soort: choiceField(text.kindMissing),
  adres: optionalText,
  gemeente: optionalText,
  doelgroep: optionalText,
  aanbieder: z.array(z.uuid(text.providersWrong), text.providersWrong),
  eenheid: optionalText,
  begeleiding: optionalText,
  uren: optionalNumberField(text.hoursWrong, 1, 168),
  vorm: optionalText,
  bron: optionalText,
  hasSingleRooms: known,
  isOnGroundFloor: known,
  takesCouples: known,
  takesFamilies: known,
  takesPets: known,
  isForWomenOnly: tick,
  open: optionalDayField(text.dayMissing),
  dicht: optionalDayField(text.dayMissing),
};
const isInOrder = ({ open, dicht }: { open: Temporal.PlainDate | null; dicht: Temporal.PlainDate | null }) =>
  open === null || dicht === null || Temporal.PlainDate.compare(open, dicht) < 0;
const wrongOrder = { path: ['dicht'], error: text.order };

const editForm = z.object(facts).refine(isInOrder, wrongOrder);
const newForm = z
  .object({
    code: z
      .string(text.refMissing)
      .trim()
      .regex(/^[\p{L}\d][\p{L}\d-]{0,19}$/u, text.refMissing)
      .refine((ref) => ref.toLowerCase() !== 'nieuw', text.refMissing),
    ...facts,
  })
  .refine(isInOrder, wrongOrder);
const closeForm = z.object({
  sluiten: dayField(text.dayMissing),
  sluitreden: textField(text.closeReasonMissing, 3),
});

/** Adds a house from the sent form; `saved` is its ref. */
export function addFromForm({ database, scope, act }: Acting, form: FormData): Promise<ChangeOutcome> {
  const texts = {
    field: 'code',
    saved: formText(form, 'code').trim(),
    refusals: { 'already-there': text.refTaken },
  };
  return runForm(newForm, fieldsOf(form), texts, ({ code, ...typed }) =>
    addPremises(database, scope, {
      ...act,
      premises: { ref: code, ...inputOf(typed) },
      providers: typed.aanbieder,
    }),
  );
}

/** Changes or closes a house, unless it was changed since the page was made. */
export function editFromForm(acting: Acting, ref: string, form: FormData): Promise<ChangeOutcome | Change> {
  const scope = seeing(acting.scope, form, { table: 'premises', key: { premises_ref: ref } });
  return unlessChanged(() => doEdit({ ...acting, scope }, ref, form));
}

/** By the form's field `doen`. */
function doEdit({ database, scope, act }: Acting, ref: string, form: FormData): Promise<ChangeOutcome> {
  const house = { ...act, premisesRef: ref };
  if (formText(form, 'doen') === 'sluiten')
    return runForm(closeForm, fieldsOf(form), { field: 'sluiten', saved: 'gesloten' }, (typed) =>
      closePremises(database, scope, { ...house, on: typed.sluiten, reason: typed.sluitreden }),
    );
  return runForm(editForm, fieldsOf(form), { field: 'naam', saved: 'locatie' }, (typed) =>
    changePremises(database, scope, { ...house, premises: inputOf(typed), providers: typed.aanbieder }),
  );
}

function fieldsOf(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(form), aanbieder: form.getAll('aanbieder') };
}

function inputOf(typed: z.infer<typeof editForm>): Omit<PremisesInput, 'ref'> {
  return {
    name: typed.naam,
    kind: typed.soort,
    location: typed.adres,
    municipality: typed.gemeente,
    targetGroup: typed.doelgroep,
    unitName: typed.eenheid,
    supervision: typed.begeleiding,
    hoursPerWeek: typed.uren,
    formNote: typed.vorm,
    source: typed.bron,
    characteristics: {
      hasSingleRooms: typed.hasSingleRooms,
      isOnGroundFloor: typed.isOnGroundFloor,
      takesCouples: typed.takesCouples,
      takesFamilies: typed.takesFamilies,
      takesPets: typed.takesPets,
      isForWomenOnly: typed.isForWomenOnly,
    },
    openPeriod: { from: typed.open, until: typed.dicht },
  };
}
