import type { Insertable, Selectable } from 'kysely';
import type { DB } from '#db/types.ts';

/** Tables of which every row belongs to one plan. */
export type PlanTable = {
  [Name in keyof DB]: DB[Name] extends { region_id: string; plan_slug: string } ? Name : never;
}[keyof DB];

/** The columns with which a row is found and its changes are followed. */
type FrameColumn = 'region_id' | 'plan_slug' | 'position' | 'revision' | 'changed_by' | 'changed_at';

/** All that a row itself says: whoever writes this type forgets no column, also not one that is added later. */
export type OwnColumns<Name extends PlanTable> = Required<Omit<Insertable<DB[Name]>, FrameColumn>>;

type ColumnOf<Name extends PlanTable> = keyof Selectable<DB[Name]> & string;

/** Days and moments come as text: the rows travel as JSON. */
type Travelled<Value> = Value extends Temporal.PlainDate | Temporal.Instant ? string : Value;

type RowOf<Name extends PlanTable, Column extends ColumnOf<Name>> = {
  readonly [Key in Column]: Travelled<Selectable<DB[Name]>[Key]>;
};

export interface WantedRows<Name extends PlanTable, Column extends ColumnOf<Name>> {
  readonly table: Name;
  readonly columns: readonly Column[];
  readonly order: readonly ColumnOf<Name>[];
}

export type AnyWantedRows = {
  [Name in PlanTable]: WantedRows<Name, ColumnOf<Name>>;
}[PlanTable];

/**
 * Which columns of which table to read, and in which order the rows come. The order within what they belong to is
 * enough, such as `position`: sorting by texts as well would take longer than reading.
 */
export function rowsOf<Name extends PlanTable, Column extends ColumnOf<Name>>(
  table: Name,
  columns: readonly Column[],
  ...order: readonly ColumnOf<Name>[]
): WantedRows<Name, Column> {
  return { table, columns, order };
}

export type RowsRead<Spec> = {
  readonly [Key in keyof Spec]: Spec[Key] extends WantedRows<infer Name, infer Column>
    ? readonly RowOf<Name, Column>[]
    : never;
};
