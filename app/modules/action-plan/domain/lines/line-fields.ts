import type { FieldTable } from '../fields/field.ts';
import { recurrences } from './line-choices.ts';

/*
 * Every field of a budget line that is one column, told once: what it holds, and what it is called in the table, in a
 * plan file and in the form. Type, table, plan file, form and the comparison of two versions follow from it. Fields of
 * several columns (years, indexation) and lists beside the line stand in `budget-line.ts`.
 */

/** What a line begins with. */
export const headFields = {
  label: { kind: 'text', column: 'label', inFile: 'label', inForm: 'naam', label: 'Naam van de regel' },
  recurrence: {
    kind: 'choice',
    choices: recurrences,
    whenAbsent: 'not-stated',
    column: 'recurrence',
    inFile: 'recurrence',
    inForm: 'herhaling',
    label: 'Hoe vaak',
  },
} as const satisfies FieldTable;

/** What the plan prints, and how that comes from the calculation. */
export const moneyFields = {
  /** The amount as the plan prints it; null when it prints none. */
  statedCents: {
    kind: 'optional-amount',
    column: 'stated_cents',
    inFile: 'stated',
    inForm: 'inplan',
    label: 'Bedrag zoals het in het plan staat',
    hint: 'Laat leeg als het plan geen bedrag noemt; dan telt de berekening.',
  },
  /** How the exact amount is deliberately rounded; explains `statedCents`, or makes it where it is null. */
  rounding: {
    kind: 'rounding',
    column: 'rounding_euros',
    inFile: 'roundedTo',
    inForm: 'afronding',
    label: 'Afronding',
  },
  /** VAT on top of the amount; null when it is in it or does not apply. */
  vat: {
    kind: 'optional-percentage',
    column: 'vat_bp',
    inFile: 'vatPercent',
    inForm: 'btw',
    label: 'Btw erbij',
    hint: 'Een percentage, zoals 21. Laat leeg als de btw erin zit.',
  },
} as const satisfies FieldTable;

/** Texts at the end of the form. The budget and its workbook show them with the line. */
export const noteFields = {
  note: {
    kind: 'optional-text',
    column: 'note',
    inFile: 'note',
    inForm: 'toelichting',
    label: 'Toelichting',
  },
} as const satisfies FieldTable;
