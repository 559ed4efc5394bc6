import { formatQuantity } from '#app/kernel/format-euro.ts';
import { covers, daysIn, hasBegun } from '#app/kernel/period.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Pilot } from '../../../domain/pilots/pilot.ts';
import { checklistState } from '../../../domain/pilots/pilot-rules.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { PlanRemark } from '../../../domain/plan/remark.ts';
import { measureAddress } from '../../addresses.ts';
import { linkBasisNames } from '../../measures/messages-measure.nl.ts';
import { communicationNames, endDecisionNames, pilotMessages as text } from '../messages-pilot.nl.ts';
import { periodName } from '../../presenters/days.ts';
import { presentEvaluation, type EvaluationView } from '../../measures/presenters/measure-page.ts';
import { presentRemark, type RemarkView } from '../../plan/presenters/remark-groups.ts';

export interface PilotView {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly summary: string | null;
  readonly placesStart: number;
  readonly placesMax: number;
  readonly term: { readonly value: string; readonly unit?: string };
  readonly termNote: string;
  readonly checks: {
    readonly met: number;
    readonly all: number;
    readonly open: number;
    readonly notMet: number;
  };
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly measure: { readonly label: string; readonly href: string } | null;
  readonly link: string | null;
  readonly goals: readonly string[];
  readonly notes: readonly string[];
  readonly checklist: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: 'met' | 'not-met' | 'open';
    readonly stateName: string;
    readonly note: string;
  }[];
  readonly communication: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: string;
    readonly planned: string | null;
    readonly done: string | null;
  }[];
  readonly evaluations: readonly EvaluationView[];
  readonly hasEnded: boolean;
  readonly remarks: readonly RemarkView[];
}

/** The page of a pilot on a day. */
export function presentPilot(
  plan: Plan,
  pilot: Pilot,
  remarks: readonly PlanRemark[],
  today: Temporal.PlainDate,
): PilotView {
  const measure = plan.measures.find(({ id }) => id === pilot.measureId);
  const { met, notMet, open } = checklistState(pilot);
  const { places, period } = pilot;
  const lead = text.lead(pilot.location, text.places(places.start, places.max), periodName(period));
  return {
    id: pilot.id,
    name: pilot.name,
    lead: pilot.endDecision === null ? lead : `${lead} ${text.ended(endDecisionNames[pilot.endDecision])}`,
    summary: pilot.summary,
    placesStart: places.start,
    placesMax: places.max,
    term:
      pilot.termMonths === null
        ? { value: String(daysIn(period)), unit: text.days }
        : { value: String(pilot.termMonths), unit: text.months },
    termNote: timeLeft(pilot, today),
    checks: { met, notMet, open, all: pilot.checklist.length },
    facts: factsOf(pilot),
    measure:
      measure === undefined
        ? null
        : { label: `${measure.number}. ${measure.name}`, href: measureAddress(plan.id, measure.id) },
    link:
      pilot.linkBasis === null
        ? null
        : [linkBasisNames[pilot.linkBasis], ...(pilot.linkNote === null ? [] : [pilot.linkNote])].join('. '),
    goals: pilot.goals,
    notes: pilot.notes,
    checklist: pilot.checklist.map(({ id, text: condition, isMet, note }) => ({
      id,
      text: condition,
      state: isMet === null ? 'open' : isMet ? 'met' : 'not-met',
      stateName: isMet === null ? text.open : isMet ? text.met : text.notMet,
      note: note ?? '',
    })),
    communication: pilot.communication.map(({ id, kind, text: what, plannedOn, doneOn }) => ({
      id,
      text: what,
      kind: communicationNames[kind],
      planned: plannedOn === null ? null : dayInWords(plannedOn),
      done: doneOn === null ? null : dayInWords(doneOn),
    })),
    evaluations: pilot.evaluations.map(presentEvaluation),
    hasEnded: pilot.endDecision !== null,
    remarks: remarks
      .filter((remark) => remark.kind === 'pilot-differs' && remark.detail.includes(pilot.name))
      .map((remark, at) => presentRemark(plan, remark, at)),
  };
}

function timeLeft({ period }: Pilot, today: Temporal.PlainDate): string {
  if (covers(period, today)) return text.daysLeft(today.until(period.until, { largestUnit: 'days' }).days);
  return hasBegun(period, today) ? text.passed : text.notStarted;
}

function factsOf(pilot: Pilot): PilotView['facts'] {
  const facts: readonly (readonly [term: string, value: string | null])[] = [
    [text.location, pilot.location],
    [text.building, pilot.building],
    [text.targetGroup, pilot.targetGroup],
    [text.period, periodName(pilot.period)],
    [text.personsPerHome, pilot.personsPerHome === null ? null : formatQuantity(pilot.personsPerHome)],
    [text.landlord, pilot.landlord],
    [text.provider, pilot.provider],
    [text.funding, pilot.fundingNote],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, text: value }]));
}
