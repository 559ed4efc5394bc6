import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { HeldEvaluation } from '../../../domain/progress/evaluation.ts';
import { evaluationDecisions } from '../../../domain/progress/progress.ts';
import { evaluationMessages as text } from '../messages-evaluation.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../../forms/fields.ts';

export interface PlannedEvaluation {
  readonly label: string;
  readonly plannedOn: Temporal.PlainDate;
  readonly reminderDays: readonly number[];
}

/** An evaluation to plan. Reminders are typed as days before it: "28, 7". */
export function parsePlanned(fields: Fields): Result<PlannedEvaluation, FormProblems> {
  const read = new FieldReader(fields);
  const days = read
    .text('herinnering')
    .split(/[\s,;]+/u)
    .filter((typed) => typed !== '');
  if (days.some((typed) => !/^\d{1,3}$/u.test(typed))) read.refuse('herinnering', text.remindersWrong);
  const planned = {
    label: read.requiredText('naam', text.labelMissing),
    plannedOn: read.day('dag'),
    reminderDays: [...new Set(days.map(Number))].toSorted((one, other) => other - one),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(planned);
}

/** What an evaluation found and decided. */
export function parseHeld(fields: Fields): Result<HeldEvaluation, FormProblems> {
  const read = new FieldReader(fields);
  const held = {
    heldOn: read.day('gehouden'),
    findings: read.requiredText('bevindingen', text.findingsMissing),
    decision: read.choice('besluit', evaluationDecisions),
    reason: read.text('reden'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(held);
}
