import type { WithChildren } from '../children.ts';

export interface GridProps extends WithChildren {
  /** How many columns on a wide screen; fewer where they do not fit. */
  readonly columns?: 2 | 3 | 4;
}

export function Grid({ columns = 3, children }: GridProps) {
  return <div className={`onderdak-grid onderdak-grid--${columns}`}>{children}</div>;
}
