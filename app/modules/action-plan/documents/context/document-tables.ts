import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents, type Cents } from '#app/kernel/money.ts';
import type { AmountsByKey, MeasureBudget } from '../../domain/plan/plan-budget.ts';
import { keyName, statusNames } from '../../domain/plan/plan-words.ts';
import { lightNames } from '../../domain/progress/light-names.ts';
import { remarkKindNames } from '../plan-document-words.nl.ts';
import type { DocumentTable } from '../template/document-block.server.ts';
import type { TableName } from '../template/template-fields.nl.ts';
import { findingName, type PlanDocumentSource } from './document-source.ts';
import type { MeasureProgress } from '../../domain/progress/measure-progress.ts';
import { reachedInWords, spentInWords, targetInWords } from './measure-words.nl.ts';
import { share } from './plan-scope.ts';

type Progress = ReadonlyMap<string, MeasureProgress>;

/** The tables that a template can ask for. */
export const documentTables: Readonly<
  Record<TableName, (source: PlanDocumentSource, progressOf: Progress) => DocumentTable>
> = {
  begroting: budgetTable,
  posten: linesTable,
  jaren: (source) => amountsTable('Geld per jaar', 'Jaar', source.report.byYear, source),
  themas: (source) => amountsTable('Geld per thema', 'Thema', source.report.byTheme, source),
  doelstellingen: (source) =>
    amountsTable('Geld per doelstelling', 'Doelstelling', source.report.byObjective, source),
  bronnen: (source) => amountsTable('Geld per bron', 'Geldbron', source.report.bySource, source),
  voortgang: progressTable,
  verantwoording: accountTable,
  opmerkingen: remarksTable,
};

const euros = (cents: Cents | null) => (cents === null ? '–' : formatEuro(cents));
const figure = (heading: string, width = 3) => ({ heading, width, isFigure: true });

function budgetTable({ report }: PlanDocumentSource): DocumentTable {
  const { measures, totals } = report;
  return {
    caption: 'Begroting per maatregel',
    columns: [
      { heading: 'Nr', width: 1 },
      { heading: 'Maatregel', width: 7 },
      { heading: 'Status', width: 3 },
      figure('Som van de posten'),
      figure('In het plan'),
      figure('Telt mee'),
    ],
    rows: [
      ...measures.map(({ measure, lineSumCents, statedTotalCents, budgetCents }) => [
        String(measure.number),
        measure.name,
        statusNames[measure.status],
        euros(lineSumCents),
        euros(statedTotalCents),
        euros(budgetCents),
      ]),
      ['', 'Totaal', '', euros(totals.lineSumCents), euros(totals.statedCents), euros(totals.budgetCents)],
    ],
  };
}

function linesTable({ report }: PlanDocumentSource): DocumentTable {
  return {
    caption: 'Alle posten, met de som',
    columns: [
      { heading: 'Nr', width: 2 },
      { heading: 'Post en som', width: 10 },
      figure('Berekend', 4),
      figure('In het plan', 4),
      figure('Verschil', 3),
    ],
    rows: report.measures.flatMap(({ lines }) =>
      lines.map(({ line, calculated }) => [
        line.id,
        line.kind === 'lump' ? line.label : `${line.label}: ${calculated.formula}`,
        euros(calculated.exactCents),
        line.kind === 'open' ? 'pm' : euros(calculated.statedCents),
        calculated.differenceCents === null || calculated.differenceCents === 0
          ? ''
          : formatEuroDifference(calculated.differenceCents),
      ]),
    ),
  };
}

function amountsTable(
  caption: string,
  heading: string,
  byKey: AmountsByKey,
  { report }: PlanDocumentSource,
): DocumentTable {
  const { plan, totals } = report;
  return {
    caption,
    columns: [{ heading, width: 8 }, figure('Bedrag'), figure('Deel', 2)],
    rows: [
      ...[...byKey].map(([key, cents]) => [
        keyName(key, plan),
        formatEuro(cents),
        share(cents, totals.budgetCents),
      ]),
      ['Totaal', formatEuro(totals.budgetCents), ''],
    ],
  };
}

function progressTable({ report }: PlanDocumentSource, progressOf: Progress): DocumentTable {
  const rows = pairs(report.measures, progressOf);
  const sum = (of: (progress: MeasureProgress) => Cents) =>
    formatEuro(addCents(...rows.map(([, progress]) => of(progress))));
  return {
    caption: 'Voortgang per maatregel',
    columns: [
      { heading: 'Nr', width: 1 },
      { heading: 'Maatregel', width: 6 },
      figure('Begroot'),
      figure('Uitgegeven', 3.5),
      figure('Verwacht'),
      { heading: 'Stoplicht', width: 4 },
    ],
    rows: [
      ...rows.map(([{ measure, budgetCents }, progress]) => [
        String(measure.number),
        measure.name,
        formatEuro(budgetCents),
        spentInWords(progress),
        formatEuro(progress.forecast.cents),
        lightNames[progress.light.colour],
      ]),
      [
        '',
        'Totaal',
        formatEuro(report.totals.budgetCents),
        sum(({ spending }) => spending.cents),
        sum(({ forecast }) => forecast.cents),
        '',
      ],
    ],
  };
}

/** From finding, by way of measure and money, to result: one row for each measure. */
function accountTable(source: PlanDocumentSource, progressOf: Progress): DocumentTable {
  return {
    caption: 'Van bevinding naar resultaat',
    columns: [
      { heading: 'Bevinding', width: 10 },
      { heading: 'Maatregel', width: 10 },
      figure('Geld', 7),
      figure('Uitgegeven', 8),
      { heading: 'Resultaat', width: 11 },
    ],
    rows: pairs(source.report.measures, progressOf).map(([{ measure, budgetCents }, progress]) => [
      measure.evidence.map((evidence) => findingName(evidence, source)).join('; ') || '–',
      `${measure.number}. ${measure.name}`,
      formatEuro(budgetCents),
      spentInWords(progress),
      measure.results
        .map((result) => {
          const target = targetInWords(result);
          const reached = reachedInWords(result, progress);
          return [
            result.text,
            ...(target === '' ? [] : [`doel: ${target}`]),
            ...(reached === '' ? [] : [`bereikt: ${reached}`]),
          ].join(', ');
        })
        .join('; ') || '–',
    ]),
  };
}

function remarksTable({ report }: PlanDocumentSource): DocumentTable {
  return {
    caption: 'Opmerkingen bij het plan',
    columns: [
      { heading: 'Waar', width: 2 },
      { heading: 'Soort', width: 4 },
      { heading: 'Opmerking', width: 10 },
    ],
    rows: report.remarks.map(({ kind, measure, line, detail }) => [
      line ?? measure ?? '',
      remarkKindNames[kind],
      detail,
    ]),
  };
}

function pairs(
  measures: readonly MeasureBudget[],
  progressOf: Progress,
): readonly (readonly [MeasureBudget, MeasureProgress])[] {
  return measures.flatMap((budget) => {
    const progress = progressOf.get(budget.measure.id);
    return progress === undefined ? [] : [[budget, progress] as const];
  });
}
