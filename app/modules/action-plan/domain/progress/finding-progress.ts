/*
 * Whether the next scan moved what a measure should move.
 *
 * Rule: compared are the last round collected before the plan began, or on that day, else the first one there is, and
 * the newest round where that is a later one. Shares of the participants are compared, exactly, because rounds need
 * not have equally many.
 * Source: docs/glossary.md (finding, round, coverage); which rounds is our choice, so that a plan is measured from
 * where it began.
 * Example: 3 of 9 and 2 of 6 are the same: `findingProgress([{}], { find: () => ({ count: 3, participants: 9 }) },
 * { find: () => ({ count: 2, participants: 6 }) })[0].move` is `'same'`;
 * without a later round `findingProgress([{}], { find: () => ({ count: 3, participants: 9 }) }, null)[0].move` is
 * `'unknown'`.
 * `[day('2022-04-01'), day('2022-03-31')].map((planFrom) => roundsToCompare([{ slug: '2021',
 * collectedFrom: day('2021-04-01') }, { slug: '2022', collectedFrom: day('2022-04-01') }], planFrom).before.slug)` is
 * `['2022', '2021']`.
 */

import type { Evidence } from '../plan/plan.ts';

/** What one round of the prevention scan says of a finding. */
export interface FindingInRound {
  /** Participants that offer it. */
  readonly count: number;
  readonly participants: number;
  /** Such as `strong` or `opportunity`; null where the scan makes no finding of it. */
  readonly kind: string | null;
}

/** A round as far as findings are concerned. */
export interface ScannedRound {
  readonly slug: string;
  readonly title: string;
  readonly collectedFrom: Temporal.PlainDate;
  /** Null where the round did not ask it. */
  readonly find: (evidence: Pick<Evidence, 'table' | 'item' | 'column'>) => FindingInRound | null;
}

/** `unknown`: one of the two rounds does not say, or there is no later round yet. */
export type FindingMove = 'more' | 'fewer' | 'same' | 'unknown';

/** How a finding that a measure answers stood when the plan began, and how it stands in the newest round. */
export interface FindingProgress {
  readonly evidence: Evidence;
  readonly before: FindingInRound | null;
  /** Null as long as no round came after the one before. */
  readonly now: FindingInRound | null;
  readonly move: FindingMove;
}

export interface ComparedRounds {
  /** The last round collected before the plan began; the first one there is where none was. */
  readonly before: Pick<ScannedRound, 'slug' | 'title' | 'collectedFrom'> | null;
  /** The newest round, when it is a later one. */
  readonly now: Pick<ScannedRound, 'slug' | 'title' | 'collectedFrom'> | null;
}

/** Which rounds tell whether a plan that begins on a day moved anything. */
export function roundsToCompare<Round extends Pick<ScannedRound, 'slug' | 'title' | 'collectedFrom'>>(
  rounds: readonly Round[],
  planFrom: Temporal.PlainDate,
): { readonly before: Round | null; readonly now: Round | null } {
  const inTime = rounds.toSorted((one, other) =>
    Temporal.PlainDate.compare(one.collectedFrom, other.collectedFrom),
  );
  const before =
    inTime.findLast(({ collectedFrom }) => Temporal.PlainDate.compare(collectedFrom, planFrom) <= 0) ??
    inTime[0] ??
    null;
  const newest = inTime.at(-1) ?? null;
  return { before, now: newest === before ? null : newest };
}

/** Compares what a measure should move, as shares of the participants. */
export function findingProgress(
  evidence: readonly Evidence[],
  before: ScannedRound | null,
  now: ScannedRound | null,
): readonly FindingProgress[] {
  return evidence.map((each) => {
    const was = before?.find(each) ?? null;
    const is = now?.find(each) ?? null;
    return { evidence: each, before: was, now: is, move: moveOf(was, is) };
  });
}

function moveOf(before: FindingInRound | null, now: FindingInRound | null): FindingMove {
  if (before === null || now === null || before.participants === 0 || now.participants === 0)
    return 'unknown';
  // Crosswise, so that shares are compared as whole numbers.
  const difference = now.count * before.participants - before.count * now.participants;
  if (difference === 0) return 'same';
  return difference > 0 ? 'more' : 'fewer';
}
