import type { RawBuilder } from 'kysely';
import type { KeyRing } from './key-ring.ts';

type ColumnType = 'uuid' | 'integer' | 'smallint' | 'text' | 'bytea';

/**
 * A table with encrypted values, for what goes over all of them: which keys are in use, whether they open, and writing
 * them anew. Names of tables and columns come from the program alone.
 */
export interface SealedTable {
  readonly name: string;
  /** Columns of the primary key. */
  readonly key: Readonly<Record<string, ColumnType>>;
  /** Columns with an encrypted value. The first one always holds one once a row is up to date. */
  readonly values: readonly string[];
  /** Column with the id that each value is bound to. */
  readonly rowId: string;
  /** Table that each value is bound to, where that is not its own: a revision keeps the values of the row it was. */
  readonly boundTo?: string;
  /** Other columns that are written anew with the values. */
  readonly others?: Readonly<Record<string, ColumnType>>;
  /** What else makes a row due, beside its first value. */
  readonly alsoDue?: RawBuilder<boolean>;
  /** @throws DecryptionError when a value of the row cannot be read */
  reseal(keys: KeyRing, row: SealedRow): SealedRow;
}

export type SealedRow = Readonly<Record<string, Buffer | string | number | null>>;
