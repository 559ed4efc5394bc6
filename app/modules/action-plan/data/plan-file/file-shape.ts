import { z } from 'zod';
import type {
  ChoiceField,
  Field,
  FieldTable,
  KindValues,
  PlainKind,
  ValueOf,
} from '../../domain/fields/field.ts';
import { roundingSteps } from '../../domain/lines/line-choices.ts';
import { amount, nullableText, percentage, quantity, text } from './plan-file-values.ts';

/** The fields of a table as a plan file writes them. */
type FileShape<Table extends FieldTable> = {
  readonly [Name in keyof Table as Table[Name]['inFile']]: z.ZodType<ValueOf<Table[Name]>>;
};

/** What a plan file says of the fields of a table: a shape for `z.strictObject`. */
export function fileShape<Table extends FieldTable>(table: Table): FileShape<Table> {
  const shape = Object.values(table).map((field) => [field.inFile, schemaOf(field)] as const);
  return Object.fromEntries(shape) as FileShape<Table>;
}

function schemaOf(field: Field): z.ZodType {
  return field.kind === 'choice' ? choiceOf(field) : schemas[field.kind];
}

function choiceOf({ choices, whenAbsent }: ChoiceField): z.ZodType {
  return z.enum(choices).default(whenAbsent);
}

const schemas: { readonly [Kind in PlainKind]: z.ZodType<KindValues[Kind]> } = {
  text,
  'optional-text': nullableText,
  amount,
  'optional-amount': amount.nullable().default(null),
  quantity,
  'optional-quantity': quantity.nullable().default(null),
  percentage,
  'optional-percentage': percentage.nullable().default(null),
  rounding: z.literal(roundingSteps).default(0),
};
