/** One thing that keeps a file from being imported: where it stands, and what is wrong in words for its maker. */
export interface ImportFault {
  /** Row of the CSV or the sheet, counted from 1 with the heading; null where the file has no rows. */
  readonly row: number | null;
  /** Name or letter of the column; in JSON the path, such as `tables[3].items[0].id`. Null for the whole file. */
  readonly column: string | null;
  /** In Dutch. */
  readonly reason: string;
}

/** A fault of the file as a whole. */
export function wholeFileFault(reason: string): ImportFault {
  return { row: null, column: null, reason };
}

/** `rij 12, kolom waarde: …`, or `bij tables[3].id: …` in JSON. */
export function faultLine({ row, column, reason }: ImportFault): string {
  if (row === null) return column === null ? reason : `bij ${column}: ${reason}`;
  return column === null ? `rij ${row}: ${reason}` : `rij ${row}, kolom ${column}: ${reason}`;
}
