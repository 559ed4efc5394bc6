import { classNames } from '../class-names.ts';
import type { WithChildren } from '../children.ts';

export interface ScrollRegionProps extends WithChildren {
  /** Id of the text that names the region; a caption, for a table. */
  readonly labelledBy: string;
  /** Stands open on the page, however long it is. */
  readonly isWhole?: boolean | undefined;
}

/** Holds what is wider than a phone. Focusable, so that the keyboard can scroll it. */
export function ScrollRegion({ labelledBy, isWhole = false, children }: ScrollRegionProps) {
  return (
    <section
      className={classNames('onderdak-scroll', isWhole && 'onderdak-scroll--whole')}
      aria-labelledby={labelledBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling by keyboard needs the focus
      tabIndex={0}
    >
      {children}
    </section>
  );
}
