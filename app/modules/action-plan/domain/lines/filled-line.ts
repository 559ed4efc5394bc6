import { filledFields, type FilledField } from '../fields/field-values.ts';
import type { BudgetLine } from './budget-line.ts';
import { takeCalculation } from './calculation.ts';
import { headFields, moneyFields, noteFields } from './line-fields.ts';

/** The fields of a line's calculation one by one, with what they hold. */
export function filledCalculation(line: BudgetLine): readonly FilledField[] {
  const all: FilledField[] = [];
  takeCalculation(line, (fields, values, within) => {
    all.push(...filledFields(fields, values, within));
  });
  return all;
}

/** All fields of a line that are one column, with what they hold. */
export function filledLine(line: BudgetLine): readonly FilledField[] {
  return [
    ...filledFields(headFields, line),
    ...filledCalculation(line),
    ...filledFields(moneyFields, line),
    ...filledFields(noteFields, line),
  ];
}

/** What the plan says in words with a line, each text once. */
export function notesOf(line: BudgetLine): readonly string[] {
  const texts = filledFields(noteFields, line).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
  return [...new Set(texts)];
}
