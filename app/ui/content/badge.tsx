import type { WithChildren } from '../children.ts';

export type BadgeKind = 'neutral' | 'active' | 'good' | 'attention';

export interface BadgeProps extends WithChildren {
  readonly kind?: BadgeKind;
}

/** The state of something, in a word or two. The word carries the meaning; the colour only helps. */
export function Badge({ kind = 'neutral', children }: BadgeProps) {
  return <span className={`onderdak-badge onderdak-badge--${kind}`}>{children}</span>;
}
