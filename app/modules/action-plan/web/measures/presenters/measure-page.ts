import { formatBasisPoints, formatEuro } from '#app/kernel/format-euro.ts';
import { dayInWords } from '#app/words/days.ts';
import { noObjectiveKey, noThemeKey } from '../../../domain/plan/budget-plan.ts';
import type { FundingShare } from '../../../domain/lines/funding.ts';
import type { Measure, MeasureStatus, Plan } from '../../../domain/plan/plan.ts';
import { measureCoverageWords } from '../../../domain/plan/coverage-words.ts';
import type { MeasureBudget } from '../../../domain/plan/plan-budget.ts';
import { coverMeasure, coverPlan } from '../../../domain/plan/plan-coverage.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import type { EvaluationMoment } from '../../../domain/progress/progress.ts';
import { keyName, statusNames } from '../../../domain/plan/plan-words.ts';
import { measureAddress, pilotAddress } from '../../addresses.ts';
import { evaluationDecisionNames, measureMessages as text } from '../messages-measure.nl.ts';
import { presentDecisions, type DecisionView } from '../../plan/presenters/about-plan.ts';
import { planningName } from '../../plan/presenters/planning.ts';

interface LinkView {
  readonly label: string;
  readonly href: string;
}

export interface MeasureView {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: MeasureStatus;
  readonly statusName: string;
  readonly statusNote: string | null;
  readonly lead: string;
  readonly budget: string;
  readonly coverage: string;
  readonly isCoverageWrong: boolean;
  readonly summary: string | null;
  /** What is known of it, by name, in the order of the page. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly planFacts: Measure['facts'];
  readonly dependsOn: readonly LinkView[];
  readonly neededBy: readonly LinkView[];
  readonly indicators: readonly string[];
  readonly milestones: readonly {
    readonly id: string;
    readonly label: string;
    readonly due: string;
    readonly done: string | null;
  }[];
  readonly evaluations: readonly EvaluationView[];
  readonly decisions: readonly DecisionView[];
  readonly pilots: readonly LinkView[];
  readonly grantCall: { readonly id: string; readonly name: string } | null;
}

export interface EvaluationView {
  readonly id: string;
  readonly label: string;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
  readonly outcome: string | null;
  readonly isHeld: boolean;
}

/** What a measure is, apart from its lines, progress and evidence. */
export function presentMeasurePage(
  report: PlanReport,
  budget: MeasureBudget,
  municipalityNames: ReadonlyMap<string, string>,
): MeasureView {
  const { plan } = report;
  const { measure } = budget;
  const coverage = coverMeasure(budget, coverPlan(report));
  const coverageText = measureCoverageWords(coverage);
  const amount = formatEuro(budget.budgetCents);
  const others = (ids: readonly string[]) =>
    ids.map((id) => {
      const other = plan.measures.find((candidate) => candidate.id === id);
      return {
        label: other === undefined ? id : `${other.number}. ${other.name}`,
        href: measureAddress(plan.id, id),
      };
    });
  return {
    id: measure.id,
    number: measure.number,
    name: measure.name,
    status: measure.status,
    statusName: statusNames[measure.status],
    statusNote: measure.statusNote,
    lead: text.lead(statusNames[measure.status], amount, coverageText),
    budget: amount,
    coverage: coverageText,
    isCoverageWrong: coverage.state === 'uncovered' || coverage.state === 'too-much',
    summary: measure.summary,
    facts: factsOf(plan, measure, municipalityNames),
    planFacts: measure.facts,
    dependsOn: others(measure.dependsOn),
    neededBy: others(
      plan.measures.filter(({ dependsOn }) => dependsOn.includes(measure.id)).map(({ id }) => id),
    ),
    indicators: measure.indicators,
    milestones: measure.milestones.map(({ id, label, dueOn, doneOn }) => ({
      id,
      label,
      due: dayInWords(dueOn),
      done: doneOn === null ? null : dayInWords(doneOn),
    })),
    evaluations: measure.evaluations.map(presentEvaluation),
    decisions: presentDecisions(measure.decisions),
    pilots: plan.pilots
      .filter(({ measureId }) => measureId === measure.id)
      .map(({ id, name }) => ({ label: name, href: pilotAddress(plan.id, id) })),
    grantCall: measure.grantCall === null ? null : { id: measure.grantCall.id, name: measure.grantCall.name },
  };
}

function factsOf(
  plan: Plan,
  measure: Measure,
  municipalityNames: ReadonlyMap<string, string>,
): MeasureView['facts'] {
  const isDerived = measure.linkBasis === 'vermeld' ? '' : ` (${text.derived})`;
  const themes = measure.themeIds.length === 0 ? [noThemeKey] : measure.themeIds;
  const objectives = measure.objectiveIds.length === 0 ? [noObjectiveKey] : measure.objectiveIds;
  const facts: readonly (readonly [term: string, value: string | null])[] = [
    [text.targetGroup, measure.targetGroup],
    [text.persons, personsOf(measure)],
    [text.places, measure.places === null ? null : String(measure.places)],
    [text.locations, measure.locations === null ? null : String(measure.locations)],
    [text.theme, `${themes.map((id) => keyName(id, plan)).join('; ')}${isDerived}`],
    [text.objective, objectives.map((id) => keyName(id, plan)).join('; ')],
    [text.leadBy, measure.lead],
    [text.partners, measure.partners.length === 0 ? null : measure.partners.join(', ')],
    [text.planning, planningName(measure.planning)],
    [
      text.municipalities,
      measure.municipalities.length === 0
        ? text.wholeRegion
        : measure.municipalities.map((code) => municipalityNames.get(code) ?? code).join(', '),
    ],
    [text.funding, fundingName(plan, measure)],
    [text.excluded, measure.excluded.length === 0 ? null : measure.excluded.join('; ')],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, text: value }]));
}

function personsOf({ persons, personsNote }: Measure): string | null {
  if (persons === null) return personsNote;
  const count = text.personsText(persons.min, persons.max, persons.isAbout);
  return personsNote === null ? count : `${count}; ${personsNote}`;
}

function fundingName(plan: Plan, { funding, fundingNote }: Measure): string | null {
  const shares = funding.map((share) => text.fundingShare(keyName(share.sourceId, plan), shareName(share)));
  const parts = [...shares, ...(fundingNote === null ? [] : [fundingNote])];
  return parts.length === 0 ? null : parts.join('; ');
}

function shareName(share: FundingShare): string {
  if (share.kind === 'share') return formatBasisPoints(share.basisPoints);
  return share.kind === 'amount' ? formatEuro(share.cents) : text.fundingRest;
}

export function presentEvaluation({
  id,
  label,
  plannedOn,
  heldOn,
  findings,
  decision,
  reason,
}: EvaluationMoment): EvaluationView {
  const outcome = [
    ...(decision === null ? [] : [evaluationDecisionNames[decision]]),
    ...(findings === null ? [] : [findings]),
    ...(reason === null ? [] : [reason]),
  ];
  return {
    id,
    label,
    plannedOn: plannedOn === null ? null : dayInWords(plannedOn),
    heldOn: heldOn === null ? null : dayInWords(heldOn),
    outcome: outcome.length === 0 ? null : outcome.join('. '),
    isHeld: heldOn !== null,
  };
}
