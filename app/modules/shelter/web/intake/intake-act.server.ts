import { z } from 'zod';
import type { Result } from '#app/kernel/result.ts';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import { seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import { intakeStepCodes } from '../../data/intakes.server.ts';
import { disputeSteps } from '../../domain/accessibility.ts';
import { statutoryStepIds } from '../../domain/intake.ts';
import {
  completeHandover,
  endDispute,
  recordDispute,
  recordHandover,
} from '../../use-cases/record-accessibility.server.ts';
import { closeIntake, extendIntakeTerm, recordIntakeStep } from '../../use-cases/record-intake.server.ts';
import type { Acting } from '../acting.server.ts';
import {
  dayField,
  formText,
  numberField,
  optionalDayField,
  optionalText,
  textField,
} from '../form-fields.ts';
import { accessMessages, intakeMessages as text } from './messages-intake.nl.ts';
import { refusalText, type AnyRefusal } from '../messages-refusals.nl.ts';

export type IntakeOutcome =
  | { readonly kind: 'done'; readonly saved: string }
  | { readonly kind: 'problems'; readonly problems: FormProblems };

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
const completeForm = z.object({ overdracht: z.uuid(), ontvangen: day });
const disputeForm = z.object({ geschil: z.enum(disputeSteps), begonnen: day });
const endDisputeForm = z.object({
  geschil: z.enum(disputeSteps),
  geeindigd: day,
  uitkomst: textField(accessMessages.disputeOutcomeMissing),
});

/** Does what a form of the intake's page asks for, unless the intake was changed since the page was made. */
export function actOnIntake(
  acting: Acting,
  intakeId: string,
  form: FormData,
): Promise<IntakeOutcome | Change> {
  const scope = seeing(acting.scope, form, { table: 'intake', key: { intake_id: intakeId } });
  return unlessChanged(() => doAct({ ...acting, scope }, intakeId, form));
}

/** By the form's field `doen`. */
async function doAct(acting: Acting, intakeId: string, form: FormData): Promise<IntakeOutcome> {
  const { database, scope, act } = acting;
  const fields = Object.fromEntries(form);
  const request = { ...act, intakeId };
  switch (formText(form, 'doen')) {
    case 'stap':
      return run(stepForm, fields, 'stap', 'gedaan', ({ stap, gedaan }) =>
        recordIntakeStep(database, scope, { ...request, step: stap, doneOn: gedaan }),
      );
    case 'verlengen':
      return run(extendForm, fields, 'verlengd', 'waarom', ({ termijn, dagen, waarom }) =>
        extendIntakeTerm(database, scope, { ...request, step: termijn, days: dagen, reason: waarom }),
      );
    case 'afronden':
      return run(closeForm, fields, 'afgerond', 'afgerond', ({ afgerond }) =>
        closeIntake(database, scope, { ...request, closedOn: afgerond }),
      );
    case 'ontvangen':
      return run(completeForm, fields, 'overdracht', 'ontvangen', ({ overdracht, ontvangen }) =>
        completeHandover(database, scope, { ...request, handoverId: overdracht, completedOn: ontvangen }),
      );
    case 'geschil':
      return run(disputeForm, fields, 'geschil', 'begonnen', ({ geschil, begonnen }) =>
        recordDispute(database, scope, { ...request, step: geschil, startedOn: begonnen }),
      );
    case 'geschil-klaar':
      return run(endDisputeForm, fields, 'geschil', 'geeindigd', ({ geschil, geeindigd, uitkomst }) =>
        endDispute(database, scope, { ...request, step: geschil, endedOn: geeindigd, outcome: uitkomst }),
      );
    default:
      return run(handoverForm, fields, 'overdracht', 'afgesproken', (typed) =>
        recordHandover(database, scope, {
          ...request,
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
      );
  }
}

async function run<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, unknown>,
  saved: string,
  field: string,
  change: (typed: z.infer<Schema>) => Promise<Result<unknown, AnyRefusal>>,
): Promise<IntakeOutcome> {
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
