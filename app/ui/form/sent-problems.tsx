import { useContext } from 'react';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';
import { fieldIdWithin, SentContext, type SentForm } from './sent.tsx';

export interface SentProblemsProps {
  /** Names of the form's fields, for those that may have the same mistake as another. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What has to be mended in the form that came back, with links to its fields; nothing when all is well. */
export function SentProblems({ labels }: SentProblemsProps) {
  const sent = useContext(SentContext);
  return sent === null ? null : <ErrorSummary problems={problemsOf(sent, labels)} />;
}

/** Two fields with the same mistake read alike in a list away from their fields: there each gets its name before it. */
function problemsOf(sent: SentForm, labels: SentProblemsProps['labels']): readonly FieldProblem[] {
  const messages = Object.values(sent.problems);
  const isShared = (message: string) => messages.filter((each) => each === message).length > 1;
  const ofFields = Object.entries(sent.problems).map(([name, message]) => {
    const label = labels?.[name];
    return {
      fieldId: fieldIdWithin(sent, name),
      message: label !== undefined && isShared(message) ? `${label}: ${message}` : message,
    };
  });
  return sent.wholeForm === null ? ofFields : [{ message: sent.wholeForm }, ...ofFields];
}
