import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../page/heading.tsx';

export interface EmptyStateProps {
  /** What is not there yet, for example "Er is nog geen ronde". */
  readonly title: string;
  readonly level?: HeadingLevel;
  /** What to do first, and what that brings. */
  readonly children?: ReactNode;
  /** A `<ButtonLink kind="primary">` that starts it. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div className="onderdak-empty">
      <svg className="onderdak-empty__roof" viewBox="0 0 120 28" aria-hidden="true" focusable="false">
        <path d="M2 26 L84 3 L118 26" fill="none" stroke="currentColor" strokeWidth="3" />
      </svg>
      <Heading level={level} size={3}>
        {title}
      </Heading>
      {children === undefined ? null : <div className="onderdak-empty__text">{children}</div>}
      {action === undefined ? null : <div className="onderdak-empty__action">{action}</div>}
    </div>
  );
}
