import { createContext } from 'react-router';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** Something done about a finding of the prevention scan. */
export interface FindingAnswer {
  readonly href: string;
  readonly label: string;
  /** Where it stands in, such as the title of a plan. */
  readonly within: string;
  readonly status: string;
  readonly money: string;
}

/** Finds what was done about a finding; `column` is null for its item as a whole. */
export type FindingFollowUp = (
  tx: ReadTransaction,
  regionId: string,
  finding: { readonly table: string; readonly item: string; readonly column: string | null },
) => Promise<readonly FindingAnswer[]>;

/** How the page of a finding learns what follows from it without knowing who answers; set where all is put together. */
export const findingFollowUpContext = createContext<FindingFollowUp>(async () => []);
