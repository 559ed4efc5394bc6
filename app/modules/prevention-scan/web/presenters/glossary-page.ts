import type { Threshold } from '../../domain/instrument.ts';
import { reaches } from '../../domain/threshold.ts';
import type { PlacedReport } from './findings.ts';
import { thresholdName } from './threshold-name.ts';

export interface ThresholdEntry {
  /** `ten minste 8 van de 9 gemeenten`. */
  readonly rule: string;
  /** The fewest municipalities of this round with which the threshold is reached; null when none reaches it. */
  readonly least: number | null;
}

export interface GlossaryView {
  readonly total: number;
  readonly veryStrong: ThresholdEntry;
  readonly strong: ThresholdEntry;
  readonly pillars: readonly {
    readonly label: string;
    readonly goal: string;
    readonly conditions: readonly string[];
  }[];
  /** Every law or programme with the conditions that it stands under, in alphabetical order. */
  readonly laws: readonly { readonly law: string; readonly conditions: readonly string[] }[];
}

/** The words of the scan with what they are in this round. */
export function presentGlossary({ index, report }: PlacedReport): GlossaryView {
  const { pillars, thresholds } = index.instrument;
  const total = report.participants.length;
  const laws = new Map<string, string[]>();
  for (const { label, legalFramework } of pillars.flatMap(({ conditions }) => conditions)) {
    for (const law of legalFramework) laws.set(law, [...(laws.get(law) ?? []), label.nl]);
  }
  return {
    total,
    veryStrong: presentThreshold(thresholds.veryStrong, total),
    strong: presentThreshold(thresholds.strong, total),
    pillars: pillars.map(({ label, goal, conditions }) => ({
      label: label.nl,
      goal: goal.nl,
      conditions: conditions.map((condition) => condition.label.nl),
    })),
    laws: [...laws]
      .map(([law, conditions]) => ({ law, conditions }))
      .toSorted((one, other) => one.law.localeCompare(other.law, 'nl')),
  };
}

function presentThreshold(threshold: Threshold, total: number): ThresholdEntry {
  const counts = Array.from({ length: total }, (_, at) => at + 1);
  return {
    rule: thresholdName(threshold),
    least: counts.find((count) => reaches(threshold, count, total)) ?? null,
  };
}
