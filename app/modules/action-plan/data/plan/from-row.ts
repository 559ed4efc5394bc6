import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { Field, ValuesOf } from '../../domain/fields/field.ts';
import { readValues, type Readers } from '../../domain/fields/field-values.ts';
import { roundingSteps } from '../../domain/lines/line-choices.ts';

type Row = Readonly<Record<string, unknown>>;

/** Fields that are columns of such a row. */
type TableOver<Own extends Row> = Readonly<Record<string, Field & { readonly column: keyof Own }>>;

/** The fields of a table out of a row that has their columns. The database's constraints keep each to its kind. */
export function fromRow<Own extends Row, Table extends TableOver<Own>>(
  table: Table,
  row: Own,
): ValuesOf<Table> {
  return readValues<Table, Row>(table, 'column', rowReaders, row);
}

const rowReaders: Readers<Row> = {
  text: textIn,
  'optional-text': orNull(textIn),
  amount: (row, name) => toCents(numberIn(row, name)),
  'optional-amount': orNull((row, name) => toCents(numberIn(row, name))),
  quantity: numberIn,
  'optional-quantity': orNull(numberIn),
  percentage: (row, name) => toBasisPoints(numberIn(row, name)),
  'optional-percentage': orNull((row, name) => toBasisPoints(numberIn(row, name))),
  rounding: (row, name) => roundingSteps.find((step) => step === row[name]) ?? wrong(row, name),
  choice: (row, name, choices) => choices.find((choice) => choice === row[name]) ?? wrong(row, name),
};

function textIn(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : wrong(row, name);
}

function numberIn(row: Row, name: string): number {
  const value = row[name];
  return typeof value === 'number' ? value : wrong(row, name);
}

function orNull<Value>(read: (row: Row, name: string) => Value) {
  return (row: Row, name: string) => (row[name] === null ? null : read(row, name));
}

function wrong(row: Row, name: string): never {
  throw new TypeError(`Column ${name} holds ${String(row[name])}, which its field cannot.`);
}
