/*
 * What the region is strong in.
 *
 * Rule: of every wanted item, per column in which it is asked, the coverage is held against the instrument's
 * thresholds: very strong, strong, and everything below is an opportunity. Without participants nothing can be said,
 * and there are no findings.
 * Source: docs/glossary.md (strength, opportunity, coverage); the thresholds in
 * data/preventiescan/preventiescanner-2022/instrument.json: very strong from 8/9, strong above 1/2.
 * Example: with nine participants, `[8, 7, 5, 4].map((count) => findStrengths({ veryStrong: { numerator: 8,
 * denominator: 9, inclusive: true }, strong: { numerator: 1, denominator: 2, inclusive: false } },
 * { participants: [1, 2, 3, 4, 5, 6, 7, 8, 9], questions: [{ question: { kind: 'multi' },
 * items: [{ item: { role: 'option', direction: 'more' }, columns: new Map([['answer', { asked: true,
 * count }]]) }] }] })[0].kind)` is `['very-strong', 'strong', 'strong', 'opportunity']`.
 */

import type { IndexedRound } from './answer-index.ts';
import type { Instrument } from './instrument.ts';
import { isWanted } from './question-rules.ts';
import type { Finding, FindingKind } from './report.ts';
import { reaches } from './threshold.ts';

/** Says of every wanted item, per column in which it is asked, whether the region is strong in it. */
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
