import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { readBedList } from '../../domain/bed-list.ts';
import { premisesChangeAddress } from '../addresses.ts';
import { plannedChangeKinds } from '../../domain/premises.ts';
import { addBeds } from '../../use-cases/keep-beds.server.ts';
import { completePremisesChange, planPremisesChange } from '../../use-cases/keep-premises.server.ts';
import { dayField, optionalDayField, optionalText, textField } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { knownField } from '../stay/known-choice.ts';
import { editMessages } from './messages-premises-edit.nl.ts';
import { planMessages as text } from './messages-premises-plan.nl.ts';
import { premisesSaved, rowOfPremises, type PremisesToChange } from './premises-to-change.server.ts';

const planForm = z.object({
  plan: z.enum(plannedChangeKinds, text.kindMissing),
  gepland: optionalDayField(text.dayMissing),
  toelichting: textField(text.noteMissing, 3),
});
const doneForm = z.object({
  deel: z.uuid(),
  gedaan: dayField(text.dayMissing),
  nieuwadres: optionalText,
});
const bedForm = z.object({
  bednummer: textField(text.bedMissing).transform((typed, context) => {
    const beds = readBedList(typed);
    if (beds !== null) return beds;
    context.addIssue(text.bedMissing);
    return z.NEVER;
  }),
  vanaf: optionalDayField(text.dayMissing),
  kamer: knownField(editMessages.choiceWrong),
  grond: knownField(editMessages.choiceWrong),
});
const bedTaken = { field: 'bednummer', message: text.bedTaken };

/** Numbered beds and what is planned: the other acts of a house's page of places. */
export const planActs = {
  bed: formAct({
    fields: bedForm,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { bednummer, vanaf, kamer, grond }) =>
      addBeds(database, scope, {
        ...house,
        refs: bednummer,
        bed: { from: vanaf, isSingleRoom: kamer, isOnGroundFloor: grond },
      }),
    refusals: { ...refusalsAt('bednummer'), 'already-there': bedTaken, 'period-overlaps': bedTaken },
    done: (_, { house }) => `${savedAt(premisesChangeAddress(house.premisesRef), 'bed')}#bedden`,
  }),
  plannen: formAct({
    fields: planForm,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { plan, gepland, toelichting }) =>
      planPremisesChange(database, scope, {
        ...house,
        change: { kind: plan, plannedOn: gepland, note: toelichting },
      }),
    refusals: refusalsAt('plan'),
    done: premisesSaved('gepland'),
  }),
  uitvoeren: formAct({
    fields: doneForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { deel, gedaan, nieuwadres }) =>
      completePremisesChange(database, scope, {
        ...house,
        changeId: deel,
        doneOn: gedaan,
        location: nieuwadres,
      }),
    refusals: refusalsAt('gedaan'),
    done: premisesSaved('uitgevoerd'),
  }),
};
