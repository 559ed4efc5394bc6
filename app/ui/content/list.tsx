import type { ReactNode } from 'react';

export interface ListProps {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[];
  /** Steps in an order. */
  readonly isOrdered?: boolean;
}

export function List({ items, isOrdered = false }: ListProps) {
  const Element = isOrdered ? 'ol' : 'ul';
  return (
    <Element className="onderdak-list">
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </Element>
  );
}
