import { unreachable } from '#app/kernel/unreachable.ts';
import type { FieldTable, ValuesOf } from '../fields/field.ts';
import type { BudgetLine, Effort, LineCalculation, LineKind, PercentageBase } from './budget-line.ts';
import { baseFields, calculationFields, effortFields, type CalculationField } from './calculation-fields.ts';

type CalculationTable = Readonly<Record<string, CalculationField>>;

/** Gives the values of fields, out of a row, a plan file or a form. */
export type GiveValues = <Table extends CalculationTable>(fields: Table) => ValuesOf<Table>;

/** Something that says how a line is calculated. */
export interface CalculationSource {
  readonly give: GiveValues;
  readonly effort: () => Effort;
  readonly base: () => PercentageBase;
}

/** Makes the calculation of a line of this kind. */
export function makeCalculation(kind: LineKind, { give, effort, base }: CalculationSource): LineCalculation {
  switch (kind) {
    case 'hours':
      return { kind, effort: effort(), ...give(calculationFields.hours) };
    case 'percentage':
      return { kind, ...give(calculationFields.percentage), base: base() };
    case 'persons':
      return { kind, ...give(calculationFields.persons) };
    case 'lump':
      return { kind, ...give(calculationFields.lump) };
    case 'monthly':
      return { kind, ...give(calculationFields.monthly) };
    case 'per-result':
      return { kind, ...give(calculationFields['per-result']) };
    case 'ceiling':
      return { kind, ...give(calculationFields.ceiling) };
    case 'open':
    case 'not-applicable':
      return { kind };
    default:
      return unreachable(kind);
  }
}

export function makeEffort(kind: Effort['kind'], give: GiveValues): Effort {
  return kind === 'per-week'
    ? { kind, ...give(effortFields['per-week']) }
    : { kind, ...give(effortFields['per-person']) };
}

/** What a percentage is of, other than lines. */
export function makeBase(kind: Exclude<PercentageBase['kind'], 'lines'>, give: GiveValues): PercentageBase {
  return kind === 'amount' ? { kind, ...give(baseFields.amount) } : { kind, ...give(baseFields.rent) };
}

/** Takes fields with what they hold; `within` is where they stand in the line, such as `effort.`. */
export type TakeValues = <Table extends FieldTable>(
  fields: Table,
  values: ValuesOf<Table>,
  within: string,
) => void;

/** Hands over the fields of a line's calculation, in the order of its form. */
export function takeCalculation(line: BudgetLine, take: TakeValues): void {
  switch (line.kind) {
    case 'hours':
      if (line.effort.kind === 'per-week') take(effortFields['per-week'], line.effort, 'effort.');
      else take(effortFields['per-person'], line.effort, 'effort.');
      return take(calculationFields.hours, line, '');
    case 'percentage':
      take(calculationFields.percentage, line, '');
      if (line.base.kind === 'amount') take(baseFields.amount, line.base, 'base.');
      if (line.base.kind === 'rent') take(baseFields.rent, line.base, 'base.');
      return;
    case 'persons':
      return take(calculationFields.persons, line, '');
    case 'lump':
      return take(calculationFields.lump, line, '');
    case 'monthly':
      return take(calculationFields.monthly, line, '');
    case 'per-result':
      return take(calculationFields['per-result'], line, '');
    case 'ceiling':
      return take(calculationFields.ceiling, line, '');
    case 'open':
    case 'not-applicable':
      return;
    default:
      return unreachable(line);
  }
}
