import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findDue, type DueRow } from '../data/terms.server.ts';
import { goesOn } from '../domain/goes-on.ts';
import type { Overseeing } from './acting.ts';

export type FileToGo = DueRow & {
  /** The first night in which it can go. */
  readonly goesOn: Temporal.PlainDate;
};

export interface WhatGoes {
  readonly files: readonly FileToGo[];
  readonly perMonth: readonly { readonly month: string; readonly kindCode: string; readonly files: number }[];
}

/** Which files go before a day, by number, and how many of each kind in each month. What is kept longer says why. */
export async function whatGoes(
  database: Database,
  { scope, origin, today }: Overseeing,
  until: Temporal.PlainDate,
): Promise<WhatGoes> {
  return readLogged<WhatGoes>(
    database,
    { scope, origin },
    ({ files }) => ({
      action: 'list-files-to-go',
      objectKind: 'retention',
      objectId: scope.regionId,
      purpose: `tot ${until.toString()}: ${files.length}`,
    }),
    async (tx) => {
      const files = (await findDue(tx, today, until)).map((row) => ({ ...row, goesOn: goesOn(row, today) }));
      return { files, perMonth: countPerMonth(files) };
    },
  );
}

function countPerMonth(files: readonly FileToGo[]): WhatGoes['perMonth'] {
  const going = files.filter(({ keptBecause }) => keptBecause === null);
  const groups = Map.groupBy(
    going,
    (file) => `${file.goesOn.toPlainYearMonth().toString()} ${file.kindCode}`,
  );
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { length }]) => ({ month: key.slice(0, 7), kindCode: key.slice(8), files: length }));
}
