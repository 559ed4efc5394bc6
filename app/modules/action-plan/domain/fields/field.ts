import type { BasisPoints, Cents } from '#app/kernel/money.ts';
import type { RoundingStep } from '../lines/line-choices.ts';

/** What a field of each kind holds. Quantities have at most four decimals; a count is a whole number. */
export interface KindValues {
  readonly text: string;
  readonly 'optional-text': string | null;
  readonly amount: Cents;
  readonly 'optional-amount': Cents | null;
  readonly quantity: number;
  readonly 'optional-quantity': number | null;
  readonly percentage: BasisPoints;
  readonly 'optional-percentage': BasisPoints | null;
  readonly rounding: RoundingStep;
}

export type PlainKind = keyof KindValues;

export type Choices = readonly [string, ...string[]];

interface Names {
  readonly column: string;
  readonly inFile: string;
  readonly inForm: string;
  /** What stands above it in its form, and a hint below that. */
  readonly label: string;
  readonly hint?: string;
}

export interface PlainField extends Names {
  readonly kind: PlainKind;
}

export interface ChoiceField extends Names {
  readonly kind: 'choice';
  readonly choices: Choices;
  /** What a plan file means that leaves it out. */
  readonly whenAbsent: string;
}

/** A field that is one column of a table: what it holds, and its name in table, plan file and form. */
export type Field = PlainField | ChoiceField;

export type ValueOf<Own extends Field> = Own extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : Own extends { readonly kind: infer Kind extends PlainKind }
    ? KindValues[Kind]
    : never;

/** Fields by the name they have in the program, in the order in which forms ask them. */
export type FieldTable = Readonly<Record<string, Field>>;

/** An object with these fields. */
export type ValuesOf<Table extends FieldTable> = {
  readonly [Name in keyof Table]: ValueOf<Table[Name]>;
};

/** The same under the names of the columns, or of a plan file. */
export type RenamedTo<Key extends 'column' | 'inFile', Table extends FieldTable> = {
  readonly [Name in keyof Table as Table[Name][Key]]: ValueOf<Table[Name]>;
};

export type ColumnOf<Table extends FieldTable> = Table[keyof Table]['column'];

/** Any field of several tables, such as those of the kinds of line. */
export type FieldIn<Tables extends Readonly<Record<string, FieldTable>>> = {
  [Kind in keyof Tables]: Tables[Kind][keyof Tables[Kind]];
}[keyof Tables];
