import { unreachable } from '#app/kernel/unreachable.ts';
import { yearsOf } from '#app/kernel/year-span.ts';
import type { FieldTable } from '../../../domain/fields/field.ts';
import type { BudgetLine, LineKind, LineYears } from '../../../domain/lines/budget-line.ts';
import { baseFields, calculationFields, effortFields } from '../../../domain/lines/calculation-fields.ts';
import { filledLine } from '../../../domain/lines/filled-line.ts';
import type { FundingShare } from '../../../domain/lines/funding.ts';
import { headFields, moneyFields, noteFields } from '../../../domain/lines/line-fields.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroField, percentageField, quantityField } from '../../forms/fields.ts';
import { toFields } from '../../forms/field-table.ts';

/** The fields of who pays, one pair for each source. */
export const fundingKindField = (sourceId: string): string => `bron-${sourceId}`;
export const fundingValueField = (sourceId: string): string => `bron-${sourceId}-waarde`;
export const partField = (year: number): string => `jaar-${year}`;

/** A line as it stands in its form. */
export function lineToFields(line: BudgetLine): Fields {
  return {
    ...toFields(filledLine(line)),
    ...yearFields(line.years),
    prijsstijging: percentageField(line.indexation?.perYear ?? null),
    prijsjaar: line.indexation === null ? '' : String(line.indexation.baseYear),
    ...fundingFields(line.funding),
    ...chosenFields(line),
  };
}

/** The fields of a line that is not there yet. */
export function emptyLineFields(): Fields {
  return {
    herhaling: 'not-stated',
    afronding: '0',
    jarensoort: 'not-stated',
    inzet: 'per-week',
    weken: '52',
    eenheid: 'persons',
    grondslag: 'lines',
  };
}

function yearFields(years: LineYears): Fields {
  switch (years.kind) {
    case 'span':
    case 'each':
      return {
        jarensoort: years.kind,
        eerstejaar: String(years.span.first),
        laatstejaar: String(years.span.last),
      };
    case 'amounts':
      return {
        jarensoort: years.kind,
        ...Object.fromEntries(years.parts.map(({ year, cents }) => [partField(year), euroField(cents)])),
      };
    case 'weights':
      return {
        jarensoort: years.kind,
        ...Object.fromEntries(
          years.parts.map(({ year, weight }) => [partField(year), quantityField(weight)]),
        ),
      };
    case 'not-stated':
      return { jarensoort: years.kind };
    default:
      return unreachable(years);
  }
}

/** The years for which a form asks a part: those of the plan, and any others the line has. */
export function partYears(
  planYears: { readonly first: number; readonly last: number },
  years: LineYears | null,
): readonly number[] {
  const own =
    years?.kind === 'amounts' || years?.kind === 'weights' ? years.parts.map(({ year }) => year) : [];
  return [...new Set([...yearsOf(planYears), ...own])].toSorted((one, other) => one - other);
}

export function fundingFields(funding: readonly FundingShare[]): Fields {
  return Object.fromEntries(
    funding.flatMap((share) => [
      [fundingKindField(share.sourceId), share.kind],
      [
        fundingValueField(share.sourceId),
        share.kind === 'share'
          ? percentageField(share.basisPoints)
          : share.kind === 'amount'
            ? euroField(share.cents)
            : '',
      ],
    ]),
  );
}

/** What of the calculation is chosen rather than filled in. */
function chosenFields(line: BudgetLine): Fields {
  if (line.kind === 'hours') return { inzet: line.effort.kind };
  if (line.kind !== 'percentage') return {};
  const { base } = line;
  return { grondslag: base.kind, ...(base.kind === 'lines' ? { regels: base.lineIds.join(' ') } : {}) };
}

/**
 * The field at which a fault of a line stands.
 * @param path such as `effort.hoursPerWeek` or `funding[0].sourceId`
 */
export function fieldOfFault(path: string, kind: LineKind, funding: readonly FundingShare[]): string {
  const bare = path.split('[', 1)[0] ?? '';
  if (bare === 'funding') {
    const at = Number(/^funding\[(\d+)\]/u.exec(path)?.[1] ?? 0);
    const id = funding[at]?.sourceId ?? '';
    return path.endsWith('sourceId') ? fundingKindField(id) : fundingValueField(id);
  }
  const ofKind = new Map(formNames(calculationFields[kind]));
  return ofKind.get(bare) ?? formNameOf.get(bare) ?? 'naam';
}

const formNames = (table: FieldTable, within = '') =>
  Object.entries(table).map(([name, { inForm }]) => [`${within}${name}`, inForm] as const);

const formNameOf: ReadonlyMap<string, string> = new Map([
  ...formNames(headFields),
  ...formNames(moneyFields),
  ...formNames(noteFields),
  ...Object.values(effortFields).flatMap((table) => formNames(table, 'effort.')),
  ...Object.values(baseFields).flatMap((table) => formNames(table, 'base.')),
  ['base.lineIds', 'regels'],
  ['indexation', 'prijsstijging'],
  ['indexation.perYear', 'prijsstijging'],
  ['years', 'jarensoort'],
  ['years.span', 'eerstejaar'],
  ['years.parts', 'jarensoort'],
]);
