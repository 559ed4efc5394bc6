/*
 * Rows of a form: the fields of one thing in a list of things.
 *
 * Rule: a field is named after its list, the number of its row and its part, such as `mijlpaal-2-dag`. Rows stand in the
 * order of their numbers; numbers may be missing, and none is above 999.
 * Source: our choice, so that a form without script can have as many rows as there are things.
 * Example: `rowNumbers({ 'mijlpaal-10-dag': '', 'mijlpaal-2-wat': 'Open', 'mijlpaal-2-dag': '', naam: '' }, 'mijlpaal')`
 * is `[2, 10]`, and `rowNumbers({ 'mijlpaal-x-dag': '', 'resultaat-1-wat': '' }, 'mijlpaal')` is `[]`.
 */

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
