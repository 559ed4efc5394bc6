const codeList = 'A list that ships with the program: archived by its data file, the same for all regions.';
const planned =
  'A day that is planned or promised: nothing was done yet, and what is done is told by another column.';
const register = 'audit_event';

/** Columns that tell a status and whose act is recorded in another table, which names who and is only added to. */
export const recordedElsewhere: Readonly<Record<string, string>> = {
  'stay.status': 'stay_revision',
  'stay.arrived_on': 'stay_revision',
  'stay.left_on': 'stay_revision',
  'measure.status': 'plan_change',
  'measure_milestone.done_on': 'plan_change',
  'evaluation_moment.held_on': 'plan_change',
  'evaluation_moment.decision': 'plan_change',
  'pilot_check.is_met': 'plan_change',
  'pilot_communication.done_on': 'plan_change',
  'plan_decision.taken_on': 'plan_version',
  // The register of premises: dated facts, kept by the administrator, each change an event of the audit log.
  'premises.recorded_at': register,
  'premises_capacity.valid_period': register,
  'premises_change.planned_on': register,
  'house_rule.valid_period': register,
  'premises_contact.valid_period': register,
  'bed.exists_period': register,
};

/** Columns that look like a status and are no act of anybody, or whose actor is known by another way; with the reason. */
export const noActOfItsOwn: Readonly<Record<string, string>> = {
  'installation.created_at': 'Made by the program with the database; no decision of anybody.',
  'installation_key.recorded_at': 'Written by the program at start, when it finds that a key fits.',
  'person_double.noted_at': 'Noted by the database when two files have one BSN; settling it is stamped.',
  'person_emergency_review.verdict':
    'Given by the officer in reviewed_by, at the time of the database; a final verdict stands.',
  'public_form_send.sent_at': 'A visitor without account sent a form; kept a day, to count.',
  'file_removal.removed_at':
    'The night\u2019s work by a term or by a request that was granted; the event in the audit log names who ran it.',
  'retention_kind.state': codeList,
  'accessibility_dispute.outcome': 'Written with ended_on, which is stamped.',
  'waiting_list_entry.end_outcome':
    'Written with ended_on, which is stamped; a check holds the two together.',
  'background_task.status': 'The program does the work for requested_by; nobody decides it.',
  'background_task.started_at': 'The program does the work for requested_by; nobody decides it.',
  'background_task.finished_at': 'The program does the work for requested_by; nobody decides it.',
  'grant_score.scored_at':
    'Only the assessor named in the row gives or changes it, until the scores are opened.',
  'person_identity.is_searchable': 'Follows person_merge, which names who merged and who undid it.',
  'scan_identity_access.expires_at':
    'Hours that pass by the clock, as stated when they were given; only user_id can end them sooner.',
  'plan.award_known_on': 'What the plan says of itself; the plan names who changed it last (changed_by).',
  'plan_reminder.created_at': 'Made by the night\u2019s work because a planned day came; no decision.',
  'region_membership.valid_period': 'Copied from a named source, loaded with the program.',
  'municipality.valid_period':
    'Copied from a named source, loaded with the program or as a list by the operator.',
  'grant_call.hear_by_on': planned,
  'evaluation_moment.planned_on': planned,
  'measure_milestone.due_on': planned,
  'pilot_communication.planned_on': planned,
  'plan_objective.deadline_on': planned,
  'plan_reminder.planned_on': planned,
  ...Object.fromEntries(
    [
      'capacity_reason',
      'contract_form',
      'exit_destination',
      'file_opening_purpose',
      'homelessness_route',
      'living_situation',
      'night_exception_reason',
      'no_roof_reason',
      'out_of_service_reason',
      'premises_kind',
      'referral_source',
      'refusal_reason',
      'retention_kind',
      'unmet_demand_reason',
    ].map((list) => [`${list}.is_archived`, codeList]),
  ),
};
