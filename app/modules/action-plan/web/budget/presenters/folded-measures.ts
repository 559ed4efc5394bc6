import { counted } from '#app/words/counts.ts';
import type { MeasureLinesView } from './budget-lines.ts';

/** What the address says is unfolded: everything, nothing, or the line of an id. */
export const openParameter = 'open';
export const openAll = 'alles';
export const openNone = 'niets';

/** A measure as it stands folded, with what it comes to. */
export interface FoldedMeasure {
  readonly measure: MeasureLinesView;
  readonly isOpen: boolean;
  /** How many lines and remarks are folded. */
  readonly holds: string;
}

/**
 * The measures of the budget, of which those stand open that ask for something, that hold the line that was asked for,
 * or all; or none.
 *
 * @param asked what the address says is unfolded; null without
 */
export function foldMeasures(
  measures: readonly MeasureLinesView[],
  asked: string | null,
): readonly FoldedMeasure[] {
  return measures.map((measure) => {
    const remarks = [...measure.remarks, ...measure.lines.flatMap((line) => line.remarks)];
    const isAsked = asked === openAll || measure.lines.some(({ id }) => id === asked);
    return {
      measure,
      isOpen: isAsked || (asked !== openNone && remarks.some(({ needsAttention }) => needsAttention)),
      holds: [
        counted(measure.lines.length, 'regel', 'regels'),
        ...(remarks.length === 0 ? [] : [counted(remarks.length, 'opmerking', 'opmerkingen')]),
      ].join(', '),
    };
  });
}
