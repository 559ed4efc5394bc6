/*
 * Numbers as municipalities write them.
 *
 * Rule: understood are exact numbers (`121`, `19.920`, `7,5`) and ranges (`3–4`, `3/4`, `8 tot 10`), with words
 * around them, a period and a basis: (a) or registratie is a registration, (b) or a word of estimating is an
 * estimate. What leaves room for doubt is not guessed at: open-ended numbers, percentages, several loose numbers and
 * ranges that run down give nothing. Where months are asked, years are converted, and weeks or days refused. Ranges
 * are added as ranges: minima to minima, maxima to maxima; period and basis stay only where all have the same.
 * Source: the notations of the answers in data/preventiescan/rondes/drechtsteden-2022.json; not to guess is our
 * choice, because a wrong number is worse than a remark.
 * Example: `parseNumberRange('circa 8 tot 10')` is `{ min: 8, max: 10, period: null, basis: 'estimate' }`;
 * `parseNumberRange('meer dan 5')` is `null`;
 * `parseNumberRange('10-8')` is `null`;
 * `parseNumberRange('1,5 jaar', 'months').max` is `18`;
 * `parseNumberRange('3 weken', 'months')` is `null`.
 * `addRanges([{ min: 3, max: 4 }, { min: 5, max: 5 }]).max` is `9`;
 * `addRanges([])` is `null`.
 */

import type { Basis, NumberRange } from './answers.ts';
import { takePeriod } from './written-period.ts';

// Bounded, for the time of reading; longer numbers are none that anybody counts.
const wholeNumber = String.raw`\d{1,3}(?:\.\d{3}){1,5}(?!\d)|\d{1,16}`;
const written = String.raw`(?:${wholeNumber})(?:,\d{1,16})?`;
const joint = String.raw`\s{0,5}(?:-|\/|tot en met|t\/m|tot|à)\s{0,5}`;
const singleOrRange = new RegExp(
  String.raw`^(?<first>${written})(?:${joint}(?<last>${written}))?(?![\d.,])`,
  'u',
);
const openEnded =
  /[<>≤≥%]|\b(?:meer|minder|hoger|lager|groter|kleiner) dan\b|\b(?:minstens|minimaal|maximaal|hooguit|ruim)\b/u;

/**
 * Reads the number a municipality wrote next to its mark; null for what leaves room for doubt.
 *
 * @param text what was written, word for word
 * @param unit the unit the item is asked in; `months` has a rule of its own
 */
export function parseNumberRange(text: string, unit: string | null = null): NumberRange | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .trim();
  if (openEnded.test(plain)) return null;
  const { period, rest } = takePeriod(plain);
  const start = rest.search(/\d/u);
  if (start === -1 || /-\s*$/u.test(rest.slice(0, start))) return null;
  const found = singleOrRange.exec(rest.slice(start));
  if (!found?.groups) return null;
  const after = rest.slice(start + found[0].length);
  const factor = unitFactor(after, unit);
  if (factor === null || /\d/u.test(after)) return null;
  const min = toNumber(found.groups.first ?? '') * factor;
  const max = found.groups.last === undefined ? min : toNumber(found.groups.last) * factor;
  if (min > max || max > Number.MAX_SAFE_INTEGER) return null;
  return { min, max, period, basis: readBasis(plain) };
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
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

function readBasis(text: string): Basis | null {
  const registration = /^\(?a\)|registrati|geregistreerd/u.test(text);
  const estimate = /^\(?b\)|schatting|geschat|\bcirca\b|\bca\.|ongeveer|±/u.test(text);
  if (registration === estimate) return null;
  return registration ? 'registration' : 'estimate';
}

/** What the number must be multiplied by to stand in `unit`; null when it cannot. */
function unitFactor(after: string, unit: string | null): number | null {
  if (unit !== 'months') return 1;
  if (/^\s*(?:jaar|jaren|jr)\b/u.test(after)) return 12;
  return /^\s*(?:weken|week|dagen|dag)\b/u.test(after) ? null : 1;
}
