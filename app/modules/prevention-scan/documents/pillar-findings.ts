import type { Instrument, Pillar } from '../domain/instrument.ts';
import type { ConditionGain, Finding, ScanReport } from '../domain/report.ts';

export interface NamedFinding extends Finding {
  /** Offering in words, with the route where there is more than one. */
  readonly name: string;
  readonly tableName: string;
}

export interface NamedGain extends ConditionGain {
  readonly name: string;
  readonly legalFramework: readonly string[];
}

/** What the report says about one pillar. */
export interface PillarFindings {
  readonly pillar: Pillar;
  readonly conditions: readonly NamedGain[];
  readonly findings: readonly NamedFinding[];
}

/** Divides conditions and findings over the pillars, with their names, in the instrument's order. */
export function findingsByPillar(instrument: Instrument, report: ScanReport): readonly PillarFindings[] {
  const named = nameFindings(instrument, report);
  const pillarOf = new Map(instrument.questions.map(({ id, pillarId }) => [id, pillarId]));
  return instrument.pillars.map((pillar) => ({
    pillar,
    conditions: pillar.conditions.flatMap(({ id, label, legalFramework }) => {
      const gain = report.conditions.find((condition) => condition.id === id);
      return gain === undefined ? [] : [{ ...gain, name: label.nl, legalFramework }];
    }),
    findings: named.filter(({ table }) => pillarOf.get(table) === pillar.id),
  }));
}

/** Every finding with the words for its table and offering. */
export function nameFindings(instrument: Instrument, report: ScanReport): readonly NamedFinding[] {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  return report.findings.map((finding) => {
    const question = questions.get(finding.table);
    const item = question?.items.find(({ id }) => id === finding.item)?.label.nl ?? finding.item;
    const route = question?.columns.find(({ id }) => id === finding.column)?.label.nl ?? finding.column;
    const isByRoute = (question?.columns.length ?? 1) > 1;
    return {
      ...finding,
      name: isByRoute ? `${item} (${route.toLowerCase()})` : item,
      tableName: question?.title.nl ?? finding.table,
    };
  });
}
