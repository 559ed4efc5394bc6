import { messages } from '../messages.nl.ts';

export interface PaginationProps {
  /** Counted from one. */
  readonly page: number;
  readonly pageCount: number;
  readonly href: (page: number) => string;
}

/** The pages worth a link: the first, the last, and those around the current one; `null` stands for a gap. */
export function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const near = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pageCount || Math.abs(each - page) <= 1,
  );
  return near.flatMap((each, index) => {
    const previous = near[index - 1];
    return previous !== undefined && each - previous > 1 ? [null, each] : [each];
  });
}

export function Pagination({ page, pageCount, href }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="onderdak-pagination" aria-label={messages.pagination}>
      {page > 1 ? (
        <a className="onderdak-pagination__link" href={href(page - 1)} rel="prev">
          {messages.previousPage}
        </a>
      ) : null}
      <span className="onderdak-pagination__short" aria-current="page">
        {messages.pageOf(page, pageCount)}
      </span>
      <ol className="onderdak-pagination__list">
        {pagesToShow(page, pageCount).map((each, index) => (
          <li key={each ?? `gap-${index}`}>
            {each === null ? (
              <span className="onderdak-pagination__gap">…</span>
            ) : (
              <a
                className="onderdak-pagination__link"
                href={href(each)}
                aria-label={messages.page(each)}
                aria-current={each === page ? 'page' : undefined}
              >
                {each}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a className="onderdak-pagination__link" href={href(page + 1)} rel="next">
          {messages.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
