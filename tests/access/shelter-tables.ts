/** The tables of people and shelter, with what the roles that see any of them see of a region that `fillShelter` filled. */
export const shelterTables = [
  'person',
  'person_identity',
  'person_legal_basis',
  'person_restriction',
  'person_restriction_reader',
  'household',
  'household_member',
  'person_merge',
  'person_merge_move',
  'person_emergency_access',
  'person_emergency_review',
  'person_file_opening',
  'person_double',
  'person_identity_revision',
  'premises',
  'premises_provider',
  'premises_service',
  'premises_flow',
  'premises_remark',
  'premises_change',
  'premises_capacity',
  'house_rule',
  'bed',
  'bed_out_of_service',
  'winter_rule',
  'stay',
  'stay_revision',
  'stay_support_plan',
  'night_presence',
  'intake',
  'intake_revision',
  'intake_step',
  'intake_extension',
  'accessibility_assessment',
  'accessibility_answer',
  'accessibility_dispute',
  'handover',
  'waiting_list_entry',
  'waiting_list_offer',
  'unmet_demand',
  'placement_order',
] as const;
export type ShelterTable = (typeof shelterTables)[number];

export const shelterCodeLists = [
  'premises_kind',
  'homelessness_route',
  'living_situation',
  'exit_destination',
  'capacity_reason',
  'out_of_service_reason',
  'refusal_reason',
  'no_roof_reason',
  'referral_source',
  'contract_form',
  'unmet_demand_reason',
  'night_exception_reason',
  'file_opening_purpose',
] as const;

type Counts = Readonly<Record<ShelterTable, number>>;

export const noShelter = Object.fromEntries(shelterTables.map((table) => [table, 0])) as Counts;

/** The register of premises: nothing of people. */
export const register = {
  premises: 2,
  premises_provider: 2,
  premises_service: 2,
  premises_flow: 2,
  premises_remark: 1,
  premises_change: 2,
  premises_capacity: 2,
  house_rule: 2,
  bed: 2,
  bed_out_of_service: 2,
  winter_rule: 2,
} as const satisfies Partial<Counts>;

/** What a shelter worker sees beside the register: the one person whom the own organisation helps, and what one opened. */
export const ownClients = {
  person: 1,
  person_identity: 1,
  person_identity_revision: 1,
  person_file_opening: 2,
  person_legal_basis: 1,
  household: 1,
  household_member: 1,
  person_merge: 1,
  person_merge_move: 1,
  stay: 1,
  stay_revision: 1,
  stay_support_plan: 1,
  night_presence: 1,
  intake: 1,
  intake_revision: 1,
  intake_step: 1,
  intake_extension: 1,
  accessibility_assessment: 1,
  accessibility_answer: 1,
  accessibility_dispute: 1,
  handover: 1,
  waiting_list_entry: 1,
  waiting_list_offer: 1,
  unmet_demand: 1,
} as const satisfies Partial<Counts>;

/** What the privacy officer watches over: restrictions, bases, emergency openings and orders of placement, of both people. */
export const watchedOver = {
  person_legal_basis: 2,
  person_restriction: 2,
  person_restriction_reader: 2,
  person_emergency_access: 2,
  person_emergency_review: 2,
  person_double: 2,
  placement_order: 2,
} as const satisfies Partial<Counts>;
