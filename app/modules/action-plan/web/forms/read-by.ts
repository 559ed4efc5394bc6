import { z } from 'zod';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { fieldMessages as text } from '../messages-edit.nl.ts';

/** Reads the fields of one form: what they say, or what is wrong with each. */
export type ReadForm<Value> = (fields: Fields) => Result<Value, FormProblems>;

/** The fields of an act, for a form whose fields depend on each other or on the plan. */
export function readBy<Value>(read: ReadForm<Value>) {
  return z.record(z.string(), z.string()).transform((fields, context) => {
    const outcome = read(fields);
    if (outcome.ok) return outcome.value;
    for (const [name, message] of Object.entries(outcome.reason))
      context.addIssue({ code: 'custom', path: [name], message });
    return z.NEVER;
  });
}

/** The same, with the reason that a change of the plan's money or measures must have. */
export function readWithReason<Value>(read: ReadForm<Value>) {
  return readBy((fields) => {
    const outcome = read(fields);
    const reason = (fields['reden'] ?? '').trim();
    if (outcome.ok && reason !== '') return succeed({ value: outcome.value, reason });
    return refuse({
      ...(outcome.ok ? {} : outcome.reason),
      ...(reason === '' ? { reden: text.reasonMissing } : {}),
    });
  });
}
