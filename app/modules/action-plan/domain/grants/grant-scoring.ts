/*
 * Scoring applications, and what is still to be scored.
 *
 * Rule: an assessor of the call gives a whole number from 0 to the call's maximum, per criterion, until the scores
 * are opened, for applications that were not withdrawn. An average has two decimals.
 * Source: docs/glossary.md (score: an assessor's mark per criterion, blind until all are in).
 * Example: `[5, 6, 4.5].map((score) => checkScore({ assessorIds: ['x'], criteria: [{ id: 'k' }], maxScore: 5 },
 * { assessorId: 'x', criterionId: 'k', score }).ok)` is `[true, false, false]`.
 * `missingScores({ assessorIds: ['x', 'y'], criteria: [{ id: 'k' }] }, [{ id: 'a', status: 'submitted' }, { id: 'b',
 * status: 'withdrawn' }], [{ applicationId: 'a', assessorId: 'x', criterionId: 'k' }])` is
 * `[{ applicationId: 'a', assessorId: 'y', criterionId: 'k' }]`.
 * `countToScore({ assessorIds: ['x'] }, [], [], 'z')` is `null`.
 * `mayScore({ assessorIds: ['x'] }, { status: 'submitted' }, { userId: 'x', areOpen: true })` is `false`.
 * `averageScore([{ score: 4 }, { score: 4 }, { score: 5 }])` is `4.33`;
 * `averageScore([])` is `null`.
 * `inTheRunning([{ status: 'withdrawn' }])` is `[]`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall, GrantScore } from './grant.ts';

/** What scoring knows of an application. */
type Running = Pick<GrantApplication, 'id' | 'status'>;

/** A score that an assessor still has to give. */
export type MissingScore = Omit<GrantScore, 'score'>;

/** Whether a score can be recorded. */
export function checkScore(
  { assessorIds, criteria, maxScore }: GrantCall,
  { assessorId, criterionId, score }: GrantScore,
): Result<GrantScore['score'], 'not-an-assessor' | 'unknown-criterion' | 'out-of-range'> {
  if (!assessorIds.includes(assessorId)) return refuse('not-an-assessor');
  if (!criteria.some(({ id }) => id === criterionId)) return refuse('unknown-criterion');
  return Number.isInteger(score) && score >= 0 && score <= maxScore ? succeed(score) : refuse('out-of-range');
}

/** Every score that is still to be given, for the applications that were not withdrawn. */
export function missingScores(
  call: GrantCall,
  applications: readonly Running[],
  scores: readonly GrantScore[],
): readonly MissingScore[] {
  const given = new Set(scores.map((score) => keyOf(score)));
  return inTheRunning(applications).flatMap(({ id }) =>
    call.assessorIds.flatMap((assessorId) =>
      call.criteria
        .map((criterion): MissingScore => ({ applicationId: id, assessorId, criterionId: criterion.id }))
        .filter((missing) => !given.has(keyOf(missing))),
    ),
  );
}

/**
 * How many applications an assessor has not scored on every criterion; null for who assesses nothing.
 *
 * @param scores at least the assessor's own
 */
export function countToScore(
  call: GrantCall,
  applications: readonly Running[],
  scores: readonly GrantScore[],
  assessorId: string,
): number | null {
  if (!call.assessorIds.includes(assessorId)) return null;
  const own = missingScores({ ...call, assessorIds: [assessorId] }, applications, scores);
  return new Set(own.map(({ applicationId }) => applicationId)).size;
}

/** Whether someone may still score an application. */
export function mayScore(
  { assessorIds }: GrantCall,
  application: Running,
  { userId, areOpen }: { readonly userId: string; readonly areOpen: boolean },
): boolean {
  return assessorIds.includes(userId) && !areOpen && inTheRunning([application]).length === 1;
}

/** The average of what assessors gave on one criterion; null where nobody scored. */
export function averageScore(scores: readonly Pick<GrantScore, 'score'>[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return Math.round((sum / scores.length) * 100) / 100;
}

/** The applications that were not withdrawn. */
export function inTheRunning<Each extends Pick<GrantApplication, 'status'>>(
  applications: readonly Each[],
): readonly Each[] {
  return applications.filter(({ status }) => status !== 'withdrawn');
}

function keyOf({ applicationId, assessorId, criterionId }: MissingScore): string {
  return JSON.stringify([applicationId, assessorId, criterionId]);
}
