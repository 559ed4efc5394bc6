import type { Field } from '../../../domain/fields/field.ts';
import { fieldsIn } from '../../../domain/fields/field-values.ts';
import { baseFields, calculationFields, effortFields } from '../../../domain/lines/calculation-fields.ts';
import { headFields, moneyFields, noteFields } from '../../../domain/lines/line-fields.ts';
import { lineFormMessages } from '../../messages-edit.nl.ts';

/** Names of a line's fields, in the order in which two versions are compared. */
export const lineFieldLabels: Readonly<Record<string, string>> = {
  soort: lineFormMessages.kind,
  ...labelsOf([headFields.label]),
  ...labelsOf([...fieldsIn(effortFields), ...fieldsIn(calculationFields)]),
  // Two versions may calculate in different ways: then neither of their words for the amount is right.
  bedrag: calculationFields.lump.amountCents.label,
  regels: lineFormMessages.baseLines,
  ...labelsOf(fieldsIn(baseFields)),
  ...labelsOf(Object.values(moneyFields)),
  eerstejaar: lineFormMessages.first,
  laatstejaar: lineFormMessages.last,
  prijsstijging: lineFormMessages.indexation,
  ...labelsOf(Object.values(noteFields)),
};

/** A choice is left out: it is compared by its code, which says nothing to who reads it. */
function labelsOf(fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.filter(({ kind }) => kind !== 'choice').map(({ inForm, label }) => [inForm, label]),
  );
}
