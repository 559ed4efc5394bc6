import { columnLetters } from '#app/platform/documents/column-letters.ts';
import { readCsvRows, type CsvFault } from '#app/platform/documents/csv.ts';
import { answerColumns, labelColumns, requiredColumns, type AnswerColumn } from '../answer-columns.ts';
import { isErrorText } from '../../domain/mark-words.ts';
import { markValueWords } from './mark-value-words.nl.ts';
import { wholeFileFault, type ImportFault } from './import-fault.ts';
import {
  unreadable,
  type DraftCount,
  type DraftMark,
  type DraftNote,
  type Locate,
  type Place,
  type ReadOutcome,
} from './round-draft.ts';

type Row = readonly string[];
type ColumnPlaces = ReadonlyMap<AnswerColumn, number>;

/**
 * Reads a round from rows: one row per mark. A row with only a number says that this municipality took part; a
 * row with a number, a question and a remark, but no answer, is a remark alone.
 */
export function readCsvScan(text: string): ReadOutcome {
  const collected: Collected = { faults: [], marks: [], counts: [], notes: [], participants: [] };
  const columns = new Map<AnswerColumn, number>();
  let width = 0;
  let unnamedAt: ReadonlySet<number> = new Set();
  let stopped: string | null = null;
  let headingFaults: readonly ImportFault[] = [];
  const read = readCsvRows(text, (row, index) => {
    if (index > 0) {
      addRow(row, index + 1, { columns, unnamedAt, width }, collected);
      if (index >= mostRows) stopped = tooManyRows;
      else if (collected.faults.length >= mostFaults) stopped = tooManyFaults;
      return stopped === null;
    }
    width = row.length;
    unnamedAt = new Set(row.flatMap((name, at) => (name.trim() === '' ? [at] : [])));
    headingFaults = readHeading(row, columns);
    return headingFaults.length === 0;
  });
  if (width === 0) headingFaults = readHeading([], columns);
  if (headingFaults.length > 0) return unreadable(headingFaults);
  if (!read.ok) return unreadable([quoteFault(read.reason)]);
  const { faults, participants, ...found } = collected;
  if (stopped !== null) faults.push(wholeFileFault(stopped));
  const isDeclared = participants.length > 0;
  const draft = { instrumentId: null, facts: {}, participants: isDeclared ? participants : null, ...found };
  return { draft, faults };
}

/** A round of all 342 municipalities has some 250,000 rows. */
const mostRows = 500_000;
const mostFaults = 1000;
const tooManyFaults = 'Na deze fouten hebben wij niet verder gelezen.';
const tooManyRows = 'Dit bestand heeft te veel rijen: een ronde heeft er hoogstens 500.000.';

/** What only an answer has. */
const besideCell: readonly AnswerColumn[] = ['value', 'minimum', 'maximum', 'basis', 'period'];
const valueFields: readonly AnswerColumn[] = ['column', ...besideCell];

interface Collected {
  readonly faults: ImportFault[];
  readonly marks: DraftMark[];
  readonly counts: DraftCount[];
  readonly notes: DraftNote[];
  readonly participants: { readonly nr: string; readonly place: Place }[];
}

interface Heading {
  readonly columns: ColumnPlaces;
  /** Columns without a name. */
  readonly unnamedAt: ReadonlySet<number>;
  readonly width: number;
}

const lostSign =
  'hier staat een teken dat verloren is gegaan bij het opslaan (\uFFFD): verbeter het in het oorspronkelijke bestand';

function addRow(
  row: Row,
  number: number,
  { columns, unnamedAt, width }: Heading,
  collected: Collected,
): void {
  if (row.every((each) => each.trim() === '')) return;
  const lost = row.findIndex((each) => /[\0\uFFFD]/u.test(each));
  if (lost !== -1) collected.faults.push({ row: number, column: columnLetters(lost), reason: lostSign });
  const unnamed = row.findIndex((each, at) => each.trim() !== '' && unnamedAt.has(at));
  if (unnamed !== -1) {
    const reason = `hier staat ‘${row[unnamed]?.trim()}’, maar deze kolom heeft geen kop: zet er een kop boven of maak de cel leeg`;
    collected.faults.push({ row: number, column: columnLetters(unnamed), reason });
  }
  if (row.length <= width || row.slice(width).every((each) => each.trim() === '')) {
    readRow(row, number, columns, collected);
    return;
  }
  const reason = `deze rij heeft ${row.length} velden, de kop heeft er ${width}`;
  collected.faults.push({ row: number, column: null, reason });
}

function readRow(row: Row, number: number, columns: ColumnPlaces, collected: Collected): void {
  const { faults, marks, counts, notes, participants } = collected;
  const field = (name: AnswerColumn) => (row[columns.get(name) ?? -1] ?? '').trim();
  const isEmpty = (name: AnswerColumn) => field(name) === '';
  const locate: Locate = (name) => ({ row: number, column: answerColumns[name] });
  const [nr, note, count] = [field('nr'), field('note'), field('count')];
  const cell = { locate, table: field('table'), item: field('item'), column: field('column') };
  if (count !== '') {
    if (/^\d{1,6}$/u.test(count)) counts.push({ ...cell, count: Number(count) });
    else faults.push({ ...locate('count'), reason: `‘${count}’ is geen aantal: schrijf alleen cijfers` });
    if (nr === '' && note === '' && besideCell.every(isEmpty)) return;
  }
  if (isErrorText(note)) faults.push({ ...locate('note'), reason: markValueWords.error(note) });
  else if (note !== '') notes.push({ locate, nr, table: cell.table, note });
  const hasValue = !valueFields.every(isEmpty);
  const isEmptyCell = cell.table === '' && cell.item === '' && !hasValue;
  if (isEmptyCell && note === '') participants.push({ nr, place: locate('nr') });
  else if (cell.item !== '' || hasValue || note === '') {
    marks.push({ ...cell, nr, ...readValue(field, locate, faults) });
  }
}

function readValue(
  field: (name: AnswerColumn) => string,
  locate: Locate,
  faults: ImportFault[],
): Pick<DraftMark, 'text' | 'range' | 'period' | 'basis' | 'isMarkInText'> {
  const bound = (name: 'minimum' | 'maximum'): number | null => {
    const text = field(name);
    if (text === '') return null;
    // A comma stands before a part, as in what we write; a point, or a comma with three digits, could mean thousands.
    if (/^-?\d{1,16}(?:,\d{1,16})?$/u.test(text) && !/^-?(?!0+,)\d{1,16},\d{3}$/u.test(text))
      return Number(text.replace(',', '.'));
    const reason = `‘${text}’ is geen getal: schrijf alleen cijfers, zonder punt, met een komma voor een deel (1250 of 7,5; drie cijfers achter de komma met een nul erbij: 1,2500)`;
    faults.push({ ...locate(name), reason });
    return null;
  };
  const [min, max] = [bound('minimum'), bound('maximum')];
  return {
    isMarkInText: false,
    text: field('value') || null,
    range: min === null && max === null ? undefined : { min, max },
    period: field('period') || null,
    basis: field('basis') || null,
  };
}

function readHeading(heading: Row, columns: Map<AnswerColumn, number>): readonly ImportFault[] {
  const faults: ImportFault[] = [];
  const fieldOf = new Map(
    Object.entries(answerColumns).map(([field, name]) => [name as string, field as AnswerColumn]),
  );
  for (const [at, raw] of heading.entries()) {
    const name = raw.trim().toLowerCase();
    const field = fieldOf.get(name.replaceAll(/[\s-]+/gu, '_'));
    if (field === undefined) {
      if (name !== '' && !labelColumns.some((label) => label === name)) {
        faults.push({ row: 1, column: raw, reason: 'deze kolom kennen wij niet' });
      }
    } else if (columns.has(field))
      faults.push({ row: 1, column: name, reason: 'deze kolom staat er twee keer' });
    else columns.set(field, at);
  }
  const missing = requiredColumns.filter((field) => !columns.has(field)).map((field) => answerColumns[field]);
  if (missing.length > 0) {
    faults.push({ row: 1, column: null, reason: `in de kop ontbreekt: ${missing.join(', ')}` });
  }
  return faults;
}

function quoteFault({ row, kind }: CsvFault): ImportFault {
  if (kind === 'unclosed-quote') {
    return { row, column: null, reason: 'een aanhalingsteken (") wordt geopend en niet gesloten' };
  }
  if (kind === 'stray-quote') {
    return { row, column: null, reason: 'een aanhalingsteken (") staat midden in een veld; verdubbel het' };
  }
  if (kind === 'too-long') {
    return {
      row,
      column: null,
      reason: 'deze rij is langer dan 1 MB; misschien mist er een aanhalingsteken (")',
    };
  }
  return wholeFileFault('Dit bestand kan niet als CSV worden gelezen.');
}
