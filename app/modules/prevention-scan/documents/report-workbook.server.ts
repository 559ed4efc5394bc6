import {
  headingCell,
  textCell,
  titleCell,
  writeWorkbook,
  type Cell,
  type WorkbookSheet,
} from '#app/platform/documents/workbook.server.ts';
import { answerRows } from './answer-rows.ts';
import { findingsByPillar, nameFindings } from './pillar-findings.ts';
import type { ReportSource } from './report-source.ts';
import {
  collectedPeriod,
  glossary,
  horizonWords,
  kindWords,
  nrList,
  reportTitle,
  workbookExplanation,
} from './report-words.nl.ts';
import { tableSheet } from './table-sheet.server.ts';

/** The report as an Excel workbook: a sheet per table, and sheets with conditions, findings and all answers. */
export function writeReportWorkbook(source: ReportSource): Promise<Uint8Array> {
  const { instrument, report } = source;
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  return writeWorkbook([
    coverSheet(source),
    conditionsSheet(source),
    findingsSheet(source),
    ...report.tables.flatMap((table) => {
      const question = questions.get(table.id);
      return question === undefined ? [] : [tableSheet(question, table, report.participants)];
    }),
    answersSheet(source),
    qualitySheet(source),
    glossarySheet(),
  ]);
}

function sheet(
  name: string,
  widths: readonly number[],
  heading: readonly string[],
  rows: readonly (readonly Cell[])[],
): WorkbookSheet {
  return { name, widths, frozenRows: 1, hasFilter: true, rows: [heading.map(headingCell), ...rows] };
}

const wrapped = (text: string) => textCell(text, { wrap: true, alignVertical: 'top' });
const percentage = (value: number): Cell => ({ value, type: Number, format: '0%' });

function coverSheet({ region, round, instrument, report }: ReportSource): WorkbookSheet {
  return {
    name: 'Over dit rapport',
    widths: [28, 90],
    rows: [
      [titleCell(reportTitle(region, round))],
      [],
      [textCell('Regio'), textCell(region.name)],
      [textCell('Ronde'), textCell(`${round.title} (${round.slug})`)],
      [textCell('Antwoorden verzameld'), textCell(collectedPeriod(round))],
      [textCell('Vragenlijst'), textCell(`${instrument.title.nl}, versie ${instrument.version}`)],
      [textCell('Gemeenten'), textCell(nrList(report.participants))],
      [
        textCell('Let op'),
        wrapped(
          'Gemeenten zijn nummers. Wie de regio kent kan een gemeente soms aan een antwoord herkennen: ga er zorgvuldig mee om.',
        ),
      ],
      [],
      [headingCell('Werkblad of kolom'), headingCell('Wat er staat')],
      ...workbookExplanation.map(([word, meaning]) => [wrapped(word), wrapped(meaning)]),
    ],
  };
}

function conditionsSheet({ instrument, report }: ReportSource): WorkbookSheet {
  const heading = [
    'Plaats',
    'Pijler',
    'Conditie',
    'Preventiewinst',
    'Ontbreekt',
    'Gewenst',
    'Focus',
    'Wettelijk kader',
  ];
  const rows = findingsByPillar(instrument, report)
    .flatMap(({ pillar, conditions }) =>
      conditions.map((condition) => ({ ...condition, pillar: pillar.label.nl })),
    )
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ rank, pillar, name, gain, missingCells, wantedCells, focus, legalFramework }) => [
      rank,
      textCell(pillar),
      textCell(name),
      percentage(gain),
      missingCells,
      wantedCells,
      textCell(focus ? 'ja' : ''),
      wrapped(legalFramework.join(', ')),
    ]);
  return sheet('Condities', [8, 20, 40, 14, 11, 11, 8, 60], heading, rows);
}

function findingsSheet({ instrument, report }: ReportSource): WorkbookSheet {
  const heading = ['Tabel', 'Aanbod', 'Oordeel', 'Aantal', 'Van', 'Termijn', 'Ontbreekt bij'];
  const rows = nameFindings(instrument, report).map(({ tableName, name, kind, count, horizon, missing }) => [
    wrapped(tableName),
    wrapped(name),
    textCell(kindWords[kind]),
    count,
    report.participants.length,
    textCell(horizonWords[horizon]),
    textCell(nrList(missing)),
  ]);
  return sheet('Sterktes en kansen', [40, 60, 12, 9, 7, 12, 26], heading, rows);
}

function answersSheet(source: ReportSource): WorkbookSheet {
  const [heading = [], ...rows] = answerRows(source);
  const widths = [13, 28, 28, 14, 30, 10, 10, 13, 10, 40, 12, 40, 50, 24];
  return sheet(
    'Alle antwoorden',
    widths,
    heading,
    rows.map((row) => row.map((text) => textCell(text))),
  );
}

function qualitySheet({ instrument, report }: ReportSource): WorkbookSheet {
  const titles = new Map(instrument.questions.map(({ id, title }) => [id, title.nl]));
  const rows = report.dataQuality.map(({ table, nrs = [], detail }) => [
    wrapped(titles.get(table) ?? table),
    textCell(nrList(nrs)),
    wrapped(detail),
  ]);
  return sheet('Opmerkingen', [40, 20, 100], ['Tabel', 'Gemeenten', 'Opmerking'], rows);
}

function glossarySheet(): WorkbookSheet {
  const rows = glossary.map(({ word, meaning }) => [textCell(word), wrapped(meaning)]);
  return sheet('Begrippen', [22, 110], ['Begrip', 'Betekenis'], rows);
}
