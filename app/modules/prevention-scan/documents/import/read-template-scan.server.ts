import { columnLetters } from '#app/platform/documents/column-letters.ts';
import { cleanCell } from '#app/platform/documents/delimited/clean-cell.ts';
import {
  readWorkbook,
  type ReadSheet,
  type SheetValue,
} from '#app/platform/documents/read-workbook.server.ts';
import { mostCells, mostRows, UnfitSheetError } from '#app/platform/documents/sheet-extent.ts';
import { templateLayout, templateLeadColumns } from '../scan-template-layout.ts';
import { wholeFileFault, type ImportFault } from './import-fault.ts';
import { readTemplateCell } from './read-template-cell.ts';
import { unreadable, type DraftMark, type Place, type ReadOutcome } from './round-draft.ts';

interface ParticipantColumn {
  readonly nr: string;
  readonly at: number;
  readonly place: Place;
}

/** Reads the filled-in workbook that `export scan-template` makes. */
export async function readTemplateScan(bytes: Uint8Array): Promise<ReadOutcome> {
  let sheets: readonly ReadSheet[];
  try {
    sheets = await readWorkbook(bytes, { isFilledIn: true });
  } catch (error) {
    if (error instanceof UnfitSheetError) return unreadable([unfitFault(error)]);
    return unreadable([
      wholeFileFault(
        'Dit Excel-bestand is beschadigd, te groot of geen werkmap: het kan niet worden gelezen.',
      ),
    ]);
  }
  const answers = sheets.find(({ name }) => isNamed(name, templateLayout.answersSheet));
  if (answers === undefined) {
    const found = sheets.map(({ name }) => `‘${name}’`).join(', ');
    return unreadable([
      wholeFileFault(
        `Het werkblad ‘${templateLayout.answersSheet}’ ontbreekt (gevonden: ${found || 'geen'}). ` +
          'Gebruik het invulblad dat ‘export scan-template’ maakt.',
      ),
    ]);
  }
  const { draft, faults } = readAnswers(answers, findInstrumentId(sheets));
  const more = [...beside(answers), ...otherAnswerSheets(sheets, answers)];
  return { draft, faults: [...faults, ...more] };
}

/** Spaces and capitals that nobody sees make no other name. */
function isNamed(name: string, expected: string): boolean {
  return plainName(name) === plainName(expected);
}

function plainName(name: string): string {
  return cleanCell(name.normalize('NFKC')).replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** What says something beside the cells, and would be lost. */
function beside({ merged, commented }: ReadSheet): readonly ImportFault[] {
  return [
    ...merged.map((range) =>
      faultAtCell(
        range,
        'deze cellen zijn samengevoegd: het is niet duidelijk voor welke rijen of gemeenten het geldt. Splits ze en vul elke cel in',
      ),
    ),
    ...commented.map((cell) =>
      faultAtCell(
        cell,
        'bij deze cel hoort een opmerking van Excel; die lezen wij niet. Zet de tekst achter de x (‘x: tekst’) of verwijder de opmerking',
      ),
    ),
  ];
}

function faultAtCell(cell: string, reason: string): ImportFault {
  return { row: null, column: `cel ${cell}`, reason };
}

/** A second sheet of answers would stay unread. */
function otherAnswerSheets(sheets: readonly ReadSheet[], answers: ReadSheet): readonly ImportFault[] {
  return sheets
    .filter(
      (sheet) =>
        sheet !== answers && headingFaults(sheet.rows[0]?.slice(0, templateLeadColumns) ?? []).length === 0,
    )
    .map(({ name }) =>
      wholeFileFault(
        `Het werkblad ‘${name}’ heeft ook antwoorden; wij lezen alleen ‘${answers.name.trim()}’. Zet alles op één werkblad en verwijder het andere.`,
      ),
    );
}

function unfitFault({ reason, place }: UnfitSheetError): ImportFault {
  const [rows, cells] = [mostRows, mostCells].map((most) => most.toLocaleString('nl-NL'));
  return {
    row: null,
    column: /^\d+$/u.test(place) ? `rij ${place}` : `cel ${place}`,
    reason:
      reason === 'no-such-cell'
        ? 'die plaats bestaat niet in Excel: de laatste cel is XFD1048576. Het bestand is beschadigd.'
        : `zo ver kan een invulblad niet doorlopen: hoogstens ${rows} rijen en ${cells} cellen. ` +
          'Verwijder de rijen en kolommen buiten de tabel.',
  };
}

function readAnswers({ rows: [heading = [], ...rows] }: ReadSheet, instrumentId: string | null): ReadOutcome {
  const faults = headingFaults(heading);
  if (faults.length > 0) return unreadable(faults);
  const participants = participantColumns(heading);
  const marks: DraftMark[] = [];
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    const [table = '', item = '', column = ''] = row.map(asText);
    if (row.every((value) => asText(value) === '')) continue;
    for (const participant of participants) {
      const value = row[participant.at] ?? null;
      if (asText(value) === '') continue;
      const letters = columnLetters(participant.at);
      const columnName = `${letters} (cel ${letters}${number}, gemeente ${participant.nr})`;
      const locate: DraftMark['locate'] = (field) => ({
        row: number,
        column:
          field === 'table' || field === 'item' || field === 'column' ? idColumnName(field) : columnName,
      });
      const cell = readTemplateCell(value);
      if (cell.ok) marks.push({ locate, nr: participant.nr, table, item, column, ...cell.value });
      else faults.push({ ...locate('value'), reason: cell.reason });
    }
    for (const [at, value] of row.entries()) {
      if (at < templateLeadColumns || asText(value) === '' || participants.some((each) => each.at === at))
        continue;
      faults.push({
        row: number,
        column: `${columnLetters(at)} (cel ${columnLetters(at)}${number})`,
        reason: `hier staat ‘${asText(value)}’, maar de kop van deze kolom is leeg: zet er ‘Gemeente’ met een nummer boven of maak de cel leeg`,
      });
    }
  }
  return { draft: { instrumentId, facts: {}, participants, marks, counts: [], notes: [] }, faults };
}

function headingFaults(heading: readonly SheetValue[]): ImportFault[] {
  const expected: readonly string[] = [...templateLayout.idColumns, ...templateLayout.labelColumns];
  const lead = expected.flatMap((name, at) =>
    isNamed(asText(heading[at] ?? null), name)
      ? []
      : [{ row: 1, column: columnLetters(at), reason: `hier hoort ‘${name}’ te staan: de kop is gewijzigd` }],
  );
  const others = heading.slice(templateLeadColumns).flatMap((value, at) => {
    const text = asText(value);
    if (text === '' || participantNr(text) !== null) return [];
    const column = columnLetters(at + templateLeadColumns);
    return [
      {
        row: 1,
        column,
        reason: `‘${text}’ is geen gemeente: hier hoort ‘Gemeente 1’, ‘Gemeente 2’ en zo verder`,
      },
    ];
  });
  return [...lead, ...others];
}

function participantColumns(heading: readonly SheetValue[]): readonly ParticipantColumn[] {
  return heading.flatMap((value, at) => {
    const nr = at < templateLeadColumns ? null : participantNr(asText(value));
    return nr === null ? [] : [{ nr, at, place: { row: 1, column: columnLetters(at) } }];
  });
}

function participantNr(heading: string): string | null {
  return /^gemeente ?(?<nr>\d+)$/u.exec(plainName(heading))?.groups?.nr ?? null;
}

function idColumnName(field: 'table' | 'item' | 'column'): string {
  return { table: 'A (vraag)', item: 'B (antwoord)', column: 'C (kolom)' }[field];
}

function findInstrumentId(sheets: readonly ReadSheet[]): string | null {
  const explanation = sheets.find(({ name }) => isNamed(name, templateLayout.explanationSheet));
  const row = explanation?.rows.find(([label]) =>
    isNamed(asText(label ?? null), templateLayout.instrumentLabel),
  );
  const id = asText(row?.[1] ?? null);
  return id === '' ? null : id;
}

function asText(value: SheetValue): string {
  return value === null ? '' : cleanCell(String(value));
}
