/*
 * Answers of a round in their places: question, item and column.
 *
 * Rule: an answer that is repeated counts once; who did not mark a place is missing there. An answer outside the
 * instrument, in a column that is not asked, or of someone who does not take part has no place: that is a mistake of
 * the program, because answers are checked when they come in.
 * Source: docs/glossary.md (answer, column, participant); decision 0010 (an import is checked whole).
 * Example: of 1 and 2, only 2 marked it: `indexAnswers({ questions: [{ id: 'q', columns: [{ id: 'answer' }],
 * items: [{ id: 'a', columns: ['answer'] }] }] }, { participants: [1, 2], answers: [{ nr: 2, questionId: 'q',
 * itemId: 'a', columnId: 'answer', valueText: null,
 * value: null }] }).questions[0].items[0].columns.get('answer').missing` is `[1]`.
 * `indexAnswers({ questions: [] }, { participants: [1], answers: [{ nr: 1, questionId: 'q' }] })` throws
 * `RangeError`.
 */

import type { Answer, RoundAnswers } from './answers.ts';
import type { Instrument, Item, Question } from './instrument.ts';
import type { ReportCell } from './report.ts';
import { formatRange } from './range.ts';

type CellValue = ReportCell['values'] extends ReadonlyMap<number, infer Value> ? Value : never;

/** A report cell with what the rules need beside it. */
export interface IndexedCell extends ReportCell {
  /** Participants that are not in `nrs`. */
  readonly missing: readonly number[];
  /** One mark per participant, in the order of the participants. */
  readonly marks: Uint8Array;
}

export interface IndexedItem {
  readonly item: Item;
  readonly columns: ReadonlyMap<string, IndexedCell>;
}

export interface IndexedQuestion {
  readonly question: Question;
  readonly items: readonly IndexedItem[];
}

export interface IndexedRound {
  /** Ascending. */
  readonly participants: readonly number[];
  readonly questions: readonly IndexedQuestion[];
}

interface OpenCell {
  readonly asked: boolean;
  readonly marks: Uint8Array;
  values: Map<number, CellValue> | null;
}

type OpenCells = Map<string, Map<string, Map<string, OpenCell>>>;

const noValues: ReadonlyMap<number, CellValue> = new Map();

/**
 * Files every answer under its question, item and column, in one pass over the answers.
 * Each cell marks its participants in an array of bytes, so that numbers come out sorted, a repeated answer
 * counts once and the missing ones need no search.
 *
 * @throws RangeError when an answer is outside the instrument or of someone who does not take part
 */
export function indexAnswers(instrument: Instrument, round: RoundAnswers): IndexedRound {
  const participants = [...new Set(round.participants)].toSorted((a, b) => a - b);
  const placeOf = new Map(participants.map((nr, place) => [nr, place]));
  const cells = openCells(instrument, participants.length);
  let previous: Answer | null = null;
  let cell: OpenCell | undefined;
  for (const answer of round.answers) {
    if (previous === null || !sharesCell(previous, answer)) {
      cell = cells.get(answer.questionId)?.get(answer.itemId)?.get(answer.columnId);
      previous = answer;
    }
    const place = placeOf.get(answer.nr);
    if (cell === undefined || !cell.asked || place === undefined) throw strayAnswer(answer);
    cell.marks[place] = 1;
    if (answer.valueText !== null || answer.value !== null) {
      cell.values ??= new Map();
      cell.values.set(answer.nr, toCellValue(answer));
    }
  }
  return { participants, questions: closeCells(instrument, participants, cells) };
}

/** Answers usually come sorted; then most of them need no look-up. */
function sharesCell(one: Answer, other: Answer): boolean {
  return (
    one.itemId === other.itemId && one.questionId === other.questionId && one.columnId === other.columnId
  );
}

function openCells(instrument: Instrument, participantCount: number): OpenCells {
  const openItem = (question: Question, item: Item): Map<string, OpenCell> =>
    new Map(
      question.columns.map(({ id }) => {
        const asked = item.columns.includes(id);
        return [id, { asked, marks: new Uint8Array(participantCount), values: null }];
      }),
    );
  return new Map(
    instrument.questions.map((question) => [
      question.id,
      new Map(question.items.map((item) => [item.id, openItem(question, item)])),
    ]),
  );
}

function closeCells(
  instrument: Instrument,
  participants: readonly number[],
  cells: OpenCells,
): readonly IndexedQuestion[] {
  return instrument.questions.map((question) => ({
    question,
    items: question.items.map((item) => {
      const columns = new Map<string, IndexedCell>();
      for (const [columnId, cell] of cells.get(question.id)?.get(item.id) ?? []) {
        columns.set(columnId, closeCell(cell, participants));
      }
      return { item, columns };
    }),
  }));
}

function closeCell({ asked, marks, values }: OpenCell, participants: readonly number[]): IndexedCell {
  const nrs: number[] = [];
  const missing: number[] = [];
  for (const [place, nr] of participants.entries()) (marks[place] === 1 ? nrs : missing).push(nr);
  return {
    count: nrs.length,
    nrs,
    asked,
    values: values === null ? noValues : sortByNr(values),
    missing,
    marks,
  };
}

function sortByNr(values: ReadonlyMap<number, CellValue>): ReadonlyMap<number, CellValue> {
  return new Map([...values].toSorted(([one], [other]) => one - other));
}

function toCellValue({ valueText, value }: Answer): CellValue {
  return { text: valueText ?? (value === null ? '' : formatRange(value)), range: value };
}

function strayAnswer({ nr, questionId, itemId, columnId }: Answer): RangeError {
  return new RangeError(
    `No place in this round for answer ${questionId}/${itemId}/${columnId} of number ${nr}`,
  );
}
