import type { WithChildren } from '../children.ts';

export interface BannerProps extends WithChildren {
  /** Names the banner for a screen reader, for example "Proefomgeving". */
  readonly label: string;
  /** What a phone shows of it, in one line; the rest stands there on a wider screen. */
  readonly short?: string;
}

/** One line above every page, for example that this is a demonstration with invented people. */
export function Banner({ label, short, children }: BannerProps) {
  return (
    <section className="onderdak-banner" aria-label={label}>
      <p className="onderdak-banner__text">
        <strong>{label}</strong>{' '}
        {short === undefined ? (
          children
        ) : (
          <>
            {short} <span className="onderdak-banner__more">{children}</span>
          </>
        )}
      </p>
    </section>
  );
}
