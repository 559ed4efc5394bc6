/*
 * What is said of the coverage of a plan and of a measure, on pages, in letters and on the command line.
 *
 * Rule: everything that is in the way is said, what is certainly wrong first; "gedekt" is said only of what is.
 * Source: domain/plan/plan-coverage.ts.
 * Example: `coverageSentence({ state: 'covered' })` is `'Alles is gedekt.'`;
 * `coverageSentence({ state: 'no-money' })` is `'Er is nog geen geld begroot.'`;
 * `coverageSentence({ state: 'unknown', uncoveredCents: 0, overAwardCents: 0, short: [], unknown: [{ label: 'Rijk' }]
 * })` is `'Volgens het plan is er voor alles een bron. Hoeveel geld er is uit Rijk, is niet ingevuld.'`;
 * `coverageSentence({ state: 'too-much', uncoveredCents: 0, overAwardCents: 2_118_400, short: [], unknown: [] })` is
 * `'Er is €\u00A021.184 meer begroot dan toegekend.'`.
 */

import { formatEuro } from '#app/kernel/format-euro.ts';
import { noCents } from '#app/kernel/money.ts';
import { listInWords } from '#app/words/lists.ts';
import type { CoverageState, PlanCoverage } from './plan-coverage.ts';

/** At most so many sources are named; more are counted. */
const mostNamed = 3;

/** The coverage of a plan in full sentences. */
export function coverageSentence(coverage: PlanCoverage): string {
  if (coverage.state === 'no-money') return 'Er is nog geen geld begroot.';
  if (coverage.state === 'covered') return 'Alles is gedekt.';
  const { uncoveredCents, overAwardCents, short, unknown } = coverage;
  return [
    ...(uncoveredCents > noCents ? [`Voor ${formatEuro(uncoveredCents)} is nog geen bron.`] : []),
    ...(overAwardCents > noCents ? [`Er is ${formatEuro(overAwardCents)} meer begroot dan toegekend.`] : []),
    ...short.map(({ source, cents }) => `${source.label} betaalt ${formatEuro(cents)} meer dan er is.`),
    ...(coverage.state === 'unknown' ? ['Volgens het plan is er voor alles een bron.'] : []),
    ...(unknown.length > 0 ? [unknownSentence(unknown.map(({ label }) => label))] : []),
  ].join(' ');
}

function unknownSentence(labels: readonly string[]): string {
  return labels.length > mostNamed
    ? `Van ${labels.length} bronnen is niet ingevuld hoeveel geld er is.`
    : `Hoeveel geld er is uit ${listInWords(labels)}, is niet ingevuld.`;
}

/** The same of one measure, to stand behind its amount. */
export function measureCoverageWords({ state, uncoveredCents }: PlanCoverage): string {
  return state === 'uncovered'
    ? `waarvan ${formatEuro(uncoveredCents)} nog niet gedekt`
    : measureWords[state];
}

const measureWords: Readonly<Record<Exclude<CoverageState, 'uncovered'>, string>> = {
  'no-money': 'nog geen geld begroot',
  'too-much': 'uit bronnen die minder hebben dan het plan vraagt',
  unknown: 'met een bron; hoeveel geld die heeft, is niet ingevuld',
  covered: 'geheel gedekt',
};
