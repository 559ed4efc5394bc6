import type { WithChildren } from '../children.ts';

export interface BannerProps extends WithChildren {
  /** Names the banner for a screen reader, for example "Proefomgeving". */
  readonly label: string;
}

/** One line above every page, for example that this is a demonstration with invented people. */
export function Banner({ label, children }: BannerProps) {
  return (
    <section className="onderdak-banner" aria-label={label}>
      <p className="onderdak-banner__text">
        <strong>{label}</strong> {children}
      </p>
    </section>
  );
}
