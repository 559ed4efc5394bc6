import type { ReactNode } from 'react';
import { Badge, type BadgeKind } from './badge.tsx';
import { Link } from './link.tsx';

export interface TaskListProps {
  readonly items: readonly {
    readonly key: string;
    readonly text: ReactNode;
    readonly href: string;
    /** How soon, or since when; null where there is no day. */
    readonly when: string | null;
    readonly kind: BadgeKind;
  }[];
}

/** What waits for someone, a line each: what it is leads to where it is done, when it was due stands beside it. */
export function TaskList({ items }: TaskListProps) {
  return (
    <ul className="onderdak-tasks">
      {items.map(({ key, text, href, when, kind }) => (
        <li key={key} className="onderdak-tasks__item">
          <Link href={href}>{text}</Link>
          {when === null ? null : <Badge kind={kind}>{when}</Badge>}
        </li>
      ))}
    </ul>
  );
}
