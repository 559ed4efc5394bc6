import type { Guard } from './read-guards.ts';

/** Conditions that nothing can tell from their absence, because something else refuses the same. */
export interface EquivalentConditions {
  readonly place: RegExp;
  /** What they say, on one line. */
  readonly condition: RegExp;
  readonly because: string;
}

const region = /^\(region_id = (?:app\.region_id\(\)|\( SELECT app\.region_id\(\) AS region_id\))\)$/u;
/** `(i.region_id = intake_step.region_id)`, of the table that a sub-select reads and the policy's own. */
const sameRegion = /^\([a-z]\.region_id = \w+\.region_id\)$/u;

/** Policies of which a sub-select reads a table that has policies too: `i` of `intake`, and so on. */
const hangingOn =
  /^policy (?:accessibility_|handover|intake_step|intake_extension|waiting_list_offer|background_task_result|person_merge_move|stay_support_plan|placement_order\.\w+_added|household\.household_of_helped|scan_answer_note\.scan_answer_note_own|scan_participant_identity\.\w+_regional)/u;

/** Policies that ask a function of which the first condition is that the region is the own one. */
const askingOfOwnRegion =
  /^policy (?:household_member\.|person\.person_(?:by_emergency|changed_by_helper|helped)|person_identity(?:_revision)?\.|person_file_opening\.\w+_ask|person_legal_basis\.\w+_(?:added_by_helper|ended_by_helper|helped)|person_merge\.|(?:bed_out_of_service|winter_rule)\.\w+_(?:ended_)?by_worker|stay\.stay_(?:added|changed)|night_presence\.\w+_at_own_premises|(?:intake|waiting_list_entry)\.\w+_(?:added_by|changed_by)_organisation with check)/u;

export const equivalentConditions: readonly EquivalentConditions[] = [
  {
    place: hangingOn,
    condition: region,
    because:
      'The sub-select reads rows of the own region alone, and asks for the same region as the row has.',
  },
  {
    place: hangingOn,
    condition: sameRegion,
    because: 'The row is of the own region, and so is all that the sub-select may read.',
  },
  {
    place: askingOfOwnRegion,
    condition: region,
    because:
      'The function that is asked refuses another region; every policy begins with the region all the same.',
  },
  {
    place: /^policy (?:intake|waiting_list_entry)\.\w+_changed_by_organisation with check/u,
    condition: /^\(organisation_id = \( SELECT app\.organisation_id\(\) AS organisation_id\)\)$/u,
    because: 'USING says it of the row as it was, and the application may not change this column.',
  },
  {
    place:
      /^policy (?:stay\.stay_changed_at_own_premises|(?:intake|waiting_list_entry)\.\w+_changed_by_organisation) with check/u,
    condition: /^app\.keeps_records_of\(region_id, person_id\)$/u,
    because: 'The row that is changed is itself such a record, and its person cannot be changed.',
  },
  {
    place: /^policy (?:household\.household_of_helped|placement_order\.placement_order_added_by_worker)/u,
    condition: /^\(? ?(?:SELECT )?app\.has_role\('shelter-worker'::text\)/u,
    because: 'The rows that the sub-selects look for are read by shelter workers alone.',
  },
  {
    place: /^policy scan_answer_note\.scan_answer_note_own/u,
    condition: /has_role\('municipal-policy'::text\)/u,
    because: 'Numbers are read by this role and the regional one, which reads every note by another policy.',
  },
  {
    place: /^function app\.helps_person$/u,
    condition: /^\(app\.organisation_id\(\) IS NOT NULL\)$/u,
    because: 'Nothing equals an organisation that is not there, and every reason but this compares with it.',
  },
  {
    place:
      /^policy (?:realised_\w+\.\w+_change|person_double\.person_double_settled_by_privacy_officer) with check/u,
    condition: region,
    because: 'USING says it of the row as it was, and the application may not change this column.',
  },
  {
    place: /^policy stay\.stay_changed_at_own_premises with check/u,
    condition: /^app\.runs_premises\(region_id, premises_id\)$/u,
    because: 'USING says it of the row as it was, and the application may not change this column.',
  },
  {
    place: /^policy \w+\.\w+_of_own_premises using/u,
    condition: /^\(p\.region_id = (?:app\.region_id\(\)|\( SELECT app\.region_id\(\) AS region_id\))\)$/u,
    because: 'The sub-select reads who runs which house in the own region alone.',
  },
  {
    place: /^policy person_file_opening\.person_file_opening_ask/u,
    condition: /has_any_role\(VARIADIC ARRAY\['shelter-worker'::text, 'case-worker'::text\]\)/u,
    because: 'Nobody but these two may take somebody in: the function that is asked says so too.',
  },
  {
    place: /^policy intake\.intake_added_by_organisation/u,
    condition: /^\(recorded_by = /u,
    because: 'A trigger stamps who records it before the policy looks.',
  },
  {
    place: /^policy scan_answer_note\.scan_answer_note_own/u,
    condition: /^\(i\.municipality_code = /u,
    because:
      'Who reads numbers of other municipalities has the regional role, which reads every note by another policy.',
  },
  {
    place: /^function app\.approve_password_reset$/u,
    condition:
      /^(?:[ar]\.region_id = (?:app\.region_id\(\)|r\.region_id)|app\.has_any_role\('region-admin', 'privacy-officer'\))$/u,
    because:
      'The function that tells who works elsewhere says yes of another region, and to whoever may not know.',
  },
  {
    place: /^function app\.approve_password_reset$/u,
    condition: /^r\.code_hash is not null$/u,
    because: 'A constraint gives a code to every request that waits.',
  },
  {
    place: /^function app\.guard_(?:bsn|grant_scores)$/u,
    condition: /^tg_op = 'UPDATE'$/u,
    because: 'What was there before is null when a row is added, and then the term beside it does not hold.',
  },
  {
    place: /^function app\.broken_audit_events$/u,
    condition: /^\(e\.event_no >= broken_audit_events\.after\)$/u,
    because:
      'It spares reading what comes before: an event is held against the one before it, which is read.',
  },
  {
    place: /^policy stay_support_plan\.stay_support_plan_added_at_own_premises/u,
    condition: /^app\.runs_premises\(s\.region_id, s\.premises_id\)$/u,
    because: 'The sub-select reads stays at houses of the own organisation alone.',
  },
];

export function isEquivalent(
  { place, condition }: Pick<Guard, 'place' | 'condition'>,
  among: readonly EquivalentConditions[] = equivalentConditions,
): boolean {
  return among.some((each) => each.place.test(place) && each.condition.test(condition));
}
