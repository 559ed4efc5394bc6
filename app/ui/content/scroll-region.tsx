import type { WithChildren } from '../children.ts';

export interface ScrollRegionProps extends WithChildren {
  /** Id of the text that names the region; a caption, for a table. */
  readonly labelledBy: string;
}

/** Holds what is wider than a phone. Focusable, so that the keyboard can scroll it. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling by keyboard needs the focus
    <section className="onderdak-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
