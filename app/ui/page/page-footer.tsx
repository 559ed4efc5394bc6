import type { ReactNode } from 'react';

export interface PageFooterProps {
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** A closing line, such as the version and who runs this installation. */
  readonly children?: ReactNode;
}

export function PageFooter({ links, children }: PageFooterProps) {
  return (
    <footer className="onderdak-footer">
      <div className="onderdak-footer__inner">
        {links === undefined || links.length === 0 ? null : (
          <ul className="onderdak-footer__links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a className="utrecht-link utrecht-link--html-a" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {children === undefined ? null : <p className="onderdak-footer__note">{children}</p>}
      </div>
    </footer>
  );
}
