import { buttonClass, type ButtonKind } from '../button-kind.ts';
import type { WithChildren } from '../children.ts';

export interface ButtonLinkProps extends WithChildren {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly download?: boolean | undefined;
}

/** A link that looks like a button: for going to a page where something is done. */
export function ButtonLink({ href, kind = 'secondary', download, children }: ButtonLinkProps) {
  return (
    <a className={`${buttonClass(kind)} onderdak-button-link`} href={href} download={download}>
      {children}
    </a>
  );
}
