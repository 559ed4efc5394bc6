import type { Answer, Basis, NumberRange } from '../../domain/answers.ts';
import { deniesMark, isErrorText, isNoteOfItself, readMark } from '../../domain/mark-words.ts';
import { implausibility } from '../../domain/plausible-number.ts';
import { expectsNumber, isOfferQuestion } from '../../domain/question-rules.ts';
import { formatRange, readNumberRange } from '../../domain/range.ts';
import { basisWords } from '../answer-columns.ts';
import type { FoundCell } from './find-cell.ts';
import { markValueWords as words } from './mark-value-words.nl.ts';
import type { DraftMark, Place } from './round-draft.ts';

type Report = (place: Place, reason: string) => void;

/** Stands for a value whose fault has been reported. */
export const faulty: unique symbol = Symbol('faulty');

type MarkValue = Pick<Answer, 'valueText' | 'value'>;

/** Years as people count here; another is a slip of the pen. */
const periodPattern = /^(?:199\d|20\d{2})(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u;

/**
 * Reads what stands with a mark, or instead of it in a cell of the sheet. A number question needs a number; in a yes/no
 * question a number is read where digits stand; elsewhere words are kept as they are. What is none of that is reported:
 * nothing that was filled in is left out or counted as a yes.
 */
export function readMarkValue(mark: DraftMark, cell: FoundCell, report: Report): MarkValue | typeof faulty {
  const period = readPeriod(mark, report);
  const basis = readBasis(mark, report);
  if (period === faulty || basis === faulty) return faulty;
  const read = expectsNumber(cell.question, cell.columnId) ? readNumber(mark, cell) : readNote(mark, cell);
  if (typeof read === 'string') {
    report(mark.locate('value'), read);
    return faulty;
  }
  const given = readGivenRange(mark, report);
  if (given === faulty) return faulty;
  const range = mark.range === null ? null : (given ?? read.range);
  const reason = faultOfNumber(range, { ...read, given, period }, cell);
  if (reason !== null) {
    report(mark.locate('value'), reason);
    return faulty;
  }
  const value: NumberRange | null =
    range === null
      ? null
      : {
          min: range.min,
          max: range.max,
          period: period ?? read.range?.period ?? null,
          basis: basis ?? read.range?.basis ?? null,
        };
  return { valueText: read.text, value };
}

/** What the words say; instead of it stands the reason why they cannot be kept. */
interface ReadWords {
  readonly text: string | null;
  readonly range: NumberRange | null;
}

/** Where a mark stands alone, or words with it. */
function readNote({ text, isMarkInText }: DraftMark, { question, item }: FoundCell): ReadWords | string {
  if (text === null) return { text, range: null };
  if (isErrorText(text)) return words.error(text);
  if (isOfferQuestion(question) && /^[-–−]?0+(?:[.,]0+)?$/u.test(text)) return words.zero;
  const mark = isMarkInText ? readMark(text) : { note: text };
  if (mark === null) {
    return item.role === 'other' && isNoteOfItself(text) ? { text, range: null } : words.noMark(text);
  }
  return mark.note !== null && deniesMark(mark.note) ? words.denied(text) : { text: mark.note, range: null };
}

/** Where a number is asked, or may stand beside a yes or no. */
function readNumber({ text, isMarkInText, range }: DraftMark, cell: FoundCell): ReadWords | string {
  const isNeeded = cell.question.kind === 'number';
  if (text === null) return isNeeded && !range ? words.nothing : { text, range: null };
  if (isErrorText(text)) return words.error(text);
  const whole = readNumberRange(text, cell.item.unit);
  if (whole.ok) return { text, range: whole.value };
  if (range) return { text, range: null };
  const mark = isMarkInText ? readMark(text) : null;
  if (mark?.note === null) return isNeeded ? words.nothing : { text: null, range: null };
  const note = mark?.note ?? text;
  const read = mark === null ? whole : readNumberRange(note, cell.item.unit);
  if (read.ok) return { text: note, range: read.value };
  if (isNeeded) return words.doubt(text, read.reason);
  // A file that says apart that there is no number is believed: so a report comes back.
  if (read.reason !== 'no-number' && range !== null) return words.numberBesideMark(text, read.reason);
  if (isMarkInText && mark === null) return words.noMarkOrNumber(text);
  return deniesMark(note) ? words.denied(text) : { text: note, range: null };
}

/** The number that the file gives apart from the words. */
function readGivenRange({ range, locate }: DraftMark, report: Report): NumberRange | null | typeof faulty {
  if (range === null || range === undefined) return null;
  const { min, max } = range;
  if (min === null || max === null) {
    report(locate(min === null ? 'minimum' : 'maximum'), words.oneBound);
    return faulty;
  }
  const reason = min < 0 ? words.below(min) : min > max ? words.runsDown(min, max) : null;
  if (reason === null) return { min, max, period: null, basis: null };
  report(locate('minimum'), reason);
  return faulty;
}

interface Said extends ReadWords {
  readonly given: NumberRange | null;
  readonly period: string | null;
}

/** What is wrong with the number: two places contradict each other, or it cannot be. */
function faultOfNumber(
  range: NumberRange | null,
  { text, range: read, given, period }: Said,
  { question, item, columnId }: FoundCell,
): string | null {
  if (range === null) {
    return question.kind === 'number' && columnId === 'value' ? words.nothing : null;
  }
  if (given !== null && read !== null && (given.min !== read.min || given.max !== read.max)) {
    return words.otherNumber(text ?? '', formatRange(given));
  }
  if (period !== null && read?.period && read.period !== period) return words.otherPeriod(text ?? '', period);
  const asked = { kind: question.kind, unit: item.unit, text };
  const implausible = expectsNumber(question, columnId) ? implausibility(range, asked) : null;
  return implausible === null ? null : words.implausible(text ?? formatRange(range), implausible);
}

function readPeriod({ period, locate }: DraftMark, report: Report): string | null | typeof faulty {
  if (period === null || periodPattern.test(period)) return period;
  report(locate('period'), `‘${period}’ is geen periode: schrijf 2021, 2021-H1, 2021-Q3 of 2021-07`);
  return faulty;
}

function readBasis({ basis, locate }: DraftMark, report: Report): Basis | null | typeof faulty {
  if (basis === null) return null;
  const word = basis.toLowerCase();
  if (word === 'registration' || word === basisWords.registration) return 'registration';
  if (word === 'estimate' || word === basisWords.estimate) return 'estimate';
  report(locate('basis'), `‘${basis}’ is geen grondslag: schrijf ‘registratie’ of ‘schatting’`);
  return faulty;
}
