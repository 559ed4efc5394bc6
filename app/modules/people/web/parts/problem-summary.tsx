import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { ErrorSummary } from '#app/ui/index.ts';

export interface ProblemSummaryProps {
  readonly problems: FormProblems;
  /** What is wrong with the form as a whole. */
  readonly wholeForm?: string | null;
}

/** What has to be mended, with links to the fields. */
export function ProblemSummary({ problems, wholeForm = null }: ProblemSummaryProps) {
  return (
    <ErrorSummary
      problems={[
        ...(wholeForm === null ? [] : [{ message: wholeForm }]),
        ...Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message })),
      ]}
    />
  );
}
