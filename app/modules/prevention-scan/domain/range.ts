/*
 * Numbers as municipalities write them.
 *
 * Rule: understood are exact numbers (`121`, `19.920`, `1 250`, `7,5`) and ranges (`3–4`, `3/4`, `8 tot 10`, `tussen 3 en
 * 5`). Before it may stand a word of counting or estimating, or a label with a colon; behind it words, such as what was
 * counted. A period and a basis are read: (a) or registratie is a registration, (b) or a word of estimating is an
 * estimate. What leaves room for doubt is not guessed at but named (`number-doubts.ts`). A point or a space stands before
 * three digits, a comma not: `1,250` could be both. Where months are asked, years are converted and weeks or days
 * refused; elsewhere a length of time is no number of anything. Ranges are added as ranges: minima to minima, maxima to
 * maxima; period and basis stay only where all have the same.
 * Source: the notations of the answers in data/preventiescan/rondes/drechtsteden-2022.json; not to guess is our
 * choice, because a wrong number is worse than a question.
 * Example: `readNumberRange('circa 8 tot 10').value` is `{ min: 8, max: 10, period: null, basis: 'estimate' }`;
 * `readNumberRange('meer dan 5').reason` is `'open-ended'`;
 * `readNumberRange('1,5 jaar', 'months').value.max` is `18`;
 * `readNumberRange('3 weken', 'months').reason` is `'unit'`;
 * `readNumberRange('10-8').reason` is `'runs-down'`; `readNumberRange(',5').reason` is `'unclear'`.
 * `addRanges([{ min: 3, max: 4 }, { min: 5, max: 5 }]).max` is `9`;
 * `addRanges([])` is `null`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Basis, NumberRange } from './answers.ts';
import { doubtAbout, type NumberDoubt } from './number-doubts.ts';
import { takePeriod } from './written-period.ts';

// Bounded, for the time of reading; longer numbers are none that anybody counts.
const wholeNumber = String.raw`\d{1,3}(?:\.\d{3}){1,5}(?!\d)|\d{1,3}(?: \d{3}){1,5}(?!\d)|\d{1,16}`;
const written = String.raw`(?:${wholeNumber})(?:,\d{1,16})?`;
const joint = String.raw`\s{0,5}(?:-|\/|tot en met|t\/m|tm|tot|à)\s{0,5}`;
const singleOrRange = new RegExp(
  String.raw`^(?<first>${written})(?:(?<joint>${joint})(?<last>${written}))?(?!\d|[.,](?:\d|$))`,
  'u',
);
/** What may stand before the number, beside a label with a colon. */
const leadWords = new Set(
  'a b van circa ca ongeveer ± ~ plusminus gemiddeld gem geschat schatting registratie geregistreerd totaal aantal in naar het de er zijn waren'.split(
    ' ',
  ),
);
/** What is read with words behind a number; other signs are asked about. */
const behindNumber = /^[\p{L}\p{M}\s().,:;'’"&/-]*$/u;
const attachedUnit = /^(?:mnd|maand|jaar|jaren|jr|huishoud|persone|pers\b|woning|wk|we[ek]|dag)/u;

/**
 * Reads the number a municipality wrote next to its mark; refuses what leaves room for doubt.
 *
 * @param text what was written, word for word
 * @param unit the unit the item is asked in; `months` has a rule of its own
 */
export function readNumberRange(text: string, unit: string | null = null): Result<NumberRange, NumberDoubt> {
  // Small digits above the line and fractions would become ordinary digits: 12² is not 122.
  if (/\p{No}/u.test(text)) return refuse('unclear');
  const plain = plainOf(text);
  const { period, rest } = takePeriod(plain);
  const start = rest.search(/\d/u);
  if (start === -1) return refuse(/\p{N}/u.test(rest) ? 'unclear' : 'no-number');
  const lead = rest.slice(0, start);
  const doubt = doubtAbout(rest);
  if (doubt !== null) return refuse(doubt);
  if (/-\s*$/u.test(lead)) return refuse('negative');
  if (!isUnderstood(lead)) return refuse('unclear');
  const found = singleOrRange.exec(rest.slice(start));
  if (!found?.groups) return refuse('two-ways');
  const after = rest.slice(start + found[0].length);
  const afterDoubt = doubtBehind(after);
  if (afterDoubt !== null) return refuse(afterDoubt);
  const factor = unitFactor(after, unit);
  if (factor === null) return refuse('unit');
  const { first = '', last = first, joint: between = '' } = found.groups;
  const numbersDoubt = doubtBetween(first, last, between, after);
  if (numbersDoubt !== null) return refuse(numbersDoubt);
  const [min, max] = [toNumber(first) * factor, toNumber(last) * factor];
  return succeed({ min, max, period, basis: readBasis(plain) });
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '')
    .replaceAll(/\+ ?\/? ?-/gu, '±')
    .replaceAll(/\btussen (?:de )?(\d[\d.,]{0,16}) en (\d)/gu, '$1-$2');
}

function isUnderstood(lead: string): boolean {
  if (lead.endsWith('(') && lead.trim() === '(') return false;
  const words = lead.slice(lead.lastIndexOf(':') + 1).split(/[\s(),.]+/u);
  if (!words.every((word) => word === '' || leadWords.has(word)) || /[\p{L}\p{N}]$/u.test(lead)) return false;
  // The point of `ca.5` belongs to the word; a point or a comma of its own could begin a part of one.
  return !/(?<!\p{L})[.,]$/u.test(lead);
}

function doubtBehind(after: string): NumberDoubt | null {
  if (/\d/u.test(after)) return 'several';
  if (/^-|^ -$|^ - *\(/u.test(after)) return 'open-ended';
  if (/^\p{L}/u.test(after) && !attachedUnit.test(after)) return 'unclear';
  if (/^ ?\/ ?(?!ja?a?r)|\bper (?!(?:jaar|jr|gemeente)\b)/u.test(after)) return 'unit';
  return behindNumber.test(after) ? null : 'unclear';
}

function doubtBetween(first: string, last: string, between: string, after: string): NumberDoubt | null {
  for (const each of [first, last]) {
    if (/^0\d/u.test(each)) return 'unclear';
    // Behind a comma three digits may be thousands, as in English; not where nothing stands before it.
    if (/,\d{3}$/u.test(each) && !each.startsWith('0,')) return 'two-ways';
  }
  const [min, max] = [toNumber(first), toNumber(last)];
  if (between === '') return max > Number.MAX_SAFE_INTEGER ? 'unclear' : null;
  if (isYear(last) && (isYear(first) || (Number.isInteger(min) && min <= 12))) return 'date';
  if (between.trim() === '/' && (min === 1 || /^ ?ja?a?r/u.test(after))) return 'two-ways';
  if (min > max) return 'runs-down';
  return max > Number.MAX_SAFE_INTEGER ? 'unclear' : null;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(digits);
}

/** A sum of ranges: the lowest and the highest the true total can be. */
export interface RangeSum extends NumberRange {
  /** How many ranges were added. */
  readonly addends: number;
  /** Whether the addends speak of different periods (or some do not say); then `period` is null. */
  readonly mixedPeriods: boolean;
  /** Whether the addends have different bases (or some do not say); then `basis` is null. */
  readonly mixedBases: boolean;
}

/** Adds ranges as a range; null when there is nothing to add. */
export function addRanges(ranges: readonly NumberRange[]): RangeSum | null {
  const first = ranges[0];
  if (first === undefined) return null;
  const mixedPeriods = ranges.some(({ period }) => period !== first.period);
  const mixedBases = ranges.some(({ basis }) => basis !== first.basis);
  return {
    min: ranges.reduce((total, { min }) => total + min, 0),
    max: ranges.reduce((total, { max }) => total + max, 0),
    period: mixedPeriods ? null : first.period,
    basis: mixedBases ? null : first.basis,
    addends: ranges.length,
    mixedPeriods,
    mixedBases,
  };
}

const dutchNumber = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** `3`, or `3–4` for a range; Dutch thousands (`19.920`). Period and basis are left out. */
export function formatRange({ min, max }: Pick<NumberRange, 'min' | 'max'>): string {
  return min === max ? dutchNumber.format(min) : `${dutchNumber.format(min)}–${dutchNumber.format(max)}`;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(/[. ]/gu, '').replace(',', '.'));
}

function readBasis(text: string): Basis | null {
  const registration = /^\(?a\)|registrati|geregistreerd/u.test(text);
  const estimate = /^\(?b\)|schatting|geschat|\bcirca\b|\bca\.|ongeveer|plusminus|[±~]/u.test(text);
  if (registration === estimate) return null;
  return registration ? 'registration' : 'estimate';
}

const shorterThanMonths = /\b(?:week|weken|dag|dagen)\b/u;
const lengthOfTime =
  /^ ?\(?(?:half)?(?:jaar|jaren|jr|maand|maanden|mnd|kwartaal|kwartalen|week|weken|wk|wkn|dag|dagen|dgn|uur|uren)\b/u;

/** What the number must be multiplied by to stand in `unit`; null when it cannot. */
function unitFactor(after: string, unit: string | null): number | null {
  if (unit === 'months' && shorterThanMonths.test(after)) return null;
  if (!lengthOfTime.test(after)) return 1;
  if (unit !== 'months') return null;
  if (/^ ?\(?(?:jaar|jaren|jr)\b/u.test(after)) return 12;
  return /^ ?\(?(?:maand|mnd)/u.test(after) ? 1 : null;
}
