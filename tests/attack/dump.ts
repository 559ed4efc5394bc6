/** One person as a dump of the database shows one: every column of the tables, in the order of the file. */
export type DumpRow = Readonly<Record<string, unknown>>;

/** What the attacker reads off a row without any key. */
export interface Clues {
  readonly sex: 'woman' | 'man' | null;
  /** Bytes of the text in each column; `absent` when the column is empty, null when its size tells nothing. */
  readonly sizes: Readonly<Record<'givenNames' | 'prefix' | 'familyName', number | 'absent' | null>>;
  /** Values that occur in several rows and may stand for a piece of a name. */
  readonly marks: readonly number[];
}

/** Version, length of the key id, nonce and tag; the key id itself stands readable in every value. */
const overheadOf = (value: Buffer) => 2 + (value[1] ?? 0) + 12 + 16;

/** From version 2 on the length of the text is encrypted with it. */
const lengthBytesOf = (value: Buffer) => (value[0] === 2 ? 4 : 0);

const columns = { givenNames: 'given_names', prefix: 'prefix', familyName: 'family_name' } as const;

/** Reads every row; a column whose values all have one size tells nothing by its size. */
export function readClues(rows: readonly DumpRow[]): readonly Clues[] {
  const telling = new Set(
    Object.values(columns).filter((column) => new Set(rows.map((row) => sizeOf(row[column]))).size > 1),
  );
  const marks = marksOf(rows);
  return rows.map((row, no) => {
    const size = (column: string) => (telling.has(column as 'prefix') ? sizeOf(row[column]) : null);
    return {
      sex: row['sex'] === 'woman' || row['sex'] === 'man' ? row['sex'] : null,
      sizes: {
        givenNames: size(columns.givenNames),
        prefix: size(columns.prefix),
        familyName: size(columns.familyName),
      },
      marks: marks[no] ?? [],
    };
  });
}

function sizeOf(value: unknown): number | 'absent' {
  if (!(value instanceof Buffer)) return 'absent';
  const size = value.length - overheadOf(value) - lengthBytesOf(value);
  return size === 0 ? 'absent' : size;
}

/** More than an index of one name has; keeps the attack from taking hours where everything repeats. */
const mostMarks = 64;

/**
 * Everything in a row that may be an index: lists of numbers, and any bytes, cut into groups of four. Only what comes back in another row is kept: an index that is searched by equality must repeat.
 */
function marksOf(rows: readonly DumpRow[]): readonly (readonly number[])[] {
  const tokens = rows.map((row) => {
    const found = new Set<string>();
    for (const [column, value] of Object.entries(row)) {
      if (Array.isArray(value)) for (const item of value) found.add(`${column} ${String(item)}`);
      if (value instanceof Buffer) for (const token of cut(value)) found.add(`${column} ${token}`);
    }
    return found;
  });
  const counts = new Map<string, number>();
  for (const found of tokens) for (const token of found) counts.set(token, (counts.get(token) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [token, count] of counts)
    if (count >= 3 && count < rows.length * 0.9) numbers.set(token, numbers.size);
  return tokens.map((found) => [...found].flatMap((token) => numbers.get(token) ?? []).slice(0, mostMarks));
}

/** The head of an encrypted value is the same everywhere and not cut. */
function cut(value: Buffer): readonly string[] {
  const start = value[0] === 1 || value[0] === 2 ? overheadOf(value) - 28 : 0;
  const tokens: string[] = [];
  for (let at = start; at + 4 <= value.length; at += 4) tokens.push(value.toString('hex', at, at + 4));
  return tokens;
}
