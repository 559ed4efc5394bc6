export {
  accessibilityCriteria,
  disputeSteps,
  type AccessibilityAnswers,
  type AccessibilityCriterion,
  type AccessibilityOutcome,
  type CriterionAnswer,
  type DisputeStep,
} from './domain/accessibility.ts';
export type {
  CodeListEntry,
  ExitDestination,
  HomelessnessRoute,
  LivingSituation,
  PremisesKind,
  RvsRoute,
} from './domain/code-list.ts';
export {
  statutoryStepIds,
  type StatutoryState,
  type StatutoryStep,
  type StatutoryStepId,
} from './domain/intake.ts';
export type { DoorState, NightLimit } from './domain/nights.ts';
export type { Occupancy, OccupancyDay, PremisesNight } from './domain/occupancy.ts';
export type { Mismatch, MismatchCode } from './domain/placement.ts';
export {
  plannedChangeKinds,
  type Characteristics,
  type HouseRules,
  type PlannedChangeKind,
  type Term,
} from './domain/premises.ts';
export type { Seeker, Sex } from './domain/seeker.ts';
export { signalKinds, type Signal, type SignalDetail, type SignalKind } from './domain/signal.ts';
export {
  stayStatuses,
  type Departure,
  type Stay,
  type StayCorrection,
  type StayRefusal,
  type StayStatus,
} from './domain/stay.ts';
export type { PriorityReason } from './domain/waiting-list.ts';
