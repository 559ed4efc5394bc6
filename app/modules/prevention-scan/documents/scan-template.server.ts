import {
  headingCell,
  textCell,
  titleCell,
  writeWorkbook,
  type Cell,
  type WorkbookSheet,
} from '#app/platform/documents/workbook.server.ts';
import type { Instrument, Item, Question } from '../domain/instrument.ts';
import { templateLayout } from './scan-template-layout.ts';

const grey = '#F2F4F5';

/** The workbook in which the answers of a round are filled in: one row per place for a mark, one column per municipality. */
export function writeScanTemplate(instrument: Instrument, participantCount: number): Promise<Uint8Array> {
  return writeWorkbook([
    explanationSheet(instrument, participantCount),
    answersSheet(instrument, participantCount),
  ]);
}

function explanationSheet(instrument: Instrument, participantCount: number): WorkbookSheet {
  const lines = [
    `Op het werkblad "${templateLayout.answersSheet}" staat elke vraag met elk mogelijk antwoord op een eigen rij. Elke gemeente heeft een eigen kolom.`,
    'Zet een x waar het antwoord voor de gemeente geldt. Laat de cel leeg waar het niet geldt. Schrijf geen "nee", "deels" of 0: wat geen kruisje is, vragen wij bij het inlezen na.',
    'Staat er bij Invullen "getal"? Schrijf dan het getal (12) of een bereik (3-4). U mag erbij zeggen waar het vandaan komt: 12 (registratie), of 3-4 (schatting, in 2021).',
    'Wilt u iets toelichten? Schrijf het achter de x: "x: elke dinsdag". Alleen bij "Anders" mag de toelichting in plaats van de x staan. Opmerkingen van Excel en samengevoegde cellen lezen wij niet.',
    'Wijzig de eerste zeven kolommen en de koppen niet. Kolommen van gemeenten die niet meedoen mag u weghalen, andere toevoegen: "Gemeente 10".',
    `Inlezen: onderdak import scan <bestand> --region <regio> --round <ronde>`,
  ];
  return {
    name: templateLayout.explanationSheet,
    widths: [34, 90],
    rows: [
      [titleCell('Invulblad preventiescan')],
      [],
      [textCell(templateLayout.instrumentLabel), textCell(instrument.id)],
      [textCell('Vragenlijst'), textCell(`${instrument.title.nl}, versie ${instrument.version}`)],
      [textCell('Gemeenten'), textCell(`1 tot en met ${participantCount}`)],
      [],
      ...lines.map((line, at) => [
        textCell(`Stap ${at + 1}`),
        textCell(line, { wrap: true, alignVertical: 'top' }),
      ]),
    ],
  };
}

function answersSheet(instrument: Instrument, participantCount: number): WorkbookSheet {
  const numbers = Array.from({ length: participantCount }, (_, at) => at + 1);
  const heading = [
    ...templateLayout.idColumns,
    ...templateLayout.labelColumns,
    ...numbers.map((nr) => `${templateLayout.participantHeading} ${nr}`),
  ];
  return {
    name: templateLayout.answersSheet,
    widths: [18, 18, 10, 36, 52, 20, 10, ...numbers.map(() => 12)],
    frozenRows: 1,
    frozenColumns: 7,
    hasFilter: true,
    rows: [
      heading.map(headingCell),
      ...instrument.questions.flatMap((question) =>
        question.items.flatMap((item) =>
          item.columns.map((columnId) => answerRow(question, item, columnId, numbers)),
        ),
      ),
    ],
  };
}

function answerRow(question: Question, item: Item, columnId: string, numbers: readonly number[]): Cell[] {
  const column = question.columns.find(({ id }) => id === columnId)?.label.nl ?? columnId;
  const lead = [question.id, item.id, columnId].map((id) =>
    textCell(id, { textColor: '#6B7780', backgroundColor: grey }),
  );
  const labels = [question.title.nl, item.label.nl, column, fillIn(question, columnId)].map((label) =>
    textCell(label, { wrap: true, alignVertical: 'top', backgroundColor: grey }),
  );
  // Text cells, so that Excel does not make a date of 3-4.
  return [...lead, ...labels, ...numbers.map(() => textCell('', { align: 'center' }))];
}

function fillIn({ kind }: Question, columnId: string): string {
  if (kind === 'number' && columnId === 'value') return 'getal';
  return kind === 'yes-no-unknown' ? 'x of getal' : 'x';
}
