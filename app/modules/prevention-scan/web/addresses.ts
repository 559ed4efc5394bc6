/** Where the pages of the prevention scan are. Slugs and ids hold letters, digits and hyphens only. */
export const roundsAddress = '/preventiescan';
export const importAddress = '/preventiescan/inlezen';
export const templateAddress = '/preventiescan/invulblad';

export const roundAddress = (round: string): string => `${roundsAddress}/${encodeURIComponent(round)}`;

export type RoundPage =
  | 'tabellen'
  | 'sterk'
  | 'kansen'
  | 'snel'
  | 'mijn-gemeente'
  | 'namen'
  | 'gegevenskwaliteit'
  | 'begrippen'
  | 'meenemen';

export const roundPageAddress = (round: string, page: RoundPage): string => `${roundAddress(round)}/${page}`;

export const tableAddress = (round: string, table: string): string =>
  `${roundPageAddress(round, 'tabellen')}/${table}`;

/** The page of one finding; the column is left out for a question without routes. */
export function findingAddress(
  round: string,
  { table, item, column }: { readonly table: string; readonly item: string; readonly column: string },
): string {
  const base = `${roundAddress(round)}/bevinding/${table}/${item}`;
  return column === 'answer' ? base : `${base}/${column}`;
}

/** Where the action plan shows the measures of a finding, and makes one of it; that module knows this one, not the reverse. */
export function measuresAddress({
  table,
  item,
  column,
}: {
  readonly table: string;
  readonly item: string;
  readonly column: string;
}): string {
  const place = [table, item, ...(column === 'answer' ? [] : [column])].join('/');
  return `/plannen/bij-bevinding?bevinding=${encodeURIComponent(place)}`;
}
