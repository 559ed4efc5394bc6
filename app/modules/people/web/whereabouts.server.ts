import { createContext } from 'react-router';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** Something that goes on around a person, such as a stay: where it is shown, and what and since when it is. */
export interface Whereabout {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  readonly detail: string;
}

/** What goes on around a person, as far as the reader may see it, and what can be done about it from the file. */
export type FindWhereabouts = (
  tx: ReadTransaction,
  scope: Scope,
  personId: string,
) => Promise<{
  readonly records: readonly Whereabout[];
  readonly actions: readonly { readonly href: string; readonly label: string }[];
}>;

/** How a file learns where its person is without knowing who keeps that; set where all is put together. */
export const whereaboutsContext = createContext<FindWhereabouts>(async () => ({ records: [], actions: [] }));
