import type { WithChildren } from '../children.ts';

/** Buttons side by side, beneath each other on a phone. */
export function ButtonGroup({ children }: WithChildren) {
  return <div className="onderdak-button-group">{children}</div>;
}
