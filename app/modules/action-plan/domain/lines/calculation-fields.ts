import type { FieldIn, FieldTable } from '../fields/field.ts';
import { countUnits } from './line-choices.ts';

/* The fields a line has for its way of calculating, told once as in `line-fields.ts`. Kinds share columns. */

const amount = { kind: 'amount', column: 'amount_cents', inFile: 'amount', inForm: 'bedrag' } as const;

const count = {
  kind: 'quantity',
  column: 'count_value',
  inFile: 'count',
  inForm: 'aantal',
  label: 'Aantal',
} as const;

const unit = {
  kind: 'choice',
  choices: countUnits,
  whenAbsent: 'persons',
  column: 'count_unit',
  inFile: 'unit',
  inForm: 'eenheid',
  label: 'Wat u telt',
} as const;

const months = {
  kind: 'quantity',
  column: 'months',
  inFile: 'months',
  inForm: 'maanden',
  label: 'Maanden',
} as const;

const ceiling = {
  column: 'ceiling_cents',
  inForm: 'plafond',
  label: 'Plafond in euro',
  hint: 'Meer dan dit wordt niet betaald.',
} as const;

export const calculationFields = {
  hours: {
    weeks: { kind: 'quantity', column: 'weeks', inFile: 'weeks', inForm: 'weken', label: 'Weken' },
    rateCents: {
      kind: 'amount',
      column: 'rate_cents',
      inFile: 'rate',
      inForm: 'tarief',
      label: 'Tarief per uur in euro',
    },
    /** Full-time jobs as the plan prints them beside the hours. */
    fte: {
      kind: 'optional-quantity',
      column: 'fte',
      inFile: 'fte',
      inForm: 'fte',
      label: 'Fte die het plan noemt',
    },
  },
  persons: { count, unit, amountCents: { ...amount, label: 'Bedrag per stuk in euro' } },
  lump: { amountCents: { ...amount, label: 'Bedrag in euro' } },
  monthly: { amountCents: { ...amount, label: 'Bedrag per maand in euro' }, months },
  'per-result': {
    feeCents: { ...amount, inFile: 'fee', inForm: 'vergoeding', label: 'Vergoeding per resultaat in euro' },
    expected: { ...count, inFile: 'expected' },
    unit: { ...unit, whenAbsent: 'matches' },
    /** The most that is paid on this line; null without a limit. */
    ceilingCents: { ...ceiling, kind: 'optional-amount', inFile: 'ceiling' },
  },
  ceiling: { ceilingCents: { ...ceiling, kind: 'amount', inFile: 'amount' } },
  percentage: {
    percentage: {
      kind: 'percentage',
      column: 'percentage_bp',
      inFile: 'percent',
      inForm: 'percentage',
      label: 'Percentage',
    },
  },
  open: {},
  'not-applicable': {},
} as const satisfies Readonly<Record<string, FieldTable>>;

/** Hours a week: said outright, or so many per person. */
export const effortFields = {
  'per-week': {
    hoursPerWeek: {
      kind: 'quantity',
      column: 'hours_per_week',
      inFile: 'hoursPerWeek',
      inForm: 'uren',
      label: 'Uren per week',
    },
  },
  'per-person': {
    persons: {
      kind: 'quantity',
      column: 'effort_persons',
      inFile: 'persons',
      inForm: 'personen',
      label: 'Aantal personen',
    },
    hoursPerPersonWeek: {
      kind: 'quantity',
      column: 'hours_per_person_week',
      inFile: 'hoursPerPersonWeek',
      inForm: 'urenpp',
      label: 'Uren per persoon per week',
    },
  },
} as const satisfies Readonly<Record<string, FieldTable>>;

/** What a percentage is taken of: other lines, an amount, or so many persons or homes at an amount a month (lost rent). */
export const baseFields = {
  lines: {},
  amount: {
    cents: {
      kind: 'amount',
      column: 'base_cents',
      inFile: 'amount',
      inForm: 'grondbedrag',
      label: 'Bedrag in euro',
    },
  },
  rent: {
    count,
    unit,
    monthlyCents: { ...amount, inFile: 'monthly', inForm: 'maandbedrag', label: 'Huur per maand in euro' },
    months,
  },
} as const satisfies Readonly<Record<string, FieldTable>>;

export type CalculationField =
  | FieldIn<typeof calculationFields>
  | FieldIn<typeof effortFields>
  | FieldIn<typeof baseFields>;
