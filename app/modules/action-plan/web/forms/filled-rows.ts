import { rowField, rowNumbers } from '#app/kernel/form-rows.ts';
import type { Fields } from '#app/platform/forms/fields.ts';

/** A row of a form in which something is filled in. */
export interface FilledRow {
  /** Its place among the rows on the screen, from 1. */
  readonly number: number;
  /** The id of the stored thing it is; null for a new one. */
  readonly id: string | null;
  /** The name of one of its fields. */
  name(part: string): string;
}

/** The rows of a list, without the empty ones. */
export function filledRows(fields: Fields, list: string, parts: readonly string[]): readonly FilledRow[] {
  return rowNumbers(fields, list).flatMap((row, at) => {
    const name = (part: string) => rowField(list, row, part);
    if (parts.every((part) => (fields[name(part)] ?? '').trim() === '')) return [];
    return [{ number: at + 1, id: fields[name('id')] ?? null, name }];
  });
}

/** Ids of rows: each keeps the one it was stored with, once; a new row gets one that none of them has. */
export function idsOfRows(before: readonly string[], word: string): (row: FilledRow) => string {
  const left = new Set(before);
  const taken = new Set(before);
  return ({ id, number }) => {
    if (id !== null && left.delete(id)) return id;
    let next = number;
    while (taken.has(`${word}-${next}`)) next += 1;
    taken.add(`${word}-${next}`);
    return `${word}-${next}`;
  };
}

/** The fields of stored things, row by row. */
export function rowsToFields(list: string, rows: readonly Fields[]): Fields {
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([part, value]) => [rowField(list, at + 1, part), value] as const),
    ),
  );
}
