import type { Fields } from '#app/platform/forms/fields.ts';
import { compareFields, type FieldDifference, type Option } from '#app/ui/index.ts';
import type { Field } from '../../../domain/fields/field.ts';
import { fieldsIn } from '../../../domain/fields/field-values.ts';
import { baseFields, calculationFields, effortFields } from '../../../domain/lines/calculation-fields.ts';
import { headFields, moneyFields, noteFields } from '../../../domain/lines/line-fields.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { lineKindNames } from '../messages-budget.nl.ts';
import { fundingKindField, fundingValueField, partField } from './line-fields.ts';
import type { LineFormView } from './line-form-view.ts';
import { baseOptions, effortOptions, fundingOptions, optionsOf, yearsKindOptions } from './line-options.ts';

const fields: readonly Field[] = [
  ...Object.values(headFields),
  ...fieldsIn(effortFields),
  ...fieldsIn(calculationFields),
  ...fieldsIn(baseFields),
  ...Object.values(moneyFields),
  ...Object.values(noteFields),
];

/** Fields in which two versions of a line differ, in the words of its form. */
export function lineDifferences(
  theirs: Fields,
  mine: Fields,
  view: LineFormView,
): readonly FieldDifference[] {
  return compareFields(theirs, mine, lineFieldLabels(view), choicesIn(view));
}

/** Names of all fields of a line's form, in the order in which two versions are compared. */
export function lineFieldLabels({ years, sources }: LineFormView): Readonly<Record<string, string>> {
  return {
    soort: text.kind,
    ...Object.fromEntries(fields.map(({ inForm, label }) => [inForm, label])),
    // Two versions may calculate in different ways: then neither of their words for the amount is right.
    bedrag: calculationFields.lump.amountCents.label,
    inzet: text.effort,
    grondslag: text.base,
    regels: text.baseLines,
    jarensoort: text.yearsKind,
    eerstejaar: text.first,
    laatstejaar: text.last,
    ...Object.fromEntries(years.map((year) => [partField(year), text.part(year)])),
    prijsstijging: text.indexation,
    prijsjaar: text.indexYear,
    ...Object.fromEntries(
      sources.flatMap(({ id, label }) => [
        [fundingKindField(id), label],
        [fundingValueField(id), text.fundingValueFor(label)],
      ]),
    ),
  };
}

function choicesIn({ sources }: LineFormView): Readonly<Record<string, readonly Option[]>> {
  return {
    soort: Object.entries(lineKindNames).map(([value, label]) => ({ value, label })),
    ...Object.fromEntries(fields.map((field) => [field.inForm, optionsOf(field)])),
    inzet: effortOptions,
    grondslag: baseOptions,
    jarensoort: yearsKindOptions,
    ...Object.fromEntries(sources.map(({ id }) => [fundingKindField(id), fundingOptions])),
  };
}
