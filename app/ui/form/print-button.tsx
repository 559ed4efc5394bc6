import { buttonClass } from '../button-kind.ts';
import type { WithChildren } from '../children.ts';

/** Prints the page. It needs script, and is hidden where there is none: the browser's own menu prints too. */
export function PrintButton({ children }: WithChildren) {
  return (
    <button className={buttonClass('secondary')} type="button" data-print hidden>
      {children}
    </button>
  );
}
