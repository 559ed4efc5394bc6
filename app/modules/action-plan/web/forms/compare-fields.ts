import type { Fields } from './fields.ts';

export interface FieldDifference {
  readonly name: string;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Fields in which two people's versions of the same thing differ, by the names a reader knows them by. */
export function compareFields(
  theirs: Fields,
  mine: Fields,
  labels: Readonly<Record<string, string>>,
): readonly FieldDifference[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const one = (theirs[name] ?? '').trim();
    const other = (mine[name] ?? '').trim();
    return one === other ? [] : [{ name, label, theirs: one, mine: other }];
  });
}
