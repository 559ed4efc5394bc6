import { columnLetters } from '#app/platform/documents/column-letters.ts';
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
    sheets = await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnfitSheetError) return unreadable([unfitFault(error)]);
    return unreadable([
      wholeFileFault(
        'Dit Excel-bestand is beschadigd, te groot of geen werkmap: het kan niet worden gelezen.',
      ),
    ]);
  }
  const answers = sheets.find(({ name }) => name === templateLayout.answersSheet);
  if (answers === undefined) {
    const found = sheets.map(({ name }) => `"${name}"`).join(', ');
    return unreadable([
      wholeFileFault(
        `Het werkblad "${templateLayout.answersSheet}" ontbreekt (gevonden: ${found || 'geen'}). ` +
          'Gebruik het invulblad dat "export scan-template" maakt.',
      ),
    ]);
  }
  return readAnswers(answers, findInstrumentId(sheets));
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
      const columnName = `${columnLetters(participant.at)} (gemeente ${participant.nr})`;
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
        column: columnLetters(at),
        reason: 'hier hoort niets te staan: de kop van deze kolom is leeg',
      });
    }
  }
  return { draft: { instrumentId, facts: {}, participants, marks, counts: [], notes: [] }, faults };
}

function headingFaults(heading: readonly SheetValue[]): ImportFault[] {
  const expected: readonly string[] = [...templateLayout.idColumns, ...templateLayout.labelColumns];
  const lead = expected.flatMap((name, at) =>
    asText(heading[at] ?? null) === name
      ? []
      : [{ row: 1, column: columnLetters(at), reason: `hier hoort "${name}" te staan: de kop is gewijzigd` }],
  );
  const others = heading.slice(templateLeadColumns).flatMap((value, at) => {
    const text = asText(value);
    if (text === '' || participantNr(text) !== null) return [];
    const column = columnLetters(at + templateLeadColumns);
    return [
      {
        row: 1,
        column,
        reason: `"${text}" is geen gemeente: hier hoort "Gemeente 1", "Gemeente 2" en zo verder`,
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
  return /^gemeente\s+(?<nr>\d+)$/iu.exec(heading)?.groups?.nr ?? null;
}

function idColumnName(field: 'table' | 'item' | 'column'): string {
  return { table: 'A (vraag)', item: 'B (antwoord)', column: 'C (kolom)' }[field];
}

function findInstrumentId(sheets: readonly ReadSheet[]): string | null {
  const explanation = sheets.find(({ name }) => name === templateLayout.explanationSheet);
  const row = explanation?.rows.find(([label]) => label === templateLayout.instrumentLabel);
  const id = asText(row?.[1] ?? null);
  return id === '' ? null : id;
}

function asText(value: SheetValue): string {
  return value === null ? '' : String(value).trim();
}
