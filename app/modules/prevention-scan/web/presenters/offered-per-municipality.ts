import type { PlacedReport } from './findings.ts';

export interface OfferedRow {
  readonly id: string;
  readonly label: string;
  /** The pillar it belongs to: rows of one pillar stand together, in the order of the questionnaire. */
  readonly pillar: string;
  /** Share (0–1) of the wanted items that each participant offers, in the order of the participants. */
  readonly shares: readonly (number | null)[];
}

/**
 * Says per condition which share of what is wanted each municipality offers. One pass over the findings and
 * the municipalities they miss.
 */
export function presentOfferedPerMunicipality({ index, report }: PlacedReport): readonly OfferedRow[] {
  const wanted = new Map<string, number>();
  const missing = new Map<string, Map<number, number>>();
  for (const finding of report.findings) {
    const conditionId = index.item(finding.table, finding.item)?.conditionId ?? null;
    if (conditionId === null) continue;
    wanted.set(conditionId, (wanted.get(conditionId) ?? 0) + 1);
    const perNr = missing.get(conditionId) ?? new Map<number, number>();
    for (const nr of finding.missing) perNr.set(nr, (perNr.get(nr) ?? 0) + 1);
    missing.set(conditionId, perNr);
  }
  const shown = new Set(report.conditions.map(({ id }) => id));
  const inOrder = index.instrument.pillars.flatMap((pillar) =>
    pillar.conditions.map(({ id }) => ({ id, pillar: pillar.label.nl })),
  );
  return inOrder.flatMap(({ id, pillar }) => {
    if (!shown.has(id)) return [];
    const total = wanted.get(id) ?? 0;
    return {
      id,
      label: index.subject(id)?.label ?? id,
      pillar,
      shares: report.participants.map((nr) =>
        total === 0 ? null : 1 - (missing.get(id)?.get(nr) ?? 0) / total,
      ),
    };
  });
}
