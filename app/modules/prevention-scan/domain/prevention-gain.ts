/*
 * Where the prevention gain lies.
 *
 * Rule: of all places municipality × wanted item × asked column of a condition, the gain is the share that is not
 * offered yet. The highest gain ranks 1 and equal gains share a rank (1, 2, 2, 4); gains are compared as fractions,
 * so that rounding makes no difference. In focus are the ranks within the instrument's focus share of the number of
 * conditions, rounded up; a condition without anything to gain never is.
 * Source: docs/glossary.md (prevention gain, focus), after the prevention scan of 2022; the share in
 * data/preventiescan/preventiescanner-2022/instrument.json.
 * Example: three conditions, a third in focus, and one wanted item that one of two municipalities lacks:
 * `rankPreventionGain({ focusShare: { numerator: 1, denominator: 3 }, pillars: [{ conditions: [{ id: 'a' },
 * { id: 'b' }, { id: 'c' }] }] }, { participants: [1, 2], questions: [{ question: { kind: 'multi' },
 * items: [{ item: { role: 'option', direction: 'more', conditionId: 'a' }, columns: new Map([['answer',
 * { asked: true, missing: [1] }]]) }] }] }).map(({ id, gain, rank, focus }) => [id, gain, rank, focus])` is
 * `[['a', 0.5, 1, true], ['b', 0, 2, false], ['c', 0, 2, false]]`.
 */

import type { IndexedRound } from './answer-index.ts';
import type { Instrument } from './instrument.ts';
import { isWanted } from './question-rules.ts';
import type { ConditionGain } from './report.ts';
import { shareOf } from './threshold.ts';

interface Tally {
  readonly id: string;
  missingCells: number;
  wantedCells: number;
}

/** Computes the prevention gain of every condition, in the instrument's order. */
export function rankPreventionGain(instrument: Instrument, round: IndexedRound): readonly ConditionGain[] {
  const tallies = tally(instrument, round);
  const focusRanks = shareOf(instrument.focusShare, tallies.length);
  return tallies.map(({ id, missingCells, wantedCells }) => {
    const gain = wantedCells === 0 ? 0 : missingCells / wantedCells;
    const own = { id, missingCells, wantedCells };
    const rank = 1 + tallies.filter((other) => gainsMore(other, own)).length;
    return { id, gain, missingCells, wantedCells, rank, focus: missingCells > 0 && rank <= focusRanks };
  });
}

function tally(instrument: Instrument, { participants, questions }: IndexedRound): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { id } of instrument.pillars.flatMap(({ conditions }) => conditions)) {
    tallies.set(id, { id, missingCells: 0, wantedCells: 0 });
  }
  for (const { question, items } of questions) {
    for (const { item, columns } of items) {
      const condition = item.conditionId === null ? undefined : tallies.get(item.conditionId);
      if (condition === undefined || !isWanted(question, item)) continue;
      for (const { asked, missing } of columns.values()) {
        if (!asked) continue;
        condition.missingCells += missing.length;
        condition.wantedCells += participants.length;
      }
    }
  }
  return [...tallies.values()];
}

/** Compares two gains as fractions, so that equal gains are equal whatever the rounding. */
function gainsMore(one: Tally, other: Tally): boolean {
  if (one.wantedCells === 0) return false;
  if (other.wantedCells === 0) return one.missingCells > 0;
  return one.missingCells * other.wantedCells > other.missingCells * one.wantedCells;
}
