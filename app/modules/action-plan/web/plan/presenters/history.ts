import { isolated } from '#app/words/isolate.ts';
import { formatEuroDifference } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { dayInWords } from '#app/words/days.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { PlanChange } from '../../../domain/plan/compare-plans.ts';
import { lineInBudgetAddress, measureAddress } from '../../addresses.ts';
import { historyMessages as text } from '../messages-history.nl.ts';
import { lightNames } from '../../../domain/progress/light-names.ts';
import { endDecisionNames } from '../../pilots/messages-pilot.nl.ts';
import type { Change } from '../../measures/presenters/status-history.ts';

export interface ChangeRow {
  readonly key: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** The line or measure it is about; null for the plan as a whole. */
  readonly at: { readonly label: string; readonly href: string } | null;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly reason: string;
}

/** What is there to link to: lines and measures that are gone have a name but no page. */
export interface Present {
  readonly measures: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

export function presentChanges(
  plan: string,
  changes: readonly (Change & { readonly differenceCents: Cents | null })[],
  present: Present,
): readonly ChangeRow[] {
  return changes.map((change, at) => ({
    key: `${change.changedAt.toString()} ${at}`,
    when: momentInWords(change.changedAt),
    who: isolated(change.changedBy ?? text.system),
    what: [subjectName(change.subject), text.fields[change.field] ?? change.field].filter(Boolean).join(', '),
    at: placeOf(plan, change, present),
    before: valueName(change.field, change.before),
    after: valueName(change.field, change.after),
    difference: change.differenceCents === null ? '' : formatEuroDifference(change.differenceCents),
    reason: change.reason ?? '',
  }));
}

/** Subjects whose id says something to a reader; of others it is only a number. */
const namedKinds: ReadonlySet<string> = new Set(['pilot', 'source']);

/** A pilot, a grant or a source is named in front of what changed about it. */
function subjectName(subject: string): string | undefined {
  const [kind = '', id] = subject.split(' ');
  const name = text.subjects[kind];
  return id !== undefined && namedKinds.has(kind) ? `${name} ${id}` : name;
}

/** Lights and end decisions are kept by their code; everything else as a reader sees it. */
function valueName(field: string, value: string | null): string {
  if (value === null) return '–';
  const names: Readonly<Record<string, string>> =
    field === 'light' ? lightNames : field === 'end-decision' ? endDecisionNames : {};
  return names[value] ?? value;
}

function placeOf(
  plan: string,
  { measureId, lineId }: Pick<Change, 'measureId' | 'lineId'>,
  { measures, lines }: Present,
): ChangeRow['at'] {
  if (lineId !== null && lines.has(lineId)) return { label: lineId, href: lineInBudgetAddress(plan, lineId) };
  const label = lineId ?? measureId;
  if (label === null) return null;
  const isThere = measureId !== null && measures.has(measureId);
  return { label, href: isThere ? measureAddress(plan, measureId) : '' };
}

export interface VersionRow {
  readonly number: number;
  readonly label: string;
  readonly when: string;
  readonly who: string;
  readonly decision: string;
}

interface Version {
  readonly versionNo: number;
  readonly label: string;
  readonly decision: {
    readonly takenOn: Temporal.PlainDate | null;
    readonly body: string;
    readonly subject: string;
  } | null;
  readonly createdBy: string | null;
  readonly createdAt: Temporal.Instant;
}

export function presentVersions(versions: readonly Version[]): readonly VersionRow[] {
  return versions.map(({ versionNo, label, decision, createdBy, createdAt }) => ({
    number: versionNo,
    label,
    when: momentInWords(createdAt),
    who: isolated(createdBy ?? text.system),
    decision:
      decision === null
        ? ''
        : [decision.body, ...(decision.takenOn === null ? [] : [dayInWords(decision.takenOn)])].join(', '),
  }));
}

export interface DifferenceRow {
  readonly key: string;
  readonly at: string;
  readonly detail: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** What two versions differ in. */
export function presentDifferences(changes: readonly PlanChange[]): readonly DifferenceRow[] {
  return changes.map(({ kind, measure, line, before, after, differenceCents, detail }, at) => ({
    key: `${kind} ${at}`,
    at: line ?? measure ?? text.wholePlan,
    detail,
    before: before ?? '–',
    after: after ?? '–',
    difference: differenceCents === undefined ? '' : formatEuroDifference(differenceCents),
  }));
}

/** A version as a form names it: its number, or `nu`; null for anything else. */
export function readVersion(typed: string | null): number | 'now' | null {
  if (typed === 'nu') return 'now';
  return typed !== null && /^\d{1,6}$/u.test(typed) ? Number(typed) : null;
}
