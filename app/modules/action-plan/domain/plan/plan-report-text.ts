import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { drawTextTable } from '#app/kernel/text-table.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import type { AmountsByKey, LineBudget, MeasureBudget } from './plan-budget.ts';
import { coverageSentence } from './coverage-words.ts';
import { coverPlan } from './plan-coverage.ts';
import type { PlanReport } from './plan-report.ts';
import { keyName, statusNames } from './plan-words.ts';

/** Writes the whole report as plain text in Dutch, for the command line and for tests that show a plan. */
export function toPlanReportText(report: PlanReport, regionName: string): string {
  const { plan } = report;
  const blocks = [
    heading(`Plan van aanpak ${regionName}, ${plan.id}`, '='),
    `${plan.title}\nJaren: ${yearSpanKey(plan.years)}\nDekking: ${coverageSentence(coverPlan(report))}`,
    heading('Maatregelen'),
    measuresTable(report),
    ...report.measures.filter(({ lines }) => lines.length > 0).map(linesBlock),
    heading('Per jaar'),
    amountsTable('Jaar', report.byYear, report),
    heading('Per thema'),
    amountsTable('Thema', report.byTheme, report),
    heading('Per doelstelling'),
    amountsTable('Doelstelling', report.byObjective, report),
    heading('Per geldbron'),
    amountsTable('Geldbron', report.bySource, report),
    heading('Opmerkingen'),
    remarksList(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading(text: string, underline = '-'): string {
  return `${text}\n${underline.repeat(text.length)}`;
}

function euros(amount: Cents | null): string {
  return amount === null ? '–' : formatEuro(amount);
}

function measuresTable({ measures, totals }: PlanReport): string {
  const rows = measures.map(({ measure, lineSumCents, statedTotalCents, budgetCents, openItems }) => [
    measure.id,
    measure.name,
    statusNames[measure.status],
    euros(lineSumCents),
    euros(statedTotalCents),
    euros(budgetCents),
    openItems === 0 ? '' : String(openItems),
  ]);
  const total = [
    '',
    'Totaal',
    '',
    euros(totals.lineSumCents),
    euros(totals.statedCents),
    euros(totals.budgetCents),
    totals.openItems === 0 ? '' : String(totals.openItems),
  ];
  return drawTextTable(
    [
      { heading: 'Nr' },
      { heading: 'Maatregel' },
      { heading: 'Status' },
      { heading: 'Regels', align: 'right' },
      { heading: 'In het plan', align: 'right' },
      { heading: 'Begroot', align: 'right' },
      { heading: 'Open', align: 'right' },
    ],
    [...rows, total],
  );
}

function linesBlock({ measure, lines }: MeasureBudget): string {
  return `${measure.id} ${measure.name}\n${drawTextTable(
    [
      { heading: 'Regel' },
      { heading: 'Post' },
      { heading: 'Berekend', align: 'right' },
      { heading: 'In het plan', align: 'right' },
      { heading: 'Verschil', align: 'right' },
      { heading: 'Jaren' },
      { heading: 'Berekening' },
    ],
    lines.map(lineRow),
  )}`;
}

function lineRow({ line, calculated, years }: LineBudget): readonly string[] {
  const { exactCents, statedCents, differenceCents, formula } = calculated;
  return [
    line.id,
    line.label,
    euros(exactCents),
    euros(statedCents),
    differenceCents === null || differenceCents === 0 ? '' : formatEuroDifference(differenceCents),
    years === null ? '' : [...years.keys()].join(', '),
    formula,
  ];
}

function amountsTable(name: string, amounts: AmountsByKey, { plan, totals }: PlanReport): string {
  return drawTextTable(
    [{ heading: name }, { heading: 'Bedrag', align: 'right' }],
    [
      ...[...amounts].map(([key, cents]) => [keyName(key, plan), euros(cents)]),
      ['Totaal', euros(totals.budgetCents)],
    ],
  );
}

function remarksList({ remarks }: PlanReport): string {
  if (remarks.length === 0) return 'Geen opmerkingen.';
  return remarks
    .map(({ measure, line, detail }) => {
      const where = line ?? measure;
      return where === undefined ? `- ${detail}` : `- ${where}: ${detail}`;
    })
    .join('\n');
}
