import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  accessibilityCriteria,
  type AccessibilityAnswers,
  type AccessibilityCriterion,
} from '../../domain/intake/accessibility.ts';
import { adviseAccessibility } from '../../domain/intake/assess-accessibility.ts';
import { assessAccessibility } from '../../use-cases/record-accessibility.server.ts';
import { intakeAddress } from '../addresses.ts';
import { dayField, optionalText, textField } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import type { IntakeToChange } from './intake-act.server.ts';
import { intakeRow } from './intake-view.ts';
import { accessMessages as text, intakeMessages } from './messages-intake.nl.ts';

const speaksFor = z.enum(['here', 'elsewhere', 'neither', 'unknown'], text.answerMissing);
const note = (criterion: AccessibilityCriterion) => `${criterion}-uitleg` as const;

/** For every criterion where it points to, and a note. */
const answersForm = z.object({
  ...fieldFor((criterion) => criterion, speaksFor),
  ...fieldFor(note, optionalText),
});
const assessmentForm = answersForm
  .extend({
    uitkomst: z.enum(['here', 'elsewhere', 'undecided'], text.outcomeMissing),
    regio: optionalText,
    andereregio: optionalText,
    uitleg: textField(text.explanationMissing, 10),
    beoordeeld: dayField(intakeMessages.dayMissing),
  })
  .refine(({ uitkomst, regio, andereregio }) => uitkomst !== 'elsewhere' || (andereregio ?? regio) !== null, {
    path: ['regio'],
    error: text.regionMissing,
  });

function fieldFor<Name extends string, Field extends z.ZodType>(
  nameOf: (criterion: AccessibilityCriterion) => Name,
  field: Field,
): Record<Name, Field> {
  return Object.fromEntries(accessibilityCriteria.map((criterion) => [nameOf(criterion), field])) as Record<
    Name,
    Field
  >;
}

function answersOf(typed: z.infer<typeof answersForm>): AccessibilityAnswers {
  return Object.fromEntries(
    accessibilityCriteria.map((criterion) => [
      criterion,
      { speaksFor: typed[criterion], note: typed[note(criterion)] },
    ]),
  ) as unknown as AccessibilityAnswers;
}

/** What the answers point to, without recording anything; and the decision. */
export const accessibilityActs = {
  advies: formAct({
    fields: answersForm,
    run: (_: IntakeToChange, typed) => Promise.resolve(succeed(adviseAccessibility(answersOf(typed)))),
    refusals: {},
    done: ({ leansTo }) => ({ show: leansTo }),
  }),
  vastleggen: formAct({
    fields: assessmentForm,
    rows: ({ intakeId }: IntakeToChange) => [intakeRow(intakeId)],
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, typed) =>
      assessAccessibility(database, scope, {
        ...act,
        intakeId,
        assessedOn: typed.beoordeeld,
        answers: answersOf(typed),
        outcome:
          typed.uitkomst === 'elsewhere'
            ? { kind: typed.uitkomst, region: typed.andereregio ?? typed.regio ?? '' }
            : { kind: typed.uitkomst },
        explanation: typed.uitleg,
      }),
    refusals: refusalsAt('uitleg', { 'in-future': 'beoordeeld' }),
    done: (_, { intakeId }) => savedAt(intakeAddress(intakeId), 'beoordeling'),
  }),
};
