import type { WithChildren } from '../children.ts';
import { withBdi } from './with-bdi.tsx';

export interface LinkProps extends WithChildren {
  readonly href: string;
  /** Says more than the visible text, where that text repeats on the page; must contain the visible text. */
  readonly label?: string | undefined;
  /** Offers the target as a file. */
  readonly download?: boolean | undefined;
}

export function Link({ href, label, download, children }: LinkProps) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} aria-label={label} download={download}>
      {withBdi(children)}
    </a>
  );
}
