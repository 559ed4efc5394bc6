import type { Period } from '#app/kernel/period.ts';
import type { EvaluationMoment } from '../progress/progress.ts';

/** Whether a link stands in the source, was derived from it, or is only our proposal. */
export const linkBases = ['vermeld', 'afgeleid', 'voorstel'] as const;

export type LinkBasis = (typeof linkBases)[number];

/** One condition a pilot is held against, such as the zoning plan. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  /** Null: not looked at yet. */
  readonly isMet: boolean | null;
  readonly note: string | null;
}

export const communicationKinds = ['letter', 'phone-hours', 'contact-point', 'meeting', 'other'] as const;

export type CommunicationKind = (typeof communicationKinds)[number];

/** Something said to or open to the neighbours. */
export interface Communication {
  readonly id: string;
  readonly kind: CommunicationKind;
  readonly text: string;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
}

export const endDecisions = ['go-on', 'embed', 'stop'] as const;

/** A trial of a measure at one place, for a set time. */
export interface Pilot {
  readonly id: string;
  readonly name: string;
  /** The measure it carries out; null when it stands by itself. */
  readonly measureId: string | null;
  readonly linkBasis: LinkBasis | null;
  /** Why the pilot is held to belong to the measure, in Dutch. */
  readonly linkNote: string | null;
  readonly summary: string | null;
  readonly location: string;
  readonly building: string | null;
  readonly targetGroup: string | null;
  readonly period: Period;
  /** The term the source names; null when it names none. */
  readonly termMonths: number | null;
  readonly places: { readonly start: number; readonly max: number };
  readonly personsPerHome: number | null;
  readonly landlord: string | null;
  readonly provider: string | null;
  readonly fundingNote: string | null;
  readonly goals: readonly string[];
  readonly checklist: readonly ChecklistItem[];
  readonly communication: readonly Communication[];
  readonly evaluations: readonly EvaluationMoment[];
  readonly endDecision: (typeof endDecisions)[number] | null;
  readonly notes: readonly string[];
}
