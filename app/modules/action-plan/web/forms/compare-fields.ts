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
    const one = asStored(theirs[name]);
    const other = asStored(mine[name]);
    return one === other ? [] : [{ name, label, theirs: one, mine: other }];
  });
}

/** A browser sends each line with a carriage return before its line feed; stored texts have none. */
function asStored(typed: string | undefined): string {
  return (typed ?? '').replaceAll('\r\n', '\n').trim();
}
