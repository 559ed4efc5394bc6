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

/**
 * A bare `2020` is a number; it is a year only where the writing says so. The parts of a year come first,
 * because `eerste helft van 2021` contains what looks like a year of its own.
 */
const notations: readonly PeriodNotation[] = [
  ...halves.map(([word, short, suffix]) => ({
    pattern: new RegExp(
      String.raw`(?:in de\s+|over de\s+)?\b(?:${word}|${short})\s+(?:helft|halfjaar|half jaar)\s+(?:van\s+)?${year}\b`,
      'u',
    ),
    suffix: `-${suffix}`,
  })),
  ...quarters.map(([word, short, suffix]) => ({
    pattern: new RegExp(
      String.raw`(?:in het\s+|over het\s+)?\b(?:(?:${word}|${short})\s+kwartaal|${suffix.toLowerCase()})\s+(?:van\s+)?${year}\b`,
      'u',
    ),
    suffix: `-${suffix}`,
  })),
  { pattern: new RegExp(String.raw`\b(?:in|over|heel)\s+(?:het\s+)?(?:jaar\s+)?${year}\b`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`\bjaar\s+${year}\b`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`\(\s*${year}\s*\)`, 'u'), suffix: '' },
  { pattern: new RegExp(String.raw`^${year}\s*:`, 'u'), suffix: '' },
];

/**
 * Takes the period out of a written answer, so that its year is not taken for the number asked.
 *
 * @param text lower-case text
 * @returns the period as `2021`, `2021-H1` or `2021-Q1` (null when not said), and the text without it
 */
export function takePeriod(text: string): { readonly period: string | null; readonly rest: string } {
  for (const { pattern, suffix } of notations) {
    const found = pattern.exec(text);
    if (found?.groups?.year !== undefined) {
      const rest = text.slice(0, found.index) + ' ' + text.slice(found.index + found[0].length);
      return { period: found.groups.year + suffix, rest: rest.trim() };
    }
  }
  return { period: null, rest: text };
}
