import { isQuickWin } from '../../domain/quick-win.ts';
import { rankConditions } from '../../domain/rank-conditions.ts';
import type { ConditionGain, FindingKind, ScanReport } from '../../domain/report.ts';
import { roundPageAddress } from '../addresses.ts';
import type { PlacedReport } from './findings.ts';
import type { InstrumentIndex } from './instrument-index.ts';

export interface ConditionRow {
  readonly id: string;
  readonly label: string;
  /** Share (0–1) of municipality × wanted item that is offered; null where nothing is wanted. */
  readonly offered: number | null;
  readonly gain: number;
  readonly rank: number;
  readonly isFocus: boolean;
  readonly missingCells: number;
  readonly wantedCells: number;
  /** The opportunities of this condition. */
  readonly href: string;
  /** Laws and programmes under the condition. */
  readonly legalFramework: readonly string[];
}

export interface PillarGroup {
  readonly id: string;
  readonly label: string;
  readonly goal: string;
  readonly conditions: readonly ConditionRow[];
}

export interface ScanCounts {
  readonly participants: number;
  readonly veryStrong: number;
  readonly strong: number;
  readonly opportunities: number;
  readonly quickWins: number;
  readonly remarks: number;
}

export interface Overview {
  /** Names of the three conditions with the least left to gain, best first. */
  readonly strongest: readonly string[];
  /** Names of the three conditions with the highest gain, highest first. */
  readonly mostToGain: readonly string[];
  readonly counts: ScanCounts;
  readonly pillars: readonly PillarGroup[];
  /** The conditions in focus, highest gain first. */
  readonly focus: readonly (ConditionRow & { readonly pillar: string })[];
}

const mostNamed = 3;

export function presentOverview({ round, index, report }: PlacedReport): Overview {
  const gains = new Map(report.conditions.map((gain) => [gain.id, gain]));
  const pillars = index.instrument.pillars.map((pillar) => ({
    id: pillar.id,
    label: pillar.label.nl,
    goal: pillar.goal.nl,
    conditions: pillar.conditions.flatMap(({ id, label, legalFramework }) => {
      const gain = gains.get(id);
      return gain === undefined ? [] : [toRow(round, gain, { label: label.nl, legalFramework })];
    }),
  }));
  return {
    ...nameRanking(index, report),
    counts: countScan(report),
    pillars,
    focus: pillars
      .flatMap(({ label: pillar, conditions }) => conditions.map((row) => ({ ...row, pillar })))
      .filter(({ isFocus }) => isFocus)
      .toSorted((one, other) => one.rank - other.rank),
  };
}

/** The answer first: what the region is strong in and where the most is to gain, by name. */
export function nameRanking(
  index: InstrumentIndex,
  { conditions }: ScanReport,
): Pick<Overview, 'strongest' | 'mostToGain'> {
  const named = (gains: readonly ConditionGain[]) => gains.map(({ id }) => index.subject(id)?.label ?? id);
  const { strongest, mostToGain } = rankConditions(conditions, mostNamed);
  return { strongest: named(strongest), mostToGain: named(mostToGain) };
}

export function countScan({ participants, findings, dataQuality }: ScanReport): ScanCounts {
  const ofKind = (wanted: FindingKind) => findings.filter(({ kind }) => kind === wanted).length;
  return {
    participants: participants.length,
    veryStrong: ofKind('very-strong'),
    strong: ofKind('strong'),
    opportunities: ofKind('opportunity'),
    quickWins: findings.filter(isQuickWin).length,
    remarks: dataQuality.length,
  };
}

function toRow(
  round: string,
  condition: ConditionGain,
  named: Pick<ConditionRow, 'label' | 'legalFramework'>,
): ConditionRow {
  const { id, gain, rank, focus, missingCells, wantedCells } = condition;
  return {
    id,
    ...named,
    offered: wantedCells === 0 ? null : 1 - gain,
    gain,
    rank,
    isFocus: focus,
    missingCells,
    wantedCells,
    href: `${roundPageAddress(round, 'kansen')}?conditie=${id}`,
  };
}
