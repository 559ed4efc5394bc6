import { unreachable } from '#app/kernel/unreachable.ts';
import type { Cell, WorkbookSheet } from '#app/platform/documents/workbook.server.ts';
import { noThemeKey } from '../../domain/plan/budget-plan.ts';
import type { LineBudget, MeasureBudget } from '../../domain/plan/plan-budget.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { keyName } from '../../domain/plan/plan-words.ts';
import { partRuleNames } from '../plan-document-words.nl.ts';
import { budgetSheetName, type BudgetLayout } from './budget-layout.server.ts';
import {
  centCorrection,
  euroCell,
  euroFormula,
  quantityCell,
  shareCell,
  tableSheet,
  wordsCell,
} from './cells.server.ts';
import type { LinePart } from './division-rows.ts';

/** A sheet on which the counted money of every line is divided: over years, or over sources. */
export interface Division {
  readonly sheet: WorkbookSheet;
  /** Keys that have a row, in order of first appearance. */
  readonly keys: readonly string[];
  /** What the parts under a key of measures under a theme come to, by `key` and then theme. */
  readonly byTheme: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Cells for use on other sheets: the keys, the themes and the amounts. */
  readonly keyRange: string;
  readonly themeRange: string;
  readonly amountRange: string;
}

const columns = {
  id: 'A',
  measure: 'B',
  theme: 'C',
  key: 'D',
  name: 'E',
  rule: 'F',
  given: 'G',
  amount: 'H',
} as const;

export function divisionSheet(
  { name, keyHeading }: { readonly name: string; readonly keyHeading: string },
  { plan, measures }: PlanReport,
  layout: BudgetLayout,
  partsOf: (measure: MeasureBudget, line: LineBudget) => readonly LinePart[],
): Division {
  const rows: Cell[][] = [];
  const byTheme = new Map<string, Map<string, number>>();
  for (const measure of measures) {
    const theme = measure.measure.themeIds[0] ?? noThemeKey;
    for (const line of measure.lines) {
      const parts = partsOf(measure, line);
      const first = rows.length + 2;
      for (const [at, part] of parts.entries()) {
        const sums = byTheme.get(part.key) ?? new Map<string, number>();
        byTheme.set(part.key, sums.set(theme, (sums.get(theme) ?? 0) + part.cents));
        rows.push([
          wordsCell(line.line.id),
          wordsCell(measure.measure.id),
          wordsCell(theme),
          wordsCell(part.key),
          wordsCell(keyName(part.key, plan)),
          wordsCell(partRuleNames[part.rule.kind]),
          givenCell(part),
          amountCell(parts, at, first, line, layout),
        ]);
      }
    }
  }
  const last = Math.max(rows.length + 1, 2);
  const range = (key: keyof typeof columns) => `'${name}'!$${columns[key]}$2:$${columns[key]}$${last}`;
  return {
    sheet: tableSheet(
      name,
      [
        { heading: 'Regel', width: 9 },
        { heading: 'Maatregel', width: 11 },
        { heading: 'Thema', width: 13 },
        { heading: keyHeading, width: 20 },
        { heading: 'Naam', width: 40 },
        { heading: 'Hoe', width: 26 },
        { heading: 'Deel', width: 14 },
        { heading: 'Bedrag', width: 16 },
      ],
      rows,
    ),
    keys: [...byTheme.keys()],
    byTheme,
    keyRange: range('key'),
    themeRange: range('theme'),
    amountRange: range('amount'),
  };
}

function givenCell({ rule }: LinePart): Cell {
  if (rule.kind === 'weight') return quantityCell(rule.weight);
  return rule.kind === 'share' ? shareCell(rule.fraction) : null;
}

/**
 * The amount of one part as a formula over the line's counted amount and the parts before it. What is left is rounded
 * to cents: a difference of fractions may be off in the last digit, and half of it would round the other way.
 */
function amountCell(
  parts: readonly LinePart[],
  at: number,
  first: number,
  { line, countedCents }: LineBudget,
  { letter, lineRows }: BudgetLayout,
): Cell {
  const part = parts[at];
  if (part === undefined) return null;
  const { rule, cents } = part;
  const row = first + at;
  const whole = `${budgetSheetName}!${letter('counted')}${lineRows.get(line.id) ?? 0}`;
  const before = (last: number) =>
    last < first ? '' : `-SUM(${columns.amount}${first}:${columns.amount}${last})`;
  const given = `${columns.given}${row}`;
  switch (rule.kind) {
    case 'whole':
      return euroFormula(whole, cents);
    case 'amount':
      return euroCell(cents / 100);
    case 'weight': {
      const sum = parts.reduce(
        (total, { rule: other }) => total + (other.kind === 'weight' ? other.weight : 0),
        0,
      );
      const weights = `${columns.given}$${first}:${columns.given}$${first + parts.length - 1}`;
      const correction = centCorrection(cents, ((countedCents / 100) * rule.weight) / sum);
      return euroFormula(`ROUND(${whole}*${given}/SUM(${weights}),2)${correction}`, cents);
    }
    case 'share': {
      const correction = centCorrection(cents, (countedCents / 100) * rule.fraction);
      return euroFormula(`ROUND(${whole}*${given},2)${correction}`, cents);
    }
    case 'rest': {
      const fixed = parts.filter(({ rule: other }) => other.kind !== 'rest' && isGiven(other.kind));
      const left = `MAX(0,ROUND(${whole}${before(first + fixed.length - 1)},2))`;
      if (rule.of === 1) return euroFormula(left, cents);
      const taken = fixed.reduce((sum, other) => sum + other.cents, 0);
      const correction = centCorrection(cents, Math.max(0, countedCents - taken) / 100 / rule.of);
      return euroFormula(`ROUND(${left}/${rule.of},2)${correction}`, cents);
    }
    case 'left':
      return euroFormula(`ROUND(${whole}${before(row - 1)},2)`, cents);
    case 'uncovered':
    case 'excess': {
      const last = first + parts.filter((other) => isGiven(other.rule.kind)).length - 1;
      return euroFormula(
        `${rule.kind === 'excess' ? 'MIN' : 'MAX'}(0,ROUND(${whole}${before(last)},2))`,
        cents,
      );
    }
    default:
      return unreachable(rule);
  }
}

function isGiven(kind: LinePart['rule']['kind']): boolean {
  return kind !== 'uncovered' && kind !== 'excess';
}
