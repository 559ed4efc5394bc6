import type { Finding, Instrument } from '#app/modules/prevention-scan/index.ts';
import type {
  ComparedRounds,
  FindingInRound,
  FindingProgress,
} from '../../../domain/progress/finding-progress.ts';
import type { Evidence } from '../../../domain/plan/plan.ts';
import { findingAddress, findingParameter, type FindingPlace } from '../../addresses.ts';
import { evidenceMessages as text } from '../messages-evidence.nl.ts';
import { linkBasisNames } from '../messages-measure.nl.ts';

/** What the prevention scan says: names from the instrument, findings from the newest round. */
export interface ScanOfRegion {
  readonly instrument: Instrument | null;
  readonly round: {
    readonly slug: string;
    readonly title: string;
    readonly findings: readonly Finding[];
    readonly participants: number;
  } | null;
}

/** A finding by its name, as a measure may be made of it. */
export interface NamedFinding {
  readonly label: string;
  /** The question it stands under; empty where the instrument does not know it. */
  readonly question: string;
  readonly column: string | null;
}

/** Names of a finding; the ids where the instrument does not know it. */
export function nameFinding({ instrument }: ScanOfRegion, place: FindingPlace): NamedFinding {
  const question = instrument?.questions.find(({ id }) => id === place.table);
  const item = question?.items.find(({ id }) => id === place.item);
  const hasColumns = (question?.columns.length ?? 0) > 1;
  const column = question?.columns.find(({ id }) => id === place.column);
  return {
    label: item?.label.nl ?? place.item,
    question: question?.title.nl ?? '',
    column: hasColumns ? (column?.label.nl ?? null) : null,
  };
}

/** Whether the instrument asks this at all. */
export function isKnownFinding({ instrument }: ScanOfRegion, { table, item, column }: FindingPlace): boolean {
  const question = instrument?.questions.find(({ id }) => id === table);
  return (
    (question?.items.some(({ id }) => id === item) ?? false) &&
    (column === null || (question?.columns.some(({ id }) => id === column) ?? false))
  );
}

export interface EvidenceView extends NamedFinding {
  readonly key: string;
  readonly basis: string;
  /** What the newest round says of it; null where it says nothing. */
  readonly outcome: { readonly text: string; readonly href: string; readonly round: string } | null;
  /** How many offered it when the plan began, how many now, and whether that is more. */
  readonly before: string;
  readonly now: string;
  readonly move: string;
}

function counted(round: FindingInRound | null): string {
  return round === null ? text.notAsked : text.counted(round.count, round.participants);
}

function movedOf(found: FindingProgress | undefined): Pick<EvidenceView, 'before' | 'now' | 'move'> {
  return {
    before: counted(found?.before ?? null),
    now: counted(found?.now ?? null),
    move: text.moves[found?.move ?? 'unknown'],
  };
}

/** The two rounds that tell whether a measure moved its findings; null as long as there is only one. */
export interface ComparedTitles {
  readonly before: string;
  readonly now: string;
}

export function presentRounds({ before, now }: ComparedRounds): ComparedTitles | null {
  return before === null || now === null ? null : { before: before.title, now: now.title };
}

export function presentEvidence(
  evidence: readonly Evidence[],
  scan: ScanOfRegion,
  progress: readonly FindingProgress[] = [],
): readonly EvidenceView[] {
  return evidence.map((each) => ({
    ...movedOf(progress.find((found) => findingParameter(found.evidence) === findingParameter(each))),
    key: findingParameter(each),
    ...nameFinding(scan, each),
    basis: linkBasisNames[each.basis],
    outcome: outcomeOf(each, scan),
  }));
}

function outcomeOf({ table, item, column }: FindingPlace, { round }: ScanOfRegion): EvidenceView['outcome'] {
  const finding = round?.findings.find(
    (each) => each.table === table && each.item === item && (column === null || each.column === column),
  );
  if (round === null || finding === undefined) return null;
  return {
    text: text.outcomes[finding.kind](finding.count, round.participants),
    href: findingAddress(round.slug, { table, item, column: finding.column }),
    round: round.title,
  };
}
