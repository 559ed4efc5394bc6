import { formatEuro } from '#app/kernel/format-euro.ts';
import { fromEuros } from '#app/kernel/money.ts';
import type { Option } from '#app/ui/index.ts';
import type { Field } from '../../../domain/fields/field.ts';
import { roundingSteps } from '../../../domain/lines/line-choices.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { countUnitNames, recurrenceNames, yearsKindNames } from '../messages-budget.nl.ts';

const named = (names: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const effortOptions: readonly Option[] = [
  { value: 'per-week', label: text.effortPerWeek },
  { value: 'per-person', label: text.effortPerPerson },
];

export const baseOptions = named(text.bases);
export const yearsKindOptions = named(yearsKindNames);

export const fundingOptions: readonly Option[] = [
  { value: 'share', label: text.fundingShare },
  { value: 'amount', label: text.fundingAmount },
  { value: 'rest', label: text.fundingRest },
];

const roundingOptions: readonly Option[] = roundingSteps.map((step) => ({
  value: String(step),
  label: step === 0 ? text.noRounding : text.roundTo(formatEuro(fromEuros(step))),
}));

const choiceNames: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...recurrenceNames, ...countUnitNames }),
);

/** What a field gives to choose from; nothing for one that is typed. */
export function optionsOf(field: Field): readonly Option[] {
  if (field.kind === 'rounding') return roundingOptions;
  if (field.kind !== 'choice') return [];
  return field.choices.map((value) => ({ value, label: choiceNames.get(value) ?? value }));
}
