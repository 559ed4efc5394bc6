import { isEmpty } from '#app/kernel/period.ts';
import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { bringBackInService, takeOutOfService } from '../../use-cases/keep-beds.server.ts';
import { parseTelephone } from '../../domain/telephone.ts';
import { changeCapacity, changeContact, changeHouseRules } from '../../use-cases/keep-premises.server.ts';
import { switchWinterRuleOff, switchWinterRuleOn } from '../../use-cases/switch-winter-rule.server.ts';
import {
  choiceField,
  dayField,
  numberField,
  optionalDayField,
  optionalNumberField,
  optionalText,
} from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { contactMessages } from './messages-contact.nl.ts';
import { changeMessages as text } from './messages-premises-change.nl.ts';
import { premisesSaved, rowOfPremises, type PremisesToChange } from './premises-to-change.server.ts';

const inOrder = ({ vanaf, tot }: { vanaf: Temporal.PlainDate; tot: Temporal.PlainDate | null }) =>
  !isEmpty({ from: vanaf, until: tot });
const wrongOrder = { path: ['tot'], error: text.order };

const capacityForm = z.object({
  soort: z.enum(['places', 'overflow'], text.capacityKindMissing),
  aantal: numberField(text.numberMissing, 0, 9999),
  reden: choiceField(text.reasonMissing),
  vanaf: dayField(text.dayMissing),
  bron: optionalText,
});
const shortText = optionalText.refine((typed) => (typed ?? '').length <= 200, contactMessages.tooLong);
const contactForm = z.object({
  telefoon: optionalText.transform((typed, context) => {
    const dialled = typed === null ? null : parseTelephone(typed);
    if (typed === null || dialled !== null) return dialled;
    context.addIssue(contactMessages.telephoneWrong);
    return z.NEVER;
  }),
  navraag: shortText,
  tijden: shortText,
  contactvanaf: dayField(text.dayMissing),
});
const rulesForm = z
  .object({
    minimumleeftijd: optionalNumberField(text.ageWrong, 0, 120),
    maximumleeftijd: optionalNumberField(text.ageWrong, 0, 120),
    langste: optionalNumberField(text.longestWrong, 1, 999),
    eenheid: z.enum(['day', 'week', 'month']).default('month'),
    nachten: optionalNumberField(text.nightsWrong, 1, 31),
    contractvorm: optionalText,
    regelsvanaf: dayField(text.dayMissing),
  })
  .refine(({ minimumleeftijd, maximumleeftijd }) => (minimumleeftijd ?? 0) <= (maximumleeftijd ?? 120), {
    path: ['maximumleeftijd'],
    error: text.agesTurned,
  });
const winterForm = z
  .object({
    extra: numberField(text.numberMissing, 0, 9999),
    reden: choiceField(text.reasonMissing),
    vanaf: dayField(text.dayMissing),
    tot: optionalDayField(text.dayMissing),
    toezicht: optionalText,
  })
  .refine(inOrder, wrongOrder);
const winterEndForm = z.object({ winterstop: dayField(text.dayMissing) });
const outageForm = z
  .object({
    bed: optionalText,
    plekken: numberField(text.numberMissing, 1, 9999),
    reden: choiceField(text.reasonMissing),
    vanaf: dayField(text.dayMissing),
    tot: optionalDayField(text.dayMissing),
    toelichting: optionalText,
  })
  .refine(inOrder, wrongOrder);
const backForm = z.object({ deel: z.uuid(), terugop: dayField(text.dayMissing) });

/** The acts of a house's page of places; those without rows add something and change nothing that is there. */
export const placeActs = {
  plaatsen: formAct({
    fields: capacityForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      changeCapacity(database, scope, {
        ...house,
        capacity: {
          kind: typed.soort,
          reason: typed.reden,
          places: typed.aantal,
          from: typed.vanaf,
          source: typed.bron,
        },
      }),
    refusals: refusalsAt('aantal'),
    done: premisesSaved('plaatsen'),
  }),
  contact: formAct({
    fields: contactForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      changeContact(database, scope, {
        ...house,
        from: typed.contactvanaf,
        contact: { telephone: typed.telefoon, askFor: typed.navraag, openingHours: typed.tijden },
      }),
    refusals: refusalsAt('telefoon'),
    done: premisesSaved('contact'),
  }),
  regels: formAct({
    fields: rulesForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      changeHouseRules(database, scope, {
        ...house,
        from: typed.regelsvanaf,
        source: null,
        rules: {
          minimumAge: typed.minimumleeftijd,
          maximumAge: typed.maximumleeftijd,
          longestStay: typed.langste === null ? null : { value: typed.langste, unit: typed.eenheid },
          nightsPerMonth: typed.nachten,
          contractForm: typed.contractvorm,
        },
      }),
    refusals: refusalsAt('regelsvanaf'),
    done: premisesSaved('regels'),
  }),
  winter: formAct({
    fields: winterForm,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      switchWinterRuleOn(database, scope, {
        ...house,
        rule: {
          extraPlaces: typed.extra,
          reason: typed.reden,
          guardDuty: typed.toezicht,
          from: typed.vanaf,
          until: typed.tot,
        },
      }),
    refusals: refusalsAt('vanaf'),
    done: premisesSaved('winter'),
  }),
  'winter-klaar': formAct({
    fields: winterEndForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { winterstop }) =>
      switchWinterRuleOff(database, scope, { ...house, on: winterstop }),
    refusals: refusalsAt('winterstop'),
    done: premisesSaved('winter-klaar'),
  }),
  'buiten-gebruik': formAct({
    fields: outageForm,
    run: ({ acting: { database, scope }, house }: PremisesToChange, typed) =>
      takeOutOfService(database, scope, {
        ...house,
        outage: {
          bedRef: typed.bed,
          places: typed.plekken,
          reason: typed.reden,
          from: typed.vanaf,
          until: typed.tot,
          note: typed.toelichting,
        },
      }),
    refusals: refusalsAt('vanaf'),
    done: premisesSaved('buiten-gebruik'),
  }),
  'in-gebruik': formAct({
    fields: backForm,
    rows: rowOfPremises,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { deel, terugop }) =>
      bringBackInService(database, scope, { ...house, outageId: deel, on: terugop }),
    refusals: refusalsAt('terugop'),
    done: premisesSaved('in-gebruik'),
  }),
};
