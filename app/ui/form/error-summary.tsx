import { useId } from 'react';
import { messages } from '../messages.nl.ts';

export interface FieldProblem {
  /** Id of the field to go to; `undefined` for a problem of the form as a whole. */
  readonly fieldId?: string | undefined;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
}

/**
 * What has to be mended, above the form, each with a link to its field. It takes the focus when the page
 * loads, so that a screen reader reads it first; nothing is drawn when there are no problems.
 */
export function ErrorSummary({ problems, title = messages.errorSummaryTitle }: ErrorSummaryProps) {
  const titleId = useId();
  if (problems.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page was sent back because of these errors
    <section className="onderdak-error-summary" aria-labelledby={titleId} tabIndex={-1} autoFocus>
      <h2 id={titleId} className="utrecht-heading-3">
        {title}
      </h2>
      <ul className="onderdak-error-summary__list">
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {fieldId === undefined ? (
              message
            ) : (
              <a className="utrecht-link utrecht-link--html-a" href={`#${fieldId}`}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
