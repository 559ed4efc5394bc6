import type {
  ChoiceField,
  Choices,
  ColumnOf,
  Field,
  FieldIn,
  FieldTable,
  KindValues,
  PlainField,
  PlainKind,
  RenamedTo,
  ValuesOf,
} from './field.ts';

/*
 * Goes over the fields of a table one by one. What TypeScript cannot follow through such a loop is said once per
 * function, in its last line; whoever calls it gets and gives exact types.
 */

/** Reads a value of each kind from a row or a form, by the name the field has there. */
export type Readers<From> = {
  readonly [Kind in PlainKind]: (from: From, name: string) => KindValues[Kind];
} & { readonly choice: (from: From, name: string, choices: Choices) => string };

/** Reads all fields of a table. */
export function readValues<Table extends FieldTable, From>(
  table: Table,
  key: 'column' | 'inForm',
  readers: Readers<From>,
  from: From,
): ValuesOf<Table> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(table)) {
    values[name] =
      field.kind === 'choice'
        ? readers.choice(from, field[key], field.choices)
        : readers[field.kind](from, field[key]);
  }
  return values as ValuesOf<Table>;
}

/** The fields of a table with their names, listed once: a large plan reads the same few tables fifty thousand times. */
function fieldsOf(table: FieldTable): readonly (readonly [name: string, field: Field])[] {
  const listed = lists.get(table) ?? Object.entries(table);
  lists.set(table, listed);
  return listed;
}

const lists = new WeakMap<FieldTable, readonly (readonly [string, Field])[]>();

/** Takes the fields of a table from what a plan file says. */
export function fromFile<Table extends FieldTable>(
  table: Table,
  file: RenamedTo<'inFile', Table>,
): ValuesOf<Table> {
  const named: Readonly<Record<string, unknown>> = file;
  const values = Object.entries(table).map(([name, { inFile }]) => [name, named[inFile]] as const);
  return Object.fromEntries(values) as ValuesOf<Table>;
}

/** Gives the fields of a table under the names of their columns. */
export function toColumns<Table extends FieldTable>(
  table: Table,
  values: ValuesOf<Table>,
): RenamedTo<'column', Table> {
  const named = Object.entries(table).map(([name, { column }]) => [column, values[name]] as const);
  return Object.fromEntries(named) as RenamedTo<'column', Table>;
}

export function columnsOf<Table extends FieldTable>(table: Table): readonly ColumnOf<Table>[] {
  return Object.values(table).map(({ column }) => column);
}

/** All fields of several tables. */
export function fieldsIn<Tables extends Readonly<Record<string, FieldTable>>>(
  tables: Tables,
): readonly FieldIn<Tables>[] {
  const fields: readonly Field[] = Object.values(tables).flatMap((table) => Object.values(table));
  return fields as readonly FieldIn<Tables>[];
}

/** A field with what it holds, and where that stands in the whole: `effort.hoursPerWeek`. */
export type FilledField =
  | {
      readonly [Kind in PlainKind]: {
        readonly kind: Kind;
        readonly value: KindValues[Kind];
        readonly field: PlainField;
        readonly path: string;
      };
    }[PlainKind]
  | {
      readonly kind: 'choice';
      readonly value: string;
      readonly field: ChoiceField;
      readonly path: string;
    };

/** The fields of a table one by one, with what they hold. */
export function filledFields<Table extends FieldTable>(
  table: Table,
  values: ValuesOf<Table>,
  within = '',
): readonly FilledField[] {
  return Object.entries(table).map(
    ([name, field]) =>
      ({ kind: field.kind, value: values[name], field, path: `${within}${name}` }) as FilledField,
  );
}
