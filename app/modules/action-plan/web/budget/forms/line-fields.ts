import { unreachable } from '#app/kernel/unreachable.ts';
import { yearsOf } from '#app/kernel/year-span.ts';
import type { BudgetLine, LineKind, LineYears } from '../../../domain/lines/budget-line.ts';
import type { FundingShare } from '../../../domain/lines/funding.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroField, quantityField } from '../../forms/fields.ts';

/** The fields of who pays, one pair for each source. */
export const fundingKindField = (sourceId: string): string => `bron-${sourceId}`;
export const fundingValueField = (sourceId: string): string => `bron-${sourceId}-waarde`;
export const partField = (year: number): string => `jaar-${year}`;

const percentageField = (basisPoints: number | null): string =>
  basisPoints === null ? '' : quantityField(basisPoints / 100);

/** A line as it stands in its form. */
export function lineToFields(line: BudgetLine): Fields {
  return {
    naam: line.label,
    herhaling: line.recurrence,
    inplan: euroField(line.statedCents),
    afronding: String(line.rounding),
    btw: percentageField(line.vat),
    prijsstijging: percentageField(line.indexation?.perYear ?? null),
    prijsjaar: line.indexation === null ? '' : String(line.indexation.baseYear),
    toelichting: line.note ?? '',
    ...yearFields(line.years),
    ...fundingFields(line.funding),
    ...kindFields(line),
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

function kindFields(line: BudgetLine): Fields {
  switch (line.kind) {
    case 'hours':
      return {
        inzet: line.effort.kind,
        ...(line.effort.kind === 'per-week'
          ? { uren: quantityField(line.effort.hoursPerWeek) }
          : {
              personen: quantityField(line.effort.persons),
              urenpp: quantityField(line.effort.hoursPerPersonWeek),
            }),
        weken: quantityField(line.weeks),
        tarief: euroField(line.rateCents),
        fte: quantityField(line.fte),
      };
    case 'persons':
      return {
        aantal: quantityField(line.count),
        eenheid: line.unit,
        bedrag: euroField(line.amountCents),
      };
    case 'lump':
      return { bedrag: euroField(line.amountCents) };
    case 'monthly':
      return { bedrag: euroField(line.amountCents), maanden: quantityField(line.months) };
    case 'per-result':
      return {
        vergoeding: euroField(line.feeCents),
        aantal: quantityField(line.expected),
        eenheid: line.unit,
        plafond: euroField(line.ceilingCents),
      };
    case 'ceiling':
      return { plafond: euroField(line.ceilingCents) };
    case 'percentage': {
      const { base } = line;
      const common = { percentage: percentageField(line.percentage), grondslag: base.kind };
      if (base.kind === 'lines') return { ...common, regels: base.lineIds.join(' ') };
      if (base.kind === 'amount') return { ...common, grondbedrag: euroField(base.cents) };
      return {
        ...common,
        aantal: quantityField(base.count),
        eenheid: base.unit,
        maandbedrag: euroField(base.monthlyCents),
        maanden: quantityField(base.months),
      };
    }
    case 'open':
    case 'not-applicable':
      return {};
    default:
      return unreachable(line);
  }
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
  if (bare === 'amountCents' && kind === 'per-result') return 'vergoeding';
  return fieldByPath.get(bare) ?? 'naam';
}

const fieldByPath: ReadonlyMap<string, string> = new Map([
  ['label', 'naam'],
  ['effort.hoursPerWeek', 'uren'],
  ['effort.persons', 'personen'],
  ['effort.hoursPerPersonWeek', 'urenpp'],
  ['weeks', 'weken'],
  ['rateCents', 'tarief'],
  ['fte', 'fte'],
  ['count', 'aantal'],
  ['amountCents', 'bedrag'],
  ['months', 'maanden'],
  ['percentage', 'percentage'],
  ['base.lineIds', 'regels'],
  ['base.cents', 'grondbedrag'],
  ['base.monthlyCents', 'maandbedrag'],
  ['base.count', 'aantal'],
  ['base.months', 'maanden'],
  ['feeCents', 'vergoeding'],
  ['expected', 'aantal'],
  ['ceilingCents', 'plafond'],
  ['statedCents', 'inplan'],
  ['vat', 'btw'],
  ['indexation', 'prijsstijging'],
  ['indexation.perYear', 'prijsstijging'],
  ['years', 'jarensoort'],
  ['years.span', 'eerstejaar'],
  ['years.parts', 'jarensoort'],
]);
