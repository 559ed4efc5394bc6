const delimiters = [';', ',', '\t', '|'] as const;

/** How delimited text begins. */
export interface DelimitedStart {
  readonly delimiter: string;
  /** Whether its first line is `sep=;`, which tells Excel the delimiter and is no row. */
  readonly isTold: boolean;
}

/** How many of the cells of a line are heads of columns; below two it is not the head. */
export type CountHeads = (cells: readonly string[]) => number;

/**
 * Which sign stands between the cells: what `sep=` says; otherwise the one that shows most heads in one of the first
 * lines, whatever stands above the head; otherwise the one that the first line with text has most of.
 */
export function findDelimiter(start: string, countHeads: CountHeads = () => 0): DelimitedStart {
  const told = /^"?sep=(.)"?[^\S\r\n]*(?:\r|\n|$)/iu.exec(start)?.[1];
  if (told !== undefined) return { delimiter: told, isTold: true };
  const lines = start.split(/\r\n|\n|\r/u, linesLookedAt);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const heads = (delimiter: string) => Math.max(...lines.map((line) => countHeads(line.split(delimiter))));
  const cells = (delimiter: string) => first.split(delimiter).length;
  const score = Math.max(...delimiters.map(heads)) > 1 ? heads : cells;
  return {
    delimiter: delimiters.reduce((best, each) => (score(each) > score(best) ? each : best)),
    isTold: false,
  };
}

const linesLookedAt = 20;
