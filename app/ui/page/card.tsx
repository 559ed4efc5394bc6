import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { withBdi } from '../content/with-bdi.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface CardProps {
  readonly title: ReactNode;
  /** Makes the title a link that the whole card answers to. */
  readonly href?: string | undefined;
  readonly level?: HeadingLevel;
  /** A `<Badge>` beside the title. */
  readonly badge?: ReactNode;
  readonly needsAttention?: boolean;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
}

export function Card({ title, href, level = 3, badge, needsAttention, children, footer }: CardProps) {
  return (
    <article
      className={classNames(
        'onderdak-card',
        href !== undefined && 'onderdak-card--linked',
        needsAttention && 'onderdak-card--attention',
      )}
    >
      <div className="onderdak-card__head">
        <Heading level={level} size={4}>
          {href === undefined ? (
            withBdi(title)
          ) : (
            <a className="utrecht-link utrecht-link--html-a onderdak-card__link" href={href}>
              {withBdi(title)}
            </a>
          )}
        </Heading>
        {badge}
      </div>
      {children === undefined ? null : <div className="onderdak-card__body">{children}</div>}
      {footer === undefined ? null : <div className="onderdak-card__footer">{footer}</div>}
    </article>
  );
}
