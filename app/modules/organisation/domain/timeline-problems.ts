/*
 * Whether a list of municipalities through time can be used.
 *
 * Rule: each code stands in it once; a period has a day in it; one that ended has a successor, which exists on the day it
 * ended, and one that did not has none. Others are those that are known already.
 * Source: our choice; a code is never given to another municipality (CBS).
 * Example: an end without a successor:
 *   `timelineProblems([{ code: 'GM0402', name: 'Hilversum', from: null, until: day('2027-01-01'), successors: [] }], [])`
 *   is `[{ path: 'municipalities[0].successors', reason: 'ended without a successor' }]`.
 */

import { covers, isEmpty } from '#app/kernel/period.ts';
import type { MunicipalityPeriod } from './recognise-municipality.ts';

export interface TimelineProblem {
  /** Such as `municipalities[3].until`. */
  readonly path: string;
  readonly reason: string;
}

/** Every problem of the list, in its order. */
export function timelineProblems(
  list: readonly MunicipalityPeriod[],
  known: readonly MunicipalityPeriod[],
): readonly TimelineProblem[] {
  const byCode = new Map([...known, ...list].map((each) => [each.code, each]));
  const codes = list.map(({ code }) => code);
  return list.flatMap((each, at) => [
    ...(codes.indexOf(each.code) < at ? [problem(at, 'code', `duplicate code ${each.code}`)] : []),
    ...(isEmpty(each) ? [problem(at, 'until', 'not after from')] : []),
    ...(each.until !== null && each.successors.length === 0
      ? [problem(at, 'successors', 'ended without a successor')]
      : []),
    ...(each.until === null && each.successors.length > 0
      ? [problem(at, 'successors', 'successors of one that did not end')]
      : []),
    ...each.successors
      .filter((code) => !existsOn(byCode.get(code), each.until))
      .map((code) => problem(at, 'successors', `${code} does not exist on that day`)),
  ]);
}

function existsOn(municipality: MunicipalityPeriod | undefined, on: Temporal.PlainDate | null): boolean {
  return municipality !== undefined && (on === null || covers(municipality, on));
}

function problem(at: number, field: string, reason: string): TimelineProblem {
  return { path: `municipalities[${at}].${field}`, reason };
}
