import type { ReactNode } from 'react';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Detail that not everyone needs; prints unfolded. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details className="onderdak-disclosure" open={isOpen}>
      <summary className="onderdak-disclosure__summary">{summary}</summary>
      <div className="onderdak-disclosure__content">{children}</div>
    </details>
  );
}
