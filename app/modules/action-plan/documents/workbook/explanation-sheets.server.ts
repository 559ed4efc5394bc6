import { yearSpanKey } from '#app/kernel/year-span.ts';
import type { WorkbookSheet } from '#app/platform/documents/workbook.server.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { keyName } from '../../domain/plan/plan-words.ts';
import { remarkKindNames, workbookExplanation } from '../plan-document-words.nl.ts';
import { tableSheet, wordsCell, wrappedCell } from './cells.server.ts';

export function remarkSheet({ remarks }: PlanReport): WorkbookSheet {
  return tableSheet(
    'Opmerkingen',
    [
      { heading: 'Maatregel', width: 11 },
      { heading: 'Regel', width: 9 },
      { heading: 'Soort', width: 32 },
      { heading: 'Opmerking', width: 120 },
    ],
    remarks.map(({ kind, measure = '', line = '', detail }) => [
      wordsCell(measure),
      wordsCell(line),
      wrappedCell(remarkKindNames[kind]),
      wrappedCell(detail),
    ]),
  );
}

/** How to read the workbook, and for which plan it was made. */
export function explanationSheet({ plan }: PlanReport, regionName: string): WorkbookSheet {
  return tableSheet(
    'Uitleg',
    [
      { heading: 'Onderwerp', width: 26 },
      { heading: 'Uitleg', width: 110 },
    ],
    [
      ['Plan', plan.title],
      ['Regio', regionName],
      ['Jaren', yearSpanKey(plan.years)],
      ...workbookExplanation,
      ...plan.themes.map(({ id }) => [`Thema ${id}`, keyName(id, plan)]),
      ...plan.objectives.map(({ id }) => [`Doel ${id}`, keyName(id, plan)]),
    ].map(([word = '', meaning = '']) => [wrappedCell(word), wrappedCell(meaning)]),
  );
}
