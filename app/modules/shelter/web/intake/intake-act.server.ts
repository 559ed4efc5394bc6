import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { intakeStepCodes } from '../../data/intake/intakes.server.ts';
import { disputeSteps } from '../../domain/intake/accessibility.ts';
import { statutoryStepIds } from '../../domain/intake/intake.ts';
import {
  completeHandover,
  endDispute,
  recordDispute,
  recordHandover,
} from '../../use-cases/record-accessibility.server.ts';
import { closeIntake, extendIntakeTerm, recordIntakeStep } from '../../use-cases/record-intake.server.ts';
import type { Acting } from '../acting.server.ts';
import { intakeAddress } from '../addresses.ts';
import { dayField, numberField, optionalDayField, optionalText, textField } from '../form-fields.ts';
import { intakeRow } from './intake-view.ts';
import { accessMessages, intakeMessages as text } from './messages-intake.nl.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';

const day = dayField(text.dayMissing);
const stepForm = z.object({ stap: z.enum(intakeStepCodes, text.recordStepMissing), gedaan: day });
const extendForm = z.object({
  termijn: z.enum(statutoryStepIds, text.recordStepMissing),
  dagen: numberField(text.extendDaysMissing, 1, 365),
  waarom: textField(text.extendReasonMissing, 5),
});
const closeForm = z.object({ afgerond: day });
const handoverForm = z.object({
  regio: textField(accessMessages.regionMissing),
  ontvanger: textField(accessMessages.partyMissing),
  afgesproken: day,
  gepland: optionalDayField(text.dayMissing),
  vervoer: optionalText,
  betaler: optionalText,
  opvang: optionalText,
});
const completeForm = z.object({ deel: z.uuid(), ontvangen: day });
const disputeForm = z.object({ deel: z.enum(disputeSteps), begonnen: day });
const endDisputeForm = z.object({
  deel: z.enum(disputeSteps),
  geeindigd: day,
  uitkomst: textField(accessMessages.disputeOutcomeMissing),
});

/** What the acts of an intake's page get. */
export interface IntakeToChange {
  readonly acting: Acting;
  readonly intakeId: string;
}

const common = {
  rows: ({ intakeId }: IntakeToChange) => [intakeRow(intakeId)],
};
const done = (saved: string) => (_: unknown, page: IntakeToChange) =>
  savedAt(intakeAddress(page.intakeId), saved);

export const intakeActs = {
  stap: formAct({
    ...common,
    fields: stepForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { stap, gedaan }) =>
      recordIntakeStep(database, scope, { ...act, intakeId, step: stap, doneOn: gedaan }),
    refusals: refusalsAt('gedaan'),
    done: done('stap'),
  }),
  verlengen: formAct({
    ...common,
    fields: extendForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { termijn, dagen, waarom }) =>
      extendIntakeTerm(database, scope, { ...act, intakeId, step: termijn, days: dagen, reason: waarom }),
    refusals: refusalsAt('waarom'),
    done: done('verlengd'),
  }),
  afronden: formAct({
    ...common,
    fields: closeForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { afgerond }) =>
      closeIntake(database, scope, { ...act, intakeId, closedOn: afgerond }),
    refusals: refusalsAt('afgerond'),
    done: done('afgerond'),
  }),
  overdragen: formAct({
    ...common,
    fields: handoverForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, typed) =>
      recordHandover(database, scope, {
        ...act,
        intakeId,
        handover: {
          toRegion: typed.regio,
          partyThere: typed.ontvanger,
          agreedOn: typed.afgesproken,
          plannedOn: typed.gepland,
          transport: typed.vervoer,
          paidBy: typed.betaler,
          shelterUntilThen: typed.opvang,
          completedOn: null,
        },
      }),
    refusals: refusalsAt('afgesproken'),
    done: done('overdracht'),
  }),
  ontvangen: formAct({
    ...common,
    fields: completeForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { deel, ontvangen }) =>
      completeHandover(database, scope, { ...act, intakeId, handoverId: deel, completedOn: ontvangen }),
    refusals: refusalsAt('ontvangen'),
    done: done('overdracht'),
  }),
  geschil: formAct({
    ...common,
    fields: disputeForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { deel, begonnen }) =>
      recordDispute(database, scope, { ...act, intakeId, step: deel, startedOn: begonnen }),
    refusals: refusalsAt('begonnen'),
    done: done('geschil'),
  }),
  'geschil-klaar': formAct({
    ...common,
    fields: endDisputeForm,
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { deel, geeindigd, uitkomst }) =>
      endDispute(database, scope, { ...act, intakeId, step: deel, endedOn: geeindigd, outcome: uitkomst }),
    refusals: refusalsAt('geeindigd'),
    done: done('geschil'),
  }),
};
