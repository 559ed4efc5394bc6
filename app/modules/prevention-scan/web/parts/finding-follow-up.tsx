import type { ReactNode } from 'react';

/**
 * The place on a finding's page for what follows from it, such as the measures of a plan that answer it.
 * Nothing is drawn while there is nothing to show.
 */
export function FindingFollowUp({ children }: { readonly children?: ReactNode }) {
  return children === undefined || children === null ? null : (
    <div className="onderdak-follow-up">{children}</div>
  );
}
