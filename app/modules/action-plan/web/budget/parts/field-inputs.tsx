import { unreachable } from '#app/kernel/unreachable.ts';
import { Select, Textarea, TextInput } from '#app/ui/index.ts';
import type { Field, FieldTable } from '../../../domain/fields/field.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { optionsOf } from '../forms/line-options.ts';

interface Condition {
  /** The choice above these fields with which they have to be filled in. */
  readonly onlyIf?: string;
}

/** The inputs of the fields of a table, in their order. */
export function FieldInputs({ fields, ...condition }: Condition & { readonly fields: FieldTable }) {
  return Object.entries(fields).map(([name, field]) => (
    <FieldInput key={name} field={field} {...condition} />
  ));
}

/** The input of a field: its kind says which. */
export function FieldInput({ field, onlyIf }: Condition & { readonly field: Field }) {
  const { inForm: name, label, hint } = field;
  const hasCondition = onlyIf !== undefined;
  switch (field.kind) {
    case 'text':
      return <TextInput name={name} label={label} width="full" />;
    case 'optional-text':
      return <Textarea name={name} label={label} rows={3} isOptional />;
    case 'choice':
      return <Select name={name} label={label} emptyLabel={null} options={optionsOf(field)} isOptional />;
    case 'rounding':
      return <Select name={name} label={label} emptyLabel={null} options={optionsOf(field)} isOptional />;
    case 'amount':
    case 'optional-amount':
    case 'quantity':
    case 'optional-quantity':
    case 'percentage':
    case 'optional-percentage':
      return (
        <TextInput
          name={name}
          label={label}
          description={hasCondition ? text.onlyIf(onlyIf) : hint}
          inputMode="decimal"
          width="short"
          isOptional={hasCondition || field.kind.startsWith('optional-')}
        />
      );
    default:
      return unreachable(field);
  }
}
