import type { WithChildren } from '../children.ts';
import { withBdi } from '../content/with-bdi.tsx';

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps extends WithChildren {
  readonly level: HeadingLevel;
  /** How it looks, where that differs from its level. */
  readonly size?: HeadingLevel;
  readonly id?: string | undefined;
}

export function Heading({ level, size = level, id, children }: HeadingProps) {
  const Element = `h${level}` as const;
  return (
    <Element id={id} className={`utrecht-heading-${size}`}>
      {withBdi(children)}
    </Element>
  );
}
