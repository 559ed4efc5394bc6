import type { Instrument, Question } from './instrument.ts';
import { tabulateNumbers } from './number-table.ts';
import { formatRange } from './range.ts';
import type { FindingKind, ReportTable, ScanReport } from './report.ts';
import { drawTextTable } from '#app/kernel/text-table.ts';

/**
 * Writes the whole report as plain text in Dutch, for the command line and for tests that show a report.
 *
 * @param names what the region and the round are called in the heading
 */
export function toReportText(
  instrument: Instrument,
  report: ScanReport,
  names: { readonly region: string; readonly round: string },
): string {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  const blocks = [
    heading(`Preventiescan ${names.region}, ronde ${names.round}`, '='),
    `${instrument.title.nl} (${report.instrumentId}, versie ${instrument.version})\n` +
      `Deelnemende gemeenten: ${report.participants.length} (${report.participants.join(', ')})`,
    heading('Preventiewinst per conditie'),
    conditionsTable(instrument, report),
    heading('Sterktes en kansen'),
    findingsTable(questions, report),
    heading('Antwoorden per tabel'),
    ...report.tables.flatMap((table) => {
      const question = questions.get(table.id);
      return question === undefined ? [] : [answersBlock(question, table)];
    }),
    heading('Opmerkingen bij de antwoorden'),
    report.dataQuality.length === 0
      ? 'Geen opmerkingen.'
      : report.dataQuality.map(({ detail }) => `- ${detail}`).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const kindNames: Readonly<Record<FindingKind, string>> = {
  'very-strong': 'zeer sterk',
  strong: 'sterk',
  opportunity: 'kans',
};

const percent = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function heading(text: string, underline = '-'): string {
  return `${text}\n${underline.repeat(text.length)}`;
}

function conditionsTable(instrument: Instrument, report: ScanReport): string {
  const conditions = new Map(
    instrument.pillars.flatMap((pillar) =>
      pillar.conditions.map(({ id, label }) => [id, { pillar: pillar.label.nl, name: label.nl }] as const),
    ),
  );
  const rows = report.conditions
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ id, gain, missingCells, wantedCells, rank, focus }) => [
      String(rank),
      conditions.get(id)?.pillar ?? '',
      conditions.get(id)?.name ?? id,
      percent.format(gain),
      `${missingCells}/${wantedCells}`,
      focus ? 'ja' : '',
    ]);
  return drawTextTable(
    [
      { heading: 'Plaats', align: 'right' },
      { heading: 'Pijler' },
      { heading: 'Conditie' },
      { heading: 'Winst', align: 'right' },
      { heading: 'Ontbreekt', align: 'right' },
      { heading: 'Focus' },
    ],
    rows,
  );
}

function findingsTable(questions: ReadonlyMap<string, Question>, report: ScanReport): string {
  const rows = report.findings.map(({ table, item, column, kind, count, missing, horizon }) => {
    const question = questions.get(table);
    return [
      question?.title.nl ?? table,
      question?.items.find(({ id }) => id === item)?.label.nl ?? item,
      question !== undefined && question.columns.length > 1 ? columnName(question, column) : '',
      kindNames[kind],
      `${count}/${report.participants.length}`,
      horizon === 'quick' ? 'snel' : 'lang',
      missing.join(' '),
    ];
  });
  return drawTextTable(
    [
      { heading: 'Tabel' },
      { heading: 'Aanbod' },
      { heading: 'Route' },
      { heading: 'Oordeel' },
      { heading: 'Aantal', align: 'right' },
      { heading: 'Termijn' },
      { heading: 'Ontbreekt bij' },
    ],
    rows,
  );
}

function answersBlock(question: Question, table: ReportTable): string {
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  const hasSeveral = question.columns.length > 1;
  const columns = question.columns.flatMap(({ id }) => [
    { heading: hasSeveral ? columnName(question, id) : 'Aantal', align: 'right' as const },
    { heading: 'Gemeenten' },
  ]);
  const rows = table.items.map((item) => [
    labels.get(item.id) ?? item.id,
    ...[...item.columns.values()].flatMap(({ asked, count, nrs }) =>
      asked ? [String(count), nrs.join(' ')] : ['–', 'niet gevraagd'],
    ),
  ]);
  const answers = drawTextTable([{ heading: 'Antwoord' }, ...columns], rows);
  return [
    `${question.section} ${question.title.nl} [${question.id}]`,
    answers,
    ...valueLines(question, table),
  ].join('\n');
}

/** What was written beside the answers, with the region's sum where it is a sum of more than one number. */
function valueLines(question: Question, table: ReportTable): readonly string[] {
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  return question.columns.flatMap(({ id }) =>
    tabulateNumbers(table, id).flatMap(({ item, numbers, sum }) => {
      if (numbers.length === 0) return [];
      const written = numbers.map(({ nr, text }) => `${nr}: ${text}`).join('; ');
      const total = sum === null || question.kind !== 'number' ? '' : ` (samen ${formatRange(sum)})`;
      const column = question.columns.length > 1 ? ` (${columnName(question, id)})` : '';
      return [`  ${labels.get(item) ?? item}${column}: ${written}${total}`];
    }),
  );
}

function columnName(question: Question, columnId: string): string {
  return question.columns.find(({ id }) => id === columnId)?.label.nl ?? columnId;
}
