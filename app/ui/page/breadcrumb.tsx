import { messages } from '../messages.nl.ts';

export interface BreadcrumbProps {
  /** The pages above this one, highest first. */
  readonly trail: readonly { readonly href: string; readonly label: string }[];
  /** This page's own name. */
  readonly current: string;
}

export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav className="utrecht-breadcrumb-nav onderdak-breadcrumb" aria-label={messages.breadcrumb}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {trail.map(({ href, label }) => (
          <li key={href} className="utrecht-breadcrumb-nav__item">
            <a className="utrecht-breadcrumb-nav__link utrecht-link utrecht-link--html-a" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li className="utrecht-breadcrumb-nav__item">
          <span className="utrecht-breadcrumb-nav__link" aria-current="page">
            {current}
          </span>
        </li>
      </ol>
    </nav>
  );
}
