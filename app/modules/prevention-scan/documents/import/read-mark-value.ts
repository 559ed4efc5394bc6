import type { Answer, Basis, NumberRange } from '../../domain/answers.ts';
import { expectsNumber, isOfferQuestion } from '../../domain/question-rules.ts';
import { parseNumberRange } from '../../domain/range.ts';
import { basisWords } from '../answer-columns.ts';
import type { FoundCell } from './find-cell.ts';
import type { DraftMark, Place } from './round-draft.ts';

type Report = (place: Place, reason: string) => void;

/** Stands for a value whose fault has been reported. */
export const faulty: unique symbol = Symbol('faulty');

type MarkValue = Pick<Answer, 'valueText' | 'value'>;

const periodPattern = /^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u;
const reversedRange = /^\D*(?<first>\d+)\s*[-–]\s*(?<last>\d+)\D*$/u;

/**
 * Reads what stands with a mark. A number question needs a number; in a yes/no question a number is read where
 * there is one; elsewhere words are kept as they are.
 */
export function readMarkValue(mark: DraftMark, cell: FoundCell, report: Report): MarkValue | typeof faulty {
  const { question, item, columnId } = cell;
  const period = readPeriod(mark, report);
  const basis = readBasis(mark, report);
  if (period === faulty || basis === faulty) return faulty;
  if (isOfferQuestion(question) && mark.text !== null && /^0+$/u.test(mark.text)) {
    report(
      mark.locate('value'),
      '"0" is dubbelzinnig: elke rij of cel telt als een kruisje. Laat die weg als het niet zo is',
    );
    return faulty;
  }
  const isNumberNeeded = question.kind === 'number' && columnId === 'value';
  const range = readRange(mark, expectsNumber(question, columnId) ? item.unit : 'no-number', report);
  if (range === faulty) return faulty;
  if (range === null && isNumberNeeded) {
    report(mark.locate('value'), numberNeeded(mark.text));
    return faulty;
  }
  const value: NumberRange | null =
    range === null ? null : { ...range, period: period ?? range.period, basis: basis ?? range.basis };
  return { valueText: mark.text, value };
}

function readRange(mark: DraftMark, unit: string | null, report: Report): NumberRange | null | typeof faulty {
  if (mark.range === null) return null;
  if (mark.range === undefined) {
    if (mark.text === null || unit === 'no-number') return null;
    return parseNumberRange(mark.text, unit);
  }
  const min = mark.range.min ?? mark.range.max;
  const max = mark.range.max ?? mark.range.min;
  if (min === null || max === null) return null;
  if (min < 0) {
    report(mark.locate('minimum'), `${min} is minder dan 0`);
    return faulty;
  }
  if (min > max) {
    report(mark.locate('minimum'), `het minimum (${min}) is hoger dan het maximum (${max})`);
    return faulty;
  }
  return { min, max, period: null, basis: null };
}

function numberNeeded(text: string | null): string {
  if (text === null) return 'hier hoort een getal, maar er staat niets';
  const found = reversedRange.exec(text)?.groups;
  if (found !== undefined && Number(found.first) > Number(found.last)) {
    return `in "${text}" is het minimum hoger dan het maximum`;
  }
  return `"${text}" is geen getal: schrijf een getal (12) of een bereik (3-4)`;
}

function readPeriod({ period, locate }: DraftMark, report: Report): string | null | typeof faulty {
  if (period === null || periodPattern.test(period)) return period;
  report(locate('period'), `"${period}" is geen periode: schrijf 2021, 2021-H1, 2021-Q3 of 2021-07`);
  return faulty;
}

function readBasis({ basis, locate }: DraftMark, report: Report): Basis | null | typeof faulty {
  if (basis === null) return null;
  const word = basis.toLowerCase();
  if (word === 'registration' || word === basisWords.registration) return 'registration';
  if (word === 'estimate' || word === basisWords.estimate) return 'estimate';
  report(locate('basis'), `"${basis}" is geen grondslag: schrijf "registratie" of "schatting"`);
  return faulty;
}
