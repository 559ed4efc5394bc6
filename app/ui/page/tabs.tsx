export interface TabsProps {
  /** Names the navigation, for example "Onderdelen van deze ronde". */
  readonly label: string;
  readonly items: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent?: boolean;
    /** How many things stand behind the tab. */
    readonly count?: number | undefined;
  }[];
}

/** Sibling pages of one subject. Links, not an ARIA tablist: each tab is a page of its own. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="onderdak-tabs" aria-label={label}>
      <ul className="onderdak-tabs__list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              className="onderdak-tabs__link"
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
            >
              {item.label}
              {item.count === undefined ? null : <span className="onderdak-tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
