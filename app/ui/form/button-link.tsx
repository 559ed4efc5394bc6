import { buttonClass, type ButtonKind } from '../button-kind.ts';
import type { WithChildren } from '../children.ts';

export interface ButtonLinkProps extends WithChildren {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly download?: boolean | undefined;
  /** In a tab of its own, so that this page stays; its words must say so. */
  readonly opensTab?: boolean;
}

/** A link that looks like a button: for going to a page where something is done. */
export function ButtonLink({
  href,
  kind = 'secondary',
  download,
  opensTab = false,
  children,
}: ButtonLinkProps) {
  return (
    <a
      className={`${buttonClass(kind)} onderdak-button-link`}
      href={href}
      download={download}
      target={opensTab ? '_blank' : undefined}
      rel={opensTab ? 'noopener' : undefined}
    >
      {children}
    </a>
  );
}
