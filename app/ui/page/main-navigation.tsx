import { messages } from '../messages.nl.ts';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  /** This page, or the section that this page is in. */
  readonly isCurrent?: boolean;
}

export interface MainNavigationProps {
  readonly items: readonly NavigationItem[];
}

/**
 * The sections of the product. A `<details>` that the style sheet holds open on wide screens, so the menu
 * folds on a phone without script; where a browser lacks `::details-content` it stays foldable.
 */
export function MainNavigation({ items }: MainNavigationProps) {
  const current = items.find((item) => item.isCurrent);
  return (
    <nav className="onderdak-nav" aria-label={messages.mainNavigation}>
      <details className="onderdak-nav__fold">
        <summary className="onderdak-nav__summary">
          {messages.menu}
          {current === undefined ? null : <span className="onderdak-nav__here">{current.label}</span>}
        </summary>
        <ul className="onderdak-nav__list">
          {items.map((item) => (
            <li key={item.href}>
              <a
                className="onderdak-nav__link"
                href={item.href}
                aria-current={item.isCurrent ? 'page' : undefined}
              >
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
