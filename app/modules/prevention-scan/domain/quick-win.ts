/*
 * What the region can do soon.
 *
 * Rule: a finding whose item the instrument calls quick is a quick win as long as one municipality or more does not
 * offer it, also where the region is strong in it.
 * Source: docs/glossary.md (quick win, horizon); the horizon of each item is data (decision 0007).
 * Example: `isQuickWin({ horizon: 'quick', missing: [7] })` is `true`;
 * offered everywhere, `isQuickWin({ horizon: 'quick', missing: [] })` is `false`;
 * `isQuickWin({ horizon: 'long', missing: [7] })` is `false`.
 */

import type { Finding } from './report.ts';

/** Something the region can do soon (the instrument's short term) and that at least one municipality does not do yet. */
export function isQuickWin({ horizon, missing }: Pick<Finding, 'horizon' | 'missing'>): boolean {
  return horizon === 'quick' && missing.length > 0;
}
