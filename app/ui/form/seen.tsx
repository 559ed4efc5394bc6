import { createContext } from 'react';
import type { WithChildren } from '../children.ts';

/** The revision that the forms of a part of a page were made on; null where nothing is changed by them. */
export const SeenContext = createContext<string | null>(null);

/** Lets every form within it hand back the revision of what it shows, so that nobody overwrites what they did not see. */
export function Seen({ revision, children }: WithChildren & { readonly revision: string }) {
  return <SeenContext value={revision}>{children}</SeenContext>;
}
