import type { IndexedRound } from './answer-index.ts';
import type { Instrument } from './instrument.ts';
import { isWanted } from './question-rules.ts';
import type { Finding, FindingKind } from './report.ts';
import { reaches } from './threshold.ts';

/**
 * Says of every wanted item, per column in which it is asked, whether the region is strong in it.
 *
 * Very strong and strong follow the instrument's thresholds; everything below is an opportunity. With nine
 * participants and the 2022 thresholds (from 8/9, above 1/2): 8 is very strong, 5 strong, 4 an opportunity.
 * Without participants nothing can be said, and there are no findings.
 */
export function findStrengths(
  thresholds: Instrument['thresholds'],
  { participants, questions }: IndexedRound,
): readonly Finding[] {
  const findings: Finding[] = [];
  const total = participants.length;
  if (total === 0) return findings;
  for (const { question, items } of questions) {
    for (const { item, columns } of items) {
      if (!isWanted(question, item)) continue;
      for (const [column, { asked, count, missing }] of columns) {
        if (!asked) continue;
        const kind = judge(thresholds, count, total);
        findings.push({
          table: question.id,
          item: item.id,
          column,
          kind,
          count,
          missing,
          horizon: item.horizon,
        });
      }
    }
  }
  return findings;
}

function judge(thresholds: Instrument['thresholds'], count: number, total: number): FindingKind {
  if (reaches(thresholds.veryStrong, count, total)) return 'very-strong';
  return reaches(thresholds.strong, count, total) ? 'strong' : 'opportunity';
}
