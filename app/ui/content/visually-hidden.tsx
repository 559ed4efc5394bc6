import type { WithChildren } from '../children.ts';

/** Text for a screen reader alone. */
export function VisuallyHidden({ children }: WithChildren) {
  return <span className="onderdak-visually-hidden">{children}</span>;
}
