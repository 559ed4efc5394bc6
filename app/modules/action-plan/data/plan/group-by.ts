/** Rows by the value of a column, in the order in which they came. */
export function groupBy<Key extends string, Row extends { readonly [K in Key]: string | null }>(
  rows: readonly Row[],
  column: Key,
): ReadonlyMap<Row[Key], readonly Row[]> {
  const groups = new Map<Row[Key], Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group === undefined) groups.set(row[column], [row]);
    else group.push(row);
  }
  return groups;
}
