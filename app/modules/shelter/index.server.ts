export { shelterCodes, type ShelterCodes } from './data/code-lists.server.ts';
export type { DatabaseRefusal } from './data/database-refusal.ts';
export type { DoorEvent } from './data/door-events.server.ts';
export { findHouse, listHouses, type House } from './data/houses.server.ts';
export type { CapacityInput, PlannedChangeInput, PremisesInput } from './data/keep-premises.server.ts';
export { occupancy } from './data/occupancy.server.ts';
export type { OpenPeriod } from './data/period-text.ts';
export { registerRemarks, type PremisesFacts, type RemarkFact } from './data/premises-facts.server.ts';
export { stayHistory, type StayVersion } from './data/stay-history.server.ts';
export { currentStays, findStay, staysOfPerson, type StayRecord } from './data/stays.server.ts';
export type { StayBackground } from './data/write-stays.server.ts';
export type { Moved } from './domain/change-stay.ts';
export type { Moment } from './domain/stay-period.ts';
export type { Act } from './use-cases/act.ts';
export type { ChangedStay, ChangeRefusal, StayAct } from './use-cases/change-recorded-stay.server.ts';
export { correctStay, type CorrectStayRequest } from './use-cases/correct-stay.server.ts';
export { cancelReservation, recordNoShow } from './use-cases/end-reservation.server.ts';
export {
  addBed,
  bringBackInService,
  takeOutOfService,
  type NewBed,
  type Outage,
} from './use-cases/keep-beds.server.ts';
export {
  addPremises,
  changeCapacity,
  changeHouseRules,
  changePremises,
  closePremises,
  completePremisesChange,
  planPremisesChange,
  type KeptPremises,
  type PremisesAct,
  type PremisesRefusal,
} from './use-cases/keep-premises.server.ts';
export {
  listSignals,
  type ListedSignal,
  type ListedSignals,
  type SignalRequest,
  type StatedPlan,
} from './use-cases/list-signals.server.ts';
export {
  recordSupportPlan,
  type SupportPlanRefusal,
  type SupportPlanRequest,
} from './use-cases/record-support-plan.server.ts';
export { moveStay, type MoveStayRequest } from './use-cases/move-stay.server.ts';
export {
  disclosedUnmetDemand,
  disclosedWaiting,
  type UnmetCounts,
  type WaitingCounts,
} from './use-cases/demand-counts.server.ts';
export { offerPlaces, type OfferedPlace } from './use-cases/offer-places.server.ts';
export { findPremises, listPremises, type PremisesEntry } from './use-cases/premises-pages.server.ts';
export { recordArrival, undoArrival, type ArrivalRequest } from './use-cases/record-arrival.server.ts';
export { recordDeparture, type DepartureRequest } from './use-cases/record-departure.server.ts';
export {
  recordDoor,
  type DoorRefusal,
  type DoorRequest,
  type RecordedDoor,
} from './use-cases/record-door.server.ts';
export {
  admit,
  reserveStay,
  type AdmitRequest,
  type NewStayRefusal,
  type ReserveStayRequest,
} from './use-cases/reserve-stay.server.ts';
export {
  switchWinterRuleOff,
  switchWinterRuleOn,
  type WinterRule,
} from './use-cases/switch-winter-rule.server.ts';
export type { PlaceRefusal } from './use-cases/take-place.server.ts';
export { tonight, type TonightGuest, type TonightPremises } from './use-cases/tonight.server.ts';
export { undoDoor, type UndoDoorRefusal, type UndoDoorRequest } from './use-cases/undo-door.server.ts';
export {
  type RecordedAssessment,
  type RecordedDispute,
  type RecordedHandOver,
} from './data/accessibility.server.ts';
export { intakeStepCodes, type IntakeRecord, type IntakeStepCode } from './data/intakes.server.ts';
export { type RecordedEntry, type RecordedOffer } from './data/waiting-list.server.ts';
export { adviseAccessibility, type AccessibilityAdvice } from './domain/assess-accessibility.ts';
export {
  findIntake,
  intakesOfPerson,
  listIntakes,
  type ClockedIntake,
  type IntakeFile,
} from './use-cases/intake-pages.server.ts';
export {
  addToWaitingList,
  answerOffer,
  endWaiting,
  offerToWaiting,
  type AddToWaitingListRequest,
  type AnswerOfferRequest,
  type KeptWaiting,
  type WaitingAct,
  type WaitingRefusal,
} from './use-cases/keep-waiting-list.server.ts';
export {
  assessAccessibility,
  completeHandover,
  endDispute,
  recordDispute,
  recordHandover,
  type AssessmentRequest,
  type DisputeRefusal,
} from './use-cases/record-accessibility.server.ts';
export {
  closeIntake,
  extendIntakeTerm,
  recordIntake,
  recordIntakeStep,
  type IntakeAct,
  type IntakeRefusal,
  type KeptIntake,
  type RecordIntakeRequest,
} from './use-cases/record-intake.server.ts';
export {
  recordUnmetDemand,
  type UnmetDemandRefusal,
  type UnmetDemandRequest,
} from './use-cases/record-unmet-demand.server.ts';
export {
  findWaitingEntry,
  waitingEntriesOfPerson,
  waitingList,
  type WaitingPlace,
} from './use-cases/waiting-list.server.ts';
export {
  importPremises,
  type ImportedPremises,
  type ImportPremisesRequest,
} from './use-cases/import-premises.server.ts';
export { loadShelterReference } from './use-cases/load-shelter-reference.server.ts';
export {
  isOccupancyFormat,
  occupancyFormats,
  occupancyReport,
  type OccupancyFormat,
} from './use-cases/occupancy-report.server.ts';
export { loadDemoHouses } from './use-cases/load-demo-houses.server.ts';
export { loadDemoShelter } from './use-cases/load-demo-shelter.server.ts';
export { exportStays } from './use-cases/export-stays.server.ts';
export { importStays, type ImportedStays, type ImportStaysRequest } from './use-cases/import-stays.server.ts';
