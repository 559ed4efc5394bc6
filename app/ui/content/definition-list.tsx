import type { ReactNode } from 'react';
import { withBdi } from './with-bdi.tsx';

export interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly details: ReactNode }[];
}

/** What is known about one thing: names on the left, values on the right. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="onderdak-definitions">
      {items.map(({ term, details }) => (
        <div key={term} className="onderdak-definitions__item">
          <dt>{term}</dt>
          <dd>{withBdi(details)}</dd>
        </div>
      ))}
    </dl>
  );
}
