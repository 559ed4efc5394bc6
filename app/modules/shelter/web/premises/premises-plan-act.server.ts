import { z } from 'zod';
import { plannedChangeKinds } from '../../domain/premises.ts';
import { addBed } from '../../use-cases/keep-beds.server.ts';
import { completePremisesChange, planPremisesChange } from '../../use-cases/keep-premises.server.ts';
import type { Acting } from '../acting.server.ts';
import { dayField, optionalDayField, optionalText, textField } from '../form-fields.ts';
import { runForm, type ChangeOutcome } from '../form-outcome.ts';
import { knownField } from '../stay/known-choice.ts';
import { editMessages } from './messages-premises-edit.nl.ts';
import { planMessages as text } from './messages-premises-plan.nl.ts';

const planForm = z.object({
  plan: z.enum(plannedChangeKinds, text.kindMissing),
  gepland: optionalDayField(text.dayMissing),
  plantoelichting: textField(text.noteMissing, 3),
});
const doneForm = z.object({
  wijziging: z.uuid(),
  gedaan: dayField(text.dayMissing),
  nieuwadres: optionalText,
});
const bedForm = z.object({
  bednummer: textField(text.bedMissing).max(20, text.bedMissing),
  bedvanaf: optionalDayField(text.dayMissing),
  bedkamer: knownField(editMessages.choiceWrong),
  bedgrond: knownField(editMessages.choiceWrong),
});

export function planChange(
  { database, scope, act }: Acting,
  ref: string,
  fields: Record<string, unknown>,
): Promise<ChangeOutcome> {
  return runForm(planForm, fields, { field: 'plan', saved: 'gepland' }, (typed) =>
    planPremisesChange(database, scope, {
      ...act,
      premisesRef: ref,
      change: { kind: typed.plan, plannedOn: typed.gepland, note: typed.plantoelichting },
    }),
  );
}

/** A planned change that is done; problems stand with the field of that one change. */
export async function completeChange(
  { database, scope, act }: Acting,
  ref: string,
  fields: Record<string, unknown>,
): Promise<ChangeOutcome> {
  const outcome = await runForm(doneForm, fields, { field: 'gedaan', saved: 'uitgevoerd' }, (typed) =>
    completePremisesChange(database, scope, {
      ...act,
      premisesRef: ref,
      changeId: typed.wijziging,
      doneOn: typed.gedaan,
      location: typed.nieuwadres,
    }),
  );
  if (outcome.kind === 'done') return outcome;
  const message = outcome.problems['gedaan'] ?? text.dayMissing;
  return { kind: 'problems', problems: { [`gedaan-${String(fields['wijziging'])}`]: message } };
}

export function addNumberedBed(
  { database, scope, act }: Acting,
  ref: string,
  fields: Record<string, unknown>,
): Promise<ChangeOutcome> {
  const refusals = { 'already-there': text.bedTaken, 'period-overlaps': text.bedTaken };
  return runForm(bedForm, fields, { field: 'bednummer', saved: 'bed', refusals }, (typed) =>
    addBed(database, scope, {
      ...act,
      premisesRef: ref,
      bed: {
        ref: typed.bednummer,
        from: typed.bedvanaf,
        isSingleRoom: typed.bedkamer,
        isOnGroundFloor: typed.bedgrond,
      },
    }),
  );
}
