import { isEmpty, type OpenPeriod } from '#app/kernel/period.ts';
import { z } from 'zod';
import { seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import { bringBackInService, takeOutOfService } from '../../use-cases/keep-beds.server.ts';
import { changeCapacity, changeHouseRules } from '../../use-cases/keep-premises.server.ts';
import { switchWinterRuleOff, switchWinterRuleOn } from '../../use-cases/switch-winter-rule.server.ts';
import type { Acting } from '../acting.server.ts';
import {
  choiceField,
  dayField,
  formText,
  numberField,
  optionalDayField,
  optionalNumberField,
  optionalText,
} from '../form-fields.ts';
import { runForm, type ChangeOutcome } from '../form-outcome.ts';
import { changeMessages as text } from './messages-premises-change.nl.ts';
import { addNumberedBed, completeChange, planChange } from './premises-plan-act.server.ts';

const inOrder = (period: OpenPeriod) => !isEmpty(period);

const capacityForm = z.object({
  soort: z.enum(['places', 'overflow'], text.capacityKindMissing),
  aantal: numberField(text.numberMissing, 0, 9999),
  reden: choiceField(text.reasonMissing),
  vanaf: dayField(text.dayMissing),
  bron: optionalText,
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
    winterreden: choiceField(text.reasonMissing),
    wintervanaf: dayField(text.dayMissing),
    wintertot: optionalDayField(text.dayMissing),
    toezicht: optionalText,
  })
  .refine(({ wintervanaf, wintertot }) => inOrder({ from: wintervanaf, until: wintertot }), {
    path: ['wintertot'],
    error: text.order,
  });
const outageForm = z
  .object({
    bed: optionalText,
    plekken: numberField(text.numberMissing, 1, 9999),
    uitreden: choiceField(text.reasonMissing),
    uitvanaf: dayField(text.dayMissing),
    uittot: optionalDayField(text.dayMissing),
    toelichting: optionalText,
  })
  .refine(({ uitvanaf, uittot }) => inOrder({ from: uitvanaf, until: uittot }), {
    path: ['uittot'],
    error: text.order,
  });
const winterEndForm = z.object({ winterstop: dayField(text.dayMissing) });
const backForm = z.object({ storing: z.uuid(), terugop: dayField(text.dayMissing) });

/** Forms that add something and change nothing that is there. */
const adding: ReadonlySet<string> = new Set(['winter', 'buiten-gebruik', 'bed', 'plannen']);

/** Does what the sent form of the page asks for, unless it changes what was changed since the page was made. */
export function changePlaces(acting: Acting, ref: string, form: FormData): Promise<ChangeOutcome | Change> {
  const rows = adding.has(formText(form, 'doen'))
    ? []
    : [{ table: 'premises' as const, key: { premises_ref: ref } }];
  const scope = seeing(acting.scope, form, ...rows);
  return unlessChanged(() => doChange({ ...acting, scope }, ref, form));
}

/** By the form's field `doen`. */
async function doChange(acting: Acting, ref: string, form: FormData): Promise<ChangeOutcome> {
  const { database, scope, act } = acting;
  const fields = Object.fromEntries(form);
  const house = { ...act, premisesRef: ref };
  switch (formText(form, 'doen')) {
    case 'plaatsen':
      return runForm(
        capacityForm,
        fields,
        { field: 'aantal', saved: 'plaatsen' },
        ({ soort, aantal, reden, vanaf, bron }) =>
          changeCapacity(database, scope, {
            ...house,
            capacity: { kind: soort, reason: reden, places: aantal, from: vanaf, source: bron },
          }),
      );
    case 'regels':
      return runForm(rulesForm, fields, { field: 'regelsvanaf', saved: 'regels' }, (typed) =>
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
      );
    case 'winter':
      return runForm(winterForm, fields, { field: 'wintervanaf', saved: 'winter' }, (typed) =>
        switchWinterRuleOn(database, scope, {
          ...house,
          rule: {
            extraPlaces: typed.extra,
            reason: typed.winterreden,
            guardDuty: typed.toezicht,
            from: typed.wintervanaf,
            until: typed.wintertot,
          },
        }),
      );
    case 'winter-klaar':
      return runForm(
        winterEndForm,
        fields,
        { field: 'winterstop', saved: 'winter-klaar' },
        ({ winterstop }) => switchWinterRuleOff(database, scope, { ...house, on: winterstop }),
      );
    case 'in-gebruik':
      return runForm(backForm, fields, { field: 'terugop', saved: 'in-gebruik' }, ({ storing, terugop }) =>
        bringBackInService(database, scope, { ...house, outageId: storing, on: terugop }),
      );
    case 'plannen':
      return planChange(acting, ref, fields);
    case 'uitvoeren':
      return completeChange(acting, ref, fields);
    case 'bed':
      return addNumberedBed(acting, ref, fields);
    default:
      return runForm(outageForm, fields, { field: 'uitvanaf', saved: 'buiten-gebruik' }, (typed) =>
        takeOutOfService(database, scope, {
          ...house,
          outage: {
            bedRef: typed.bed,
            places: typed.plekken,
            reason: typed.uitreden,
            from: typed.uitvanaf,
            until: typed.uittot,
            note: typed.toelichting,
          },
        }),
      );
  }
}
