import { unreachable } from '#app/kernel/unreachable.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import type { FieldTable, ValuesOf } from '../../domain/fields/field.ts';
import { readValues, type FilledField, type Readers } from '../../domain/fields/field-values.ts';
import { roundingSteps } from '../../domain/lines/line-choices.ts';
import { fieldMessages as text } from '../messages-edit.nl.ts';
import { euroField, percentageField, quantityField, type FieldReader } from './fields.ts';

/** Reads the fields of a table from a form, in their order. */
export function readTable<Table extends FieldTable>(read: FieldReader, table: Table): ValuesOf<Table> {
  return readValues(table, 'inForm', formReaders, read);
}

const formReaders: Readers<FieldReader> = {
  // The only such field so far is a name.
  text: (read, name) => read.requiredText(name, text.nameMissing),
  'optional-text': (read, name) => read.optionalText(name),
  amount: (read, name) => read.euro(name),
  'optional-amount': (read, name) => read.optionalEuro(name),
  quantity: (read, name) => read.quantity(name),
  'optional-quantity': (read, name) => read.optionalQuantity(name),
  percentage: (read, name) => read.percentage(name),
  'optional-percentage': (read, name) => read.optionalPercentage(name),
  rounding: (read, name) => roundingSteps.find((step) => step === Number(read.text(name))) ?? 0,
  choice: (read, name, choices) => read.choice(name, choices),
};

/** Fields as they stand in a form. */
export function toFields(filled: readonly FilledField[]): Fields {
  return Object.fromEntries(filled.map((each) => [each.field.inForm, written(each)]));
}

function written({ kind, value }: FilledField): string {
  switch (kind) {
    case 'text':
    case 'choice':
      return value;
    case 'optional-text':
      return value ?? '';
    case 'amount':
    case 'optional-amount':
      return euroField(value);
    case 'quantity':
    case 'optional-quantity':
      return quantityField(value);
    case 'percentage':
    case 'optional-percentage':
      return percentageField(value);
    case 'rounding':
      return String(value);
    default:
      return unreachable(kind);
  }
}
