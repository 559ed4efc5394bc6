/*
 * What is odd about one line by itself, apart from its years.
 *
 * Rule: a ceiling that is passed, an amount that is not what the formula gives, with the rounding where that explains
 * it, an open item, full-time jobs that do not agree with the plan's working week, and a source that was archived.
 * Source: docs/glossary.md (remark, exact, stated); the oddities of the plan of Emmen (data/plannen/emmen-2020.json).
 * Example: measure E1 of Emmen, where 4 full-time jobs are 128 hours and € 319.488 is printed as € 320.000:
 * `lineRemarks('E1', { line: { id: 'E1b', label: 'Begeleiding', kind: 'hours', effort: { kind: 'per-week',
 * hoursPerWeek: 128 }, fte: 4, rounding: 10000, funding: [] }, calculated: { exactCents: 31948800,
 * statedCents: 32000000, differenceCents: 51200 } }, { fullTimeHours: 36, sources: [] }).map(({ kind }) => kind)` is
 * `['rounding', 'unit-conflict']`.
 */

import { multiplyCents, roundToEuros } from '#app/kernel/exact.ts';
import { formatEuro, formatEuroDifference, formatQuantity } from '#app/kernel/format-euro.ts';
import { fromEuros, type Cents } from '#app/kernel/money.ts';
import type { BudgetLine, CalculatedLine } from './budget-line.ts';
import type { FundingSource } from './funding.ts';
import { hoursPerWeek } from './line-amount.ts';
import type { LineBudget } from '../plan/plan-budget.ts';
import type { PlanRemark, RemarkKind } from '../plan/remark.ts';

/** What is odd about one line by itself, apart from its years. */
export function lineRemarks(
  measureId: string,
  { line, calculated }: LineBudget,
  plan: { readonly fullTimeHours: number; readonly sources: readonly FundingSource[] },
): readonly PlanRemark[] {
  const remarks: PlanRemark[] = [];
  const add = (kind: RemarkKind, details: readonly string[]) => {
    for (const detail of details) remarks.push({ kind, measure: measureId, line: line.id, detail });
  };
  add('ceiling-exceeded', ceilingRemarks(line, calculated));
  add('rounding', roundingRemarks(line, calculated));
  if (line.kind === 'open')
    add('open-item-not-counted', [`‘${line.label}’ is een open post (pm) en telt in geen totaal mee.`]);
  add('unit-conflict', hourRemarks(line, plan.fullTimeHours));
  for (const { sourceId } of line.funding) {
    const source = plan.sources.find(({ id }) => id === sourceId);
    if (source?.isArchived === true)
      add('archived-source', [
        `‘${line.label}’ wordt betaald uit ‘${source.label}’, een geldbron die is afgesloten.`,
      ]);
  }
  return remarks;
}

function ceilingRemarks(line: BudgetLine, { exactCents, statedCents }: CalculatedLine): readonly string[] {
  if (line.kind === 'per-result') {
    const full = multiplyCents(line.feeCents, line.expected);
    if (line.ceilingCents === null || full <= line.ceilingCents) return [];
    return [
      `‘${line.label}’ is zonder plafond ${formatEuro(full)}; hoogstens ${formatEuro(line.ceilingCents)} telt mee.`,
    ];
  }
  if (line.kind !== 'ceiling' || exactCents === null || statedCents === null) return [];
  if (exactCents <= statedCents) return [];
  const over = formatEuro((exactCents - statedCents) as Cents);
  return [
    `De regels zijn samen ${formatEuro(exactCents)}, maar het plafond is ${formatEuro(statedCents)}: ${over} te veel.`,
  ];
}

function roundingRemarks(
  line: BudgetLine,
  { exactCents, statedCents, differenceCents }: CalculatedLine,
): readonly string[] {
  if (line.kind === 'ceiling' || exactCents === null || statedCents === null) return [];
  if (differenceCents === null || differenceCents === 0) return [];
  const isExplained = line.rounding !== 0 && roundToEuros(exactCents, line.rounding) === statedCents;
  const how = isExplained
    ? `afgerond op ${formatEuro(fromEuros(line.rounding))}`
    : 'dat is met de gekozen afronding niet te verklaren';
  return [
    `‘${line.label}’ is berekend ${formatEuro(exactCents)}, in het plan ${formatEuro(statedCents)}: ` +
      `verschil ${formatEuroDifference(differenceCents)}, ${how}.`,
  ];
}

function hourRemarks(line: BudgetLine, fullTimeHours: number): readonly string[] {
  if (line.kind !== 'hours' || line.fte === null || line.fte === 0) return [];
  const hours = hoursPerWeek(line.effort);
  if (hours === line.fte * fullTimeHours) return [];
  return [
    `${formatQuantity(line.fte)} fte is hier ${formatQuantity(hours)} uur per week, ` +
      `dus ${formatQuantity(Math.round((hours / line.fte) * 100) / 100)} uur per fte; ` +
      `een volle werkweek is ${formatQuantity(fullTimeHours)} uur.`,
  ];
}
