import { periodOfYears } from '#app/kernel/period.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import type { Measure, Objective, Plan, PlanTheme } from '../../domain/plan/plan.ts';
import type { GoalsFile } from './goals-file-schema.ts';
import { fundingFromFile, lineFromFile } from './lines-from-file.ts';
import type { PilotFile } from './pilot-file-schema.ts';
import type { MeasureFile, PlanFile } from './plan-file-schema.ts';

/** The plan a file describes, with the themes and objectives of the programme it names. */
export function planFromFile(file: PlanFile, goals: GoalsFile, pilots: readonly PilotFile[]): Plan {
  return {
    id: file.id,
    region: file.region,
    title: file.title,
    years: file.years,
    period: file.period ?? periodOfYears(file.years),
    vision: file.vision,
    bottlenecks: file.bottlenecks,
    themes: themesFromFile(goals, file.regionalThemes),
    objectives: objectivesFromFile(goals),
    measures: file.measures.map((measure) => measureFromFile(measure, file)),
    pilots: pilots.map(pilotFromFile),
    sources: file.sources.map(({ id, kind, label, archived, available }) => ({
      id,
      kind,
      label,
      isArchived: archived,
      availableCents: available,
    })),
    statedTotalCents: file.statedTotal,
    award:
      file.award === null
        ? null
        : { cents: file.award.amount, isRounded: file.award.rounded, knownOn: file.award.knownOn },
    reserve: file.reserve,
    fullTimeHours: file.fullTimeHours,
    decisions: file.decisions,
    facts: file.facts,
    sourceNotes: file.sourceNotes.map(noteFromFile),
  };
}

export function objectivesFromFile(goals: GoalsFile): readonly Objective[] {
  return goals.objectives.map(({ theme, ...objective }) => ({ ...objective, themeId: theme }));
}

export function themesFromFile(
  goals: GoalsFile,
  regionalNames: Readonly<Record<string, string>>,
): readonly PlanTheme[] {
  return goals.themes.map(({ id, label }) => ({ id, label, regionalName: regionalNames[id] ?? null }));
}

export function pilotFromFile(file: PilotFile): Pilot {
  return {
    id: file.id,
    name: file.name,
    measureId: file.measure,
    linkBasis: file.basis,
    linkNote: file.basisNote,
    summary: file.summary,
    location: file.location,
    building: file.building,
    targetGroup: file.targetGroup,
    period: file.period,
    termMonths: file.termMonths,
    places: file.places,
    personsPerHome: file.personsPerHome,
    landlord: file.landlord,
    provider: file.provider,
    fundingNote: file.fundingNote,
    goals: file.goals,
    checklist: file.checklist.map(({ id, text, met, note }) => ({ id, text, isMet: met, note })),
    communication: file.communication,
    evaluations: file.evaluations,
    endDecision: file.endDecision,
    notes: file.notes,
  };
}

function measureFromFile(file: MeasureFile, plan: PlanFile): Measure {
  const { planning, grantCall, total } = file;
  return {
    id: file.id,
    number: file.number,
    name: file.name,
    summary: file.summary,
    targetGroup: file.targetGroup,
    persons: personsFromFile(file.persons),
    personsNote: file.personsNote,
    places: file.places,
    locations: file.locations,
    status: file.status,
    statusNote: file.statusNote,
    themeIds: file.themes,
    objectiveIds: file.objectives,
    linkBasis: file.linkBasis ?? plan.linkBasis,
    lead: file.lead,
    partners: file.partners,
    planning: {
      years: planning.years,
      from: planning.from,
      until: planning.until,
      startsAtOnce: planning.atOnce,
      months: planning.months,
    },
    municipalities: file.municipalities,
    dependsOn: file.dependsOn,
    results: file.results.map((result, at) => ({
      id: `${file.id}-r${at + 1}`,
      ...(typeof result === 'string' ? { text: result, target: null } : result),
    })),
    evidence: file.evidence,
    indicators: file.indicators,
    milestones: file.milestones,
    evaluations: file.evaluations,
    decisions: file.decisions,
    facts: file.facts,
    lines: file.lines.map(lineFromFile),
    statedTotalCents: total?.amount ?? null,
    totalBasis: total?.basis ?? 'not-stated',
    funding: file.funding.map(fundingFromFile),
    fundingNote: file.fundingNote,
    excluded: file.excluded,
    grantCall:
      grantCall === null
        ? null
        : {
            id: grantCall.id,
            name: grantCall.name,
            ceilingCents: grantCall.ceiling,
            expectedApplications: grantCall.expectedApplications,
            averageCents: grantCall.average,
            budgetCents: grantCall.budget,
            supportCents: grantCall.support,
            criteria: grantCall.criteria,
            assessorIds: grantCall.assessors,
            maxScore: grantCall.maxScore,
            minimumPercent: grantCall.minimumPercent,
          },
    sourceNotes: file.sourceNotes.map(noteFromFile),
  };
}

function personsFromFile(persons: MeasureFile['persons']): Measure['persons'] {
  if (persons === null) return null;
  if (typeof persons === 'number') return { min: persons, max: persons, isAbout: false };
  return { min: persons.min, max: persons.max, isAbout: persons.about };
}

function noteFromFile({
  id,
  where,
  line,
  detail,
}: PlanFile['sourceNotes'][number]): Plan['sourceNotes'][number] {
  return { id, where, lineId: line, detail };
}
