import type { ReactNode } from 'react';
import { SkipLink } from './skip-link.tsx';

export interface PageFrameProps {
  /** `<Banner>`, shown above the header. */
  readonly banner?: ReactNode;
  /** `<PageHeader>`. */
  readonly header: ReactNode;
  /** `<Breadcrumb>`, shown above the content. */
  readonly breadcrumb?: ReactNode;
  /** `<PageFooter>`. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const contentId = 'inhoud';

/** What stands inside `<body>`: skip link, banner, header, the page's own content and the footer. */
export function PageFrame({ banner, header, breadcrumb, footer, children }: PageFrameProps) {
  return (
    <div className="onderdak-page">
      <SkipLink targetId={contentId} />
      {banner}
      {header}
      <div className="onderdak-page__body">
        {breadcrumb}
        <main id={contentId} className="onderdak-page__main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {footer}
    </div>
  );
}
