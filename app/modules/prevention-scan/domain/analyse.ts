/*
 * The report of a round.
 *
 * Rule: all of the report is derived from the single answers: who marked what, what the region is strong in, where
 * the prevention gain lies, and what does not add up. A participant counts once; participants come in ascending order
 * and all else in the instrument's order, whatever the order of the answers.
 * Source: decision 0007 (the instrument is data); docs/glossary.md, finding and prevention gain.
 * Example: `analyseRound({ id: 'small', focusShare: { numerator: 1, denominator: 3 }, pillars: [], questions: [] },
 * { participants: [2, 1, 2], answers: [], publishedCounts: [] }).participants` is `[1, 2]`.
 */

import { indexAnswers } from './answer-index.ts';
import type { IndexedQuestion } from './answer-index.ts';
import type { RoundAnswers } from './answers.ts';
import { inspectAnswers } from './data-quality.ts';
import type { Instrument } from './instrument.ts';
import { rankPreventionGain } from './prevention-gain.ts';
import type { ReportCell, ReportTable, ScanReport } from './report.ts';
import { findStrengths } from './strengths.ts';

/**
 * Derives the whole scan report from a round's single answers, in time proportional to the number of answers and cells.
 *
 * @throws RangeError when an answer is outside the instrument or of someone who does not take part
 */
export function analyseRound(instrument: Instrument, round: RoundAnswers): ScanReport {
  const indexed = indexAnswers(instrument, round);
  return {
    instrumentId: instrument.id,
    participants: indexed.participants,
    tables: indexed.questions.map(toTable),
    findings: findStrengths(instrument.thresholds, indexed),
    conditions: rankPreventionGain(instrument, indexed),
    dataQuality: inspectAnswers(indexed, round.publishedCounts),
  };
}

function toTable({ question, items }: IndexedQuestion): ReportTable {
  return {
    id: question.id,
    items: items.map(({ item, columns }) => ({ id: item.id, role: item.role, columns: toCells(columns) })),
  };
}

function toCells(columns: ReadonlyMap<string, ReportCell>): ReadonlyMap<string, ReportCell> {
  const cells = new Map<string, ReportCell>();
  for (const [id, { count, nrs, asked, values }] of columns) cells.set(id, { count, nrs, asked, values });
  return cells;
}
