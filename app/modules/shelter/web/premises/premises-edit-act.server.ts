import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { PremisesInput } from '../../data/keep-premises.server.ts';
import { addPremises, changePremises, closePremises } from '../../use-cases/keep-premises.server.ts';
import type { Acting } from '../acting.server.ts';
import { premisesAddress } from '../addresses.ts';
import {
  choiceField,
  dayField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  textField,
  tick,
} from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { knownField } from '../stay/known-choice.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';
import { premisesSaved, rowOfPremises, type PremisesToChange } from './premises-to-change.server.ts';

const known = knownField(text.choiceWrong);
/** A house may be older than anything else in the register. */
const openDays = { first: Temporal.PlainDate.from('1850-01-01') };

const facts = {
  naam: textField(text.nameMissing),
  soort: choiceField(text.kindMissing),
  adres: optionalText,
  gemeente: optionalText,
  doelgroep: optionalText,
  aanbieder: z
    .string()
    .default('')
    .transform((typed) => typed.split(' ').filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), text.providersWrong),
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
  open: optionalDayField(text.dayMissing, openDays),
  dicht: optionalDayField(text.dayMissing, openDays),
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

/** The act of the page that adds a house. */
export const newActs = {
  toevoegen: formAct({
    fields: newForm,
    run: ({ acting: { database, scope, act } }: { readonly acting: Acting }, { code, ...typed }) =>
      addPremises(database, scope, {
        ...act,
        premises: { ref: code, ...inputOf(typed) },
        providers: typed.aanbieder,
      }),
    refusals: { ...refusalsAt('code'), 'already-there': { field: 'code', message: text.refTaken } },
    done: ({ ref }) => savedAt(premisesAddress(ref), 'nieuw'),
  }),
};

/** The acts of the page that changes a house. */
export const editActs = {
  wijzigen: formAct({
    fields: editForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      changePremises(database, scope, { ...house, premises: inputOf(typed), providers: typed.aanbieder }),
    refusals: refusalsAt('naam'),
    done: premisesSaved('locatie'),
  }),
  sluiten: formAct({
    fields: closeForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { sluiten, sluitreden }) =>
      closePremises(database, scope, { ...house, on: sluiten, reason: sluitreden }),
    refusals: refusalsAt('sluiten'),
    done: premisesSaved('gesloten'),
  }),
};

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
