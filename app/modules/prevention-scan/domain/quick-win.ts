import type { Finding } from './report.ts';

/** Something the region can do soon (the instrument's short term) and that at least one municipality does not do yet. */
export function isQuickWin({ horizon, missing }: Pick<Finding, 'horizon' | 'missing'>): boolean {
  return horizon === 'quick' && missing.length > 0;
}
