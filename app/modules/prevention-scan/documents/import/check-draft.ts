import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { RoundAnswers } from '../../domain/answers.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { AnswerNote } from '../../data/new-round.ts';
import { CellFinder } from './find-cell.ts';
import type { ImportFault } from './import-fault.ts';
import { checkParticipants, checkNr } from './participants.ts';
import type { DraftMark, Place, RoundDraft } from './round-draft.ts';
import { faulty, readMarkValue } from './read-mark-value.ts';

/** What is in a file that fits the instrument. */
export interface CheckedRound extends RoundAnswers {
  readonly notes: readonly AnswerNote[];
}

export interface CheckOptions {
  /** How many municipalities took part, numbered from 1, when the file itself does not say. */
  readonly participantCount: number | null;
}

/** In characters: what is written with a mark, and all remarks of one municipality with one question. */
const longestValue = 2000;
const longestNote = 10_000;

/** Checks a draft against the instrument; gives the round, or every fault in it. */
export function checkDraft(
  draft: RoundDraft,
  instrument: Instrument,
  options: CheckOptions,
): Result<CheckedRound, readonly ImportFault[]> {
  const faults: ImportFault[] = [];
  const report = (place: Place, reason: string) => faults.push({ ...place, reason });
  const participants = checkParticipants(draft, options.participantCount, report);
  const finder = new CellFinder(instrument, report);
  const firstPlace = new Map<string, Place>();
  const answers = draft.marks.flatMap((mark) => {
    const cell = finder.find(mark);
    const nr = checkNr(mark.nr, mark.locate('nr'), participants, report);
    if (cell === null || nr === null) return [];
    const key = `${cell.question.id} ${cell.item.id} ${cell.columnId} ${nr}`;
    const earlier = firstPlace.get(key);
    if (earlier !== undefined) {
      report(
        mark.locate('nr'),
        `dit staat er dubbel: nummer ${nr} is hier al ingevuld${whereEarlier(earlier)}`,
      );
      return [];
    }
    firstPlace.set(key, rowPlace(mark));
    if ((mark.text ?? '').length > longestValue) {
      report(mark.locate('value'), `dit is langer dan ${longestValue} tekens`);
      return [];
    }
    const value = readMarkValue(mark, cell, report);
    if (value === faulty) return [];
    return [{ nr, questionId: cell.question.id, itemId: cell.item.id, columnId: cell.columnId, ...value }];
  });
  const publishedCounts = draft.counts.flatMap((count) => {
    const cell = finder.find(count);
    if (cell === null) return [];
    return [
      { questionId: cell.question.id, itemId: cell.item.id, columnId: cell.columnId, count: count.count },
    ];
  });
  const notes = mergeNotes(
    draft.notes.flatMap((note) => {
      const questionId = finder.findQuestion(note)?.id;
      const nr = checkNr(note.nr, note.locate('nr'), participants, report);
      return questionId === undefined || nr === null ? [] : [{ nr, questionId, note: note.note }];
    }),
  );
  for (const { nr, questionId, note } of notes) {
    if (note.length > longestNote)
      report(
        { row: null, column: null },
        `de toelichting van gemeente ${nr} bij ‘${questionId}’ is langer dan ${longestNote} tekens`,
      );
  }
  if (faults.length > 0) return refuse(unrepeated(faults));
  return succeed({ participants: participants.nrs, answers, publishedCounts, notes });
}

function rowPlace({ locate }: DraftMark): Place {
  return locate('nr');
}

function whereEarlier({ row, column }: Place): string {
  if (row !== null) return ` (rij ${row})`;
  return column === null ? '' : ` (bij ${column})`;
}

/** One remark per municipality and question: remarks on several rows are put together. */
function mergeNotes(notes: readonly AnswerNote[]): readonly AnswerNote[] {
  const merged = new Map<string, AnswerNote>();
  for (const note of notes) {
    const key = `${note.questionId} ${note.nr}`;
    const earlier = merged.get(key);
    if (earlier === undefined) merged.set(key, note);
    else if (earlier.note.length <= longestNote && !earlier.note.split('\n').includes(note.note)) {
      merged.set(key, { ...earlier, note: `${earlier.note}\n${note.note}` });
    }
  }
  return [...merged.values()];
}

/** A wrong id in JSON is met once for every mark under it; it is one fault. */
function unrepeated(faults: readonly ImportFault[]): readonly ImportFault[] {
  return [
    ...new Map(faults.map((fault) => [`${fault.row} ${fault.column} ${fault.reason}`, fault])).values(),
  ];
}
