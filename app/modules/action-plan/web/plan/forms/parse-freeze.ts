import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Decision } from '../../../domain/plan/plan.ts';
import { historyMessages as text } from '../messages-history.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../../forms/fields.ts';

export interface Freeze {
  readonly label: string;
  /** The decision the version is frozen for; null without one. */
  readonly decision: Decision | null;
}

/** A version to freeze: under a name, or for a decision as soon as any of its fields is filled. */
export function parseFreeze(fields: Fields): Result<Freeze, FormProblems> {
  const read = new FieldReader(fields);
  const hasDecision = ['wie', 'waarover', 'besluitdag', 'document'].some((name) => read.text(name) !== '');
  if (!hasDecision) {
    const label = read.requiredText('versienaam', text.freezeMissing);
    return read.hasProblems ? refuse(read.problems) : succeed({ label, decision: null });
  }
  const documentUrl = read.optionalText('document');
  if (documentUrl !== null && !/^https?:\/\//u.test(documentUrl)) read.refuse('document', text.documentWrong);
  const decision: Decision = {
    takenOn: read.optionalDay('besluitdag'),
    body: read.requiredText('wie', text.bodyMissing),
    subject: read.requiredText('waarover', text.subjectMissing),
    documentUrl,
  };
  return read.hasProblems ? refuse(read.problems) : succeed({ label: read.text('versienaam'), decision });
}
