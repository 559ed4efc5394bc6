/*
 * The period that a written answer speaks of.
 *
 * Rule: it is taken out, so that its year is not taken for the number asked. A bare `2020` is a number; it is a year
 * only where the writing says so: after in, over or jaar, between brackets, or before a colon. Halves and quarters
 * come before years, because they contain one.
 * Source: the notations of the answers in data/preventiescan/rondes/drechtsteden-2022.json; that a bare number is no
 * year is our choice.
 * Example: `takePeriod('12 in 2020')` is `{ period: '2020', rest: '12' }`;
 * `takePeriod('2020')` is `{ period: null, rest: '2020' }`;
 * `takePeriod('12 in de eerste helft van 2021')` is `{ period: '2021-H1', rest: '12' }`;
 * `takePeriod('12 (2020)').period` is `'2020'`.
 */

const year = String.raw`(?<year>(?:19|20)\d{2})`;

interface PeriodNotation {
  readonly pattern: RegExp;
  readonly suffix: string;
}

const halves = [
  ['eerste', '1e', 'H1'],
  ['tweede', '2e', 'H2'],
] as const;
const quarters = [
  ['eerste', '1e', 'Q1'],
  ['tweede', '2e', 'Q2'],
  ['derde', '3e', 'Q3'],
  ['vierde', '4e', 'Q4'],
] as const;

const notations: readonly PeriodNotation[] = [
  ...halves.map(([word, short, suffix]) => ({
    pattern: new RegExp(
      String.raw`(?:in de |over de )?\b(?:${word}|${short}) (?:helft|halfjaar|half jaar) (?:van )?${year}\b`,
      'u',
    ),
    suffix: `-${suffix}`,
  })),
  ...quarters.map(([word, short, suffix]) => ({
    pattern: new RegExp(
      String.raw`(?:in het |over het )?\b(?:(?:${word}|${short}) kwartaal|${suffix.toLowerCase()}) (?:van )?${year}\b`,
      'u',
    ),
    suffix: `-${suffix}`,
  })),
  { pattern: new RegExp(String.raw`\b(?:in|over|heel) (?:het )?(?:jaar )?${year}\b`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`\bjaar ${year}\b`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`\( ?${year} ?\)`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`^${year} ?:`, 'u'), suffix: '' },
];

/**
 * Takes the period out of a written answer.
 *
 * @param text lower-case text
 * @returns the period as `2021`, `2021-H1` or `2021-Q1` (null when not said), and the text without it
 */
export function takePeriod(text: string): { readonly period: string | null; readonly rest: string } {
  const plain = text.replaceAll(/\s+/gu, ' ');
  for (const { pattern, suffix } of notations) {
    const found = pattern.exec(plain);
    if (found?.groups?.year !== undefined) {
      const rest = plain.slice(0, found.index) + ' ' + plain.slice(found.index + found[0].length);
      return { period: found.groups.year + suffix, rest: rest.trim() };
    }
  }
  return { period: null, rest: text };
}
