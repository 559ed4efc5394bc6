import type { Plan } from '../../domain/plan/plan.ts';

/** The id and number of the next measure: after E10 comes E11; the first measure of a plan is M1. */
export function nextMeasureId(plan: Plan): { readonly id: string; readonly number: number } {
  const number = Math.max(0, ...plan.measures.map((measure) => measure.number)) + 1;
  const prefix = /^[A-Za-z-]+/u.exec(plan.measures[0]?.id ?? '')?.[0] ?? 'M';
  const taken = new Set(plan.measures.map(({ id }) => id));
  let at = number;
  while (taken.has(`${prefix}${at}`)) at += 1;
  return { id: `${prefix}${at}`, number };
}

/**
 * The id of the next line of a measure: after E1e comes E1f, after E1z comes E1-27.
 * @param used ids that lines had before: they do not come back, because history names them
 */
export function nextLineId(plan: Plan, measureId: string, used: ReadonlySet<string>): string {
  const taken = new Set(plan.measures.flatMap(({ lines }) => lines.map(({ id }) => id)));
  for (let at = 1; ; at += 1) {
    const id = at <= 26 ? `${measureId}${String.fromCharCode(96 + at)}` : `${measureId}-${at}`;
    if (!taken.has(id) && !used.has(id)) return id;
  }
}
