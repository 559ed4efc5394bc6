import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface SectionProps {
  readonly title: ReactNode;
  readonly level?: HeadingLevel;
  /** Where links on the page can lead. */
  readonly id?: string | undefined;
  readonly intro?: ReactNode;
  /** Links or buttons beside the heading. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page with its own heading; headings are enough to find it, so it is no landmark. */
export function Section({ title, level = 2, id, intro, actions, children }: SectionProps) {
  return (
    <section className="onderdak-section" id={id}>
      <div className="onderdak-section__head">
        <Heading level={level}>{title}</Heading>
        {actions}
      </div>
      {intro === undefined ? null : <p className="utrecht-paragraph">{intro}</p>}
      {children}
    </section>
  );
}
