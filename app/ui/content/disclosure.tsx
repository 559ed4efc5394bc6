import { useContext, type ReactNode } from 'react';
import { SentContext } from '../form/sent.tsx';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  /** The act of the form within it: a form that came back is not left folded. */
  readonly act?: string;
  readonly children: ReactNode;
}

/** Detail that not everyone needs; prints unfolded. */
export function Disclosure({ summary, isOpen = false, act, children }: DisclosureProps) {
  const sent = useContext(SentContext);
  return (
    <details className="onderdak-disclosure" open={isOpen || (sent !== null && sent.act === act)}>
      <summary className="onderdak-disclosure__summary">{summary}</summary>
      <div className="onderdak-disclosure__content">{children}</div>
    </details>
  );
}
