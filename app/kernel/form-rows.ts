/** A field in one row of a list of rows in a form, such as `mijlpaal-2-dag`. */
export const rowField = (list: string, row: number, part: string): string => `${list}-${row}-${part}`;

/** What a button asks that wants one more row of a list. */
export const moreRowsAct = (list: string): string => `${list}-erbij`;

/** The numbers of the rows of a list that are among these fields, lowest first. */
export function rowNumbers(fields: Readonly<Record<string, string>>, list: string): readonly number[] {
  const numbers = Object.keys(fields).flatMap((name) => {
    const rest = name.startsWith(`${list}-`) ? name.slice(list.length + 1) : '';
    const number = /^(?<row>\d{1,3})-/u.exec(rest)?.groups?.['row'];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
