-- Tables
table app.person_record
  table_name text not null
  person_column text not null
  record_kind text
  key_columns text[]
  period_column text
  on_overlap text
  also_set text
  ordinal smallint
  stays_because text
table app.person_trace
  table_name text not null
  ordinal smallint not null
  joined text not null default ''::text
  persons text[]
  found text
  household text
  changed_at text
  running text
  running_as text
  before_removal text
table auth.account_holder
  id uuid not null default uuidv7()
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  set_up_region_id uuid
  has_factor boolean not null default false
table auth.credential
  id uuid not null default uuidv7()
  user_id uuid not null
  account_id text not null
  provider_id text not null
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  password text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table auth.invitation
  token_hash bytea not null
  user_id uuid not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  code_hash bytea
  wrong_codes integer not null default 0
  removes_factors boolean not null default false
table auth.mail_choice
  choice_id uuid not null default uuidv7()
  user_id uuid not null
  kind text not null
  wants boolean not null
  chosen_at timestamp with time zone not null default clock_timestamp()
table auth.passkey
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  name text
  credential_id text not null
  public_key text not null
  counter double precision not null
  device_type text not null
  backed_up boolean not null
  transports text
  aaguid text
  created_at timestamp with time zone not null default now()
  last_used_at timestamp with time zone
table auth.pin
  user_id uuid not null
  hash text not null
  set_at timestamp with time zone not null default now()
table auth.provider_answer
  state_hash bytea not null
  taken_at timestamp with time zone not null default now()
table auth.recovery_code
  user_id uuid not null
  code_hash bytea not null
  made_at timestamp with time zone not null default now()
  used_at timestamp with time zone
table auth.second_step
  token_hash bytea not null
  user_id uuid not null
  expires_at timestamp with time zone not null
table auth.session
  id uuid not null default uuidv7()
  user_id uuid not null
  token_hash text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  work_assignment_id uuid
  work_chosen_at timestamp with time zone
  second_factor text
  second_factor_at timestamp with time zone
  password_shown_at timestamp with time zone
  provider text
  shared_since timestamp with time zone
  shared_minutes smallint
  shared_used_at timestamp with time zone
  shared_wrong_pins smallint not null default 0
table auth.sign_in_attempt
  subject_hash bytea not null
  attempt uuid not null
  made_at timestamp with time zone not null default clock_timestamp()
table auth.sign_in_chain
  one boolean not null default true
  last_no bigint not null default 0
  last_hash bytea not null default '\x00'::bytea
  removed_to bigint not null default 0
  removed_hash bytea not null default '\x00'::bytea
  key_id text
  seal bytea
table auth.sign_in_event
  event_no bigint not null
  occurred_at timestamp with time zone not null
  action text not null
  result text not null
  user_id uuid
  unknown_hash bytea
  actor_id uuid
  region_id uuid
  origin text not null
  previous_hash bytea not null
  hash bytea not null
table auth.sign_in_seal
  event_no bigint not null
  key_id text not null
  seal bytea not null
table auth.totp
  user_id uuid not null
  sealed bytea
  next_sealed bytea
  next_session_id uuid
  next_at timestamp with time zone
  last_step bigint not null default 0
  added_at timestamp with time zone
  last_used_at timestamp with time zone
table auth.verification
  id uuid not null default uuidv7()
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table public.accessibility_answer row level security
  region_id uuid not null
  assessment_id uuid not null
  criterion text not null
  speaks_for text not null
  note text
table public.accessibility_assessment row level security
  region_id uuid not null
  assessment_id uuid not null default uuidv7()
  intake_id uuid not null
  assessed_on date not null
  outcome text not null
  other_region text
  explanation text not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
table public.accessibility_dispute row level security
  region_id uuid not null
  dispute_id uuid not null default uuidv7()
  intake_id uuid not null
  step text not null
  started_on date not null
  ended_on date
  outcome text
  started_by uuid
  started_at timestamp with time zone
  started_via text
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.audit_event row level security
  region_id uuid not null
  event_no bigint not null
  occurred_at timestamp with time zone not null
  actor_id uuid
  actor_roles text not null
  action text not null
  object_kind text not null
  object_id text not null
  result text not null
  purpose text
  origin text not null
  previous_hash bytea not null
  hash bytea not null
table public.audit_head row level security
  region_id uuid not null
  last_no bigint not null
  last_hash bytea not null
  removed_to bigint not null default 0
  removed_hash bytea not null default '\x00'::bytea
  removal_key_id text
  removal_seal bytea
table public.audit_seal row level security
  region_id uuid not null
  event_no bigint not null
  key_id text not null
  seal bytea not null
table public.background_task row level security
  region_id uuid not null
  task_id uuid not null default uuidv7()
  requested_by uuid not null
  assignment_id uuid
  kind text not null
  title text not null
  parameters jsonb not null default '{}'::jsonb
  status text not null default 'waiting'::text
  progress_done integer not null default 0
  progress_total integer not null default 1
  message text
  requested_at timestamp with time zone not null default now()
  started_at timestamp with time zone
  finished_at timestamp with time zone
  expires_on date not null default (app.dutch_day() + 7)
table public.background_task_result row level security
  region_id uuid not null
  task_id uuid not null
  file_name text not null
  media_type text not null
  content bytea not null
table public.bed row level security
  region_id uuid not null
  premises_id uuid not null
  bed_id uuid not null default uuidv7()
  bed_ref text not null
  exists_period daterange not null default '(,)'::daterange
  is_single_room boolean
  is_on_ground_floor boolean
table public.bed_out_of_service row level security
  region_id uuid not null
  outage_id uuid not null default uuidv7()
  premises_id uuid not null
  bed_id uuid
  places integer not null default 1
  reason_code text not null
  valid_period daterange not null
  note text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.budget_line row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  measure_id text not null
  "position" integer not null
  kind text not null
  label text not null
  recurrence text not null
  years_kind text not null
  first_year integer
  last_year integer
  stated_cents bigint
  rounding_euros integer not null
  vat_bp integer
  index_base_year integer
  index_bp integer
  note text
  effort_kind text
  hours_per_week numeric
  effort_persons numeric
  hours_per_person_week numeric
  weeks numeric
  rate_cents bigint
  fte numeric
  count_value numeric
  count_unit text
  amount_cents bigint
  months numeric
  percentage_bp integer
  base_kind text
  base_cents bigint
  ceiling_cents bigint
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.budget_line_assumption row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  "position" integer not null
  text text not null
table public.budget_line_percentage_base row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  base_line_id text not null
  "position" integer not null
table public.budget_line_sharing row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  measure_id text not null
  "position" integer not null
table public.budget_line_year row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  variant_no integer not null
  "position" integer not null
  year integer not null
  cents bigint
  weight numeric
table public.budget_line_year_variant row level security
  region_id uuid not null
  plan_slug text not null
  line_id text not null
  variant_no integer not null
  source text not null
  years_kind text not null
  first_year integer
  last_year integer
table public.capacity_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.contract_form row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.door_lock row level security
  region_id uuid not null
  choice_id uuid not null default uuidv7()
  minutes smallint not null
  chosen_by uuid not null
  chosen_at timestamp with time zone not null default now()
table public.evaluation_moment row level security
  region_id uuid not null
  plan_slug text not null
  moment_id uuid not null default uuidv7()
  measure_id text
  pilot_id text
  evaluation_id text not null
  "position" integer not null
  label text not null
  planned_on date
  held_on date
  findings text
  decision text
  reason text
  reminder_days integer[] not null default '{}'::integer[]
table public.exit_destination row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
  is_without_roof boolean not null default false
  is_home boolean not null default false
table public.file_opening_purpose row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  is_automatic boolean not null default false
  ordinal integer not null
table public.file_removal row level security
  region_id uuid not null
  removal_id uuid not null default gen_random_uuid()
  removed_at timestamp with time zone not null default clock_timestamp()
  ground text not null
  kind_code text not null
  term_value integer not null
  term_unit text not null
  chosen_from date
  files integer not null
  counts jsonb not null
  tables_read integer not null
  digest bytea not null
  again boolean not null default false
table public.forecast_override row level security
  region_id uuid not null
  plan_slug text not null
  override_id uuid not null default uuidv7()
  measure_id text not null
  cents bigint not null
  reason text not null
  set_by uuid not null
  set_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  ended_by uuid
  ended_via text
table public.form_send row level security
  region_id uuid not null
  digest bytea not null
  sent_by uuid not null
  request_id uuid not null
  sent_at timestamp with time zone not null default now()
  led_to text
table public.funding_share row level security
  region_id uuid not null
  plan_slug text not null
  share_id uuid not null default uuidv7()
  measure_id text not null
  line_id text
  "position" integer not null
  source_id text not null
  kind text not null
  basis_points integer
  cents bigint
table public.funding_source row level security
  region_id uuid not null
  plan_slug text not null
  source_id text not null
  "position" integer not null
  kind text not null
  label text not null
  is_archived boolean not null default false
  available_cents bigint
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  archived_by uuid
  archived_at timestamp with time zone
  archived_via text
table public.grant_account row level security
  region_id uuid not null
  application_id uuid not null
  submitted_on date not null
  spent_cents bigint not null
  report text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default now()
  award_id uuid not null
table public.grant_applicant row level security
  region_id uuid not null
  application_id uuid not null
  retain_until date not null
  name bytea not null
  organisation bytea
  email bytea not null
  phone bytea
table public.grant_application row level security
  region_id uuid not null
  application_id uuid not null default uuidv7()
  plan_slug text not null
  call_id text not null
  title text not null
  description text not null
  requested_cents bigint not null
  status text not null default 'submitted'::text
  submitted_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  status_by uuid
  status_at timestamp with time zone
  status_via text
table public.grant_assessor row level security
  region_id uuid not null
  plan_slug text not null
  call_id text not null
  user_id uuid not null
  "position" integer not null
table public.grant_award row level security
  region_id uuid not null
  application_id uuid not null
  cents bigint not null
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null default now()
  award_id uuid not null default uuidv7()
  conditions text
  is_revoked boolean not null default false
  revoked_reason text
  revoked_by uuid
  revoked_at timestamp with time zone
  revoked_via text
table public.grant_call row level security
  region_id uuid not null
  plan_slug text not null
  call_id text not null
  measure_id text not null
  name text not null
  ceiling_cents bigint not null
  expected_applications integer not null
  average_cents bigint not null
  budget_cents bigint not null
  support_cents bigint not null
  max_score integer not null
  minimum_percent numeric not null
  open_period daterange
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  opened_by uuid
  opened_at timestamp with time zone
  opened_via text
  are_scores_open boolean not null default false
  scores_opened_by uuid
  scores_opened_at timestamp with time zone
  scores_opened_via text
  purpose text
  contact text
  hear_by_on date
table public.grant_criterion row level security
  region_id uuid not null
  plan_slug text not null
  call_id text not null
  criterion_id text not null
  "position" integer not null
  label text not null
  weight numeric not null
table public.grant_order row level security
  region_id uuid not null
  order_id uuid not null default uuidv7()
  plan_slug text not null
  call_id text not null
  kind text not null
  application_id uuid
  rule_version integer not null
  input jsonb not null
  outcome jsonb not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  award_id uuid
table public.grant_payment row level security
  region_id uuid not null
  payment_id uuid not null default uuidv7()
  application_id uuid not null
  paid_on date not null
  cents bigint not null
  note text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default now()
  award_id uuid not null
table public.grant_score row level security
  region_id uuid not null
  application_id uuid not null
  assessor_id uuid not null
  plan_slug text not null
  call_id text not null
  criterion_id text not null
  score numeric not null
  scored_at timestamp with time zone not null default now()
table public.handover row level security
  region_id uuid not null
  handover_id uuid not null default uuidv7()
  intake_id uuid not null
  to_region text not null
  party_there text not null
  agreed_on date not null
  planned_on date
  transport text
  paid_by text
  shelter_until_then text
  completed_on date
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  recorded_via text
  completed_by uuid
  completed_at timestamp with time zone
  completed_via text
table public.held_file row level security
  region_id uuid not null
  held_file_id uuid not null default uuidv7()
  held_by uuid not null
  purpose text not null
  name text not null
  content bytea not null
  digest bytea not null default sha256(content)
  kept_until timestamp with time zone not null default (now() + '01:00:00'::interval)
table public.homelessness_route row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
  rvs_route text not null
table public.house_rule row level security
  region_id uuid not null
  premises_id uuid not null
  valid_period daterange not null default '(,)'::daterange
  minimum_age integer
  maximum_age integer
  longest_stay_value integer
  longest_stay_unit text
  nights_per_month integer
  contract_form_code text
  source text
table public.household row level security
  region_id uuid not null
  household_id uuid not null default uuidv7()
  kind text not null
  registered_by uuid
  registered_by_organisation uuid
  registered_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.household_member row level security
  region_id uuid not null
  household_id uuid not null
  person_id uuid not null
  member_role text not null
  valid_period daterange not null
  joined_by uuid
  joined_at timestamp with time zone
  joined_via text
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.installation row level security
  is_only boolean not null default true
  installation_id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default now()
table public.installation_key row level security
  key_id text not null
  fingerprint bytea not null
  recorded_at timestamp with time zone not null default now()
table public.intake row level security
  region_id uuid not null
  intake_id uuid not null default uuidv7()
  person_id uuid not null
  household_id uuid
  organisation_id uuid not null
  reported_on date not null
  reported_at timestamp with time zone not null default now()
  referral_source_code text
  found_at text
  route_code text
  situation_before_code text
  origin_municipality_code text
  is_urgent boolean not null default false
  first_agreements text
  closed_on date
  recorded_by uuid
  emergency_access_id uuid
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  closed_by uuid
  closed_at timestamp with time zone
  closed_via text
  recorded_at timestamp with time zone
  recorded_via text
  change_reason text
table public.intake_extension row level security
  region_id uuid not null
  extension_id uuid not null default uuidv7()
  intake_id uuid not null
  step text not null
  extra_days integer not null
  reason text not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
table public.intake_revision row level security
  region_id uuid not null
  intake_id uuid not null
  revision_no integer not null
  reported_on date not null
  referral_source_code text
  found_at text
  route_code text
  situation_before_code text
  origin_municipality_code text
  is_urgent boolean not null
  first_agreements text
  reason text
  replaced_by uuid
  replaced_at timestamp with time zone not null default now()
table public.intake_step row level security
  region_id uuid not null
  intake_id uuid not null
  step text not null
  done_on date not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  recorded_via text
table public.key_renewal row level security
  key_id text not null
  started_at timestamp with time zone not null default now()
  moved_at timestamp with time zone not null default now()
  finished_at timestamp with time zone
  rows_done integer not null default 0
  rows_waiting integer not null
  rows_stuck integer not null default 0
table public.key_use row level security
  region_id uuid not null
  key_id text not null
  values_held bigint not null
  seals_held bigint not null
  counted_at timestamp with time zone not null default now()
table public.letter_template row level security
  region_id uuid not null
  template_id text not null
  name text not null
  body text not null
  revision integer not null default 1
  changed_by uuid not null
  changed_at timestamp with time zone not null default now()
table public.living_situation row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
  ethos_class integer not null
table public.mail_event row level security
  region_id uuid not null
  message_id uuid not null
  event_no integer not null
  what text not null
  smtp_code smallint
  enhanced_code text
  because text
  recorded_by uuid
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.mail_message row level security
  region_id uuid not null
  message_id uuid not null default uuidv7()
  kind text not null
  user_id uuid not null
  facts jsonb not null default '{}'::jsonb
  path text
  link text
  link_about uuid
  once text
  not_before timestamp with time zone not null default now()
  written_by uuid
  written_at timestamp with time zone not null default now()
  state text not null default 'written'::text
  round smallint not null default 0
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.mail_stop row level security
  region_id uuid not null
  stop_id uuid not null default uuidv7()
  user_id uuid not null
  enhanced_code text
  stopped_at timestamp with time zone not null default clock_timestamp()
  ended_by uuid
  ended_at timestamp with time zone
table public.mail_wording row level security
  region_id uuid not null
  part text not null
  body text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.mail_wording_version row level security
  region_id uuid not null
  part text not null
  revision integer not null
  body text
  recorded_by uuid
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.measure row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  "position" integer not null
  number integer not null
  name text not null
  summary text
  target_group text
  persons_min integer
  persons_max integer
  persons_is_about boolean
  persons_note text
  places integer
  locations integer
  status text not null
  status_note text
  link_basis text not null
  lead text
  planned_first_year integer
  planned_last_year integer
  planned_from date
  planned_until date
  starts_at_once boolean not null
  months_min integer
  months_max integer
  stated_total_cents bigint
  total_basis text not null
  funding_note text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.measure_dependency row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  depends_on text not null
  "position" integer not null
table public.measure_evidence row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  scan_table text not null
  scan_item text not null
  scan_column text not null default ''::text
  basis text not null
  "position" integer not null
table public.measure_exclusion row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  "position" integer not null
  text text not null
table public.measure_indicator row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  indicator_id text not null
  "position" integer not null
table public.measure_milestone row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  milestone_id text not null
  "position" integer not null
  label text not null
  due_on date not null
  done_on date
table public.measure_municipality row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  municipality_code text not null
  "position" integer not null
table public.measure_objective row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  objective_id text not null
  "position" integer not null
table public.measure_partner row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  "position" integer not null
  name text not null
table public.measure_result row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  result_id text not null
  "position" integer not null
  text text not null
  target_value numeric
  target_unit text
table public.measure_theme row level security
  region_id uuid not null
  plan_slug text not null
  measure_id text not null
  theme_id text not null
  "position" integer not null
table public.municipality row level security
  code text not null
  name text not null
  safety_region text
  list_year integer not null
  valid_period daterange not null default '(,)'::daterange
table public.municipality_successor row level security
  code text not null
  successor_code text not null
table public.night_exception_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.night_presence row level security
  region_id uuid not null
  event_id uuid not null default uuidv7()
  idempotency_key uuid not null
  premises_id uuid not null
  person_id uuid not null
  night date not null
  kind text not null
  undoes_event_id uuid
  exception_code text
  occurred_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  arrived_stay_id uuid
  device_pressed_at timestamp with time zone
  device_sent_at timestamp with time zone
table public.no_roof_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.organisation row level security
  region_id uuid not null
  organisation_id uuid not null default uuidv7()
  slug text not null
  name text not null
  kind text not null
  municipality_code text
  is_invented boolean not null default false
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.out_of_service_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.own_sign_in
  event_no bigint
  occurred_at timestamp with time zone
  action text
  result text
  origin text
table public.password_reset_request row level security
  region_id uuid not null
  request_id uuid not null default uuidv7()
  user_id uuid not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null default now()
  approved_by uuid
  approved_at timestamp with time zone
  refused_by uuid
  refused_at timestamp with time zone
  code_hash bytea
  refused_because text
table public.past_movement row level security
  region_id uuid not null
  premises_id uuid not null
  month date not null
  direction text not null
  reason_code text not null
  people integer not null
  nights bigint not null default 0
table public.past_night row level security
  region_id uuid not null
  premises_id uuid not null
  night date not null
  people integer not null
table public.past_recording row level security
  region_id uuid not null
  premises_id uuid not null
  since date not null
table public.past_waiting row level security
  region_id uuid not null
  kind_code text not null
  day date not null
  waiting integer not null
  urgent integer not null
table public.person row level security
  region_id uuid not null
  person_id uuid not null default uuidv7()
  person_ref text
  birth_year integer
  sex text
  origin_municipality_code text
  merged_into_person_id uuid
  registered_by uuid
  registered_by_organisation uuid
  registered_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.person_double row level security
  region_id uuid not null
  double_id uuid not null default uuidv7()
  person_id uuid not null
  restricted_person_id uuid not null
  noted_at timestamp with time zone not null default now()
  outcome text
  settled_by uuid
  settled_at timestamp with time zone
  settled_via text
table public.person_emergency_access row level security
  region_id uuid not null
  access_id uuid not null default uuidv7()
  person_id uuid not null
  user_id uuid not null
  ground text not null default 'emergency'::text
  reason text not null
  granted_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '01:00:00'::interval)
table public.person_emergency_review row level security
  region_id uuid not null
  access_id uuid not null
  verdict text not null
  note text
  reviewed_by uuid not null
  reviewed_at timestamp with time zone not null default now()
table public.person_file_opening row level security
  region_id uuid not null
  opening_id uuid not null default uuidv7()
  person_id uuid not null
  user_id uuid not null
  purpose_code text not null
  opened_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '08:00:00'::interval)
table public.person_identity row level security
  region_id uuid not null
  person_id uuid not null
  working_name bytea
  given_names bytea
  initials bytea
  prefix bytea
  family_name bytea
  birth_date bytea
  bsn bytea
  phone bytea
  email bytea
  key_id text not null
  hash_key_id text not null
  bsn_hash bytea
  is_searchable boolean not null default true
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  revision_no integer not null default 1
  change_kind text not null default 'register'::text
  change_reason bytea
  search_entry bytea
  search_form smallint not null default 0
table public.person_identity_revision row level security
  region_id uuid not null
  person_id uuid not null
  revision_no integer not null
  working_name bytea
  given_names bytea
  initials bytea
  prefix bytea
  family_name bytea
  birth_date bytea
  bsn bytea
  phone bytea
  email bytea
  sex text
  origin_municipality_code text
  change_kind text not null
  change_reason bytea
  changed_by uuid
  changed_at timestamp with time zone not null
table public.person_legal_basis row level security
  region_id uuid not null
  legal_basis_id uuid not null default uuidv7()
  person_id uuid not null
  basis text not null
  purpose text not null
  valid_period daterange not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.person_merge row level security
  region_id uuid not null
  merge_id uuid not null default uuidv7()
  kept_person_id uuid not null
  leaving_person_id uuid not null
  reason text not null
  merged_by uuid not null
  merged_at timestamp with time zone not null default now()
  undone_by uuid
  undone_at timestamp with time zone
  undo_reason text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.person_merge_move row level security
  region_id uuid not null
  merge_id uuid not null
  record_kind text not null
  record_id text not null
table public.person_restriction row level security
  region_id uuid not null
  restriction_id uuid not null default uuidv7()
  person_id uuid not null
  reason text not null
  valid_period daterange not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.person_restriction_reader row level security
  region_id uuid not null
  restriction_id uuid not null
  user_id uuid not null
table public.pilot row level security
  region_id uuid not null
  plan_slug text not null
  pilot_id text not null
  "position" integer not null
  name text not null
  measure_id text
  link_basis text
  link_note text
  summary text
  location text not null
  building text
  target_group text
  pilot_period daterange not null
  term_months integer
  places_start integer not null
  places_max integer not null
  persons_per_home numeric
  landlord text
  provider text
  funding_note text
  end_decision text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  decided_by uuid
  decided_at timestamp with time zone
  decided_via text
table public.pilot_check row level security
  region_id uuid not null
  plan_slug text not null
  pilot_id text not null
  check_id text not null
  "position" integer not null
  text text not null
  is_met boolean
  note text
table public.pilot_communication row level security
  region_id uuid not null
  plan_slug text not null
  pilot_id text not null
  communication_id text not null
  "position" integer not null
  kind text not null
  text text not null
  planned_on date
  done_on date
table public.pilot_remark row level security
  region_id uuid not null
  plan_slug text not null
  pilot_id text not null
  kind text not null
  "position" integer not null
  text text not null
table public.placement_order row level security
  region_id uuid not null
  order_id uuid not null default uuidv7()
  organisation_id uuid not null
  kind text not null
  offer_id uuid
  stay_id uuid
  demand_id uuid
  chosen text
  rule_version integer not null
  input jsonb not null
  outcome jsonb not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.plan row level security
  region_id uuid not null
  plan_slug text not null
  title text not null
  first_year integer not null
  last_year integer not null
  plan_period daterange not null
  vision text
  stated_total_cents bigint
  award_cents bigint
  award_is_rounded boolean
  award_known_on date
  reserve_name text
  full_time_hours numeric not null
  created_by uuid
  created_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  content_revision bigint not null default nextval('plan_content'::regclass)
table public.plan_bottleneck row level security
  region_id uuid not null
  plan_slug text not null
  "position" integer not null
  text text not null
table public.plan_change row level security
  region_id uuid not null
  plan_slug text not null
  change_id uuid not null default uuidv7()
  measure_id text
  line_id text
  subject text not null
  field text not null
  before_text text
  after_text text
  difference_cents bigint
  reason text
  changed_by uuid not null
  changed_at timestamp with time zone not null default clock_timestamp()
table public.plan_decision row level security
  region_id uuid not null
  plan_slug text not null
  decision_id uuid not null default uuidv7()
  measure_id text
  "position" integer not null
  taken_on date
  body text not null
  subject text not null
  document_url text
table public.plan_fact row level security
  region_id uuid not null
  plan_slug text not null
  fact_id uuid not null default uuidv7()
  measure_id text
  "position" integer not null
  label text not null
  value text not null
table public.plan_objective row level security
  region_id uuid not null
  plan_slug text not null
  objective_id text not null
  "position" integer not null
  number integer not null
  theme_id text not null
  label_nl text not null
  label_en text not null
  actor text not null
  target_value numeric
  target_unit_nl text
  target_unit_en text
  deadline_on date
table public.plan_objective_means row level security
  region_id uuid not null
  plan_slug text not null
  objective_id text not null
  "position" integer not null
  label_nl text not null
  label_en text not null
table public.plan_reminder row level security
  region_id uuid not null
  plan_slug text not null
  moment_id uuid not null
  planned_on date not null
  days_before integer not null
  created_at timestamp with time zone not null default now()
table public.plan_source_note row level security
  region_id uuid not null
  plan_slug text not null
  remark_id uuid not null default uuidv7()
  note_id text not null
  measure_id text
  "position" integer not null
  place text not null
  line_id text
  detail text not null
table public.plan_theme row level security
  region_id uuid not null
  plan_slug text not null
  theme_id text not null
  "position" integer not null
  label_nl text not null
  label_en text not null
  regional_name text
table public.plan_version row level security
  region_id uuid not null
  plan_slug text not null
  version_no integer not null
  label text not null
  decision_id uuid
  snapshot jsonb not null
  created_by uuid not null
  created_at timestamp with time zone not null default now()
table public.premises row level security
  region_id uuid not null
  premises_id uuid not null default uuidv7()
  premises_ref text not null
  name text not null
  kind_code text not null
  location text
  municipality_code text
  target_group text
  unit_name text
  supervision text
  hours_per_week integer
  form_note text
  has_single_rooms boolean
  is_on_ground_floor boolean
  takes_couples boolean
  takes_families boolean
  takes_pets boolean
  is_for_women_only boolean not null default false
  open_period daterange not null default '(,)'::daterange
  source text
  recorded_at timestamp with time zone not null default now()
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  opened_by uuid
  opened_at timestamp with time zone
  opened_via text
table public.premises_answer row level security
  region_id uuid not null
  answer_id uuid not null default uuidv7()
  premises_id uuid not null
  question text not null
  answer boolean
  recorded_by uuid default app.user_id()
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.premises_answer_undone row level security
  region_id uuid not null
  answer_id uuid not null
  recorded_by uuid default app.user_id()
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.premises_capacity row level security
  region_id uuid not null
  premises_id uuid not null
  fact_kind text not null
  reason_code text not null
  valid_period daterange not null
  places integer not null
  source text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
table public.premises_change row level security
  region_id uuid not null
  change_id uuid not null default uuidv7()
  premises_id uuid not null
  kind text not null
  planned_on date
  done_on date
  note text not null default ''::text
  done_by uuid
  done_at timestamp with time zone
  done_via text
table public.premises_contact row level security
  region_id uuid not null
  premises_id uuid not null
  valid_period daterange not null default '(,)'::daterange
  telephone text
  ask_for text
  opening_hours text
table public.premises_flow row level security
  region_id uuid not null
  premises_id uuid not null
  direction text not null
  ordinal integer not null
  nl text not null
  other_premises_id uuid
table public.premises_kind row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
  has_nights boolean not null default false
  has_places boolean not null default false
  is_for_youth boolean not null default false
table public.premises_provider row level security
  region_id uuid not null
  premises_id uuid not null
  ordinal integer not null
  name text not null
  organisation_id uuid
table public.premises_remark row level security
  region_id uuid not null
  remark_id uuid not null default uuidv7()
  remark_ref text not null
  premises_id uuid
  nl text not null
  en text not null
table public.premises_service row level security
  region_id uuid not null
  premises_id uuid not null
  ordinal integer not null
  nl text not null
table public.public_form_send row level security
  region_id uuid not null
  send_id uuid not null default uuidv7()
  form text not null
  sender_hash bytea not null
  sent_at timestamp with time zone not null default clock_timestamp()
  neighbourhood_hash bytea
table public.realised_amount row level security
  region_id uuid not null
  plan_slug text not null
  entry_id uuid not null default uuidv7()
  measure_id text not null
  line_id text
  covered_period daterange not null
  cents bigint not null
  source text not null
  note text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default now()
  withdrawn_by uuid
  withdrawn_at timestamp with time zone
  withdrawn_because text
table public.realised_result row level security
  region_id uuid not null
  plan_slug text not null
  entry_id uuid not null default uuidv7()
  measure_id text not null
  result_id text not null
  covered_period daterange not null
  value numeric not null
  source text not null
  note text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default now()
  withdrawn_by uuid
  withdrawn_at timestamp with time zone
  withdrawn_because text
table public.referral_source row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.refusal_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.region row level security
  region_id uuid not null default uuidv7()
  slug text not null
  name text not null
  centre_municipality_code text not null
  suppression_threshold integer not null default 10
table public.region_membership row level security
  region_id uuid not null
  source text not null
  municipality_code text not null
  valid_period daterange not null
table public.region_sign_in
  event_no bigint
  occurred_at timestamp with time zone
  action text
  result text
  user_id uuid
  actor_id uuid
  origin text
table public.region_user row level security
  region_id uuid not null
  user_id uuid not null
  display_name text not null
  email text not null
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.removal_request row level security
  region_id uuid not null
  request_id uuid not null default uuidv7()
  person_id uuid not null
  asked_on date not null
  explanation text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  decision text
  refusal_ground text
  decision_note text
  decided_by uuid
  decided_at timestamp with time zone
  decided_via text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.retention_choice row level security
  region_id uuid not null
  choice_id uuid not null default uuidv7()
  kind_code text not null
  term_value integer not null
  holds_from date not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default clock_timestamp()
table public.retention_hold row level security
  region_id uuid not null
  hold_id uuid not null default uuidv7()
  person_id uuid
  kind_code text
  ground text not null
  reason text not null
  holds_from date not null
  holds_until date
  placed_by uuid not null
  placed_at timestamp with time zone not null default clock_timestamp()
  end_reason text
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.retention_kind row level security
  code text not null
  nl text not null
  en text not null
  ordinal integer not null
  basis text
  term_value integer not null
  term_unit text not null
  from_moment text not null
  source_nl text not null
  shortest integer
  longest integer
  state text not null
  goes text not null
  is_archived boolean not null default false
table public.role_assignment row level security
  region_id uuid not null
  assignment_id uuid not null default uuidv7()
  user_id uuid not null
  role text not null
  organisation_id uuid
  municipality_code text
  valid_period daterange not null default daterange(app.dutch_day(), NULL::date)
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  given_by uuid
  given_at timestamp with time zone
  given_via text
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.role_proposal row level security
  region_id uuid not null
  proposal_id uuid not null default uuidv7()
  user_id uuid not null
  display_name text not null
  email text not null
  role text not null
  organisation_id uuid
  municipality_code text
  provider text not null
  proposed_at timestamp with time zone not null default now()
  agreed_by uuid
  agreed_at timestamp with time zone
  refused_by uuid
  refused_at timestamp with time zone
  declined_at timestamp with time zone
  gone_at timestamp with time zone
table public.role_request row level security
  region_id uuid not null
  request_id uuid not null default uuidv7()
  user_id uuid not null
  display_name text not null
  email text not null
  role text not null
  organisation_id uuid
  municipality_code text
  asked_by uuid
  asked_at timestamp with time zone not null default now()
  confirmed_by uuid
  confirmed_at timestamp with time zone
  refused_by uuid
  refused_at timestamp with time zone
  accepted_at timestamp with time zone
  declined_at timestamp with time zone
  link_hash bytea
  link_expires_at timestamp with time zone
  code_hash bytea
  wrong_codes integer not null default 0
  refused_because text
table public.scan_answer row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  nr integer not null
  value_text text
  value_min numeric
  value_max numeric
  value_period text
  value_basis text
table public.scan_answer_note row level security
  region_id uuid not null
  round_slug text not null
  question_id text not null
  nr integer not null
  note text not null
table public.scan_cell row level security
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  question_kind text not null
  item_role text not null
  ordinal integer not null
table public.scan_identity_access row level security
  region_id uuid not null
  access_id uuid not null default uuidv7()
  round_slug text not null
  user_id uuid not null
  purpose text not null
  granted_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '08:00:00'::interval)
table public.scan_instrument row level security
  instrument_id text not null
  version text not null
  title_nl text not null
table public.scan_participant row level security
  region_id uuid not null
  round_slug text not null
  nr integer not null
table public.scan_participant_identity row level security
  region_id uuid not null
  round_slug text not null
  nr integer not null
  municipality_code text not null
table public.scan_published_count row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  published_count integer not null
table public.scan_round row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  title text not null
  collected_period daterange not null
  imported_at timestamp with time zone not null default now()
  has_invented_identities boolean not null default false
  imported_by uuid
  imported_via text
  content_revision bigint not null default nextval('scan_content'::regclass)
table public.stay row level security
  region_id uuid not null
  stay_id uuid not null default uuidv7()
  person_id uuid not null
  household_id uuid
  premises_id uuid not null
  bed_id uuid
  status text not null
  expected_from date
  expected_until date
  arrived_on date
  left_on date
  period daterange not null default 
CASE
    WHEN (COALESCE(left_on, expected_until) < COALESCE(arrived_on, expected_from)) THEN 'empty'::daterange
    ELSE daterange(COALESCE(arrived_on, expected_from), COALESCE(left_on, expected_until))
END
  held_until timestamp with time zone
  route_code text
  origin_municipality_code text
  situation_before_code text
  exit_destination_code text
  exit_municipality_code text
  exit_contract_form_code text
  exit_follow_up text
  no_roof_reason_code text
  exception_reason text
  moved_from_stay_id uuid
  intake_id uuid
  revision_no integer not null default 1
  change_kind text not null default 'reserve'::text
  change_reason text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  emergency_access_id uuid
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
table public.stay_revision row level security
  region_id uuid not null
  stay_id uuid not null
  revision_no integer not null
  person_id uuid not null
  household_id uuid
  premises_id uuid not null
  bed_id uuid
  status text not null
  expected_from date
  expected_until date
  arrived_on date
  left_on date
  held_until timestamp with time zone
  exit_destination_code text
  exit_municipality_code text
  exit_contract_form_code text
  exit_follow_up text
  no_roof_reason_code text
  route_code text
  origin_municipality_code text
  situation_before_code text
  exception_reason text
  change_kind text not null
  change_reason text
  recorded_by uuid
  recorded_at timestamp with time zone not null
  replaced_by uuid
  replaced_at timestamp with time zone not null
table public.stay_support_plan row level security
  region_id uuid not null
  statement_id uuid not null default uuidv7()
  stay_id uuid not null
  agreed_on date
  recorded_by uuid not null
  recorded_at timestamp with time zone not null default now()
table public.traffic_light_override row level security
  region_id uuid not null
  plan_slug text not null
  override_id uuid not null default uuidv7()
  measure_id text not null
  colour text not null
  reason text not null
  set_by uuid not null
  set_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  ended_by uuid
  ended_via text
table public.unmet_demand row level security
  region_id uuid not null
  demand_id uuid not null default uuidv7()
  asked_on date not null
  kind_code text not null
  people_count integer not null default 1
  reason_code text not null
  premises_id uuid
  person_id uuid
  organisation_id uuid not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
table public.unmet_demand_reason row level security
  code text not null
  nl text not null
  en text not null
  is_archived boolean not null default false
  ordinal integer not null
table public.waiting_list_entry row level security
  region_id uuid not null
  entry_id uuid not null default uuidv7()
  person_id uuid not null
  household_id uuid
  organisation_id uuid not null
  intake_id uuid
  kind_code text not null
  waiting_since date not null
  reason text not null
  is_urgent boolean not null default false
  child_count integer not null default 0
  support_while_waiting text
  ended_on date
  end_outcome text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  emergency_access_id uuid
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text
table public.waiting_list_offer row level security
  region_id uuid not null
  offer_id uuid not null default uuidv7()
  entry_id uuid not null
  premises_id uuid not null
  stay_id uuid
  offered_on date not null
  outcome text not null default 'open'::text
  refusal_reason_code text
  note text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  answered_by uuid
  answered_at timestamp with time zone
  answered_via text
  recorded_via text
table public.winter_rule row level security
  region_id uuid not null
  winter_rule_id uuid not null default uuidv7()
  premises_id uuid not null
  valid_period daterange not null
  extra_places integer not null
  reason_code text not null
  guard_duty text
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  ended_via text

-- Constraints
accessibility_answer accessibility_answer_criterion_check CHECK ((criterion = ANY (ARRAY['network'::text, 'ties-and-residence'::text, 'running-care'::text, 'reasons-not-to-return'::text, 'own-wish'::text])))
accessibility_answer accessibility_answer_pkey PRIMARY KEY (region_id, assessment_id, criterion)
accessibility_answer accessibility_answer_region_id_assessment_id_fkey FOREIGN KEY (region_id, assessment_id) REFERENCES accessibility_assessment(region_id, assessment_id)
accessibility_answer accessibility_answer_speaks_for_check CHECK ((speaks_for = ANY (ARRAY['here'::text, 'elsewhere'::text, 'neither'::text, 'unknown'::text])))
accessibility_assessment accessibility_assessment_explanation_check CHECK ((length(btrim(explanation)) >= 10))
accessibility_assessment accessibility_assessment_outcome_check CHECK ((outcome = ANY (ARRAY['here'::text, 'elsewhere'::text, 'undecided'::text])))
accessibility_assessment accessibility_assessment_pkey PRIMARY KEY (region_id, assessment_id)
accessibility_assessment accessibility_assessment_region CHECK (((outcome = 'elsewhere'::text) = (other_region IS NOT NULL)))
accessibility_assessment accessibility_assessment_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
accessibility_dispute accessibility_dispute_dates CHECK ((ended_on >= started_on))
accessibility_dispute accessibility_dispute_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
accessibility_dispute accessibility_dispute_pkey PRIMARY KEY (region_id, dispute_id)
accessibility_dispute accessibility_dispute_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
accessibility_dispute accessibility_dispute_region_id_intake_id_step_key UNIQUE (region_id, intake_id, step)
accessibility_dispute accessibility_dispute_started_via CHECK ((started_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
accessibility_dispute accessibility_dispute_step_check CHECK ((step = ANY (ARRAY['contact-persons'::text, 'vng-adviser'::text, 'disputes-committee'::text])))
app.person_record person_record_moves_by_key CHECK ((((record_kind IS NULL) = (key_columns IS NULL)) AND ((record_kind IS NULL) = (ordinal IS NULL))))
app.person_record person_record_moves_or_stays CHECK (((record_kind IS NULL) <> (stays_because IS NULL)))
app.person_record person_record_on_overlap_check CHECK ((on_overlap = ANY (ARRAY['refuse'::text, 'leave'::text])))
app.person_record person_record_ordinal_key UNIQUE (ordinal)
app.person_record person_record_overlaps_by_period CHECK (((on_overlap IS NULL) = (period_column IS NULL)))
app.person_record person_record_pkey PRIMARY KEY (table_name, person_column)
app.person_record person_record_record_kind_key UNIQUE (record_kind)
app.person_trace person_trace_found CHECK (((persons IS NULL) <> (found IS NULL)))
app.person_trace person_trace_ordinal_key UNIQUE (ordinal)
app.person_trace person_trace_pkey PRIMARY KEY (table_name)
app.person_trace person_trace_running CHECK (((running IS NULL) = (running_as IS NULL)))
audit_event audit_event_pkey PRIMARY KEY (region_id, event_no)
audit_event audit_event_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
audit_event audit_event_result_check CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
audit_head audit_head_pkey PRIMARY KEY (region_id)
audit_head audit_head_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
audit_seal audit_seal_pkey PRIMARY KEY (region_id, event_no)
audit_seal audit_seal_region_id_event_no_fkey FOREIGN KEY (region_id, event_no) REFERENCES audit_event(region_id, event_no) ON DELETE CASCADE
auth.account_holder account_holder_email_key UNIQUE (email)
auth.account_holder account_holder_pkey PRIMARY KEY (id)
auth.credential credential_pkey PRIMARY KEY (id)
auth.credential credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.invitation invitation_code_hash_check CHECK ((octet_length(code_hash) = 32))
auth.invitation invitation_pkey PRIMARY KEY (token_hash)
auth.invitation invitation_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.mail_choice mail_choice_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text))
auth.mail_choice mail_choice_pkey PRIMARY KEY (choice_id)
auth.mail_choice mail_choice_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.passkey passkey_credential_id_key UNIQUE (credential_id)
auth.passkey passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
auth.passkey passkey_pkey PRIMARY KEY (id)
auth.passkey passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.pin pin_hash_check CHECK ((hash ~~ 'scrypt:%'::text))
auth.pin pin_pkey PRIMARY KEY (user_id)
auth.pin pin_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.provider_answer provider_answer_pkey PRIMARY KEY (state_hash)
auth.provider_answer provider_answer_state_hash_check CHECK ((octet_length(state_hash) = 32))
auth.recovery_code recovery_code_code_hash_check CHECK ((octet_length(code_hash) = 32))
auth.recovery_code recovery_code_pkey PRIMARY KEY (user_id, code_hash)
auth.recovery_code recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.second_step second_step_pkey PRIMARY KEY (token_hash)
auth.second_step second_step_token_hash_check CHECK ((octet_length(token_hash) = 32))
auth.second_step second_step_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.session session_pkey PRIMARY KEY (id)
auth.session session_second_factor_known CHECK ((second_factor = ANY (ARRAY['totp'::text, 'recovery-code'::text, 'passkey'::text, 'provider'::text, 'demo'::text])))
auth.session session_second_factor_whole CHECK (((second_factor IS NULL) = (second_factor_at IS NULL)))
auth.session session_shared_minutes_known CHECK (((shared_minutes >= 1) AND (shared_minutes <= 15)))
auth.session session_shared_whole CHECK ((((shared_since IS NULL) = (shared_minutes IS NULL)) AND ((shared_since IS NULL) = (shared_used_at IS NULL))))
auth.session session_token_key UNIQUE (token_hash)
auth.session session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.session session_wrong_pins_known CHECK (((shared_wrong_pins >= 0) AND (shared_wrong_pins <= 5)))
auth.sign_in_chain sign_in_chain_one_check CHECK (one)
auth.sign_in_chain sign_in_chain_pkey PRIMARY KEY (one)
auth.sign_in_event sign_in_event_action_check CHECK ((action = ANY ('{add-app,add-passkey,ask-new-password,ask-second-step,change-password,choose-work-place,confirm,confirm-provider,end-own-sessions,end-session,end-session-by-time,end-sessions,link-provider,make-recovery-codes,remove-app,remove-factors,remove-passkey,set-password,show-second-step,sign-in,sign-in-provider,sign-in-with-passkey,sign-out,use-recovery-code,set-pin,share-device,unlock,end-session-by-pin}'::text[])))
auth.sign_in_event sign_in_event_check CHECK (((user_id IS NULL) <> (unknown_hash IS NULL)))
auth.sign_in_event sign_in_event_pkey PRIMARY KEY (event_no)
auth.sign_in_event sign_in_event_result_check CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text, 'locked'::text])))
auth.sign_in_seal sign_in_seal_event_no_fkey FOREIGN KEY (event_no) REFERENCES auth.sign_in_event(event_no) ON DELETE CASCADE
auth.sign_in_seal sign_in_seal_pkey PRIMARY KEY (event_no)
auth.totp totp_added_whole CHECK (((sealed IS NULL) = (added_at IS NULL)))
auth.totp totp_holds_one CHECK (((sealed IS NOT NULL) OR (next_sealed IS NOT NULL)))
auth.totp totp_pkey PRIMARY KEY (user_id)
auth.totp totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.verification verification_pkey PRIMARY KEY (id)
background_task background_task_pkey PRIMARY KEY (region_id, task_id)
background_task background_task_progress_total_check CHECK ((progress_total > 0))
background_task background_task_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
background_task background_task_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
background_task_result background_task_result_pkey PRIMARY KEY (region_id, task_id)
background_task_result background_task_result_region_id_task_id_fkey FOREIGN KEY (region_id, task_id) REFERENCES background_task(region_id, task_id) ON DELETE CASCADE
bed bed_bed_ref_check CHECK ((length(btrim(bed_ref)) > 0))
bed bed_exists_period_check CHECK ((NOT isempty(exists_period)))
bed bed_pkey PRIMARY KEY (region_id, premises_id, bed_id, exists_period WITHOUT OVERLAPS)
bed bed_ref_once UNIQUE (region_id, premises_id, bed_ref, exists_period WITHOUT OVERLAPS)
bed bed_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
bed_out_of_service bed_out_of_service_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
bed_out_of_service bed_out_of_service_once EXCLUDE USING gist (region_id WITH =, bed_id WITH =, valid_period WITH &&)
bed_out_of_service bed_out_of_service_one_bed CHECK (((bed_id IS NULL) OR (places = 1)))
bed_out_of_service bed_out_of_service_pkey PRIMARY KEY (region_id, outage_id)
bed_out_of_service bed_out_of_service_places_check CHECK ((places > 0))
bed_out_of_service bed_out_of_service_reason_code_fkey FOREIGN KEY (reason_code) REFERENCES out_of_service_reason(code)
bed_out_of_service bed_out_of_service_region_id_premises_id_bed_id_valid_peri_fkey FOREIGN KEY (region_id, premises_id, bed_id, PERIOD valid_period) REFERENCES bed(region_id, premises_id, bed_id, PERIOD exists_period)
bed_out_of_service bed_out_of_service_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
bed_out_of_service bed_out_of_service_valid_period_check CHECK ((NOT isempty(valid_period)))
budget_line budget_line_base_kind_check CHECK ((base_kind = ANY (ARRAY['lines'::text, 'amount'::text, 'rent'::text])))
budget_line budget_line_check CHECK (((index_base_year IS NULL) = (index_bp IS NULL)))
budget_line budget_line_count_unit_check CHECK ((count_unit = ANY (ARRAY['persons'::text, 'places'::text, 'homes'::text, 'initiatives'::text, 'matches'::text])))
budget_line budget_line_count_value_check CHECK ((count_value >= (0)::numeric))
budget_line budget_line_effort CHECK (
CASE effort_kind
    WHEN 'per-week'::text THEN ((hours_per_week IS NOT NULL) AND (num_nonnulls(effort_persons, hours_per_person_week) = 0))
    WHEN 'per-person'::text THEN ((hours_per_week IS NULL) AND (num_nulls(effort_persons, hours_per_person_week) = 0))
    ELSE (num_nonnulls(hours_per_week, effort_persons, hours_per_person_week) = 0)
END)
budget_line budget_line_effort_kind_check CHECK ((effort_kind = ANY (ARRAY['per-week'::text, 'per-person'::text])))
budget_line budget_line_effort_persons_check CHECK ((effort_persons >= (0)::numeric))
budget_line budget_line_fte_check CHECK ((fte >= (0)::numeric))
budget_line budget_line_hours_per_person_week_check CHECK ((hours_per_person_week >= (0)::numeric))
budget_line budget_line_hours_per_week_check CHECK ((hours_per_week >= (0)::numeric))
budget_line budget_line_index_bp_check CHECK (((index_bp >= 0) AND (index_bp <= 10000)))
budget_line budget_line_kind_columns CHECK (
CASE kind
    WHEN 'hours'::text THEN ((num_nulls(effort_kind, weeks, rate_cents) = 0) AND (num_nonnulls(count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0))
    WHEN 'persons'::text THEN ((num_nulls(count_value, count_unit, amount_cents) = 0) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0))
    WHEN 'lump'::text THEN ((amount_cents IS NOT NULL) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0))
    WHEN 'monthly'::text THEN ((num_nulls(amount_cents, months) = 0) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, percentage_bp, base_kind, base_cents, ceiling_cents) = 0))
    WHEN 'per-result'::text THEN ((num_nulls(amount_cents, count_value, count_unit) = 0) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, months, percentage_bp, base_kind, base_cents) = 0))
    WHEN 'ceiling'::text THEN ((ceiling_cents IS NOT NULL) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents) = 0))
    WHEN 'percentage'::text THEN ((num_nulls(percentage_bp, base_kind) = 0) AND (num_nonnulls(effort_kind, weeks, rate_cents, fte, ceiling_cents) = 0) AND
    CASE base_kind
        WHEN 'rent'::text THEN ((num_nulls(count_value, count_unit, amount_cents, months) = 0) AND (base_cents IS NULL))
        ELSE ((num_nonnulls(count_value, count_unit, amount_cents, months) = 0) AND ((base_cents IS NOT NULL) = (base_kind = 'amount'::text)))
    END)
    WHEN 'open'::text THEN (num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0)
    WHEN 'not-applicable'::text THEN (num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0)
    ELSE false
END)
budget_line budget_line_months_check CHECK ((months >= (0)::numeric))
budget_line budget_line_percentage_bp_check CHECK (((percentage_bp >= 0) AND (percentage_bp <= 10000)))
budget_line budget_line_pkey PRIMARY KEY (region_id, plan_slug, line_id)
budget_line budget_line_recurrence_check CHECK ((recurrence = ANY (ARRAY['yearly'::text, 'one-off'::text, 'first-period'::text, 'first-year'::text, 'not-stated'::text])))
budget_line budget_line_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
budget_line budget_line_rounding_euros_check CHECK ((rounding_euros = ANY (ARRAY[0, 1, 10, 100, 1000, 10000])))
budget_line budget_line_vat_bp_check CHECK (((vat_bp >= 0) AND (vat_bp <= 10000)))
budget_line budget_line_weeks_check CHECK ((weeks >= (0)::numeric))
budget_line budget_line_years CHECK (
CASE
    WHEN (years_kind = ANY (ARRAY['span'::text, 'each'::text])) THEN ((first_year <= last_year) AND (num_nulls(first_year, last_year) = 0))
    WHEN (years_kind = ANY (ARRAY['not-stated'::text, 'amounts'::text, 'weights'::text])) THEN (num_nonnulls(first_year, last_year) = 0)
    ELSE false
END)
budget_line_assumption budget_line_assumption_pkey PRIMARY KEY (region_id, plan_slug, line_id, "position")
budget_line_assumption budget_line_assumption_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
budget_line_percentage_base budget_line_percentage_base_needed FOREIGN KEY (region_id, plan_slug, base_line_id) REFERENCES budget_line(region_id, plan_slug, line_id)
budget_line_percentage_base budget_line_percentage_base_pkey PRIMARY KEY (region_id, plan_slug, line_id, base_line_id)
budget_line_percentage_base budget_line_percentage_base_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
budget_line_sharing budget_line_sharing_pkey PRIMARY KEY (region_id, plan_slug, line_id, measure_id)
budget_line_sharing budget_line_sharing_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
budget_line_sharing budget_line_sharing_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id)
budget_line_year budget_line_year_check CHECK ((num_nonnulls(cents, weight) = 1))
budget_line_year budget_line_year_pkey PRIMARY KEY (region_id, plan_slug, line_id, variant_no, "position")
budget_line_year budget_line_year_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
budget_line_year budget_line_year_weight_check CHECK ((weight >= (0)::numeric))
budget_line_year_variant budget_line_year_variant_pkey PRIMARY KEY (region_id, plan_slug, line_id, variant_no)
budget_line_year_variant budget_line_year_variant_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
budget_line_year_variant budget_line_year_variant_variant_no_check CHECK ((variant_no > 0))
budget_line_year_variant budget_line_year_variant_years_kind_check CHECK ((years_kind = ANY (ARRAY['not-stated'::text, 'span'::text, 'each'::text, 'amounts'::text, 'weights'::text])))
capacity_reason capacity_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
capacity_reason capacity_reason_pkey PRIMARY KEY (code)
contract_form contract_form_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
contract_form contract_form_pkey PRIMARY KEY (code)
door_lock door_lock_minutes_known CHECK (((minutes >= 1) AND (minutes <= 15)))
door_lock door_lock_pkey PRIMARY KEY (region_id, choice_id)
door_lock door_lock_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
evaluation_moment evaluation_moment_check CHECK ((num_nonnulls(measure_id, pilot_id) = 1))
evaluation_moment evaluation_moment_check1 CHECK (((held_on IS NOT NULL) OR (num_nonnulls(findings, decision, reason) = 0)))
evaluation_moment evaluation_moment_decision_check CHECK ((decision = ANY (ARRAY['go-on'::text, 'adapt'::text, 'stop'::text, 'embed'::text])))
evaluation_moment evaluation_moment_pkey PRIMARY KEY (region_id, plan_slug, moment_id)
evaluation_moment evaluation_moment_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
evaluation_moment evaluation_moment_region_id_plan_slug_measure_id_pilot_id_e_key UNIQUE NULLS NOT DISTINCT (region_id, plan_slug, measure_id, pilot_id, evaluation_id)
evaluation_moment evaluation_moment_region_id_plan_slug_pilot_id_fkey FOREIGN KEY (region_id, plan_slug, pilot_id) REFERENCES pilot(region_id, plan_slug, pilot_id) ON DELETE CASCADE
exit_destination exit_destination_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
exit_destination exit_destination_pkey PRIMARY KEY (code)
file_opening_purpose file_opening_purpose_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
file_opening_purpose file_opening_purpose_pkey PRIMARY KEY (code)
file_removal file_removal_files_check CHECK ((files > 0))
file_removal file_removal_ground_check CHECK ((ground = ANY (ARRAY['term'::text, 'request'::text])))
file_removal file_removal_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES retention_kind(code)
file_removal file_removal_pkey PRIMARY KEY (region_id, removal_id)
file_removal file_removal_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
file_removal file_removal_tables_read_check CHECK ((tables_read > 0))
forecast_override forecast_override_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
forecast_override forecast_override_pkey PRIMARY KEY (region_id, plan_slug, override_id)
forecast_override forecast_override_reason_check CHECK ((btrim(reason) <> ''::text))
forecast_override forecast_override_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
form_send form_send_digest_check CHECK ((octet_length(digest) = 32))
form_send form_send_led_to_check CHECK ((length(led_to) <= 2000))
form_send form_send_pkey PRIMARY KEY (region_id, digest)
form_send form_send_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
funding_share funding_share_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000)))
funding_share funding_share_check CHECK ((((basis_points IS NOT NULL) = (kind = 'share'::text)) AND ((cents IS NOT NULL) = (kind = 'amount'::text))))
funding_share funding_share_kind_check CHECK ((kind = ANY (ARRAY['share'::text, 'amount'::text, 'rest'::text])))
funding_share funding_share_pkey PRIMARY KEY (region_id, plan_slug, share_id)
funding_share funding_share_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE CASCADE
funding_share funding_share_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
funding_share funding_share_region_id_plan_slug_measure_id_line_id_positi_key UNIQUE NULLS NOT DISTINCT (region_id, plan_slug, measure_id, line_id, "position")
funding_share funding_share_region_id_plan_slug_source_id_fkey FOREIGN KEY (region_id, plan_slug, source_id) REFERENCES funding_source(region_id, plan_slug, source_id)
funding_source funding_source_archived_via CHECK ((archived_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
funding_source funding_source_kind_check CHECK ((kind = ANY (ARRAY['national-programme'::text, 'other-ministry'::text, 'own-means'::text, 'care-act'::text, 'corporation'::text, 'residents'::text, 'other'::text])))
funding_source funding_source_pkey PRIMARY KEY (region_id, plan_slug, source_id)
funding_source funding_source_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
grant_account grant_account_pkey PRIMARY KEY (region_id, application_id)
grant_account grant_account_region_id_application_id_award_id_fkey FOREIGN KEY (region_id, application_id, award_id) REFERENCES grant_award(region_id, application_id, award_id)
grant_account grant_account_report_check CHECK ((btrim(report) <> ''::text))
grant_account grant_account_spent_cents_check CHECK ((spent_cents >= 0))
grant_applicant grant_applicant_pkey PRIMARY KEY (region_id, application_id)
grant_applicant grant_applicant_region_id_application_id_fkey FOREIGN KEY (region_id, application_id) REFERENCES grant_application(region_id, application_id)
grant_application grant_application_description_check CHECK ((btrim(description) <> ''::text))
grant_application grant_application_pkey PRIMARY KEY (region_id, application_id)
grant_application grant_application_region_id_plan_slug_call_id_fkey FOREIGN KEY (region_id, plan_slug, call_id) REFERENCES grant_call(region_id, plan_slug, call_id)
grant_application grant_application_requested_cents_check CHECK ((requested_cents > 0))
grant_application grant_application_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'withdrawn'::text, 'awarded'::text, 'rejected'::text, 'accounted'::text])))
grant_application grant_application_status_via CHECK ((status_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
grant_application grant_application_title_check CHECK ((btrim(title) <> ''::text))
grant_assessor grant_assessor_pkey PRIMARY KEY (region_id, plan_slug, call_id, user_id)
grant_assessor grant_assessor_region_id_plan_slug_call_id_fkey FOREIGN KEY (region_id, plan_slug, call_id) REFERENCES grant_call(region_id, plan_slug, call_id) ON DELETE CASCADE
grant_assessor grant_assessor_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES region_user(region_id, user_id)
grant_award grant_award_cents_check CHECK ((cents >= 0))
grant_award grant_award_conditions_check CHECK ((btrim(conditions) <> ''::text))
grant_award grant_award_pkey PRIMARY KEY (region_id, award_id)
grant_award grant_award_reason_check CHECK ((btrim(reason) <> ''::text))
grant_award grant_award_region_id_application_id_award_id_key UNIQUE (region_id, application_id, award_id)
grant_award grant_award_region_id_application_id_fkey FOREIGN KEY (region_id, application_id) REFERENCES grant_application(region_id, application_id)
grant_award grant_award_revoked_via CHECK ((revoked_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
grant_award grant_award_revoked_with_reason CHECK ((is_revoked = COALESCE((btrim(revoked_reason) <> ''::text), false)))
grant_call grant_call_average_cents_check CHECK ((average_cents >= 0))
grant_call grant_call_budget_cents_check CHECK ((budget_cents >= 0))
grant_call grant_call_ceiling_cents_check CHECK ((ceiling_cents > 0))
grant_call grant_call_contact_check CHECK ((btrim(contact) <> ''::text))
grant_call grant_call_expected_applications_check CHECK ((expected_applications >= 0))
grant_call grant_call_max_score_check CHECK ((max_score > 0))
grant_call grant_call_minimum_percent_check CHECK (((minimum_percent >= (0)::numeric) AND (minimum_percent <= (100)::numeric)))
grant_call grant_call_open_period_check CHECK (((NOT isempty(open_period)) AND (NOT lower_inf(open_period)) AND (NOT upper_inf(open_period))))
grant_call grant_call_opened_via CHECK ((opened_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
grant_call grant_call_pkey PRIMARY KEY (region_id, plan_slug, call_id)
grant_call grant_call_purpose_check CHECK ((btrim(purpose) <> ''::text))
grant_call grant_call_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id)
grant_call grant_call_region_id_plan_slug_measure_id_key UNIQUE (region_id, plan_slug, measure_id)
grant_call grant_call_scores_opened_via CHECK ((scores_opened_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
grant_call grant_call_support_cents_check CHECK ((support_cents >= 0))
grant_criterion grant_criterion_pkey PRIMARY KEY (region_id, plan_slug, call_id, criterion_id)
grant_criterion grant_criterion_region_id_plan_slug_call_id_fkey FOREIGN KEY (region_id, plan_slug, call_id) REFERENCES grant_call(region_id, plan_slug, call_id) ON DELETE CASCADE
grant_criterion grant_criterion_weight_check CHECK ((weight > (0)::numeric))
grant_order grant_order_kind_check CHECK ((kind = ANY (ARRAY['ranking'::text, 'proposal'::text])))
grant_order grant_order_pkey PRIMARY KEY (region_id, order_id)
grant_order grant_order_region_id_application_id_award_id_fkey FOREIGN KEY (region_id, application_id, award_id) REFERENCES grant_award(region_id, application_id, award_id)
grant_order grant_order_region_id_application_id_fkey FOREIGN KEY (region_id, application_id) REFERENCES grant_application(region_id, application_id)
grant_order grant_order_region_id_plan_slug_call_id_fkey FOREIGN KEY (region_id, plan_slug, call_id) REFERENCES grant_call(region_id, plan_slug, call_id)
grant_order grant_order_rule_version_check CHECK ((rule_version > 0))
grant_order grant_order_subject CHECK ((((kind = 'proposal'::text) = (application_id IS NOT NULL)) AND ((kind = 'proposal'::text) = (award_id IS NOT NULL))))
grant_payment grant_payment_cents_check CHECK ((cents <> 0))
grant_payment grant_payment_pkey PRIMARY KEY (region_id, payment_id)
grant_payment grant_payment_region_id_application_id_award_id_fkey FOREIGN KEY (region_id, application_id, award_id) REFERENCES grant_award(region_id, application_id, award_id)
grant_score grant_score_pkey PRIMARY KEY (region_id, application_id, assessor_id, criterion_id)
grant_score grant_score_region_id_application_id_fkey FOREIGN KEY (region_id, application_id) REFERENCES grant_application(region_id, application_id)
grant_score grant_score_region_id_plan_slug_call_id_assessor_id_fkey FOREIGN KEY (region_id, plan_slug, call_id, assessor_id) REFERENCES grant_assessor(region_id, plan_slug, call_id, user_id)
grant_score grant_score_region_id_plan_slug_call_id_criterion_id_fkey FOREIGN KEY (region_id, plan_slug, call_id, criterion_id) REFERENCES grant_criterion(region_id, plan_slug, call_id, criterion_id)
grant_score grant_score_score_check CHECK ((score >= (0)::numeric))
handover handover_completed_via CHECK ((completed_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
handover handover_dates CHECK (((planned_on >= agreed_on) AND (completed_on >= agreed_on)))
handover handover_pkey PRIMARY KEY (region_id, handover_id)
handover handover_recorded_via CHECK ((recorded_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
handover handover_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
held_file held_file_content_check CHECK ((octet_length(content) <= 52428800))
held_file held_file_name_check CHECK ((length(name) <= 255))
held_file held_file_pkey PRIMARY KEY (region_id, held_file_id)
held_file held_file_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 40)))
held_file held_file_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
homelessness_route homelessness_route_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
homelessness_route homelessness_route_pkey PRIMARY KEY (code)
homelessness_route homelessness_route_rvs_route_check CHECK ((rvs_route = ANY (ARRAY['event'::text, 'institution'::text, 'eviction'::text, 'remigration'::text])))
house_rule house_rule_ages CHECK ((minimum_age <= maximum_age))
house_rule house_rule_contract_form_code_fkey FOREIGN KEY (contract_form_code) REFERENCES contract_form(code)
house_rule house_rule_longest_stay CHECK (((longest_stay_value IS NULL) = (longest_stay_unit IS NULL)))
house_rule house_rule_longest_stay_unit_check CHECK ((longest_stay_unit = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])))
house_rule house_rule_longest_stay_value_check CHECK ((longest_stay_value > 0))
house_rule house_rule_maximum_age_check CHECK (((maximum_age >= 0) AND (maximum_age <= 120)))
house_rule house_rule_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 120)))
house_rule house_rule_nights_per_month_check CHECK (((nights_per_month >= 1) AND (nights_per_month <= 31)))
house_rule house_rule_pkey PRIMARY KEY (region_id, premises_id, valid_period WITHOUT OVERLAPS)
house_rule house_rule_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
house_rule house_rule_valid_period_check CHECK ((NOT isempty(valid_period)))
household household_kind_check CHECK ((kind = ANY (ARRAY['single'::text, 'couple'::text, 'family'::text, 'other'::text])))
household household_pkey PRIMARY KEY (region_id, household_id)
household household_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
household household_region_id_registered_by_organisation_fkey FOREIGN KEY (region_id, registered_by_organisation) REFERENCES organisation(region_id, organisation_id)
household_member household_member_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
household_member household_member_joined_via CHECK ((joined_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
household_member household_member_member_role_check CHECK ((member_role = ANY (ARRAY['adult'::text, 'partner'::text, 'child'::text, 'other'::text])))
household_member household_member_one_household UNIQUE (region_id, person_id, valid_period WITHOUT OVERLAPS)
household_member household_member_pkey PRIMARY KEY (region_id, household_id, person_id, valid_period WITHOUT OVERLAPS)
household_member household_member_region_id_household_id_fkey FOREIGN KEY (region_id, household_id) REFERENCES household(region_id, household_id)
household_member household_member_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
household_member household_member_valid_period_check CHECK ((NOT isempty(valid_period)))
installation installation_is_only_check CHECK (is_only)
installation installation_pkey PRIMARY KEY (is_only)
installation_key installation_key_fingerprint_check CHECK ((length(fingerprint) = 32))
installation_key installation_key_key_id_check CHECK (((length(key_id) >= 1) AND (length(key_id) <= 16)))
installation_key installation_key_pkey PRIMARY KEY (key_id)
intake intake_change_reason_check CHECK (((length(change_reason) >= 5) AND (length(change_reason) <= 1000)))
intake intake_closed_after_report CHECK ((closed_on >= reported_on))
intake intake_closed_via CHECK ((closed_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
intake intake_origin_municipality_code_fkey FOREIGN KEY (origin_municipality_code) REFERENCES municipality(code)
intake intake_pkey PRIMARY KEY (region_id, intake_id)
intake intake_recorded_via CHECK ((recorded_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
intake intake_referral_source_code_fkey FOREIGN KEY (referral_source_code) REFERENCES referral_source(code)
intake intake_region_id_emergency_access_id_fkey FOREIGN KEY (region_id, emergency_access_id) REFERENCES person_emergency_access(region_id, access_id)
intake intake_region_id_household_id_fkey FOREIGN KEY (region_id, household_id) REFERENCES household(region_id, household_id)
intake intake_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
intake intake_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
intake intake_route_code_fkey FOREIGN KEY (route_code) REFERENCES homelessness_route(code)
intake intake_situation_before_code_fkey FOREIGN KEY (situation_before_code) REFERENCES living_situation(code)
intake_extension intake_extension_extra_days_check CHECK ((extra_days > 0))
intake_extension intake_extension_pkey PRIMARY KEY (region_id, extension_id)
intake_extension intake_extension_reason_check CHECK ((length(btrim(reason)) >= 5))
intake_extension intake_extension_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
intake_extension intake_extension_step_check CHECK ((step = ANY (ARRAY['receipt'::text, 'urgent-shelter'::text, 'personal-plan'::text, 'investigation'::text, 'decision'::text])))
intake_revision intake_revision_pkey PRIMARY KEY (region_id, intake_id, revision_no)
intake_revision intake_revision_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
intake_revision intake_revision_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
intake_step intake_step_pkey PRIMARY KEY (region_id, intake_id, step)
intake_step intake_step_recorded_via CHECK ((recorded_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
intake_step intake_step_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
intake_step intake_step_step_check CHECK ((step = ANY (ARRAY['receipt'::text, 'urgent-shelter'::text, 'personal-plan'::text, 'investigation'::text, 'application'::text, 'decision'::text])))
key_renewal key_renewal_key_id_fkey FOREIGN KEY (key_id) REFERENCES installation_key(key_id)
key_renewal key_renewal_pkey PRIMARY KEY (key_id)
key_renewal key_renewal_rows_done_check CHECK ((rows_done >= 0))
key_renewal key_renewal_rows_stuck_check CHECK ((rows_stuck >= 0))
key_renewal key_renewal_rows_waiting_check CHECK ((rows_waiting >= 0))
key_use key_use_key_id_check CHECK (((length(key_id) >= 0) AND (length(key_id) <= 255)))
key_use key_use_pkey PRIMARY KEY (region_id, key_id)
key_use key_use_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
key_use key_use_seals_held_check CHECK ((seals_held >= 0))
key_use key_use_values_held_check CHECK ((values_held >= 0))
letter_template letter_template_pkey PRIMARY KEY (region_id, template_id)
letter_template letter_template_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
living_situation living_situation_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
living_situation living_situation_ethos_class_check CHECK (((ethos_class >= 0) AND (ethos_class <= 7)))
living_situation living_situation_pkey PRIMARY KEY (code)
mail_event mail_event_because_check CHECK ((because ~ '^[a-z-]{1,40}$'::text))
mail_event mail_event_enhanced_code_check CHECK ((enhanced_code ~ '^[245]\.\d{1,3}\.\d{1,3}$'::text))
mail_event mail_event_pkey PRIMARY KEY (region_id, message_id, event_no)
mail_event mail_event_region_id_message_id_fkey FOREIGN KEY (region_id, message_id) REFERENCES mail_message(region_id, message_id) ON DELETE CASCADE
mail_event mail_event_smtp_code_check CHECK (((smtp_code >= 200) AND (smtp_code <= 599)))
mail_event mail_event_what_check CHECK ((what = ANY (ARRAY['written'::text, 'queued'::text, 'deferred'::text, 'sent'::text, 'failed'::text, 'bounced'::text, 'withheld'::text, 'again'::text, 'settled'::text])))
mail_message mail_message_facts_check CHECK (app.are_mail_facts(facts))
mail_message mail_message_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text))
mail_message mail_message_link_about CHECK (((link_about IS NULL) OR (link IS NOT NULL)))
mail_message mail_message_link_check CHECK ((link = ANY (ARRAY['invitation'::text, 'password-reset'::text, 'role-offer'::text, 'password-by-two'::text])))
mail_message mail_message_once_check CHECK (((length(once) >= 1) AND (length(once) <= 80)))
mail_message mail_message_one_way CHECK ((num_nonnulls(path, link) <= 1))
mail_message mail_message_path_check CHECK ((path ~ '^/[a-z0-9/-]{0,150}$'::text))
mail_message mail_message_pkey PRIMARY KEY (region_id, message_id)
mail_message mail_message_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
mail_message mail_message_state_check CHECK ((state = ANY (ARRAY['written'::text, 'queued'::text, 'deferred'::text, 'sent'::text, 'failed'::text, 'bounced'::text, 'withheld'::text, 'settled'::text])))
mail_stop mail_stop_pkey PRIMARY KEY (region_id, stop_id)
mail_stop mail_stop_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
mail_wording mail_wording_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
mail_wording mail_wording_part_check CHECK ((part ~ '^[a-z-]{1,40}$'::text))
mail_wording mail_wording_pkey PRIMARY KEY (region_id, part)
mail_wording mail_wording_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
mail_wording_version mail_wording_version_pkey PRIMARY KEY (region_id, part, revision)
mail_wording_version mail_wording_version_region_id_part_fkey FOREIGN KEY (region_id, part) REFERENCES mail_wording(region_id, part)
measure measure_check CHECK (((num_nonnulls(persons_min, persons_max, persons_is_about) = ANY (ARRAY[0, 3])) AND (persons_min <= persons_max)))
measure measure_check1 CHECK ((((planned_first_year IS NULL) = (planned_last_year IS NULL)) AND (planned_first_year <= planned_last_year)))
measure measure_check2 CHECK ((planned_from < planned_until))
measure measure_check3 CHECK ((((months_min IS NULL) = (months_max IS NULL)) AND (months_min <= months_max)))
measure measure_link_basis_check CHECK ((link_basis = ANY (ARRAY['vermeld'::text, 'afgeleid'::text, 'voorstel'::text])))
measure measure_locations_check CHECK ((locations >= 0))
measure measure_pkey PRIMARY KEY (region_id, plan_slug, measure_id)
measure measure_places_check CHECK ((places >= 0))
measure measure_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
measure measure_status_check CHECK ((status = ANY (ARRAY['idea'::text, 'proposed'::text, 'decided'::text, 'running'::text, 'stopped'::text, 'done'::text, 'embedded'::text])))
measure measure_total_basis_check CHECK ((total_basis = ANY (ARRAY['per-year'::text, 'one-off'::text, 'project'::text, 'mixed'::text, 'not-stated'::text])))
measure_dependency measure_dependency_check CHECK ((depends_on <> measure_id))
measure_dependency measure_dependency_pkey PRIMARY KEY (region_id, plan_slug, measure_id, depends_on)
measure_dependency measure_dependency_region_id_plan_slug_depends_on_fkey FOREIGN KEY (region_id, plan_slug, depends_on) REFERENCES measure(region_id, plan_slug, measure_id)
measure_dependency measure_dependency_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_evidence measure_evidence_basis_check CHECK ((basis = ANY (ARRAY['vermeld'::text, 'afgeleid'::text, 'voorstel'::text])))
measure_evidence measure_evidence_pkey PRIMARY KEY (region_id, plan_slug, measure_id, scan_table, scan_item, scan_column)
measure_evidence measure_evidence_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_exclusion measure_exclusion_pkey PRIMARY KEY (region_id, plan_slug, measure_id, "position")
measure_exclusion measure_exclusion_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_indicator measure_indicator_pkey PRIMARY KEY (region_id, plan_slug, measure_id, indicator_id)
measure_indicator measure_indicator_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_milestone measure_milestone_pkey PRIMARY KEY (region_id, plan_slug, measure_id, milestone_id)
measure_milestone measure_milestone_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_municipality measure_municipality_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
measure_municipality measure_municipality_pkey PRIMARY KEY (region_id, plan_slug, measure_id, municipality_code)
measure_municipality measure_municipality_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_objective measure_objective_pkey PRIMARY KEY (region_id, plan_slug, measure_id, objective_id)
measure_objective measure_objective_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_objective measure_objective_region_id_plan_slug_objective_id_fkey FOREIGN KEY (region_id, plan_slug, objective_id) REFERENCES plan_objective(region_id, plan_slug, objective_id)
measure_partner measure_partner_pkey PRIMARY KEY (region_id, plan_slug, measure_id, "position")
measure_partner measure_partner_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_result measure_result_check CHECK (((target_value IS NULL) = (target_unit IS NULL)))
measure_result measure_result_pkey PRIMARY KEY (region_id, plan_slug, measure_id, result_id)
measure_result measure_result_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_theme measure_theme_pkey PRIMARY KEY (region_id, plan_slug, measure_id, theme_id)
measure_theme measure_theme_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
measure_theme measure_theme_region_id_plan_slug_theme_id_fkey FOREIGN KEY (region_id, plan_slug, theme_id) REFERENCES plan_theme(region_id, plan_slug, theme_id)
municipality municipality_code_check CHECK ((code ~ '^GM[0-9]{4}$'::text))
municipality municipality_pkey PRIMARY KEY (code)
municipality municipality_valid_period_check CHECK ((NOT isempty(valid_period)))
municipality_successor municipality_successor_check CHECK ((code <> successor_code))
municipality_successor municipality_successor_code_fkey FOREIGN KEY (code) REFERENCES municipality(code)
municipality_successor municipality_successor_pkey PRIMARY KEY (code, successor_code)
municipality_successor municipality_successor_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES municipality(code)
night_exception_reason night_exception_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
night_exception_reason night_exception_reason_pkey PRIMARY KEY (code)
night_presence night_presence_arrival CHECK (((arrived_stay_id IS NULL) OR (kind = 'in'::text)))
night_presence night_presence_arrived_stay FOREIGN KEY (region_id, arrived_stay_id) REFERENCES stay(region_id, stay_id)
night_presence night_presence_device CHECK (((device_sent_at IS NULL) OR (device_pressed_at IS NOT NULL)))
night_presence night_presence_exception_code_fkey FOREIGN KEY (exception_code) REFERENCES night_exception_reason(code)
night_presence night_presence_kind_check CHECK ((kind = ANY (ARRAY['in'::text, 'out'::text, 'undo'::text])))
night_presence night_presence_pkey PRIMARY KEY (region_id, event_id)
night_presence night_presence_region_id_idempotency_key_key UNIQUE (region_id, idempotency_key)
night_presence night_presence_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
night_presence night_presence_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
night_presence night_presence_region_id_undoes_event_id_fkey FOREIGN KEY (region_id, undoes_event_id) REFERENCES night_presence(region_id, event_id)
night_presence night_presence_region_id_undoes_event_id_key UNIQUE (region_id, undoes_event_id)
night_presence night_presence_undo CHECK (((kind = 'undo'::text) = (undoes_event_id IS NOT NULL)))
no_roof_reason no_roof_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
no_roof_reason no_roof_reason_pkey PRIMARY KEY (code)
organisation organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'shelter-provider'::text, 'care-provider'::text, 'housing-corporation'::text, 'public-health'::text, 'other'::text])))
organisation organisation_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
organisation organisation_pkey PRIMARY KEY (region_id, organisation_id)
organisation organisation_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
organisation organisation_region_id_slug_key UNIQUE (region_id, slug)
out_of_service_reason out_of_service_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
out_of_service_reason out_of_service_reason_pkey PRIMARY KEY (code)
password_reset_request password_reset_by_two CHECK ((approved_by IS DISTINCT FROM asked_by))
password_reset_request password_reset_has_code CHECK (((code_hash IS NOT NULL) OR (num_nonnulls(approved_at, refused_at) = 1)))
password_reset_request password_reset_not_for_oneself CHECK (((asked_by <> user_id) AND (approved_by IS DISTINCT FROM user_id)))
password_reset_request password_reset_one_answer CHECK ((num_nonnulls(approved_at, refused_at) <= 1))
password_reset_request password_reset_request_code_hash_check CHECK ((octet_length(code_hash) = 32))
password_reset_request password_reset_request_pkey PRIMARY KEY (region_id, request_id)
password_reset_request password_reset_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
password_reset_request password_reset_request_refused_because_check CHECK ((refused_because = 'no-code'::text))
password_reset_request password_reset_request_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES region_user(region_id, user_id)
past_movement past_movement_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
past_movement past_movement_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
past_movement past_movement_people_check CHECK ((people > 0))
past_movement past_movement_pkey PRIMARY KEY (region_id, premises_id, month, direction, reason_code)
past_movement past_movement_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
past_movement past_movement_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
past_night past_night_people_check CHECK ((people > 0))
past_night past_night_pkey PRIMARY KEY (region_id, premises_id, night)
past_night past_night_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
past_night past_night_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
past_recording past_recording_pkey PRIMARY KEY (region_id, premises_id)
past_recording past_recording_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
past_recording past_recording_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
past_waiting past_waiting_check CHECK (((urgent >= 0) AND (urgent <= waiting)))
past_waiting past_waiting_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES premises_kind(code)
past_waiting past_waiting_pkey PRIMARY KEY (region_id, kind_code, day)
past_waiting past_waiting_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
past_waiting past_waiting_waiting_check CHECK ((waiting > 0))
person person_birth_year_check CHECK (((birth_year >= 1900) AND (birth_year <= 2200)))
person person_not_merged_into_itself CHECK ((merged_into_person_id <> person_id))
person person_origin_municipality_code_fkey FOREIGN KEY (origin_municipality_code) REFERENCES municipality(code)
person person_person_ref_check CHECK ((length(btrim(person_ref)) > 0))
person person_pkey PRIMARY KEY (region_id, person_id)
person person_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
person person_region_id_merged_into_person_id_fkey FOREIGN KEY (region_id, merged_into_person_id) REFERENCES person(region_id, person_id)
person person_region_id_person_ref_key UNIQUE (region_id, person_ref)
person person_region_id_registered_by_organisation_fkey FOREIGN KEY (region_id, registered_by_organisation) REFERENCES organisation(region_id, organisation_id)
person person_sex_check CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text, 'other'::text])))
person_double person_double_outcome_check CHECK ((outcome = ANY (ARRAY['same-person'::text, 'wrong-bsn'::text])))
person_double person_double_pkey PRIMARY KEY (region_id, double_id)
person_double person_double_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_double person_double_region_id_restricted_person_id_fkey FOREIGN KEY (region_id, restricted_person_id) REFERENCES person(region_id, person_id)
person_double person_double_settled CHECK ((((outcome IS NULL) = (settled_by IS NULL)) AND ((outcome IS NULL) = (settled_at IS NULL))))
person_double person_double_settled_via CHECK ((settled_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
person_double person_double_two_files CHECK ((person_id <> restricted_person_id))
person_emergency_access person_emergency_access_ground_check CHECK ((ground = ANY (ARRAY['emergency'::text, 'reported-here'::text])))
person_emergency_access person_emergency_access_pkey PRIMARY KEY (region_id, access_id)
person_emergency_access person_emergency_access_reason CHECK ((length(btrim(reason)) >= 10))
person_emergency_access person_emergency_access_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_emergency_access person_emergency_access_term CHECK (((expires_at > granted_at) AND (expires_at <= (granted_at + '01:00:00'::interval))))
person_emergency_review person_emergency_review_pkey PRIMARY KEY (region_id, access_id)
person_emergency_review person_emergency_review_region_id_access_id_fkey FOREIGN KEY (region_id, access_id) REFERENCES person_emergency_access(region_id, access_id)
person_emergency_review person_emergency_review_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'to-investigate'::text, 'not-justified'::text])))
person_file_opening person_file_opening_pkey PRIMARY KEY (region_id, opening_id)
person_file_opening person_file_opening_purpose_code_fkey FOREIGN KEY (purpose_code) REFERENCES file_opening_purpose(code)
person_file_opening person_file_opening_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_file_opening person_file_opening_term CHECK (((expires_at > opened_at) AND (expires_at <= (opened_at + '08:00:00'::interval))))
person_identity person_identity_change_kind_check CHECK ((change_kind = ANY (ARRAY['register'::text, 'complete'::text, 'correct'::text, 'merge'::text, 'undo-merge'::text])))
person_identity person_identity_pkey PRIMARY KEY (region_id, person_id)
person_identity person_identity_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_identity_revision person_identity_revision_pkey PRIMARY KEY (region_id, person_id, revision_no)
person_identity_revision person_identity_revision_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person_identity(region_id, person_id)
person_legal_basis person_legal_basis_basis_check CHECK ((basis = ANY (ARRAY['wmo'::text, 'consent'::text, 'vital-interest'::text, 'public-task'::text])))
person_legal_basis person_legal_basis_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
person_legal_basis person_legal_basis_pkey PRIMARY KEY (region_id, legal_basis_id)
person_legal_basis person_legal_basis_purpose_check CHECK ((length(btrim(purpose)) >= 5))
person_legal_basis person_legal_basis_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_legal_basis person_legal_basis_valid_period_check CHECK ((NOT isempty(valid_period)))
person_merge person_merge_pkey PRIMARY KEY (region_id, merge_id)
person_merge person_merge_reason_check CHECK ((length(btrim(reason)) >= 10))
person_merge person_merge_region_id_kept_person_id_fkey FOREIGN KEY (region_id, kept_person_id) REFERENCES person(region_id, person_id)
person_merge person_merge_region_id_leaving_person_id_fkey FOREIGN KEY (region_id, leaving_person_id) REFERENCES person(region_id, person_id)
person_merge person_merge_two_people CHECK ((kept_person_id <> leaving_person_id))
person_merge person_merge_undone CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undo_reason IS NULL))))
person_merge_move person_merge_move_pkey PRIMARY KEY (region_id, merge_id, record_kind, record_id)
person_merge_move person_merge_move_record_kind_check CHECK ((record_kind = ANY (ARRAY['stay'::text, 'intake'::text, 'waiting-list-entry'::text, 'household-member'::text, 'night-presence'::text, 'handover'::text, 'unmet-demand'::text, 'identity-field'::text])))
person_merge_move person_merge_move_region_id_merge_id_fkey FOREIGN KEY (region_id, merge_id) REFERENCES person_merge(region_id, merge_id)
person_restriction person_restriction_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
person_restriction person_restriction_pkey PRIMARY KEY (region_id, restriction_id)
person_restriction person_restriction_reason_check CHECK ((length(btrim(reason)) >= 10))
person_restriction person_restriction_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
person_restriction person_restriction_region_id_person_id_valid_period_key UNIQUE (region_id, person_id, valid_period WITHOUT OVERLAPS)
person_restriction person_restriction_valid_period_check CHECK ((NOT isempty(valid_period)))
person_restriction_reader person_restriction_reader_pkey PRIMARY KEY (region_id, restriction_id, user_id)
person_restriction_reader person_restriction_reader_region_id_restriction_id_fkey FOREIGN KEY (region_id, restriction_id) REFERENCES person_restriction(region_id, restriction_id) ON DELETE CASCADE
person_restriction_reader person_restriction_reader_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES region_user(region_id, user_id)
pilot pilot_check CHECK ((places_start <= places_max))
pilot pilot_decided_via CHECK ((decided_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
pilot pilot_end_decision_check CHECK ((end_decision = ANY (ARRAY['go-on'::text, 'embed'::text, 'stop'::text])))
pilot pilot_link_basis_check CHECK ((link_basis = ANY (ARRAY['vermeld'::text, 'afgeleid'::text, 'voorstel'::text])))
pilot pilot_pilot_period_check CHECK ((NOT isempty(pilot_period)))
pilot pilot_pkey PRIMARY KEY (region_id, plan_slug, pilot_id)
pilot pilot_places_start_check CHECK ((places_start >= 0))
pilot pilot_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
pilot pilot_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id)
pilot_check pilot_check_pkey PRIMARY KEY (region_id, plan_slug, pilot_id, check_id)
pilot_check pilot_check_region_id_plan_slug_pilot_id_fkey FOREIGN KEY (region_id, plan_slug, pilot_id) REFERENCES pilot(region_id, plan_slug, pilot_id) ON DELETE CASCADE
pilot_communication pilot_communication_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'phone-hours'::text, 'contact-point'::text, 'meeting'::text, 'other'::text])))
pilot_communication pilot_communication_pkey PRIMARY KEY (region_id, plan_slug, pilot_id, communication_id)
pilot_communication pilot_communication_region_id_plan_slug_pilot_id_fkey FOREIGN KEY (region_id, plan_slug, pilot_id) REFERENCES pilot(region_id, plan_slug, pilot_id) ON DELETE CASCADE
pilot_remark pilot_remark_kind_check CHECK ((kind = ANY (ARRAY['goal'::text, 'note'::text])))
pilot_remark pilot_remark_pkey PRIMARY KEY (region_id, plan_slug, pilot_id, kind, "position")
pilot_remark pilot_remark_region_id_plan_slug_pilot_id_fkey FOREIGN KEY (region_id, plan_slug, pilot_id) REFERENCES pilot(region_id, plan_slug, pilot_id) ON DELETE CASCADE
placement_order placement_order_kind_check CHECK ((kind = ANY (ARRAY['waiting-list'::text, 'places'::text])))
placement_order placement_order_pkey PRIMARY KEY (region_id, order_id)
placement_order placement_order_region_id_demand_id_fkey FOREIGN KEY (region_id, demand_id) REFERENCES unmet_demand(region_id, demand_id)
placement_order placement_order_region_id_demand_id_key UNIQUE (region_id, demand_id)
placement_order placement_order_region_id_offer_id_fkey FOREIGN KEY (region_id, offer_id) REFERENCES waiting_list_offer(region_id, offer_id)
placement_order placement_order_region_id_offer_id_key UNIQUE (region_id, offer_id)
placement_order placement_order_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
placement_order placement_order_region_id_stay_id_fkey FOREIGN KEY (region_id, stay_id) REFERENCES stay(region_id, stay_id)
placement_order placement_order_region_id_stay_id_key UNIQUE (region_id, stay_id)
placement_order placement_order_rule_version_check CHECK ((rule_version > 0))
placement_order placement_order_subject CHECK (((num_nonnulls(offer_id, stay_id, demand_id) = 1) AND ((chosen IS NULL) = (demand_id IS NOT NULL)) AND ((kind = 'waiting-list'::text) = (offer_id IS NOT NULL))))
plan plan_check CHECK ((first_year <= last_year))
plan plan_check1 CHECK ((((award_cents IS NULL) = (award_is_rounded IS NULL)) AND ((award_cents IS NOT NULL) OR (award_known_on IS NULL))))
plan plan_full_time_hours_check CHECK ((full_time_hours > (0)::numeric))
plan plan_pkey PRIMARY KEY (region_id, plan_slug)
plan plan_plan_period_check CHECK ((NOT isempty(plan_period)))
plan plan_plan_slug_check CHECK ((plan_slug ~ '^[a-z0-9][a-z0-9-]*$'::text))
plan plan_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
plan_bottleneck plan_bottleneck_pkey PRIMARY KEY (region_id, plan_slug, "position")
plan_bottleneck plan_bottleneck_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_change plan_change_pkey PRIMARY KEY (region_id, plan_slug, change_id)
plan_change plan_change_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_decision plan_decision_pkey PRIMARY KEY (region_id, plan_slug, decision_id)
plan_decision plan_decision_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_decision plan_decision_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
plan_fact plan_fact_pkey PRIMARY KEY (region_id, plan_slug, fact_id)
plan_fact plan_fact_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_fact plan_fact_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
plan_objective plan_objective_check CHECK ((num_nonnulls(target_value, target_unit_nl, target_unit_en) = ANY (ARRAY[0, 3])))
plan_objective plan_objective_pkey PRIMARY KEY (region_id, plan_slug, objective_id)
plan_objective plan_objective_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_objective plan_objective_region_id_plan_slug_theme_id_fkey FOREIGN KEY (region_id, plan_slug, theme_id) REFERENCES plan_theme(region_id, plan_slug, theme_id)
plan_objective_means plan_objective_means_pkey PRIMARY KEY (region_id, plan_slug, objective_id, "position")
plan_objective_means plan_objective_means_region_id_plan_slug_objective_id_fkey FOREIGN KEY (region_id, plan_slug, objective_id) REFERENCES plan_objective(region_id, plan_slug, objective_id) ON DELETE CASCADE
plan_reminder plan_reminder_days_before_check CHECK ((days_before >= 0))
plan_reminder plan_reminder_pkey PRIMARY KEY (region_id, plan_slug, moment_id, planned_on, days_before)
plan_reminder plan_reminder_region_id_plan_slug_moment_id_fkey FOREIGN KEY (region_id, plan_slug, moment_id) REFERENCES evaluation_moment(region_id, plan_slug, moment_id) ON DELETE CASCADE
plan_source_note plan_source_note_pkey PRIMARY KEY (region_id, plan_slug, remark_id)
plan_source_note plan_source_note_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_source_note plan_source_note_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id) ON DELETE SET NULL (line_id)
plan_source_note plan_source_note_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
plan_source_note plan_source_note_region_id_plan_slug_measure_id_note_id_key UNIQUE NULLS NOT DISTINCT (region_id, plan_slug, measure_id, note_id)
plan_theme plan_theme_pkey PRIMARY KEY (region_id, plan_slug, theme_id)
plan_theme plan_theme_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_version plan_version_pkey PRIMARY KEY (region_id, plan_slug, version_no)
plan_version plan_version_region_id_plan_slug_decision_id_fkey FOREIGN KEY (region_id, plan_slug, decision_id) REFERENCES plan_decision(region_id, plan_slug, decision_id)
plan_version plan_version_region_id_plan_slug_fkey FOREIGN KEY (region_id, plan_slug) REFERENCES plan(region_id, plan_slug) ON DELETE CASCADE
plan_version plan_version_version_no_check CHECK ((version_no > 0))
premises premises_hours_per_week_check CHECK ((hours_per_week > 0))
premises premises_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES premises_kind(code)
premises premises_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
premises premises_name_check CHECK ((length(btrim(name)) > 0))
premises premises_open_period_check CHECK ((NOT isempty(open_period)))
premises premises_opened_via CHECK ((opened_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
premises premises_pkey PRIMARY KEY (region_id, premises_id)
premises premises_premises_ref_check CHECK ((length(btrim(premises_ref)) > 0))
premises premises_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
premises premises_region_id_premises_ref_key UNIQUE (region_id, premises_ref)
premises_answer premises_answer_pkey PRIMARY KEY (region_id, answer_id)
premises_answer premises_answer_question_check CHECK ((question = ANY (ARRAY['hasSingleRooms'::text, 'isOnGroundFloor'::text, 'takesCouples'::text, 'takesFamilies'::text, 'takesPets'::text])))
premises_answer premises_answer_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
premises_answer premises_answer_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_answer_undone premises_answer_undone_pkey PRIMARY KEY (region_id, answer_id)
premises_answer_undone premises_answer_undone_region_id_answer_id_fkey FOREIGN KEY (region_id, answer_id) REFERENCES premises_answer(region_id, answer_id)
premises_answer_undone premises_answer_undone_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
premises_capacity premises_capacity_fact_kind_check CHECK ((fact_kind = ANY (ARRAY['places'::text, 'overflow'::text])))
premises_capacity premises_capacity_one_number EXCLUDE USING gist (region_id WITH =, premises_id WITH =, valid_period WITH &&) WHERE ((fact_kind = 'places'::text))
premises_capacity premises_capacity_pkey PRIMARY KEY (region_id, premises_id, fact_kind, reason_code, valid_period WITHOUT OVERLAPS)
premises_capacity premises_capacity_places_check CHECK ((places >= 0))
premises_capacity premises_capacity_reason_code_fkey FOREIGN KEY (reason_code) REFERENCES capacity_reason(code)
premises_capacity premises_capacity_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_capacity premises_capacity_valid_period_check CHECK ((NOT isempty(valid_period)))
premises_change premises_change_done_via CHECK ((done_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
premises_change premises_change_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'move'::text, 'closure'::text, 'conversion'::text])))
premises_change premises_change_pkey PRIMARY KEY (region_id, change_id)
premises_change premises_change_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_contact premises_contact_ask_for_check CHECK (((length(ask_for) >= 1) AND (length(ask_for) <= 200)))
premises_contact premises_contact_opening_hours_check CHECK (((length(opening_hours) >= 1) AND (length(opening_hours) <= 200)))
premises_contact premises_contact_pkey PRIMARY KEY (region_id, premises_id, valid_period WITHOUT OVERLAPS)
premises_contact premises_contact_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
premises_contact premises_contact_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_contact premises_contact_telephone_check CHECK ((telephone ~ '^\+?[0-9]{4,15}$'::text))
premises_contact premises_contact_valid_period_check CHECK ((NOT isempty(valid_period)))
premises_flow premises_flow_direction_check CHECK ((direction = ANY (ARRAY['inflow'::text, 'outflow'::text])))
premises_flow premises_flow_ordinal_check CHECK ((ordinal > 0))
premises_flow premises_flow_pkey PRIMARY KEY (region_id, premises_id, direction, ordinal)
premises_flow premises_flow_region_id_other_premises_id_fkey FOREIGN KEY (region_id, other_premises_id) REFERENCES premises(region_id, premises_id)
premises_flow premises_flow_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_kind premises_kind_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
premises_kind premises_kind_pkey PRIMARY KEY (code)
premises_provider premises_provider_ordinal_check CHECK ((ordinal > 0))
premises_provider premises_provider_pkey PRIMARY KEY (region_id, premises_id, ordinal)
premises_provider premises_provider_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
premises_provider premises_provider_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_remark premises_remark_pkey PRIMARY KEY (region_id, remark_id)
premises_remark premises_remark_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
premises_remark premises_remark_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
premises_remark premises_remark_region_id_remark_ref_premises_id_key UNIQUE NULLS NOT DISTINCT (region_id, remark_ref, premises_id)
premises_service premises_service_ordinal_check CHECK ((ordinal > 0))
premises_service premises_service_pkey PRIMARY KEY (region_id, premises_id, ordinal)
premises_service premises_service_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
public_form_send public_form_send_pkey PRIMARY KEY (region_id, send_id)
public_form_send public_form_send_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
realised_amount realised_amount_check CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) = ANY (ARRAY[0, 3])))
realised_amount realised_amount_covered_period_check CHECK ((NOT isempty(covered_period)))
realised_amount realised_amount_pkey PRIMARY KEY (region_id, plan_slug, entry_id)
realised_amount realised_amount_region_id_plan_slug_line_id_fkey FOREIGN KEY (region_id, plan_slug, line_id) REFERENCES budget_line(region_id, plan_slug, line_id)
realised_amount realised_amount_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id)
realised_result realised_result_check CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) = ANY (ARRAY[0, 3])))
realised_result realised_result_covered_period_check CHECK ((NOT isempty(covered_period)))
realised_result realised_result_pkey PRIMARY KEY (region_id, plan_slug, entry_id)
realised_result realised_result_region_id_plan_slug_measure_id_result_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id, result_id) REFERENCES measure_result(region_id, plan_slug, measure_id, result_id)
referral_source referral_source_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
referral_source referral_source_pkey PRIMARY KEY (code)
refusal_reason refusal_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
refusal_reason refusal_reason_pkey PRIMARY KEY (code)
region region_centre_municipality_code_fkey FOREIGN KEY (centre_municipality_code) REFERENCES municipality(code)
region region_pkey PRIMARY KEY (region_id)
region region_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]*$'::text))
region region_slug_key UNIQUE (slug)
region region_suppression_threshold_check CHECK ((suppression_threshold >= 1))
region_membership region_membership_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
region_membership region_membership_pkey PRIMARY KEY (region_id, source, municipality_code, valid_period WITHOUT OVERLAPS)
region_membership region_membership_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
region_membership region_membership_valid_period_check CHECK ((NOT isempty(valid_period)))
region_user region_user_pkey PRIMARY KEY (region_id, user_id)
region_user region_user_region_id_email_key UNIQUE (region_id, email)
region_user region_user_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
removal_request removal_request_decided_via CHECK ((decided_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
removal_request removal_request_decision_check CHECK ((decision = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text])))
removal_request removal_request_decision_note_check CHECK (((length(btrim(decision_note)) >= 10) AND (length(btrim(decision_note)) <= 1000)))
removal_request removal_request_explanation_check CHECK ((length(explanation) <= 1000))
removal_request removal_request_pkey PRIMARY KEY (region_id, request_id)
removal_request removal_request_refusal CHECK (((NOT (decision IS DISTINCT FROM 'refused'::text)) = (refusal_ground IS NOT NULL)))
removal_request removal_request_refusal_ground_check CHECK ((refusal_ground = ANY (ARRAY['interest-of-another'::text, 'law'::text])))
removal_request removal_request_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
removal_request removal_request_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
removal_request removal_request_says_why CHECK (((decision IS DISTINCT FROM 'refused'::text) OR (decision_note IS NOT NULL)))
retention_choice retention_choice_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES retention_kind(code)
retention_choice retention_choice_one_per_day UNIQUE (region_id, kind_code, holds_from)
retention_choice retention_choice_pkey PRIMARY KEY (region_id, choice_id)
retention_choice retention_choice_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 1000)))
retention_choice retention_choice_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
retention_choice retention_choice_term_value_check CHECK ((term_value >= 0))
retention_hold retention_hold_days CHECK ((holds_until >= holds_from))
retention_hold retention_hold_end_reason_check CHECK (((length(btrim(end_reason)) >= 5) AND (length(btrim(end_reason)) <= 1000)))
retention_hold retention_hold_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
retention_hold retention_hold_ground_check CHECK ((ground = ANY (ARRAY['court-case'::text, 'complaint'::text, 'inquiry'::text, 'other'::text])))
retention_hold retention_hold_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES retention_kind(code)
retention_hold retention_hold_of_one_thing CHECK ((num_nonnulls(person_id, kind_code) = 1))
retention_hold retention_hold_pkey PRIMARY KEY (region_id, hold_id)
retention_hold retention_hold_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 1000)))
retention_hold retention_hold_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
retention_hold retention_hold_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
retention_kind retention_kind_basis_check CHECK ((basis = ANY (ARRAY['wmo'::text, 'consent'::text, 'vital-interest'::text, 'public-task'::text])))
retention_kind retention_kind_bounds CHECK ((((shortest IS NULL) = (longest IS NULL)) AND ((shortest IS NULL) OR ((shortest <= term_value) AND (term_value <= longest)))))
retention_kind retention_kind_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
retention_kind retention_kind_from_moment_check CHECK ((from_moment = ANY (ARRAY['last-change'::text, 'basis-ended'::text, 'made'::text, 'ended'::text, 'applied'::text, 'asked'::text])))
retention_kind retention_kind_goes_check CHECK ((goes = ANY (ARRAY['as-file'::text, 'with-file'::text, 'by-itself'::text])))
retention_kind retention_kind_pkey PRIMARY KEY (code)
retention_kind retention_kind_state_check CHECK ((state = ANY (ARRAY['in-use'::text, 'later'::text])))
retention_kind retention_kind_term_unit_check CHECK ((term_unit = ANY (ARRAY['hour'::text, 'day'::text, 'month'::text, 'year'::text])))
retention_kind retention_kind_term_value_check CHECK ((term_value >= 0))
role_assignment role_assignment_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
role_assignment role_assignment_given_via CHECK ((given_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
role_assignment role_assignment_municipality CHECK (((role <> ALL (ARRAY['municipal-policy'::text, 'debt-worker'::text])) OR (municipality_code IS NOT NULL)))
role_assignment role_assignment_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
role_assignment role_assignment_no_overlap EXCLUDE USING gist (region_id WITH =, user_id WITH =, role WITH =, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(municipality_code, ''::text) WITH =, valid_period WITH &&)
role_assignment role_assignment_pkey PRIMARY KEY (region_id, assignment_id)
role_assignment role_assignment_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
role_assignment role_assignment_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES region_user(region_id, user_id)
role_assignment role_assignment_role_check CHECK ((role = ANY (ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'debt-worker'::text, 'desk-worker'::text, 'housing-partner'::text, 'region-admin'::text, 'privacy-officer'::text])))
role_assignment role_assignment_valid_period_check CHECK ((NOT isempty(valid_period)))
role_proposal role_proposal_agreed_whole CHECK (((agreed_by IS NULL) = (agreed_at IS NULL)))
role_proposal role_proposal_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 200)))
role_proposal role_proposal_municipality CHECK (((role <> ALL (ARRAY['municipal-policy'::text, 'debt-worker'::text])) OR (municipality_code IS NOT NULL)))
role_proposal role_proposal_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
role_proposal role_proposal_not_by_oneself CHECK ((agreed_by IS DISTINCT FROM user_id))
role_proposal role_proposal_one_answer CHECK ((num_nonnulls(agreed_at, refused_at, declined_at) <= 1))
role_proposal role_proposal_pkey PRIMARY KEY (region_id, proposal_id)
role_proposal role_proposal_provider_check CHECK (((length(provider) >= 1) AND (length(provider) <= 40)))
role_proposal role_proposal_refused_whole CHECK (((refused_by IS NULL) = (refused_at IS NULL)))
role_proposal role_proposal_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
role_proposal role_proposal_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
role_proposal role_proposal_role_check CHECK ((role = ANY (ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'debt-worker'::text, 'desk-worker'::text, 'housing-partner'::text])))
role_request role_request_by_two CHECK (((confirmed_by IS NULL) OR (confirmed_by IS DISTINCT FROM asked_by)))
role_request role_request_code_hash_check CHECK ((octet_length(code_hash) = 32))
role_request role_request_confirmed_first CHECK (((NOT app.is_given_by_two(role)) OR (confirmed_at IS NOT NULL) OR (num_nonnulls(link_hash, accepted_at, declined_at) = 0)))
role_request role_request_has_code CHECK (((code_hash IS NOT NULL) OR (NOT app.needs_code(role, asked_by)) OR (num_nonnulls(refused_at, accepted_at, declined_at) = 1)))
role_request role_request_municipality CHECK (((role <> ALL (ARRAY['municipal-policy'::text, 'debt-worker'::text])) OR (municipality_code IS NOT NULL)))
role_request role_request_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
role_request role_request_not_by_oneself CHECK (((asked_by IS DISTINCT FROM user_id) AND (confirmed_by IS DISTINCT FROM user_id)))
role_request role_request_one_answer CHECK ((num_nonnulls(refused_at, accepted_at, declined_at) <= 1))
role_request role_request_pkey PRIMARY KEY (region_id, request_id)
role_request role_request_refused_because_check CHECK ((refused_because = 'no-code'::text))
role_request role_request_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
role_request role_request_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
role_request role_request_role_check CHECK ((role = ANY (ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'debt-worker'::text, 'desk-worker'::text, 'housing-partner'::text, 'region-admin'::text, 'privacy-officer'::text])))
scan_answer scan_answer_check CHECK ((value_min <= value_max))
scan_answer scan_answer_check1 CHECK (((value_min IS NULL) = (value_max IS NULL)))
scan_answer scan_answer_instrument_id_question_id_item_id_column_id_fkey FOREIGN KEY (instrument_id, question_id, item_id, column_id) REFERENCES scan_cell(instrument_id, question_id, item_id, column_id)
scan_answer scan_answer_pkey PRIMARY KEY (region_id, round_slug, question_id, item_id, column_id, nr)
scan_answer scan_answer_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_answer scan_answer_value_basis_check CHECK ((value_basis = ANY (ARRAY['registration'::text, 'estimate'::text])))
scan_answer_note scan_answer_note_pkey PRIMARY KEY (region_id, round_slug, question_id, nr)
scan_answer_note scan_answer_note_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_cell scan_cell_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES scan_instrument(instrument_id)
scan_cell scan_cell_item_role_check CHECK ((item_role = ANY (ARRAY['option'::text, 'other'::text, 'none'::text, 'unknown'::text])))
scan_cell scan_cell_pkey PRIMARY KEY (instrument_id, question_id, item_id, column_id)
scan_cell scan_cell_question_kind_check CHECK ((question_kind = ANY (ARRAY['multi'::text, 'multi-by-route'::text, 'yes-no-unknown'::text, 'number'::text])))
scan_identity_access scan_identity_access_pkey PRIMARY KEY (region_id, access_id)
scan_identity_access scan_identity_access_purpose_check CHECK ((length(btrim(purpose)) >= 10))
scan_identity_access scan_identity_access_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_identity_access scan_identity_access_term CHECK (((expires_at > granted_at) AND (expires_at <= (granted_at + '08:00:00'::interval))))
scan_instrument scan_instrument_pkey PRIMARY KEY (instrument_id)
scan_participant scan_participant_nr_check CHECK ((nr > 0))
scan_participant scan_participant_pkey PRIMARY KEY (region_id, round_slug, nr)
scan_participant scan_participant_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_participant_identity scan_participant_identity_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
scan_participant_identity scan_participant_identity_pkey PRIMARY KEY (region_id, round_slug, nr)
scan_participant_identity scan_participant_identity_region_id_round_slug_municipality_key UNIQUE (region_id, round_slug, municipality_code)
scan_participant_identity scan_participant_identity_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_published_count scan_published_count_instrument_id_question_id_item_id_col_fkey FOREIGN KEY (instrument_id, question_id, item_id, column_id) REFERENCES scan_cell(instrument_id, question_id, item_id, column_id)
scan_published_count scan_published_count_pkey PRIMARY KEY (region_id, round_slug, question_id, item_id, column_id)
scan_published_count scan_published_count_published_count_check CHECK ((published_count >= 0))
scan_published_count scan_published_count_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_round scan_round_collected_period_check CHECK ((NOT isempty(collected_period)))
scan_round scan_round_imported_via CHECK ((imported_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
scan_round scan_round_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES scan_instrument(instrument_id)
scan_round scan_round_pkey PRIMARY KEY (region_id, round_slug)
scan_round scan_round_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
scan_round scan_round_round_slug_check CHECK ((round_slug ~ '^[a-z0-9][a-z0-9-]*$'::text))
stay stay_bed_exists FOREIGN KEY (region_id, premises_id, bed_id, PERIOD period) REFERENCES bed(region_id, premises_id, bed_id, PERIOD exists_period)
stay stay_change_kind_check CHECK ((change_kind = ANY (ARRAY['reserve'::text, 'arrive'::text, 'no-show'::text, 'cancel'::text, 'lapse'::text, 'depart'::text, 'move'::text, 'correct'::text, 'merge'::text, 'import'::text])))
stay stay_correction_reason CHECK (((change_kind <> 'correct'::text) OR (length(btrim(change_reason)) >= 3)))
stay stay_dates CHECK (((left_on >= arrived_on) AND (expected_until >= expected_from)))
stay stay_exit_contract_form_code_fkey FOREIGN KEY (exit_contract_form_code) REFERENCES contract_form(code)
stay stay_exit_destination_code_fkey FOREIGN KEY (exit_destination_code) REFERENCES exit_destination(code)
stay stay_exit_municipality_code_fkey FOREIGN KEY (exit_municipality_code) REFERENCES municipality(code)
stay stay_held CHECK (((status <> 'reserved'::text) OR (held_until IS NOT NULL)))
stay stay_no_roof_reason_code_fkey FOREIGN KEY (no_roof_reason_code) REFERENCES no_roof_reason(code)
stay stay_one_household_per_bed EXCLUDE USING gist (region_id WITH =, bed_id WITH =, COALESCE(household_id, person_id) WITH <>, period WITH &&) WHERE (((bed_id IS NOT NULL) AND (status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text]))))
stay stay_one_place_per_person EXCLUDE USING gist (region_id WITH =, person_id WITH =, period WITH &&) WHERE ((status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text])))
stay stay_one_present_household_per_bed EXCLUDE USING gist (region_id WITH =, bed_id WITH =, COALESCE(household_id, person_id) WITH <>) WHERE (((bed_id IS NOT NULL) AND (status = 'present'::text)))
stay stay_origin_municipality_code_fkey FOREIGN KEY (origin_municipality_code) REFERENCES municipality(code)
stay stay_pkey PRIMARY KEY (region_id, stay_id)
stay stay_region_id_emergency_access_id_fkey FOREIGN KEY (region_id, emergency_access_id) REFERENCES person_emergency_access(region_id, access_id)
stay stay_region_id_household_id_fkey FOREIGN KEY (region_id, household_id) REFERENCES household(region_id, household_id)
stay stay_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
stay stay_region_id_moved_from_stay_id_fkey FOREIGN KEY (region_id, moved_from_stay_id) REFERENCES stay(region_id, stay_id)
stay stay_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
stay stay_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
stay stay_route_code_fkey FOREIGN KEY (route_code) REFERENCES homelessness_route(code)
stay stay_situation_before_code_fkey FOREIGN KEY (situation_before_code) REFERENCES living_situation(code)
stay stay_starts CHECK ((COALESCE(arrived_on, expected_from) IS NOT NULL))
stay stay_status_check CHECK ((status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text, 'no-show'::text, 'cancelled'::text])))
stay stay_status_dates CHECK (
CASE status
    WHEN 'present'::text THEN ((arrived_on IS NOT NULL) AND (left_on IS NULL))
    WHEN 'departed'::text THEN ((arrived_on IS NOT NULL) AND (left_on IS NOT NULL))
    ELSE ((arrived_on IS NULL) AND (left_on IS NULL))
END)
stay_revision stay_revision_pkey PRIMARY KEY (region_id, stay_id, revision_no)
stay_revision stay_revision_region_id_stay_id_fkey FOREIGN KEY (region_id, stay_id) REFERENCES stay(region_id, stay_id)
stay_support_plan stay_support_plan_pkey PRIMARY KEY (region_id, statement_id)
stay_support_plan stay_support_plan_region_id_stay_id_fkey FOREIGN KEY (region_id, stay_id) REFERENCES stay(region_id, stay_id)
traffic_light_override traffic_light_override_colour_check CHECK ((colour = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text, 'grey'::text])))
traffic_light_override traffic_light_override_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
traffic_light_override traffic_light_override_pkey PRIMARY KEY (region_id, plan_slug, override_id)
traffic_light_override traffic_light_override_reason_check CHECK ((btrim(reason) <> ''::text))
traffic_light_override traffic_light_override_region_id_plan_slug_measure_id_fkey FOREIGN KEY (region_id, plan_slug, measure_id) REFERENCES measure(region_id, plan_slug, measure_id) ON DELETE CASCADE
unmet_demand unmet_demand_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES premises_kind(code)
unmet_demand unmet_demand_people_count_check CHECK ((people_count > 0))
unmet_demand unmet_demand_pkey PRIMARY KEY (region_id, demand_id)
unmet_demand unmet_demand_reason_code_fkey FOREIGN KEY (reason_code) REFERENCES unmet_demand_reason(code)
unmet_demand unmet_demand_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
unmet_demand unmet_demand_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
unmet_demand unmet_demand_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
unmet_demand_reason unmet_demand_reason_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
unmet_demand_reason unmet_demand_reason_pkey PRIMARY KEY (code)
waiting_list_entry waiting_list_entry_child_count_check CHECK ((child_count >= 0))
waiting_list_entry waiting_list_entry_dates CHECK ((ended_on >= waiting_since))
waiting_list_entry waiting_list_entry_end CHECK (((ended_on IS NULL) = (end_outcome IS NULL)))
waiting_list_entry waiting_list_entry_end_outcome_check CHECK ((end_outcome = ANY (ARRAY['placed'::text, 'withdrawn'::text, 'handed-over'::text, 'other'::text])))
waiting_list_entry waiting_list_entry_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
waiting_list_entry waiting_list_entry_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES premises_kind(code)
waiting_list_entry waiting_list_entry_pkey PRIMARY KEY (region_id, entry_id)
waiting_list_entry waiting_list_entry_reason_check CHECK ((length(btrim(reason)) > 0))
waiting_list_entry waiting_list_entry_region_id_emergency_access_id_fkey FOREIGN KEY (region_id, emergency_access_id) REFERENCES person_emergency_access(region_id, access_id)
waiting_list_entry waiting_list_entry_region_id_household_id_fkey FOREIGN KEY (region_id, household_id) REFERENCES household(region_id, household_id)
waiting_list_entry waiting_list_entry_region_id_intake_id_fkey FOREIGN KEY (region_id, intake_id) REFERENCES intake(region_id, intake_id)
waiting_list_entry waiting_list_entry_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
waiting_list_entry waiting_list_entry_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
waiting_list_offer waiting_list_offer_answered_via CHECK ((answered_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
waiting_list_offer waiting_list_offer_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text])))
waiting_list_offer waiting_list_offer_pkey PRIMARY KEY (region_id, offer_id)
waiting_list_offer waiting_list_offer_recorded_via CHECK ((recorded_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
waiting_list_offer waiting_list_offer_refusal CHECK (((outcome = 'refused'::text) = (refusal_reason_code IS NOT NULL)))
waiting_list_offer waiting_list_offer_refusal_reason_code_fkey FOREIGN KEY (refusal_reason_code) REFERENCES refusal_reason(code)
waiting_list_offer waiting_list_offer_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, entry_id)
waiting_list_offer waiting_list_offer_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
waiting_list_offer waiting_list_offer_region_id_stay_id_fkey FOREIGN KEY (region_id, stay_id) REFERENCES stay(region_id, stay_id)
winter_rule winter_rule_ended_via CHECK ((ended_via = ANY (ARRAY['user'::text, 'program'::text, 'carried-over'::text])))
winter_rule winter_rule_extra_places_check CHECK ((extra_places >= 0))
winter_rule winter_rule_once UNIQUE (region_id, premises_id, valid_period WITHOUT OVERLAPS)
winter_rule winter_rule_pkey PRIMARY KEY (region_id, winter_rule_id)
winter_rule winter_rule_reason_code_fkey FOREIGN KEY (reason_code) REFERENCES capacity_reason(code)
winter_rule winter_rule_region_id_premises_id_fkey FOREIGN KEY (region_id, premises_id) REFERENCES premises(region_id, premises_id)
winter_rule winter_rule_valid_period_check CHECK ((NOT isempty(valid_period)))

-- Indexes
CREATE INDEX accessibility_assessment_intake ON public.accessibility_assessment USING btree (region_id, intake_id)
CREATE INDEX audit_event_action ON public.audit_event USING btree (region_id, action, event_no)
CREATE INDEX audit_event_object ON public.audit_event USING btree (region_id, "left"(object_id, 36), event_no)
CREATE INDEX audit_event_time ON public.audit_event USING btree (region_id, occurred_at)
CREATE INDEX bed_out_of_service_once ON public.bed_out_of_service USING gist (region_id, bed_id, valid_period)
CREATE INDEX credential_by_user ON auth.credential USING btree (user_id)
CREATE INDEX file_removal_at ON public.file_removal USING btree (region_id, removed_at)
CREATE INDEX form_send_sent_at ON public.form_send USING btree (sent_at)
CREATE INDEX grant_application_call ON public.grant_application USING btree (region_id, plan_slug, call_id)
CREATE INDEX held_file_held_by ON public.held_file USING btree (region_id, held_by, purpose)
CREATE INDEX held_file_kept_until ON public.held_file USING btree (kept_until)
CREATE INDEX intake_emergency_access ON public.intake USING btree (region_id, emergency_access_id) WHERE (emergency_access_id IS NOT NULL)
CREATE INDEX intake_organisation ON public.intake USING btree (region_id, organisation_id, reported_on)
CREATE INDEX intake_person ON public.intake USING btree (region_id, person_id)
CREATE INDEX mail_choice_by_user ON auth.mail_choice USING btree (user_id, kind, choice_id)
CREATE INDEX mail_message_by_day ON public.mail_message USING btree (region_id, written_at)
CREATE INDEX mail_message_by_id ON public.mail_message USING btree (message_id)
CREATE INDEX mail_message_by_user ON public.mail_message USING btree (region_id, user_id)
CREATE INDEX mail_message_to_send ON public.mail_message USING btree (not_before) WHERE (state = 'written'::text)
CREATE INDEX measure_evidence_finding ON public.measure_evidence USING btree (region_id, scan_table, scan_item)
CREATE INDEX municipality_successor_of ON public.municipality_successor USING btree (successor_code)
CREATE INDEX night_presence_night ON public.night_presence USING btree (region_id, premises_id, night)
CREATE INDEX night_presence_person ON public.night_presence USING btree (region_id, person_id, night)
CREATE INDEX passkey_by_user ON auth.passkey USING btree (user_id)
CREATE INDEX person_emergency_access_user ON public.person_emergency_access USING btree (region_id, user_id, person_id, expires_at)
CREATE INDEX person_file_opening_user ON public.person_file_opening USING btree (region_id, user_id, person_id, expires_at)
CREATE INDEX person_identity_bsn ON public.person_identity USING btree (region_id, hash_key_id, bsn_hash) WHERE (bsn_hash IS NOT NULL)
CREATE INDEX person_legal_basis_person ON public.person_legal_basis USING btree (region_id, person_id)
CREATE INDEX placement_order_time ON public.placement_order USING btree (region_id, recorded_at DESC)
CREATE INDEX plan_change_time ON public.plan_change USING btree (region_id, plan_slug, changed_at)
CREATE INDEX premises_answer_premises ON public.premises_answer USING btree (region_id, premises_id, question, recorded_at)
CREATE INDEX premises_capacity_one_number ON public.premises_capacity USING gist (region_id, premises_id, valid_period) WHERE (fact_kind = 'places'::text)
CREATE INDEX premises_provider_organisation ON public.premises_provider USING btree (region_id, organisation_id)
CREATE INDEX public_form_send_at ON public.public_form_send USING btree (region_id, sent_at)
CREATE INDEX realised_amount_measure ON public.realised_amount USING btree (region_id, plan_slug, measure_id)
CREATE INDEX removal_request_person ON public.removal_request USING btree (region_id, person_id)
CREATE INDEX retention_hold_person ON public.retention_hold USING btree (region_id, person_id)
CREATE INDEX role_assignment_no_overlap ON public.role_assignment USING gist (region_id, user_id, role, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(municipality_code, ''::text), valid_period)
CREATE INDEX role_assignment_user ON public.role_assignment USING btree (user_id)
CREATE INDEX role_proposal_organisation ON public.role_proposal USING btree (region_id, organisation_id)
CREATE INDEX role_proposal_user ON public.role_proposal USING btree (user_id)
CREATE INDEX role_request_link ON public.role_request USING btree (link_hash)
CREATE INDEX role_request_user ON public.role_request USING btree (user_id)
CREATE INDEX scan_identity_access_user ON public.scan_identity_access USING btree (region_id, round_slug, user_id, expires_at)
CREATE INDEX second_step_by_user ON auth.second_step USING btree (user_id)
CREATE INDEX session_by_user ON auth.session USING btree (user_id)
CREATE INDEX sign_in_attempt_one ON auth.sign_in_attempt USING btree (attempt)
CREATE INDEX sign_in_attempt_subject ON auth.sign_in_attempt USING btree (subject_hash, made_at)
CREATE INDEX sign_in_attempt_time ON auth.sign_in_attempt USING btree (made_at)
CREATE INDEX sign_in_event_time ON auth.sign_in_event USING btree (occurred_at)
CREATE INDEX sign_in_event_user ON auth.sign_in_event USING btree (user_id, event_no)
CREATE INDEX stay_current ON public.stay USING btree (region_id, premises_id) WHERE (status = ANY (ARRAY['reserved'::text, 'present'::text]))
CREATE INDEX stay_emergency_access ON public.stay USING btree (region_id, emergency_access_id) WHERE (emergency_access_id IS NOT NULL)
CREATE INDEX stay_intake ON public.stay USING btree (region_id, intake_id) WHERE (intake_id IS NOT NULL)
CREATE INDEX stay_one_household_per_bed ON public.stay USING gist (region_id, bed_id, COALESCE(household_id, person_id), period) WHERE ((bed_id IS NOT NULL) AND (status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text])))
CREATE INDEX stay_one_place_per_person ON public.stay USING gist (region_id, person_id, period) WHERE (status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text]))
CREATE INDEX stay_one_present_household_per_bed ON public.stay USING gist (region_id, bed_id, COALESCE(household_id, person_id)) WHERE ((bed_id IS NOT NULL) AND (status = 'present'::text))
CREATE INDEX stay_premises ON public.stay USING btree (region_id, premises_id, COALESCE(upper(period), 'infinity'::date))
CREATE INDEX stay_support_plan_stay ON public.stay_support_plan USING btree (region_id, stay_id, statement_id)
CREATE INDEX unmet_demand_day ON public.unmet_demand USING btree (region_id, asked_on)
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier)
CREATE INDEX waiting_list_entry_emergency_access ON public.waiting_list_entry USING btree (region_id, emergency_access_id) WHERE (emergency_access_id IS NOT NULL)
CREATE INDEX waiting_list_entry_organisation ON public.waiting_list_entry USING btree (region_id, organisation_id)
CREATE INDEX waiting_list_offer_entry ON public.waiting_list_offer USING btree (region_id, entry_id)
CREATE UNIQUE INDEX accessibility_answer_pkey ON public.accessibility_answer USING btree (region_id, assessment_id, criterion)
CREATE UNIQUE INDEX accessibility_assessment_pkey ON public.accessibility_assessment USING btree (region_id, assessment_id)
CREATE UNIQUE INDEX accessibility_dispute_pkey ON public.accessibility_dispute USING btree (region_id, dispute_id)
CREATE UNIQUE INDEX accessibility_dispute_region_id_intake_id_step_key ON public.accessibility_dispute USING btree (region_id, intake_id, step)
CREATE UNIQUE INDEX account_holder_email_key ON auth.account_holder USING btree (email)
CREATE UNIQUE INDEX account_holder_pkey ON auth.account_holder USING btree (id)
CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (region_id, event_no)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (region_id)
CREATE UNIQUE INDEX audit_seal_pkey ON public.audit_seal USING btree (region_id, event_no)
CREATE UNIQUE INDEX background_task_pkey ON public.background_task USING btree (region_id, task_id)
CREATE UNIQUE INDEX background_task_result_pkey ON public.background_task_result USING btree (region_id, task_id)
CREATE UNIQUE INDEX bed_out_of_service_pkey ON public.bed_out_of_service USING btree (region_id, outage_id)
CREATE UNIQUE INDEX bed_pkey ON public.bed USING gist (region_id, premises_id, bed_id, exists_period)
CREATE UNIQUE INDEX bed_ref_once ON public.bed USING gist (region_id, premises_id, bed_ref, exists_period)
CREATE UNIQUE INDEX budget_line_assumption_pkey ON public.budget_line_assumption USING btree (region_id, plan_slug, line_id, "position")
CREATE UNIQUE INDEX budget_line_percentage_base_pkey ON public.budget_line_percentage_base USING btree (region_id, plan_slug, line_id, base_line_id)
CREATE UNIQUE INDEX budget_line_pkey ON public.budget_line USING btree (region_id, plan_slug, line_id)
CREATE UNIQUE INDEX budget_line_sharing_pkey ON public.budget_line_sharing USING btree (region_id, plan_slug, line_id, measure_id)
CREATE UNIQUE INDEX budget_line_year_pkey ON public.budget_line_year USING btree (region_id, plan_slug, line_id, variant_no, "position")
CREATE UNIQUE INDEX budget_line_year_variant_pkey ON public.budget_line_year_variant USING btree (region_id, plan_slug, line_id, variant_no)
CREATE UNIQUE INDEX capacity_reason_pkey ON public.capacity_reason USING btree (code)
CREATE UNIQUE INDEX contract_form_pkey ON public.contract_form USING btree (code)
CREATE UNIQUE INDEX credential_of_provider ON auth.credential USING btree (provider_id, account_id) WHERE (provider_id <> 'credential'::text)
CREATE UNIQUE INDEX credential_pkey ON auth.credential USING btree (id)
CREATE UNIQUE INDEX door_lock_pkey ON public.door_lock USING btree (region_id, choice_id)
CREATE UNIQUE INDEX evaluation_moment_pkey ON public.evaluation_moment USING btree (region_id, plan_slug, moment_id)
CREATE UNIQUE INDEX evaluation_moment_region_id_plan_slug_measure_id_pilot_id_e_key ON public.evaluation_moment USING btree (region_id, plan_slug, measure_id, pilot_id, evaluation_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX exit_destination_pkey ON public.exit_destination USING btree (code)
CREATE UNIQUE INDEX file_opening_purpose_pkey ON public.file_opening_purpose USING btree (code)
CREATE UNIQUE INDEX file_removal_pkey ON public.file_removal USING btree (region_id, removal_id)
CREATE UNIQUE INDEX forecast_override_one ON public.forecast_override USING btree (region_id, plan_slug, measure_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX forecast_override_pkey ON public.forecast_override USING btree (region_id, plan_slug, override_id)
CREATE UNIQUE INDEX form_send_pkey ON public.form_send USING btree (region_id, digest)
CREATE UNIQUE INDEX funding_share_pkey ON public.funding_share USING btree (region_id, plan_slug, share_id)
CREATE UNIQUE INDEX funding_share_region_id_plan_slug_measure_id_line_id_positi_key ON public.funding_share USING btree (region_id, plan_slug, measure_id, line_id, "position") NULLS NOT DISTINCT
CREATE UNIQUE INDEX funding_source_pkey ON public.funding_source USING btree (region_id, plan_slug, source_id)
CREATE UNIQUE INDEX grant_account_pkey ON public.grant_account USING btree (region_id, application_id)
CREATE UNIQUE INDEX grant_applicant_pkey ON public.grant_applicant USING btree (region_id, application_id)
CREATE UNIQUE INDEX grant_application_pkey ON public.grant_application USING btree (region_id, application_id)
CREATE UNIQUE INDEX grant_assessor_pkey ON public.grant_assessor USING btree (region_id, plan_slug, call_id, user_id)
CREATE UNIQUE INDEX grant_award_one_stands ON public.grant_award USING btree (region_id, application_id) WHERE (NOT is_revoked)
CREATE UNIQUE INDEX grant_award_pkey ON public.grant_award USING btree (region_id, award_id)
CREATE UNIQUE INDEX grant_award_region_id_application_id_award_id_key ON public.grant_award USING btree (region_id, application_id, award_id)
CREATE UNIQUE INDEX grant_call_pkey ON public.grant_call USING btree (region_id, plan_slug, call_id)
CREATE UNIQUE INDEX grant_call_region_id_plan_slug_measure_id_key ON public.grant_call USING btree (region_id, plan_slug, measure_id)
CREATE UNIQUE INDEX grant_criterion_pkey ON public.grant_criterion USING btree (region_id, plan_slug, call_id, criterion_id)
CREATE UNIQUE INDEX grant_order_one_proposal ON public.grant_order USING btree (region_id, award_id) WHERE (kind = 'proposal'::text)
CREATE UNIQUE INDEX grant_order_one_ranking ON public.grant_order USING btree (region_id, plan_slug, call_id) WHERE (kind = 'ranking'::text)
CREATE UNIQUE INDEX grant_order_pkey ON public.grant_order USING btree (region_id, order_id)
CREATE UNIQUE INDEX grant_payment_pkey ON public.grant_payment USING btree (region_id, payment_id)
CREATE UNIQUE INDEX grant_score_pkey ON public.grant_score USING btree (region_id, application_id, assessor_id, criterion_id)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (region_id, handover_id)
CREATE UNIQUE INDEX held_file_pkey ON public.held_file USING btree (region_id, held_file_id)
CREATE UNIQUE INDEX homelessness_route_pkey ON public.homelessness_route USING btree (code)
CREATE UNIQUE INDEX house_rule_pkey ON public.house_rule USING gist (region_id, premises_id, valid_period)
CREATE UNIQUE INDEX household_member_one_household ON public.household_member USING gist (region_id, person_id, valid_period)
CREATE UNIQUE INDEX household_member_pkey ON public.household_member USING gist (region_id, household_id, person_id, valid_period)
CREATE UNIQUE INDEX household_pkey ON public.household USING btree (region_id, household_id)
CREATE UNIQUE INDEX installation_key_pkey ON public.installation_key USING btree (key_id)
CREATE UNIQUE INDEX installation_pkey ON public.installation USING btree (is_only)
CREATE UNIQUE INDEX intake_extension_pkey ON public.intake_extension USING btree (region_id, extension_id)
CREATE UNIQUE INDEX intake_pkey ON public.intake USING btree (region_id, intake_id)
CREATE UNIQUE INDEX intake_revision_pkey ON public.intake_revision USING btree (region_id, intake_id, revision_no)
CREATE UNIQUE INDEX intake_step_pkey ON public.intake_step USING btree (region_id, intake_id, step)
CREATE UNIQUE INDEX invitation_pkey ON auth.invitation USING btree (token_hash)
CREATE UNIQUE INDEX key_renewal_pkey ON public.key_renewal USING btree (key_id)
CREATE UNIQUE INDEX key_use_pkey ON public.key_use USING btree (region_id, key_id)
CREATE UNIQUE INDEX letter_template_pkey ON public.letter_template USING btree (region_id, template_id)
CREATE UNIQUE INDEX living_situation_pkey ON public.living_situation USING btree (code)
CREATE UNIQUE INDEX mail_choice_pkey ON auth.mail_choice USING btree (choice_id)
CREATE UNIQUE INDEX mail_event_pkey ON public.mail_event USING btree (region_id, message_id, event_no)
CREATE UNIQUE INDEX mail_message_once ON public.mail_message USING btree (region_id, user_id, kind, once)
CREATE UNIQUE INDEX mail_message_pkey ON public.mail_message USING btree (region_id, message_id)
CREATE UNIQUE INDEX mail_stop_open ON public.mail_stop USING btree (region_id, user_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX mail_stop_pkey ON public.mail_stop USING btree (region_id, stop_id)
CREATE UNIQUE INDEX mail_wording_pkey ON public.mail_wording USING btree (region_id, part)
CREATE UNIQUE INDEX mail_wording_version_pkey ON public.mail_wording_version USING btree (region_id, part, revision)
CREATE UNIQUE INDEX measure_dependency_pkey ON public.measure_dependency USING btree (region_id, plan_slug, measure_id, depends_on)
CREATE UNIQUE INDEX measure_evidence_pkey ON public.measure_evidence USING btree (region_id, plan_slug, measure_id, scan_table, scan_item, scan_column)
CREATE UNIQUE INDEX measure_exclusion_pkey ON public.measure_exclusion USING btree (region_id, plan_slug, measure_id, "position")
CREATE UNIQUE INDEX measure_indicator_pkey ON public.measure_indicator USING btree (region_id, plan_slug, measure_id, indicator_id)
CREATE UNIQUE INDEX measure_milestone_pkey ON public.measure_milestone USING btree (region_id, plan_slug, measure_id, milestone_id)
CREATE UNIQUE INDEX measure_municipality_pkey ON public.measure_municipality USING btree (region_id, plan_slug, measure_id, municipality_code)
CREATE UNIQUE INDEX measure_objective_pkey ON public.measure_objective USING btree (region_id, plan_slug, measure_id, objective_id)
CREATE UNIQUE INDEX measure_partner_pkey ON public.measure_partner USING btree (region_id, plan_slug, measure_id, "position")
CREATE UNIQUE INDEX measure_pkey ON public.measure USING btree (region_id, plan_slug, measure_id)
CREATE UNIQUE INDEX measure_result_pkey ON public.measure_result USING btree (region_id, plan_slug, measure_id, result_id)
CREATE UNIQUE INDEX measure_theme_pkey ON public.measure_theme USING btree (region_id, plan_slug, measure_id, theme_id)
CREATE UNIQUE INDEX municipality_pkey ON public.municipality USING btree (code)
CREATE UNIQUE INDEX municipality_successor_pkey ON public.municipality_successor USING btree (code, successor_code)
CREATE UNIQUE INDEX night_exception_reason_pkey ON public.night_exception_reason USING btree (code)
CREATE UNIQUE INDEX night_presence_pkey ON public.night_presence USING btree (region_id, event_id)
CREATE UNIQUE INDEX night_presence_region_id_idempotency_key_key ON public.night_presence USING btree (region_id, idempotency_key)
CREATE UNIQUE INDEX night_presence_region_id_undoes_event_id_key ON public.night_presence USING btree (region_id, undoes_event_id)
CREATE UNIQUE INDEX no_roof_reason_pkey ON public.no_roof_reason USING btree (code)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (region_id, organisation_id)
CREATE UNIQUE INDEX organisation_region_id_slug_key ON public.organisation USING btree (region_id, slug)
CREATE UNIQUE INDEX out_of_service_reason_pkey ON public.out_of_service_reason USING btree (code)
CREATE UNIQUE INDEX passkey_credential_id_key ON auth.passkey USING btree (credential_id)
CREATE UNIQUE INDEX passkey_pkey ON auth.passkey USING btree (id)
CREATE UNIQUE INDEX password_reset_open ON public.password_reset_request USING btree (region_id, user_id) WHERE (num_nonnulls(approved_at, refused_at) = 0)
CREATE UNIQUE INDEX password_reset_request_pkey ON public.password_reset_request USING btree (region_id, request_id)
CREATE UNIQUE INDEX past_movement_pkey ON public.past_movement USING btree (region_id, premises_id, month, direction, reason_code)
CREATE UNIQUE INDEX past_night_pkey ON public.past_night USING btree (region_id, premises_id, night)
CREATE UNIQUE INDEX past_recording_pkey ON public.past_recording USING btree (region_id, premises_id)
CREATE UNIQUE INDEX past_waiting_pkey ON public.past_waiting USING btree (region_id, kind_code, day)
CREATE UNIQUE INDEX person_double_open ON public.person_double USING btree (region_id, person_id, restricted_person_id) WHERE (outcome IS NULL)
CREATE UNIQUE INDEX person_double_pkey ON public.person_double USING btree (region_id, double_id)
CREATE UNIQUE INDEX person_emergency_access_pkey ON public.person_emergency_access USING btree (region_id, access_id)
CREATE UNIQUE INDEX person_emergency_review_pkey ON public.person_emergency_review USING btree (region_id, access_id)
CREATE UNIQUE INDEX person_file_opening_pkey ON public.person_file_opening USING btree (region_id, opening_id)
CREATE UNIQUE INDEX person_identity_pkey ON public.person_identity USING btree (region_id, person_id)
CREATE UNIQUE INDEX person_identity_revision_pkey ON public.person_identity_revision USING btree (region_id, person_id, revision_no)
CREATE UNIQUE INDEX person_legal_basis_pkey ON public.person_legal_basis USING btree (region_id, legal_basis_id)
CREATE UNIQUE INDEX person_merge_move_pkey ON public.person_merge_move USING btree (region_id, merge_id, record_kind, record_id)
CREATE UNIQUE INDEX person_merge_pkey ON public.person_merge USING btree (region_id, merge_id)
CREATE UNIQUE INDEX person_merge_standing ON public.person_merge USING btree (region_id, leaving_person_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (region_id, person_id)
CREATE UNIQUE INDEX person_record_ordinal_key ON app.person_record USING btree (ordinal)
CREATE UNIQUE INDEX person_record_pkey ON app.person_record USING btree (table_name, person_column)
CREATE UNIQUE INDEX person_record_record_kind_key ON app.person_record USING btree (record_kind)
CREATE UNIQUE INDEX person_region_id_person_ref_key ON public.person USING btree (region_id, person_ref)
CREATE UNIQUE INDEX person_restriction_pkey ON public.person_restriction USING btree (region_id, restriction_id)
CREATE UNIQUE INDEX person_restriction_reader_pkey ON public.person_restriction_reader USING btree (region_id, restriction_id, user_id)
CREATE UNIQUE INDEX person_restriction_region_id_person_id_valid_period_key ON public.person_restriction USING gist (region_id, person_id, valid_period)
CREATE UNIQUE INDEX person_trace_ordinal_key ON app.person_trace USING btree (ordinal)
CREATE UNIQUE INDEX person_trace_pkey ON app.person_trace USING btree (table_name)
CREATE UNIQUE INDEX pilot_check_pkey ON public.pilot_check USING btree (region_id, plan_slug, pilot_id, check_id)
CREATE UNIQUE INDEX pilot_communication_pkey ON public.pilot_communication USING btree (region_id, plan_slug, pilot_id, communication_id)
CREATE UNIQUE INDEX pilot_pkey ON public.pilot USING btree (region_id, plan_slug, pilot_id)
CREATE UNIQUE INDEX pilot_remark_pkey ON public.pilot_remark USING btree (region_id, plan_slug, pilot_id, kind, "position")
CREATE UNIQUE INDEX pin_pkey ON auth.pin USING btree (user_id)
CREATE UNIQUE INDEX placement_order_pkey ON public.placement_order USING btree (region_id, order_id)
CREATE UNIQUE INDEX placement_order_region_id_demand_id_key ON public.placement_order USING btree (region_id, demand_id)
CREATE UNIQUE INDEX placement_order_region_id_offer_id_key ON public.placement_order USING btree (region_id, offer_id)
CREATE UNIQUE INDEX placement_order_region_id_stay_id_key ON public.placement_order USING btree (region_id, stay_id)
CREATE UNIQUE INDEX plan_bottleneck_pkey ON public.plan_bottleneck USING btree (region_id, plan_slug, "position")
CREATE UNIQUE INDEX plan_change_pkey ON public.plan_change USING btree (region_id, plan_slug, change_id)
CREATE UNIQUE INDEX plan_decision_pkey ON public.plan_decision USING btree (region_id, plan_slug, decision_id)
CREATE UNIQUE INDEX plan_fact_pkey ON public.plan_fact USING btree (region_id, plan_slug, fact_id)
CREATE UNIQUE INDEX plan_objective_means_pkey ON public.plan_objective_means USING btree (region_id, plan_slug, objective_id, "position")
CREATE UNIQUE INDEX plan_objective_pkey ON public.plan_objective USING btree (region_id, plan_slug, objective_id)
CREATE UNIQUE INDEX plan_pkey ON public.plan USING btree (region_id, plan_slug)
CREATE UNIQUE INDEX plan_reminder_pkey ON public.plan_reminder USING btree (region_id, plan_slug, moment_id, planned_on, days_before)
CREATE UNIQUE INDEX plan_source_note_pkey ON public.plan_source_note USING btree (region_id, plan_slug, remark_id)
CREATE UNIQUE INDEX plan_source_note_region_id_plan_slug_measure_id_note_id_key ON public.plan_source_note USING btree (region_id, plan_slug, measure_id, note_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX plan_theme_pkey ON public.plan_theme USING btree (region_id, plan_slug, theme_id)
CREATE UNIQUE INDEX plan_version_pkey ON public.plan_version USING btree (region_id, plan_slug, version_no)
CREATE UNIQUE INDEX premises_answer_pkey ON public.premises_answer USING btree (region_id, answer_id)
CREATE UNIQUE INDEX premises_answer_undone_pkey ON public.premises_answer_undone USING btree (region_id, answer_id)
CREATE UNIQUE INDEX premises_capacity_pkey ON public.premises_capacity USING gist (region_id, premises_id, fact_kind, reason_code, valid_period)
CREATE UNIQUE INDEX premises_change_pkey ON public.premises_change USING btree (region_id, change_id)
CREATE UNIQUE INDEX premises_contact_pkey ON public.premises_contact USING gist (region_id, premises_id, valid_period)
CREATE UNIQUE INDEX premises_flow_pkey ON public.premises_flow USING btree (region_id, premises_id, direction, ordinal)
CREATE UNIQUE INDEX premises_kind_pkey ON public.premises_kind USING btree (code)
CREATE UNIQUE INDEX premises_pkey ON public.premises USING btree (region_id, premises_id)
CREATE UNIQUE INDEX premises_provider_pkey ON public.premises_provider USING btree (region_id, premises_id, ordinal)
CREATE UNIQUE INDEX premises_region_id_premises_ref_key ON public.premises USING btree (region_id, premises_ref)
CREATE UNIQUE INDEX premises_remark_pkey ON public.premises_remark USING btree (region_id, remark_id)
CREATE UNIQUE INDEX premises_remark_region_id_remark_ref_premises_id_key ON public.premises_remark USING btree (region_id, remark_ref, premises_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX premises_service_pkey ON public.premises_service USING btree (region_id, premises_id, ordinal)
CREATE UNIQUE INDEX provider_answer_pkey ON auth.provider_answer USING btree (state_hash)
CREATE UNIQUE INDEX public_form_send_pkey ON public.public_form_send USING btree (region_id, send_id)
CREATE UNIQUE INDEX realised_amount_pkey ON public.realised_amount USING btree (region_id, plan_slug, entry_id)
CREATE UNIQUE INDEX realised_result_pkey ON public.realised_result USING btree (region_id, plan_slug, entry_id)
CREATE UNIQUE INDEX recovery_code_pkey ON auth.recovery_code USING btree (user_id, code_hash)
CREATE UNIQUE INDEX referral_source_pkey ON public.referral_source USING btree (code)
CREATE UNIQUE INDEX refusal_reason_pkey ON public.refusal_reason USING btree (code)
CREATE UNIQUE INDEX region_membership_pkey ON public.region_membership USING gist (region_id, source, municipality_code, valid_period)
CREATE UNIQUE INDEX region_pkey ON public.region USING btree (region_id)
CREATE UNIQUE INDEX region_slug_key ON public.region USING btree (slug)
CREATE UNIQUE INDEX region_user_pkey ON public.region_user USING btree (region_id, user_id)
CREATE UNIQUE INDEX region_user_region_id_email_key ON public.region_user USING btree (region_id, email)
CREATE UNIQUE INDEX removal_request_one_open ON public.removal_request USING btree (region_id, person_id) WHERE (decision IS NULL)
CREATE UNIQUE INDEX removal_request_pkey ON public.removal_request USING btree (region_id, request_id)
CREATE UNIQUE INDEX retention_choice_one_per_day ON public.retention_choice USING btree (region_id, kind_code, holds_from)
CREATE UNIQUE INDEX retention_choice_pkey ON public.retention_choice USING btree (region_id, choice_id)
CREATE UNIQUE INDEX retention_hold_pkey ON public.retention_hold USING btree (region_id, hold_id)
CREATE UNIQUE INDEX retention_kind_pkey ON public.retention_kind USING btree (code)
CREATE UNIQUE INDEX role_assignment_pkey ON public.role_assignment USING btree (region_id, assignment_id)
CREATE UNIQUE INDEX role_proposal_pkey ON public.role_proposal USING btree (region_id, proposal_id)
CREATE UNIQUE INDEX role_proposal_standing ON public.role_proposal USING btree (region_id, user_id, role, provider, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(municipality_code, ''::text)) WHERE (gone_at IS NULL)
CREATE UNIQUE INDEX role_request_open ON public.role_request USING btree (region_id, user_id, role, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(municipality_code, ''::text)) WHERE (num_nonnulls(refused_at, accepted_at, declined_at) = 0)
CREATE UNIQUE INDEX role_request_pkey ON public.role_request USING btree (region_id, request_id)
CREATE UNIQUE INDEX scan_answer_note_pkey ON public.scan_answer_note USING btree (region_id, round_slug, question_id, nr)
CREATE UNIQUE INDEX scan_answer_pkey ON public.scan_answer USING btree (region_id, round_slug, question_id, item_id, column_id, nr)
CREATE UNIQUE INDEX scan_cell_pkey ON public.scan_cell USING btree (instrument_id, question_id, item_id, column_id)
CREATE UNIQUE INDEX scan_identity_access_pkey ON public.scan_identity_access USING btree (region_id, access_id)
CREATE UNIQUE INDEX scan_instrument_pkey ON public.scan_instrument USING btree (instrument_id)
CREATE UNIQUE INDEX scan_participant_identity_pkey ON public.scan_participant_identity USING btree (region_id, round_slug, nr)
CREATE UNIQUE INDEX scan_participant_identity_region_id_round_slug_municipality_key ON public.scan_participant_identity USING btree (region_id, round_slug, municipality_code)
CREATE UNIQUE INDEX scan_participant_pkey ON public.scan_participant USING btree (region_id, round_slug, nr)
CREATE UNIQUE INDEX scan_published_count_pkey ON public.scan_published_count USING btree (region_id, round_slug, question_id, item_id, column_id)
CREATE UNIQUE INDEX scan_round_pkey ON public.scan_round USING btree (region_id, round_slug)
CREATE UNIQUE INDEX second_step_pkey ON auth.second_step USING btree (token_hash)
CREATE UNIQUE INDEX session_pkey ON auth.session USING btree (id)
CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_chain_pkey ON auth.sign_in_chain USING btree (one)
CREATE UNIQUE INDEX sign_in_event_pkey ON auth.sign_in_event USING btree (event_no)
CREATE UNIQUE INDEX sign_in_seal_pkey ON auth.sign_in_seal USING btree (event_no)
CREATE UNIQUE INDEX stay_one_presence_per_person ON public.stay USING btree (region_id, person_id) WHERE (status = 'present'::text)
CREATE UNIQUE INDEX stay_pkey ON public.stay USING btree (region_id, stay_id)
CREATE UNIQUE INDEX stay_revision_pkey ON public.stay_revision USING btree (region_id, stay_id, revision_no)
CREATE UNIQUE INDEX stay_support_plan_pkey ON public.stay_support_plan USING btree (region_id, statement_id)
CREATE UNIQUE INDEX totp_pkey ON auth.totp USING btree (user_id)
CREATE UNIQUE INDEX traffic_light_override_one ON public.traffic_light_override USING btree (region_id, plan_slug, measure_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX traffic_light_override_pkey ON public.traffic_light_override USING btree (region_id, plan_slug, override_id)
CREATE UNIQUE INDEX unmet_demand_pkey ON public.unmet_demand USING btree (region_id, demand_id)
CREATE UNIQUE INDEX unmet_demand_reason_pkey ON public.unmet_demand_reason USING btree (code)
CREATE UNIQUE INDEX verification_pkey ON auth.verification USING btree (id)
CREATE UNIQUE INDEX waiting_list_entry_once ON public.waiting_list_entry USING btree (region_id, person_id, kind_code) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX waiting_list_entry_pkey ON public.waiting_list_entry USING btree (region_id, entry_id)
CREATE UNIQUE INDEX waiting_list_offer_pkey ON public.waiting_list_offer USING btree (region_id, offer_id)
CREATE UNIQUE INDEX winter_rule_once ON public.winter_rule USING gist (region_id, premises_id, valid_period)
CREATE UNIQUE INDEX winter_rule_pkey ON public.winter_rule USING btree (region_id, winter_rule_id)

-- Triggers
CREATE TRIGGER accessibility_assessment_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.accessibility_assessment FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('intake', 'intake_id')
CREATE TRIGGER accessibility_dispute_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.accessibility_dispute FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('intake', 'intake_id')
CREATE TRIGGER bed_out_of_service_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.bed_out_of_service FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER bed_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.bed FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER budget_line_revision_counted BEFORE UPDATE ON public.budget_line FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER forecast_override_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.forecast_override FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('measure', 'plan_slug', 'measure_id')
CREATE TRIGGER funding_source_revision_counted BEFORE UPDATE ON public.funding_source FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER grant_application_revision_counted BEFORE UPDATE ON public.grant_application FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER grant_call_revision_counted BEFORE UPDATE ON public.grant_call FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER guard_award BEFORE UPDATE ON public.grant_award FOR EACH ROW EXECUTE FUNCTION app.guard_grant_award()
CREATE TRIGGER guard_scores BEFORE INSERT OR UPDATE ON public.grant_call FOR EACH ROW EXECUTE FUNCTION app.guard_grant_scores()
CREATE TRIGGER handover_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('intake', 'intake_id')
CREATE TRIGGER house_rule_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.house_rule FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER household_member_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.household_member FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('household', 'household_id')
CREATE TRIGGER household_revision_counted BEFORE UPDATE ON public.household FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER intake_extension_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.intake_extension FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('intake', 'intake_id')
CREATE TRIGGER intake_keeps_revision BEFORE UPDATE ON public.intake FOR EACH ROW WHEN (((((((((old.reported_on IS DISTINCT FROM new.reported_on) OR (old.referral_source_code IS DISTINCT FROM new.referral_source_code)) OR (old.found_at IS DISTINCT FROM new.found_at)) OR (old.route_code IS DISTINCT FROM new.route_code)) OR (old.situation_before_code IS DISTINCT FROM new.situation_before_code)) OR (old.origin_municipality_code IS DISTINCT FROM new.origin_municipality_code)) OR (old.is_urgent IS DISTINCT FROM new.is_urgent)) OR (old.first_agreements IS DISTINCT FROM new.first_agreements))) EXECUTE FUNCTION app.keep_intake_revision()
CREATE TRIGGER intake_notes_emergency BEFORE INSERT OR UPDATE OF emergency_access_id ON public.intake FOR EACH ROW EXECUTE FUNCTION app.note_emergency()
CREATE TRIGGER intake_revision_counted BEFORE UPDATE ON public.intake FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER intake_step_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.intake_step FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('intake', 'intake_id')
CREATE TRIGGER letter_template_revision_counted BEFORE UPDATE ON public.letter_template FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER mail_event_followed AFTER INSERT ON public.mail_event FOR EACH ROW EXECUTE FUNCTION app.follow_mail_event()
CREATE TRIGGER mail_event_numbered BEFORE INSERT ON public.mail_event FOR EACH ROW EXECUTE FUNCTION app.number_mail_event()
CREATE TRIGGER mail_message_begun AFTER INSERT ON public.mail_message FOR EACH ROW EXECUTE FUNCTION app.begin_mail_events()
CREATE TRIGGER mail_message_revision_counted BEFORE UPDATE ON public.mail_message FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER mail_wording_kept AFTER INSERT OR UPDATE ON public.mail_wording FOR EACH ROW EXECUTE FUNCTION app.keep_mail_wording()
CREATE TRIGGER mail_wording_revision_counted BEFORE UPDATE ON public.mail_wording FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER measure_revision_counted BEFORE UPDATE ON public.measure FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER organisation_revision_counted BEFORE UPDATE ON public.organisation FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER passkey_noted AFTER INSERT OR DELETE ON auth.passkey FOR EACH ROW EXECUTE FUNCTION auth.note_factors()
CREATE TRIGGER person_emergency_review_ends_access AFTER INSERT OR UPDATE ON public.person_emergency_review FOR EACH ROW WHEN ((new.verdict = 'not-justified'::text)) EXECUTE FUNCTION app.end_unjustified_access()
CREATE TRIGGER person_emergency_review_is_final BEFORE UPDATE ON public.person_emergency_review FOR EACH ROW EXECUTE FUNCTION app.keep_final_verdict()
CREATE TRIGGER person_file_opening_term_is_set BEFORE INSERT ON public.person_file_opening FOR EACH ROW EXECUTE FUNCTION app.set_opening_term()
CREATE TRIGGER person_identity_guards_bsn BEFORE INSERT OR UPDATE OF bsn_hash, hash_key_id, is_searchable ON public.person_identity FOR EACH ROW EXECUTE FUNCTION app.guard_bsn()
CREATE TRIGGER person_identity_keeps_revision BEFORE UPDATE OF change_kind ON public.person_identity FOR EACH ROW EXECUTE FUNCTION app.keep_identity_revision()
CREATE TRIGGER person_identity_notes_hidden_double AFTER INSERT OR UPDATE OF bsn_hash, hash_key_id, is_searchable ON public.person_identity FOR EACH ROW WHEN (((new.bsn_hash IS NOT NULL) AND new.is_searchable)) EXECUTE FUNCTION app.note_hidden_double()
CREATE TRIGGER person_identity_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.person_identity FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('person', 'person_id')
CREATE TRIGGER person_merge_revision_counted BEFORE UPDATE ON public.person_merge FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER person_restriction_reader_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.person_restriction_reader FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('person_restriction', 'restriction_id')
CREATE TRIGGER person_restriction_revision_counted BEFORE UPDATE ON public.person_restriction FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER person_revision_counted BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER pilot_revision_counted BEFORE UPDATE ON public.pilot FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER plan_revision_counted BEFORE UPDATE ON public.plan FOR EACH ROW WHEN ((new.content_revision = old.content_revision)) EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER premises_capacity_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_capacity FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_change_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_change FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_contact_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_contact FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_flow_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_flow FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_provider_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_provider FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_remark_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_remark FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER premises_revision_counted BEFORE UPDATE ON public.premises FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER premises_service_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.premises_service FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')
CREATE TRIGGER refuse_late BEFORE INSERT ON public.grant_application FOR EACH ROW EXECUTE FUNCTION app.refuse_late_application()
CREATE TRIGGER region_user_revision_counted BEFORE UPDATE ON public.region_user FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER removal_request_decision_is_final BEFORE UPDATE ON public.removal_request FOR EACH ROW EXECUTE FUNCTION app.keep_settled('decision', 'granted', 'withdrawn')
CREATE TRIGGER removal_request_revision_counted BEFORE UPDATE ON public.removal_request FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line_assumption REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line_percentage_base REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line_sharing REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line_year REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.budget_line_year_variant REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.evaluation_moment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.funding_share REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.funding_source REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.grant_assessor REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.grant_call REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.grant_criterion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_dependency REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_evidence REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_exclusion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_indicator REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_milestone REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_municipality REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_objective REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_partner REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_result REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.measure_theme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.pilot REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.pilot_check REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.pilot_communication REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.pilot_remark REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_bottleneck REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_decision REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_objective REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_objective_means REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_source_note REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.plan_theme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.scan_answer REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.scan_participant REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_added AFTER INSERT ON public.scan_published_count REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line_assumption REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line_percentage_base REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line_sharing REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line_year REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.budget_line_year_variant REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.evaluation_moment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.funding_share REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.funding_source REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.grant_assessor REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.grant_call REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.grant_criterion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_dependency REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_evidence REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_exclusion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_indicator REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_milestone REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_municipality REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_objective REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_partner REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_result REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.measure_theme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.pilot REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.pilot_check REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.pilot_communication REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.pilot_remark REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_bottleneck REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_decision REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_objective REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_objective_means REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_source_note REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.plan_theme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.scan_answer REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.scan_participant REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_changed AFTER UPDATE ON public.scan_published_count REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line_assumption REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line_percentage_base REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line_sharing REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line_year REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.budget_line_year_variant REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.evaluation_moment REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.funding_share REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.funding_source REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.grant_assessor REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.grant_call REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.grant_criterion REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_dependency REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_evidence REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_exclusion REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_indicator REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_milestone REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_municipality REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_objective REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_partner REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_result REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.measure_theme REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.pilot REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.pilot_check REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.pilot_communication REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.pilot_remark REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_bottleneck REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_decision REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_fact REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_objective REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_objective_means REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_source_note REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.plan_theme REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_plan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.scan_answer REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.scan_participant REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_content_removed AFTER DELETE ON public.scan_published_count REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION app.renew_scan_content()
CREATE TRIGGER renew_own_content BEFORE UPDATE ON public.plan FOR EACH ROW WHEN ((new.content_revision = old.content_revision)) EXECUTE FUNCTION app.renew_own_plan_content()
CREATE TRIGGER renew_own_content BEFORE UPDATE ON public.scan_round FOR EACH ROW WHEN ((new.content_revision = old.content_revision)) EXECUTE FUNCTION app.renew_own_scan_content()
CREATE TRIGGER retention_hold_end_is_final BEFORE UPDATE ON public.retention_hold FOR EACH ROW EXECUTE FUNCTION app.keep_settled('end_reason')
CREATE TRIGGER retention_hold_revision_counted BEFORE UPDATE ON public.retention_hold FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER role_assignment_returns_by_request BEFORE UPDATE ON public.role_assignment FOR EACH ROW EXECUTE FUNCTION app.keep_role_from_returning()
CREATE TRIGGER role_assignment_revision_counted BEFORE UPDATE ON public.role_assignment FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER scan_identity_access_only_shortened BEFORE UPDATE ON public.scan_identity_access FOR EACH ROW EXECUTE FUNCTION app.only_shorten_term()
CREATE TRIGGER stamp_answered BEFORE INSERT OR UPDATE ON public.waiting_list_offer FOR EACH ROW EXECUTE FUNCTION app.stamp_act('outcome', 'answered', 'open')
CREATE TRIGGER stamp_archived BEFORE INSERT OR UPDATE ON public.funding_source FOR EACH ROW EXECUTE FUNCTION app.stamp_act('is_archived', 'archived', 'false')
CREATE TRIGGER stamp_closed BEFORE INSERT OR UPDATE ON public.intake FOR EACH ROW EXECUTE FUNCTION app.stamp_act('closed_on', 'closed')
CREATE TRIGGER stamp_completed BEFORE INSERT OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION app.stamp_act('completed_on', 'completed')
CREATE TRIGGER stamp_decided BEFORE INSERT OR UPDATE ON public.pilot FOR EACH ROW EXECUTE FUNCTION app.stamp_act('end_decision', 'decided')
CREATE TRIGGER stamp_decided BEFORE INSERT OR UPDATE ON public.removal_request FOR EACH ROW EXECUTE FUNCTION app.stamp_act('decision', 'decided')
CREATE TRIGGER stamp_done BEFORE INSERT OR UPDATE ON public.premises_change FOR EACH ROW EXECUTE FUNCTION app.stamp_act('done_on', 'done')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.accessibility_dispute FOR EACH ROW EXECUTE FUNCTION app.stamp_act('ended_on', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.bed_out_of_service FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.forecast_override FOR EACH ROW EXECUTE FUNCTION app.stamp_act('ended_at', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.household_member FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.person_legal_basis FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.person_restriction FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.retention_hold FOR EACH ROW EXECUTE FUNCTION app.stamp_act('end_reason', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.role_assignment FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.traffic_light_override FOR EACH ROW EXECUTE FUNCTION app.stamp_act('ended_at', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.waiting_list_entry FOR EACH ROW EXECUTE FUNCTION app.stamp_act('ended_on', 'ended')
CREATE TRIGGER stamp_ended BEFORE INSERT OR UPDATE ON public.winter_rule FOR EACH ROW EXECUTE FUNCTION app.stamp_end('valid_period', 'ended')
CREATE TRIGGER stamp_given BEFORE INSERT OR UPDATE ON public.role_assignment FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('valid_period', 'given')
CREATE TRIGGER stamp_imported BEFORE INSERT OR UPDATE ON public.scan_round FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('round_slug', 'imported')
CREATE TRIGGER stamp_joined BEFORE INSERT OR UPDATE ON public.household_member FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('valid_period', 'joined')
CREATE TRIGGER stamp_opened BEFORE INSERT OR UPDATE ON public.grant_call FOR EACH ROW EXECUTE FUNCTION app.stamp_act('open_period', 'opened')
CREATE TRIGGER stamp_opened BEFORE INSERT OR UPDATE ON public.premises FOR EACH ROW EXECUTE FUNCTION app.stamp_act('open_period', 'opened')
CREATE TRIGGER stamp_recorded BEFORE INSERT OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('agreed_on', 'recorded')
CREATE TRIGGER stamp_recorded BEFORE INSERT OR UPDATE ON public.intake FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('reported_on', 'recorded')
CREATE TRIGGER stamp_recorded BEFORE INSERT OR UPDATE ON public.intake_step FOR EACH ROW EXECUTE FUNCTION app.stamp_act('done_on', 'recorded')
CREATE TRIGGER stamp_recorded BEFORE INSERT OR UPDATE ON public.waiting_list_offer FOR EACH ROW EXECUTE FUNCTION app.stamp_beginning('offered_on', 'recorded')
CREATE TRIGGER stamp_revoked BEFORE INSERT OR UPDATE ON public.grant_award FOR EACH ROW EXECUTE FUNCTION app.stamp_act('is_revoked', 'revoked', 'false')
CREATE TRIGGER stamp_scores_opened BEFORE INSERT OR UPDATE ON public.grant_call FOR EACH ROW EXECUTE FUNCTION app.stamp_act('are_scores_open', 'scores_opened', 'false')
CREATE TRIGGER stamp_settled BEFORE INSERT OR UPDATE ON public.person_double FOR EACH ROW EXECUTE FUNCTION app.stamp_act('outcome', 'settled')
CREATE TRIGGER stamp_started BEFORE INSERT OR UPDATE ON public.accessibility_dispute FOR EACH ROW EXECUTE FUNCTION app.stamp_act('started_on', 'started')
CREATE TRIGGER stamp_status BEFORE INSERT OR UPDATE ON public.grant_application FOR EACH ROW EXECUTE FUNCTION app.stamp_act('status', 'status')
CREATE TRIGGER stay_keeps_emergency BEFORE UPDATE OF emergency_access_id ON public.stay FOR EACH ROW EXECUTE FUNCTION app.note_emergency()
CREATE TRIGGER stay_keeps_revision BEFORE UPDATE ON public.stay FOR EACH ROW WHEN ((new.revision = old.revision)) EXECUTE FUNCTION app.keep_stay_revision()
CREATE TRIGGER stay_notes_emergency BEFORE INSERT ON public.stay FOR EACH ROW WHEN ((new.change_kind <> 'import'::text)) EXECUTE FUNCTION app.note_emergency()
CREATE TRIGGER stay_revision_counted BEFORE UPDATE ON public.stay FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER stay_support_plan_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.stay_support_plan FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('stay', 'stay_id')
CREATE TRIGGER stay_takes_turns BEFORE INSERT OR UPDATE ON public.stay FOR EACH ROW WHEN ((new.change_kind <> 'import'::text)) EXECUTE FUNCTION app.take_turns_for_stay()
CREATE TRIGGER totp_noted AFTER INSERT OR DELETE OR UPDATE OF sealed ON auth.totp FOR EACH ROW EXECUTE FUNCTION auth.note_factors()
CREATE TRIGGER traffic_light_override_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.traffic_light_override FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('measure', 'plan_slug', 'measure_id')
CREATE TRIGGER waiting_list_entry_notes_emergency BEFORE INSERT OR UPDATE OF emergency_access_id ON public.waiting_list_entry FOR EACH ROW EXECUTE FUNCTION app.note_emergency()
CREATE TRIGGER waiting_list_entry_revision_counted BEFORE UPDATE ON public.waiting_list_entry FOR EACH ROW EXECUTE FUNCTION app.count_revision()
CREATE TRIGGER waiting_list_offer_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.waiting_list_offer FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('waiting_list_entry', 'entry_id')
CREATE TRIGGER winter_rule_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.winter_rule FOR EACH ROW EXECUTE FUNCTION app.raise_revision_of_whole('premises', 'premises_id')

-- Policies
public.accessibility_answer accessibility_answer_with_assessment for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM accessibility_assessment a
  WHERE ((a.region_id = accessibility_answer.region_id) AND (a.assessment_id = accessibility_answer.assessment_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM accessibility_assessment a
  WHERE ((a.region_id = accessibility_answer.region_id) AND (a.assessment_id = accessibility_answer.assessment_id))))))
public.accessibility_assessment accessibility_assessment_with_intake for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = accessibility_assessment.region_id) AND (i.intake_id = accessibility_assessment.intake_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = accessibility_assessment.region_id) AND (i.intake_id = accessibility_assessment.intake_id))))))
public.accessibility_dispute accessibility_dispute_with_intake for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = accessibility_dispute.region_id) AND (i.intake_id = accessibility_dispute.intake_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = accessibility_dispute.region_id) AND (i.intake_id = accessibility_dispute.intake_id))))))
public.audit_event audit_event_for_privacy_officer for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.audit_seal audit_seal_for_privacy_officer for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.background_task background_task_own for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (requested_by = ( SELECT app.user_id() AS user_id)) AND app.works_under(assignment_id))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (requested_by = ( SELECT app.user_id() AS user_id)) AND app.works_under(assignment_id)))
public.background_task_result background_task_result_own for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM background_task t
  WHERE ((t.region_id = background_task_result.region_id) AND (t.task_id = background_task_result.task_id)))))) with check ()
public.bed bed_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.bed bed_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.bed bed_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.bed_out_of_service bed_out_of_service_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.bed_out_of_service bed_out_of_service_by_worker for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.bed_out_of_service bed_out_of_service_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.bed_out_of_service bed_out_of_service_ended_by_worker for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id))) with check ()
public.bed_out_of_service bed_out_of_service_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.budget_line budget_line_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line budget_line_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line budget_line_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line budget_line_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_assumption budget_line_assumption_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line_assumption budget_line_assumption_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_assumption budget_line_assumption_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line_assumption budget_line_assumption_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_percentage_base budget_line_percentage_base_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line_percentage_base budget_line_percentage_base_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_percentage_base budget_line_percentage_base_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line_percentage_base budget_line_percentage_base_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_sharing budget_line_sharing_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line_sharing budget_line_sharing_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_sharing budget_line_sharing_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line_sharing budget_line_sharing_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_year budget_line_year_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line_year budget_line_year_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_year budget_line_year_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line_year budget_line_year_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_year_variant budget_line_year_variant_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.budget_line_year_variant budget_line_year_variant_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.budget_line_year_variant budget_line_year_variant_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.budget_line_year_variant budget_line_year_variant_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.capacity_reason capacity_reason_public for SELECT to onderdak_app using (true) with check ()
public.contract_form contract_form_public for SELECT to onderdak_app using (true) with check ()
public.door_lock door_lock_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('region-admin'::text) AS has_role) AND (chosen_by = ( SELECT app.user_id() AS user_id)))))
public.door_lock door_lock_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'debt-worker'::text, 'desk-worker'::text, 'housing-partner'::text, 'region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.evaluation_moment evaluation_moment_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.evaluation_moment evaluation_moment_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.evaluation_moment evaluation_moment_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.evaluation_moment evaluation_moment_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.exit_destination exit_destination_public for SELECT to onderdak_app using (true) with check ()
public.file_opening_purpose file_opening_purpose_public for SELECT to onderdak_app using (true) with check ()
public.file_removal file_removal_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.forecast_override forecast_override_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.forecast_override forecast_override_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.forecast_override forecast_override_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.form_send form_send_own for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (sent_by = ( SELECT app.user_id() AS user_id)))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (sent_by = ( SELECT app.user_id() AS user_id))))
public.funding_share funding_share_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.funding_share funding_share_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.funding_share funding_share_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.funding_share funding_share_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.funding_source funding_source_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.funding_source funding_source_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.funding_source funding_source_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.funding_source funding_source_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_account grant_account_regional for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_applicant grant_applicant_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_applicant grant_applicant_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND app.may_see_grant_applicant(application_id))) with check ()
public.grant_applicant grant_applicant_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_application grant_application_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_application grant_application_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR app.is_grant_assessor(plan_slug, call_id)))) with check ()
public.grant_assessor grant_assessor_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.grant_assessor grant_assessor_write for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_award grant_award_regional for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_call grant_call_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.grant_call grant_call_write for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_criterion grant_criterion_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.grant_criterion grant_criterion_write for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_order grant_order_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND app.are_grant_scores_open(plan_slug, call_id)))
public.grant_order grant_order_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR ((kind = 'ranking'::text) AND app.is_grant_assessor(plan_slug, call_id))))) with check ()
public.grant_payment grant_payment_regional for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.grant_score grant_score_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (assessor_id = ( SELECT app.user_id() AS user_id)) AND app.is_grant_assessor(plan_slug, call_id) AND (NOT app.are_grant_scores_open(plan_slug, call_id)))) with check ()
public.grant_score grant_score_give for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (assessor_id = ( SELECT app.user_id() AS user_id)) AND app.is_grant_assessor(plan_slug, call_id) AND (NOT app.are_grant_scores_open(plan_slug, call_id))))
public.grant_score grant_score_open for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR app.is_grant_assessor(plan_slug, call_id)) AND app.are_grant_scores_open(plan_slug, call_id))) with check ()
public.grant_score grant_score_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (assessor_id = ( SELECT app.user_id() AS user_id)) AND app.is_grant_assessor(plan_slug, call_id))) with check ()
public.handover handover_with_intake for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = handover.region_id) AND (i.intake_id = handover.intake_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = handover.region_id) AND (i.intake_id = handover.intake_id))))))
public.held_file held_file_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (held_by = ( SELECT app.user_id() AS user_id))))
public.held_file held_file_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ((held_by = ( SELECT app.user_id() AS user_id)) AND (kept_until > now())))) with check ()
public.held_file held_file_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (held_by = ( SELECT app.user_id() AS user_id)))) with check ()
public.homelessness_route homelessness_route_public for SELECT to onderdak_app using (true) with check ()
public.house_rule house_rule_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.house_rule house_rule_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.house_rule house_rule_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.household household_added_by_shelter for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (registered_by = ( SELECT app.user_id() AS user_id)) AND (registered_by_organisation = ( SELECT app.organisation_id() AS organisation_id))))
public.household household_changed_by_shelter for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (registered_by_organisation = ( SELECT app.organisation_id() AS organisation_id)))) with check ()
public.household household_of_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (EXISTS ( SELECT
   FROM household_member m
  WHERE ((m.region_id = household.region_id) AND (m.household_id = household.household_id)))))) with check ()
public.household household_of_organisation for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (registered_by_organisation = ( SELECT app.organisation_id() AS organisation_id)))) with check ()
public.household_member household_member_added_by_helper for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id)))
public.household_member household_member_changed_by_helper for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.household_member household_member_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.intake intake_added_by_organisation for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND app.may_take_in(region_id, person_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.intake intake_changed_by_organisation for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND app.keeps_records_of(region_id, person_id)))
public.intake intake_of_organisation for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check ()
public.intake_extension intake_extension_with_intake for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = intake_extension.region_id) AND (i.intake_id = intake_extension.intake_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = intake_extension.region_id) AND (i.intake_id = intake_extension.intake_id))))))
public.intake_revision intake_revision_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = intake_revision.region_id) AND (i.intake_id = intake_revision.intake_id)))))) with check ()
public.intake_step intake_step_with_intake for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = intake_step.region_id) AND (i.intake_id = intake_step.intake_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM intake i
  WHERE ((i.region_id = intake_step.region_id) AND (i.intake_id = intake_step.intake_id))))))
public.key_use key_use_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.letter_template letter_template_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.letter_template letter_template_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.letter_template letter_template_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.letter_template letter_template_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.living_situation living_situation_public for SELECT to onderdak_app using (true) with check ()
public.mail_event mail_event_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('region-admin'::text) AS has_role) AND (what = ANY (ARRAY['again'::text, 'settled'::text])))))
public.mail_event mail_event_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.mail_message mail_message_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (written_by = ( SELECT app.user_id() AS user_id))))
public.mail_message mail_message_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.mail_stop mail_stop_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.mail_wording mail_wording_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('region-admin'::text) AS has_role) AND (changed_by = ( SELECT app.user_id() AS user_id)))))
public.mail_wording mail_wording_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.mail_wording mail_wording_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.mail_wording_version mail_wording_version_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.measure measure_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure measure_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure measure_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure measure_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_dependency measure_dependency_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_dependency measure_dependency_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_dependency measure_dependency_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_dependency measure_dependency_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_evidence measure_evidence_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_evidence measure_evidence_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_evidence measure_evidence_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_evidence measure_evidence_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_exclusion measure_exclusion_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_exclusion measure_exclusion_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_exclusion measure_exclusion_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_exclusion measure_exclusion_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_indicator measure_indicator_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_indicator measure_indicator_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_indicator measure_indicator_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_indicator measure_indicator_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_milestone measure_milestone_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_milestone measure_milestone_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_milestone measure_milestone_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_milestone measure_milestone_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_municipality measure_municipality_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_municipality measure_municipality_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_municipality measure_municipality_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_municipality measure_municipality_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_objective measure_objective_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_objective measure_objective_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_objective measure_objective_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_objective measure_objective_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_partner measure_partner_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_partner measure_partner_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_partner measure_partner_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_partner measure_partner_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_result measure_result_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_result measure_result_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_result measure_result_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_result measure_result_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_theme measure_theme_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.measure_theme measure_theme_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.measure_theme measure_theme_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.measure_theme measure_theme_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.municipality municipality_public for SELECT to onderdak_app using (true) with check ()
public.municipality_successor municipality_successor_public for SELECT to onderdak_app using (true) with check ()
public.night_exception_reason night_exception_reason_public for SELECT to onderdak_app using (true) with check ()
public.night_presence night_presence_at_own_premises for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id) AND app.keeps_records_of(region_id, person_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.night_presence night_presence_of_own_premises for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (premises_id IN ( SELECT p.premises_id
   FROM premises_provider p
  WHERE ((p.region_id = ( SELECT app.region_id() AS region_id)) AND (p.organisation_id = ( SELECT app.organisation_id() AS organisation_id))))))) with check ()
public.no_roof_reason no_roof_reason_public for SELECT to onderdak_app using (true) with check ()
public.organisation organisation_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.organisation organisation_change_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.organisation organisation_in_region for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.user_id() AS user_id) IS NOT NULL))) with check ()
public.out_of_service_reason out_of_service_reason_public for SELECT to onderdak_app using (true) with check ()
public.password_reset_request password_reset_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role) AND (asked_by = ( SELECT app.user_id() AS user_id)) AND (user_id <> ( SELECT app.user_id() AS user_id))))
public.password_reset_request password_reset_in_region for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.person person_added_by_shelter for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (registered_by = ( SELECT app.user_id() AS user_id)) AND (registered_by_organisation = ( SELECT app.organisation_id() AS organisation_id))))
public.person person_by_emergency for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.has_emergency_access(region_id, person_id) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check ()
public.person person_changed_by_helper for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person person_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person person_registered_here for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (registered_by_organisation = ( SELECT app.organisation_id() AS organisation_id)) AND (app.dutch_day_of(registered_at) > (( SELECT app.dutch_day() AS dutch_day) - 365)) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check ()
public.person_double person_double_by_privacy_officer for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.person_double person_double_settled_by_privacy_officer for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role) AND (outcome IS NULL))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (settled_by = ( SELECT app.user_id() AS user_id))))
public.person_emergency_access person_emergency_access_ask for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AS has_any_role) AND (user_id = ( SELECT app.user_id() AS user_id)) AND (NOT app.is_hidden_by_restriction(region_id, person_id))))
public.person_emergency_access person_emergency_access_overseen for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.person_emergency_access person_emergency_access_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AS has_any_role) AND (user_id = ( SELECT app.user_id() AS user_id)))) with check ()
public.person_emergency_review person_emergency_review_by_privacy_officer for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role) AND (reviewed_by = ( SELECT app.user_id() AS user_id))))
public.person_file_opening person_file_opening_ask for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AS has_any_role) AND (user_id = ( SELECT app.user_id() AS user_id)) AND app.may_take_in(region_id, person_id)))
public.person_file_opening person_file_opening_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AS has_any_role) AND (user_id = ( SELECT app.user_id() AS user_id)))) with check ()
public.person_identity person_identity_added_by_helper for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id)))
public.person_identity person_identity_by_emergency for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.has_emergency_access(region_id, person_id) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check ()
public.person_identity person_identity_changed_by_helper for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person_identity person_identity_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person_identity_revision person_identity_revision_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person_legal_basis person_legal_basis_added_by_helper for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.person_legal_basis person_legal_basis_ended_by_helper for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person_legal_basis person_legal_basis_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, person_id))) with check ()
public.person_legal_basis person_legal_basis_overseen for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.person_merge person_merge_by_helper for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, kept_person_id) AND app.may_read_person(region_id, leaving_person_id) AND (merged_by = ( SELECT app.user_id() AS user_id))))
public.person_merge person_merge_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, kept_person_id))) with check ()
public.person_merge person_merge_undone_by_helper for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.may_read_person(region_id, kept_person_id))) with check ()
public.person_merge_move person_merge_move_by_helper for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM person_merge m
  WHERE ((m.region_id = person_merge_move.region_id) AND (m.merge_id = person_merge_move.merge_id) AND (m.merged_by = ( SELECT app.user_id() AS user_id)))))))
public.person_merge_move person_merge_move_helped for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM person_merge m
  WHERE ((m.region_id = person_merge_move.region_id) AND (m.merge_id = person_merge_move.merge_id)))))) with check ()
public.person_restriction person_restriction_by_privacy_officer for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role)))
public.person_restriction person_restriction_in_own_name for INSERT to onderdak_app using () with check ((recorded_by = ( SELECT app.user_id() AS user_id)))
public.person_restriction_reader person_restriction_reader_by_privacy_officer for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role)))
public.pilot pilot_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.pilot pilot_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot pilot_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.pilot pilot_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_check pilot_check_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.pilot_check pilot_check_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_check pilot_check_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.pilot_check pilot_check_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_communication pilot_communication_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.pilot_communication pilot_communication_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_communication pilot_communication_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.pilot_communication pilot_communication_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_remark pilot_remark_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.pilot_remark pilot_remark_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.pilot_remark pilot_remark_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.pilot_remark pilot_remark_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.placement_order placement_order_added_by_worker for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND ((stay_id IS NULL) OR (EXISTS ( SELECT
   FROM stay s
  WHERE ((s.region_id = placement_order.region_id) AND (s.stay_id = placement_order.stay_id))))) AND ((offer_id IS NULL) OR (EXISTS ( SELECT
   FROM waiting_list_offer o
  WHERE ((o.region_id = placement_order.region_id) AND (o.offer_id = placement_order.offer_id))))) AND ((demand_id IS NULL) OR (EXISTS ( SELECT
   FROM unmet_demand d
  WHERE ((d.region_id = placement_order.region_id) AND (d.demand_id = placement_order.demand_id)))))))
public.placement_order placement_order_overseen for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.plan plan_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan plan_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan plan_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_bottleneck plan_bottleneck_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_bottleneck plan_bottleneck_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_bottleneck plan_bottleneck_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_bottleneck plan_bottleneck_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_change plan_change_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR (( SELECT app.has_role('municipal-policy'::text) AS has_role) AND (subject = ANY (ARRAY['realised-amount'::text, 'realised-result'::text])))) AND (changed_by = ( SELECT app.user_id() AS user_id))))
public.plan_change plan_change_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_decision plan_decision_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_decision plan_decision_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_decision plan_decision_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_decision plan_decision_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_fact plan_fact_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_fact plan_fact_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_fact plan_fact_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_fact plan_fact_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_objective plan_objective_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_objective plan_objective_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_objective plan_objective_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_objective plan_objective_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_objective_means plan_objective_means_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_objective_means plan_objective_means_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_objective_means plan_objective_means_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_objective_means plan_objective_means_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_reminder plan_reminder_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_reminder plan_reminder_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_source_note plan_source_note_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_source_note plan_source_note_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_source_note plan_source_note_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_source_note plan_source_note_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_theme plan_theme_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_theme plan_theme_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_theme plan_theme_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.plan_theme plan_theme_remove for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.plan_version plan_version_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.plan_version plan_version_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.premises premises_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises premises_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises premises_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_answer premises_answer_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'region-admin'::text]) AS has_any_role)))
public.premises_answer premises_answer_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_answer_undone premises_answer_undone_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'region-admin'::text]) AS has_any_role)))
public.premises_answer_undone premises_answer_undone_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_capacity premises_capacity_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_capacity premises_capacity_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_capacity premises_capacity_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_change premises_change_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_change premises_change_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_change premises_change_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_contact premises_contact_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('region-admin'::text) AS has_role) OR (( SELECT app.has_role('shelter-worker'::text) AS has_role) AND app.runs_premises(region_id, premises_id)))))
public.premises_contact premises_contact_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('region-admin'::text) AS has_role) OR (( SELECT app.has_role('shelter-worker'::text) AS has_role) AND app.runs_premises(region_id, premises_id))))) with check ()
public.premises_contact premises_contact_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_flow premises_flow_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_flow premises_flow_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_flow premises_flow_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_flow premises_flow_removed_by_admin for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_kind premises_kind_public for SELECT to onderdak_app using (true) with check ()
public.premises_provider premises_provider_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_provider premises_provider_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_provider premises_provider_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_provider premises_provider_removed_by_admin for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_remark premises_remark_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_remark premises_remark_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_remark premises_remark_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_remark premises_remark_removed_by_admin for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_service premises_service_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.premises_service premises_service_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.premises_service premises_service_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.premises_service premises_service_removed_by_admin for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.realised_amount realised_amount_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR (( SELECT app.has_role('municipal-policy'::text) AS has_role) AND app.measure_concerns_own_municipality(plan_slug, measure_id))) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.realised_amount realised_amount_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR (( SELECT app.has_role('municipal-policy'::text) AS has_role) AND (recorded_by = ( SELECT app.user_id() AS user_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (withdrawn_by = ( SELECT app.user_id() AS user_id))))
public.realised_amount realised_amount_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.realised_result realised_result_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR (( SELECT app.has_role('municipal-policy'::text) AS has_role) AND app.measure_concerns_own_municipality(plan_slug, measure_id))) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.realised_result realised_result_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('regional-policy'::text) AS has_role) OR (( SELECT app.has_role('municipal-policy'::text) AS has_role) AND (recorded_by = ( SELECT app.user_id() AS user_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (withdrawn_by = ( SELECT app.user_id() AS user_id))))
public.realised_result realised_result_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.referral_source referral_source_public for SELECT to onderdak_app using (true) with check ()
public.refusal_reason refusal_reason_public for SELECT to onderdak_app using (true) with check ()
public.region region_public for SELECT to onderdak_app using (true) with check ()
public.region_membership region_membership_public for SELECT to onderdak_app using (true) with check ()
public.region_user region_user_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.region_user region_user_by_admin for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.region_user region_user_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.region_user region_user_self for SELECT to onderdak_app using ((user_id = ( SELECT app.user_id() AS user_id))) with check ()
public.removal_request removal_request_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ((( SELECT app.has_role('privacy-officer'::text) AS has_role) OR app.may_read_person(region_id, person_id)) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND (asked_on <= ( SELECT app.dutch_day() AS dutch_day)) AND (decision IS NULL))))
public.removal_request removal_request_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.removal_request removal_request_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.retention_choice retention_choice_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('privacy-officer'::text) AS has_role) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND (holds_from >= ( SELECT app.dutch_day() AS dutch_day)) AND (EXISTS ( SELECT
   FROM retention_kind k
  WHERE ((k.code = retention_choice.kind_code) AND (k.state = 'in-use'::text) AND ((retention_choice.term_value >= k.shortest) AND (retention_choice.term_value <= k.longest))))))))
public.retention_choice retention_choice_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['privacy-officer'::text, 'region-admin'::text]) AS has_any_role))) with check ()
public.retention_hold retention_hold_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (( SELECT app.has_role('privacy-officer'::text) AS has_role) AND (placed_by = ( SELECT app.user_id() AS user_id)) AND (end_reason IS NULL) AND ((kind_code IS NULL) OR (EXISTS ( SELECT
   FROM retention_kind k
  WHERE ((k.code = retention_hold.kind_code) AND (k.goes = 'as-file'::text))))))))
public.retention_hold retention_hold_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.retention_hold retention_hold_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.retention_kind retention_kind_public for SELECT to onderdak_app using (true) with check ()
public.role_assignment role_assignment_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role) AND (user_id <> ( SELECT app.user_id() AS user_id)) AND (NOT app.is_given_by_two(role)) AND app.may_be_given_role(user_id)))
public.role_assignment role_assignment_by_admin for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.role_assignment role_assignment_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.role_assignment role_assignment_self for SELECT to onderdak_app using ((user_id = ( SELECT app.user_id() AS user_id))) with check ()
public.role_assignment role_assignment_taken_back_by_admin for DELETE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role) AND (lower(valid_period) >= ( SELECT app.dutch_day() AS dutch_day)))) with check ()
public.role_proposal role_proposal_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.role_proposal role_proposal_self for SELECT to onderdak_app using ((user_id = ( SELECT app.user_id() AS user_id))) with check ()
public.role_request role_request_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role) AND (asked_by = ( SELECT app.user_id() AS user_id)) AND (user_id <> ( SELECT app.user_id() AS user_id))))
public.role_request role_request_in_region for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role))) with check ()
public.role_request role_request_self for SELECT to onderdak_app using (((user_id = ( SELECT app.user_id() AS user_id)) AND ((confirmed_at IS NOT NULL) OR (NOT app.is_given_by_two(role))))) with check ()
public.scan_answer scan_answer_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.scan_answer scan_answer_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.scan_answer_note scan_answer_note_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('municipal-policy'::text) AS has_role) AND (EXISTS ( SELECT
   FROM scan_participant_identity i
  WHERE ((i.region_id = scan_answer_note.region_id) AND (i.round_slug = scan_answer_note.round_slug) AND (i.nr = scan_answer_note.nr) AND (i.municipality_code = ( SELECT app.municipality_code() AS municipality_code))))))) with check ()
public.scan_answer_note scan_answer_note_regional for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.scan_answer_note scan_answer_note_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.scan_cell scan_cell_public for SELECT to onderdak_app using (true) with check ()
public.scan_identity_access scan_identity_access_ask for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND (user_id = ( SELECT app.user_id() AS user_id))))
public.scan_identity_access scan_identity_access_end for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND (user_id = ( SELECT app.user_id() AS user_id)))) with check ()
public.scan_identity_access scan_identity_access_overseen for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('privacy-officer'::text) AS has_role))) with check ()
public.scan_identity_access scan_identity_access_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (user_id = ( SELECT app.user_id() AS user_id)))) with check ()
public.scan_instrument scan_instrument_public for SELECT to onderdak_app using (true) with check ()
public.scan_participant scan_participant_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.scan_participant scan_participant_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.scan_participant_identity scan_participant_identity_own for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('municipal-policy'::text) AS has_role) AND (municipality_code = ( SELECT app.municipality_code() AS municipality_code)))) with check ()
public.scan_participant_identity scan_participant_identity_regional for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND (EXISTS ( SELECT
   FROM scan_identity_access a
  WHERE ((a.region_id = scan_participant_identity.region_id) AND (a.round_slug = scan_participant_identity.round_slug) AND (a.user_id = ( SELECT app.user_id() AS user_id)) AND (a.expires_at > now())))))) with check ()
public.scan_participant_identity scan_participant_identity_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.scan_published_count scan_published_count_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.scan_published_count scan_published_count_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.scan_round scan_round_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.scan_round scan_round_write for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.stay stay_added_at_own_premises for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id) AND app.may_take_in(region_id, person_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.stay stay_changed_at_own_premises for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id) AND app.keeps_records_of(region_id, person_id)))
public.stay stay_imported_by_owner_only for INSERT to onderdak_app using () with check ((change_kind <> 'import'::text))
public.stay stay_of_own_premises for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (premises_id IN ( SELECT p.premises_id
   FROM premises_provider p
  WHERE ((p.region_id = ( SELECT app.region_id() AS region_id)) AND (p.organisation_id = ( SELECT app.organisation_id() AS organisation_id))))))) with check ()
public.stay_revision stay_revision_of_own_premises for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (premises_id IN ( SELECT p.premises_id
   FROM premises_provider p
  WHERE ((p.region_id = ( SELECT app.region_id() AS region_id)) AND (p.organisation_id = ( SELECT app.organisation_id() AS organisation_id))))))) with check ()
public.stay_support_plan stay_support_plan_added_at_own_premises for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND (EXISTS ( SELECT
   FROM stay s
  WHERE ((s.region_id = stay_support_plan.region_id) AND (s.stay_id = stay_support_plan.stay_id) AND (s.status = 'present'::text) AND app.runs_premises(s.region_id, s.premises_id))))))
public.stay_support_plan stay_support_plan_of_own_premises for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM stay s
  WHERE ((s.region_id = stay_support_plan.region_id) AND (s.stay_id = stay_support_plan.stay_id)))))) with check ()
public.traffic_light_override traffic_light_override_add for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role)))
public.traffic_light_override traffic_light_override_change for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.traffic_light_override traffic_light_override_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AS has_any_role))) with check ()
public.unmet_demand unmet_demand_added_by_organisation for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (recorded_by = ( SELECT app.user_id() AS user_id)) AND ((person_id IS NULL) OR app.may_take_in(region_id, person_id))))
public.unmet_demand unmet_demand_of_organisation for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)))) with check ()
public.unmet_demand_reason unmet_demand_reason_public for SELECT to onderdak_app using (true) with check ()
public.waiting_list_entry waiting_list_entry_added_by_organisation for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND app.may_take_in(region_id, person_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.waiting_list_entry waiting_list_entry_changed_by_organisation for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND app.keeps_records_of(region_id, person_id)))
public.waiting_list_entry waiting_list_entry_of_organisation for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('shelter-worker'::text) AS has_role) AND (organisation_id = ( SELECT app.organisation_id() AS organisation_id)) AND (NOT app.is_hidden_by_restriction(region_id, person_id)))) with check ()
public.waiting_list_offer waiting_list_offer_with_entry for ALL to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM waiting_list_entry w
  WHERE ((w.region_id = waiting_list_offer.region_id) AND (w.entry_id = waiting_list_offer.entry_id)))))) with check (((region_id = ( SELECT app.region_id() AS region_id)) AND (EXISTS ( SELECT
   FROM waiting_list_entry w
  WHERE ((w.region_id = waiting_list_offer.region_id) AND (w.entry_id = waiting_list_offer.entry_id))))))
public.winter_rule winter_rule_added_by_admin for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role)))
public.winter_rule winter_rule_by_policy for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.winter_rule winter_rule_by_worker for INSERT to onderdak_app using () with check (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id) AND (recorded_by = ( SELECT app.user_id() AS user_id))))
public.winter_rule winter_rule_changed_by_admin for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('region-admin'::text) AS has_role))) with check ()
public.winter_rule winter_rule_ended_by_policy for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_role('regional-policy'::text) AS has_role))) with check ()
public.winter_rule winter_rule_ended_by_worker for UPDATE to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND app.runs_premises(region_id, premises_id))) with check ()
public.winter_rule winter_rule_read for SELECT to onderdak_app using (((region_id = ( SELECT app.region_id() AS region_id)) AND ( SELECT app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'desk-worker'::text, 'region-admin'::text]) AS has_any_role))) with check ()

-- Rights
auth.account_holder DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.credential DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.invitation DELETE,SELECT to onderdak_auth
auth.mail_choice INSERT,SELECT to onderdak_auth
auth.passkey DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.pin DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.provider_answer DELETE,INSERT,SELECT to onderdak_auth
auth.recovery_code DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.second_step DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.session DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.sign_in_attempt DELETE,INSERT,SELECT to onderdak_auth
auth.totp DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.verification DELETE,INSERT,SELECT,UPDATE to onderdak_auth
public.accessibility_answer INSERT,SELECT to onderdak_app
public.accessibility_assessment INSERT,SELECT to onderdak_app
public.accessibility_dispute INSERT,SELECT,UPDATE to onderdak_app
public.audit_event SELECT to onderdak_app
public.audit_seal SELECT to onderdak_app
public.background_task SELECT to onderdak_app
public.background_task_result INSERT,SELECT to onderdak_app
public.bed INSERT,SELECT,UPDATE to onderdak_app
public.bed_out_of_service INSERT,SELECT,UPDATE to onderdak_app
public.budget_line DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.budget_line_assumption DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.budget_line_percentage_base DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.budget_line_sharing DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.budget_line_year DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.budget_line_year_variant DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.capacity_reason SELECT to onderdak_app
public.contract_form SELECT to onderdak_app
public.door_lock SELECT to onderdak_app
public.evaluation_moment DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.exit_destination SELECT to onderdak_app
public.file_opening_purpose SELECT to onderdak_app
public.file_removal SELECT to onderdak_app
public.forecast_override INSERT,SELECT to onderdak_app
public.form_send DELETE,SELECT to onderdak_app
public.funding_share DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.funding_source DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.grant_account INSERT,SELECT to onderdak_app
public.grant_applicant DELETE,SELECT to onderdak_app
public.grant_application SELECT to onderdak_app
public.grant_assessor DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.grant_award INSERT,SELECT to onderdak_app
public.grant_call DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.grant_criterion DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.grant_order SELECT to onderdak_app
public.grant_payment INSERT,SELECT to onderdak_app
public.grant_score INSERT,SELECT,UPDATE to onderdak_app
public.handover INSERT,SELECT to onderdak_app
public.held_file DELETE,SELECT to onderdak_app
public.homelessness_route SELECT to onderdak_app
public.house_rule INSERT,SELECT,UPDATE to onderdak_app
public.household INSERT,SELECT to onderdak_app
public.household_member INSERT,SELECT to onderdak_app
public.intake INSERT,SELECT to onderdak_app
public.intake_extension INSERT,SELECT to onderdak_app
public.intake_revision SELECT to onderdak_app
public.intake_step INSERT,SELECT to onderdak_app
public.key_use SELECT to onderdak_app
public.letter_template DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.living_situation SELECT to onderdak_app
public.mail_event SELECT to onderdak_app
public.mail_message SELECT to onderdak_app
public.mail_stop SELECT to onderdak_app
public.mail_wording SELECT to onderdak_app
public.mail_wording_version SELECT to onderdak_app
public.measure DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_dependency DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_evidence DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_exclusion DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_indicator DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_milestone DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_municipality DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_objective DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_partner DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_result DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.measure_theme DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.municipality SELECT to onderdak_app
public.municipality_successor SELECT to onderdak_app
public.night_exception_reason SELECT to onderdak_app
public.night_presence INSERT,SELECT to onderdak_app
public.no_roof_reason SELECT to onderdak_app
public.organisation INSERT,SELECT to onderdak_app
public.out_of_service_reason SELECT to onderdak_app
public.own_sign_in SELECT to onderdak_app
public.person INSERT,SELECT to onderdak_app
public.person_double SELECT to onderdak_app
public.person_emergency_access SELECT to onderdak_app
public.person_emergency_review INSERT,SELECT to onderdak_app
public.person_file_opening SELECT to onderdak_app
public.person_identity INSERT,SELECT to onderdak_app
public.person_identity_revision SELECT to onderdak_app
public.person_legal_basis INSERT,SELECT to onderdak_app
public.person_merge INSERT,SELECT to onderdak_app
public.person_merge_move INSERT,SELECT to onderdak_app
public.person_restriction INSERT,SELECT to onderdak_app
public.person_restriction_reader DELETE,INSERT,SELECT to onderdak_app
public.pilot DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.pilot_check DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.pilot_communication DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.pilot_remark DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.placement_order SELECT to onderdak_app
public.plan INSERT,SELECT,UPDATE to onderdak_app
public.plan_bottleneck DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_change INSERT,SELECT to onderdak_app
public.plan_decision DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_fact DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_objective DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_objective_means DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_reminder INSERT,SELECT to onderdak_app
public.plan_source_note DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_theme DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.plan_version INSERT,SELECT to onderdak_app
public.premises INSERT,SELECT,UPDATE to onderdak_app
public.premises_answer SELECT to onderdak_app
public.premises_answer_undone SELECT to onderdak_app
public.premises_capacity INSERT,SELECT,UPDATE to onderdak_app
public.premises_change INSERT,SELECT,UPDATE to onderdak_app
public.premises_contact INSERT,SELECT to onderdak_app
public.premises_flow DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.premises_kind SELECT to onderdak_app
public.premises_provider DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.premises_remark DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.premises_service DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.realised_amount INSERT,SELECT to onderdak_app
public.realised_result INSERT,SELECT to onderdak_app
public.referral_source SELECT to onderdak_app
public.refusal_reason SELECT to onderdak_app
public.region SELECT to onderdak_app
public.region_membership SELECT to onderdak_app
public.region_sign_in SELECT to onderdak_app
public.region_user INSERT,SELECT to onderdak_app
public.removal_request SELECT to onderdak_app
public.retention_choice SELECT to onderdak_app
public.retention_hold SELECT to onderdak_app
public.retention_kind SELECT to onderdak_app
public.role_assignment DELETE,INSERT,SELECT to onderdak_app
public.role_proposal SELECT to onderdak_app
public.scan_answer INSERT,SELECT to onderdak_app
public.scan_answer_note INSERT,SELECT to onderdak_app
public.scan_cell SELECT to onderdak_app
public.scan_identity_access SELECT to onderdak_app
public.scan_instrument SELECT to onderdak_app
public.scan_participant INSERT,SELECT to onderdak_app
public.scan_participant_identity INSERT,SELECT to onderdak_app
public.scan_published_count INSERT,SELECT to onderdak_app
public.scan_round INSERT,SELECT to onderdak_app
public.stay INSERT,SELECT to onderdak_app
public.stay_revision SELECT to onderdak_app
public.stay_support_plan SELECT to onderdak_app
public.traffic_light_override INSERT,SELECT to onderdak_app
public.unmet_demand INSERT,SELECT to onderdak_app
public.unmet_demand_reason SELECT to onderdak_app
public.waiting_list_entry INSERT,SELECT to onderdak_app
public.waiting_list_offer INSERT,SELECT to onderdak_app
public.winter_rule INSERT,SELECT,UPDATE to onderdak_app

-- Functions
CREATE OR REPLACE FUNCTION auth.accept_invitation(link bytea, code bytea, password_hash text, OUT outcome text, OUT tries_left integer, OUT person uuid, OUT had_password boolean, OUT had_factors boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare
  opened auth.invitation;
begin
  outcome := 'closed';
  select * into opened from auth.invitation i
  where i.token_hash = link and auth.is_open(i)
  for update;
  if not found then
    return;
  end if;
  person := opened.user_id;
  had_password := exists (select from auth.credential c where c.user_id = person and c.password is not null);
  if opened.code_hash is not null and (opened.code_hash = code) is not true then
    update auth.invitation i set wrong_codes = i.wrong_codes + 1 where i.token_hash = link;
    outcome := 'wrong-code';
    tries_left := app.most_wrong_codes() - opened.wrong_codes - 1;
    return;
  end if;
  -- Who comes by a provider alone has an owner: a link without a code gives nobody else a password for it.
  if opened.code_hash is null and not opened.removes_factors and not had_password
    and exists (select from auth.credential c where c.user_id = person and c.provider_id <> 'credential') then
    person := null;
    return;
  end if;
  update auth.invitation i set accepted_at = now() where i.token_hash = link;
  delete from auth.credential c where c.user_id = person and c.provider_id = 'credential';
  delete from auth.session s where s.user_id = person;
  delete from auth.second_step s where s.user_id = person;
  had_factors := (opened.code_hash is not null or opened.removes_factors) and auth.remove_factors(person);
  -- With the factors go the ties to providers: who lost everything begins anew, and a wrong tie is no way in.
  if opened.code_hash is not null or opened.removes_factors then
    delete from auth.credential c where c.user_id = person and c.provider_id <> 'credential';
  end if;
  update auth.account_holder h set email_verified = true where h.id = person;
  insert into auth.credential (user_id, account_id, provider_id, password)
    values (person, person::text, 'credential', password_hash);
  outcome := 'accepted';
end
$function$

CREATE OR REPLACE FUNCTION app.accept_role_request(request uuid, link bytea, code bytea, OUT outcome text, OUT tries_left integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  asked role_request;
begin
  outcome := 'closed';
  select * into asked from role_request r
  where r.region_id = app.region_id() and r.request_id = request and r.user_id = app.user_id()
    and r.link_hash = link and r.link_expires_at > now() and r.wrong_codes < app.most_wrong_codes()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0
  for update;
  if not found then
    return;
  end if;
  if app.needs_code(asked.role, asked.asked_by) and (asked.code_hash = code) is not true then
    update role_request r set wrong_codes = r.wrong_codes + 1
    where r.region_id = asked.region_id and r.request_id = asked.request_id;
    outcome := 'wrong-code';
    tries_left := app.most_wrong_codes() - asked.wrong_codes - 1;
    return;
  end if;
  update role_request r set accepted_at = now()
  where r.region_id = asked.region_id and r.request_id = asked.request_id;
  insert into region_user (region_id, user_id, display_name, email)
    values (asked.region_id, asked.user_id, asked.display_name, asked.email)
    on conflict (region_id, user_id) do nothing;
  insert into role_assignment (region_id, user_id, role, organisation_id, municipality_code, valid_period)
    values (asked.region_id, asked.user_id, asked.role, asked.organisation_id, asked.municipality_code,
      daterange(app.dutch_day(), null))
    on conflict on constraint role_assignment_no_overlap do nothing;
  outcome := 'accepted';
end
$function$

CREATE OR REPLACE FUNCTION app.agree_to_proposal(proposal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  agreed role_proposal;
begin
  update role_proposal p set agreed_by = app.user_id(), agreed_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal
    and app.has_role('region-admin') and p.user_id <> app.user_id() and not app.is_given_by_two(p.role)
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0
  returning * into agreed;
  if not found then
    return false;
  end if;
  insert into region_user (region_id, user_id, display_name, email)
    values (agreed.region_id, agreed.user_id, agreed.display_name, agreed.email)
    on conflict (region_id, user_id) do nothing;
  insert into role_assignment (region_id, user_id, role, organisation_id, municipality_code, valid_period)
    values (agreed.region_id, agreed.user_id, agreed.role, agreed.organisation_id, agreed.municipality_code,
      daterange(app.dutch_day(), null))
    on conflict on constraint role_assignment_no_overlap do nothing;
  -- A link that another region gave out when the account worked there alone is not to open what it opens now.
  delete from auth.invitation i where i.user_id = agreed.user_id and i.accepted_at is null;
  return true;
end
$function$

CREATE OR REPLACE FUNCTION app.approve_password_reset(request uuid, link bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  approved password_reset_request;
begin
  update password_reset_request r set approved_by = app.user_id(), approved_at = now()
  where r.region_id = app.region_id() and r.request_id = request and r.code_hash is not null
    and app.has_any_role('region-admin', 'privacy-officer')
    and r.asked_by <> app.user_id() and r.user_id <> app.user_id()
    and r.asked_at > now() - interval '7 days'
    and num_nonnulls(r.approved_at, r.refused_at) = 0
    and not app.works_elsewhere(r.user_id, r.region_id)
    and exists (
      select from role_assignment a
      where a.region_id = r.region_id and a.user_id = r.user_id
        and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
  returning * into approved;
  if not found then
    return null;
  end if;
  delete from auth.invitation i where i.user_id = approved.user_id and i.accepted_at is null;
  insert into auth.invitation (token_hash, user_id, expires_at, code_hash)
    values (link, approved.user_id, now() + interval '7 days', approved.code_hash);
  return approved.user_id;
end
$function$

CREATE OR REPLACE FUNCTION app.are_grant_scores_complete(plan text, call text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((( SELECT count(*) AS count
            FROM grant_application a
           WHERE ((a.region_id = app.region_id()) AND (a.plan_slug = are_grant_scores_complete.plan) AND (a.call_id = are_grant_scores_complete.call) AND (a.status <> 'withdrawn'::text))) > 0) AND (NOT (EXISTS ( SELECT
            FROM ((grant_application a
              JOIN grant_assessor p USING (region_id, plan_slug, call_id))
              JOIN grant_criterion c USING (region_id, plan_slug, call_id))
           WHERE ((a.region_id = app.region_id()) AND (a.plan_slug = are_grant_scores_complete.plan) AND (a.call_id = are_grant_scores_complete.call) AND (a.status <> 'withdrawn'::text) AND (NOT (EXISTS ( SELECT
                    FROM grant_score s
                   WHERE ((s.region_id = a.region_id) AND (s.application_id = a.application_id) AND (s.assessor_id = p.user_id) AND (s.criterion_id = c.criterion_id))))))))));
END

CREATE OR REPLACE FUNCTION app.are_grant_scores_open(plan text, call text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT COALESCE(( SELECT g.are_scores_open
            FROM grant_call g
           WHERE ((g.region_id = app.region_id()) AND (g.plan_slug = are_grant_scores_open.plan) AND (g.call_id = are_grant_scores_open.call))), false) AS "coalesce";
END

CREATE OR REPLACE FUNCTION app.are_mail_facts(facts jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
RETURN ((jsonb_typeof(facts) = 'object'::text) AND (NOT (EXISTS (SELECT FROM jsonb_each(are_mail_facts.facts) fact(name, value) WHERE ((fact.name !~ '^[a-z]{1,20}$'::text) OR ((fact.value)::text !~ '^(\d{1,6}|"\d{4}-\d{2}-\d{2}")$'::text))))))

CREATE OR REPLACE FUNCTION app.audit_chain_end(region uuid)
 RETURNS TABLE(last_no bigint, last_hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT h.last_no,
     h.last_hash
    FROM audit_head h
   WHERE ((h.region_id = audit_chain_end.region) AND ((current_setting('role'::text) <> 'onderdak_app'::text) OR ((audit_chain_end.region = app.region_id()) AND app.has_role('privacy-officer'::text))));
END

CREATE OR REPLACE FUNCTION app.audit_chain_removal(region uuid)
 RETURNS TABLE(removed_to bigint, removed_hash bytea, key_id text, seal bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT h.removed_to,
     h.removed_hash,
     h.removal_key_id,
     h.removal_seal
    FROM audit_head h
   WHERE ((h.region_id = audit_chain_removal.region) AND ((current_setting('role'::text) <> 'onderdak_app'::text) OR ((audit_chain_removal.region = app.region_id()) AND app.has_role('privacy-officer'::text))));
END

CREATE OR REPLACE FUNCTION app.audit_hash(previous bytea, event audit_event)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256((previous || convert_to((jsonb_build_array((event).region_id, (event).event_no, to_char(((event).occurred_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), (event).actor_id, (event).actor_roles, (event).action, (event).object_kind, (event).object_id, (event).result, (event).purpose, (event).origin))::text, 'UTF8'::name)))

CREATE OR REPLACE FUNCTION app.begin_mail_events()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into mail_event (region_id, message_id, what) values (new.region_id, new.message_id, 'written');
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.broken_audit_events(region uuid, after bigint DEFAULT 0)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT found.no
    FROM ( SELECT linked.event_no AS no
            FROM ( SELECT e.event_no,
                     e.previous_hash,
                     e.hash,
                     app.audit_hash(e.previous_hash, e.*) AS computed,
                     COALESCE(lag(e.hash) OVER chain, h.removed_hash, '\x00'::bytea) AS expected_previous,
                     COALESCE(lag(e.event_no) OVER chain, h.removed_to, (0)::bigint) AS expected_no
                    FROM (audit_event e
                      LEFT JOIN audit_head h ON ((h.region_id = e.region_id)))
                   WHERE ((e.region_id = broken_audit_events.region) AND (e.event_no >= broken_audit_events.after))
                   WINDOW chain AS (ORDER BY e.event_no)) linked
           WHERE ((linked.event_no > broken_audit_events.after) AND ((linked.hash <> linked.computed) OR (linked.previous_hash <> linked.expected_previous) OR (linked.event_no <> (linked.expected_no + 1))))
         UNION
          SELECT h.last_no
            FROM audit_head h
           WHERE ((h.region_id = broken_audit_events.region) AND (h.last_no > 0) AND (NOT (EXISTS ( SELECT
                    FROM audit_event e
                   WHERE ((e.region_id = broken_audit_events.region) AND (e.event_no = h.last_no) AND (e.hash = h.last_hash))))))
         UNION
          SELECT e.event_no
            FROM audit_event e
           WHERE ((e.region_id = broken_audit_events.region) AND (e.event_no > broken_audit_events.after) AND (e.event_no > COALESCE(( SELECT h.last_no
                    FROM audit_head h
                   WHERE (h.region_id = broken_audit_events.region)), (0)::bigint)))) found
   WHERE ((current_setting('role'::text) <> 'onderdak_app'::text) OR ((broken_audit_events.region = app.region_id()) AND app.has_role('privacy-officer'::text)));
END

CREATE OR REPLACE FUNCTION auth.broken_sign_ins(after bigint)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
 SET search_path TO 'auth', 'pg_temp'
BEGIN ATOMIC
 SELECT linked.event_no
    FROM ( SELECT e.event_no,
             e.previous_hash,
             e.hash,
             app.sign_in_hash(e.previous_hash, e.*) AS computed,
             lag(e.hash, 1, c.removed_hash) OVER chain AS expected_previous,
             lag(e.event_no, 1, c.removed_to) OVER chain AS expected_no
            FROM (auth.sign_in_event e
              CROSS JOIN auth.sign_in_chain c)
           WHERE (e.event_no >= broken_sign_ins.after)
           WINDOW chain AS (ORDER BY e.event_no)) linked
   WHERE ((linked.event_no > broken_sign_ins.after) AND ((linked.hash <> linked.computed) OR (linked.previous_hash <> linked.expected_previous) OR (linked.event_no <> (linked.expected_no + 1))))
 UNION
  SELECT c.last_no
    FROM auth.sign_in_chain c
   WHERE ((c.last_no > c.removed_to) AND (NOT (EXISTS ( SELECT
            FROM auth.sign_in_event e
           WHERE ((e.event_no = c.last_no) AND (e.hash = c.last_hash))))))
 UNION
  SELECT e.event_no
    FROM auth.sign_in_event e
   WHERE ((e.event_no > broken_sign_ins.after) AND (e.event_no > COALESCE(( SELECT c.last_no
            FROM auth.sign_in_chain c), (0)::bigint)));
END

CREATE OR REPLACE FUNCTION app.colleague_name(person uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT region_user.display_name
    FROM region_user
   WHERE ((region_user.region_id = app.region_id()) AND (region_user.user_id = colleague_name.person) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'region-admin'::text, 'privacy-officer'::text]));
END

CREATE OR REPLACE FUNCTION app.column_holds(of_table regclass, name text, region uuid, is_of_region boolean, ids uuid[], sure text, unsure text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  is_there boolean;
begin
  execute format('select exists (select from %s r, cast(%s as text) as line
      where %s and (app.holds_id(line, $2) or line ~* $3 or line ~* $4))',
    of_table, case when (select a.atttypid from pg_attribute a where a.attrelid = of_table and a.attname = name) = 'bytea'::regtype
      then format('encode(r.%I, ''escape'')', name) else format('r.%I', name) end,
    case when is_of_region then 'r.region_id = $1' else '$1 is not null' end)
  into is_there using region, ids, sure, unsure;
  return is_there;
end
$function$

CREATE OR REPLACE FUNCTION app.column_list(columns text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN (SELECT (('('::text || string_agg(quote_ident(name.name), ', '::text)) || ')'::text) FROM unnest(column_list.columns) name(name))

CREATE OR REPLACE FUNCTION app.confirm_role_request(request uuid, link bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_request r
  set confirmed_by = app.user_id(), confirmed_at = now(), link_hash = link, link_expires_at = now() + interval '7 days'
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer') and app.is_given_by_two(r.role)
    and r.asked_by is distinct from app.user_id() and r.user_id <> app.user_id()
    and r.confirmed_at is null and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.count_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.revision := old.revision + 1;
  new.changed_by := app.user_id();
  new.changed_at := clock_timestamp();
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.counted_stays(as_of date)
 RETURNS TABLE(region_id uuid, stay_id uuid, person_id uuid, household_id uuid, premises_id uuid, bed_id uuid, status text, period daterange, came date, due date, went date, counts_from date, is_overdue boolean)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT s.region_id,
     s.stay_id,
     s.person_id,
     s.household_id,
     s.premises_id,
     s.bed_id,
     s.status,
     s.period,
     COALESCE(s.arrived_on, s.expected_from) AS "coalesce",
     COALESCE(s.left_on, s.expected_until, 'infinity'::date) AS "coalesce",
         CASE
             WHEN (s.status = 'present'::text) THEN GREATEST(COALESCE(s.left_on, s.expected_until, 'infinity'::date), (counted_stays.as_of + 1))
             ELSE COALESCE(s.left_on, s.expected_until, 'infinity'::date)
         END AS "coalesce",
         CASE
             WHEN (s.status <> 'reserved'::text) THEN s.arrived_on
             WHEN (s.held_until > now()) THEN GREATEST(s.expected_from, counted_stays.as_of)
             ELSE NULL::date
         END AS "case",
     ((s.status = 'present'::text) AND (s.expected_until < counted_stays.as_of))
    FROM stay s
   WHERE (s.status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text]));
END

CREATE OR REPLACE FUNCTION app.current_terms(on_day date)
 RETURNS TABLE(kind_code text, basis text, term_value integer, term_unit text, chosen_from date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT terms_of.kind_code,
     terms_of.basis,
     terms_of.term_value,
     terms_of.term_unit,
     terms_of.chosen_from
    FROM app.terms_of(app.region_id(), current_terms.on_day) terms_of(kind_code, basis, term_value, term_unit, chosen_from)
   WHERE app.has_any_role(VARIADIC ARRAY['privacy-officer'::text, 'region-admin'::text]);
END

CREATE OR REPLACE FUNCTION app.decline_proposal(proposal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_proposal p set declined_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal and p.user_id = app.user_id()
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.decline_role_request(request uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_request r set declined_at = now()
  where r.region_id = app.region_id() and r.request_id = request and r.user_id = app.user_id()
    and (r.confirmed_at is not null or not app.is_given_by_two(r.role))
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.dutch_day()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (COALESCE(current_setting('app.today'::text, true), ''::text) = ''::text) THEN app.dutch_day_of(now()) WHEN (current_setting('app.today'::text, true) ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text) THEN (current_setting('app.today'::text, true))::date ELSE app.refuse_day(current_setting('app.today'::text, true)) END

CREATE OR REPLACE FUNCTION app.dutch_day_of(moment timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((moment AT TIME ZONE 'Europe/Amsterdam'::text))::date

CREATE OR REPLACE FUNCTION app.emergency_consequences()
 RETURNS TABLE(access_id uuid, record_kind text, how_many integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT c.access_id,
     c.kind,
     (count(*))::integer AS count
    FROM ( SELECT s.emergency_access_id AS access_id,
             'stay'::text AS kind
            FROM stay s
           WHERE (s.region_id = app.region_id())
         UNION ALL
          SELECT i.emergency_access_id,
             'intake'::text
            FROM intake i
           WHERE (i.region_id = app.region_id())
         UNION ALL
          SELECT w.emergency_access_id,
             'waiting-list-entry'::text
            FROM waiting_list_entry w
           WHERE (w.region_id = app.region_id())) c
   WHERE ((c.access_id IS NOT NULL) AND app.has_role('privacy-officer'::text))
   GROUP BY c.access_id, c.kind;
END

CREATE OR REPLACE FUNCTION app.emergency_verdict(region uuid, access uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT r.verdict
    FROM person_emergency_review r
   WHERE ((r.region_id = emergency_verdict.region) AND (r.access_id = emergency_verdict.access));
END

CREATE OR REPLACE FUNCTION app.end_mail_stop(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update mail_stop s set ended_at = clock_timestamp(), ended_by = app.user_id()
  where s.region_id = app.region_id() and s.user_id = person and s.ended_at is null and app.has_role('region-admin');
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.end_unjustified_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  opened person_emergency_access;
  ended record;
begin
  select * into opened from person_emergency_access a
    where a.region_id = new.region_id and a.access_id = new.access_id;
  update person_emergency_access a set expires_at = greatest(a.granted_at + interval '1 microsecond', now())
    where a.region_id = new.region_id and a.access_id = new.access_id and a.expires_at > now();
  update person_file_opening o set expires_at = greatest(o.opened_at + interval '1 microsecond', now())
    where o.region_id = new.region_id and o.person_id = opened.person_id and o.user_id = opened.user_id
      and o.opened_at >= opened.granted_at and o.expires_at > now();
  for ended in
    with entries as (
      update waiting_list_entry w set ended_on = greatest(w.waiting_since, app.dutch_day()), end_outcome = 'other'
      where w.region_id = new.region_id and w.emergency_access_id = new.access_id and w.ended_on is null
      returning 'end-waiting-list-entry' as action, 'waiting-list-entry' as kind, w.entry_id::text as id
    ), intakes as (
      update intake i set closed_on = greatest(i.reported_on, app.dutch_day())
      where i.region_id = new.region_id and i.emergency_access_id = new.access_id and i.closed_on is null
      returning 'close-intake' as action, 'intake' as kind, i.intake_id::text as id
    ), stays as (
      update stay s set status = 'cancelled', change_kind = 'cancel'
      where s.region_id = new.region_id and s.emergency_access_id = new.access_id and s.status = 'reserved'
      returning 'cancel-reservation' as action, 'stay' as kind, s.stay_id::text as id
    )
    select * from entries union all select * from intakes union all select * from stays
  loop
    perform app.record_audit(ended.action, ended.kind, ended.id, 'done', 'Noodinzage niet terecht', 'oordeel');
  end loop;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.file_changes(region uuid, files uuid[])
 RETURNS TABLE(person_id uuid, changed_on date)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  trace app.person_trace;
  person text;
begin
  for trace in select t.* from app.person_trace t where t.changed_at is not null order by t.ordinal loop
    foreach person in array trace.persons loop
      return query execute format(
        'select %1$s, app.dutch_day_of(max(%2$s)) from %3$I r %4$s
         where r.region_id = $1 and %1$s is not null and ($2 is null or %1$s = any ($2)) group by %1$s',
        person, trace.changed_at, trace.table_name, trace.joined)
      using region, files;
    end loop;
    -- Of who was in the household on that day.
    if trace.household is not null then
      return query execute format(
        'select m.person_id, max(app.dutch_day_of(%1$s)) from %2$I r %3$s
         join household_member m on m.region_id = r.region_id and m.household_id = %4$s
           and m.valid_period @> app.dutch_day_of(%1$s)
         where r.region_id = $1 and ($2 is null or m.person_id = any ($2)) group by m.person_id',
        trace.changed_at, trace.table_name, trace.joined, trace.household)
      using region, files;
    end if;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.file_running(region uuid, files uuid[], on_day date)
 RETURNS TABLE(person_id uuid, running_as text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  trace app.person_trace;
  person text;
begin
  for trace in select t.* from app.person_trace t where t.running is not null order by t.ordinal loop
    foreach person in array trace.persons loop
      return query execute format(
        'select distinct %1$s, %2$L from %3$I r %4$s
         where r.region_id = $1 and ($2 is null or %1$s = any ($2)) and (%5$s)',
        person, trace.running_as, trace.table_name, trace.joined, trace.running)
      using region, files, on_day;
    end loop;
    if trace.household is not null then
      return query execute format(
        'select distinct m.person_id, %1$L from %2$I r %3$s
         join household_member m on m.region_id = r.region_id and m.household_id = %4$s and m.valid_period @> $3
         where r.region_id = $1 and ($2 is null or m.person_id = any ($2)) and (%5$s)',
        trace.running_as, trace.table_name, trace.joined, trace.household, trace.running)
      using region, files, on_day;
    end if;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.file_terms(region uuid, on_day date, one uuid DEFAULT NULL::uuid)
 RETURNS TABLE(person_id uuid, files uuid[], kind_code text, term_value integer, term_unit text, chosen_from date, last_changed_on date, keep_until date, ground text, request_id uuid, kept_because text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  wanted uuid[];
begin
  if one is not null then
    with recursive up as (
      select p.person_id, p.merged_into_person_id from person p where p.region_id = region and p.person_id = one
      union
      select p.person_id, p.merged_into_person_id from up join person p on p.region_id = region
        and p.person_id = up.merged_into_person_id
    ), down as (
      select u.person_id from up u where u.merged_into_person_id is null
      union
      select p.person_id from down d join person p on p.region_id = region and p.merged_into_person_id = d.person_id
    )
    select coalesce(array_agg(d.person_id), '{}') into wanted from down d;
  end if;
  return query
  with recursive part as (
    select p.person_id as root, p.person_id from person p
    where p.region_id = region and p.merged_into_person_id is null and (wanted is null or p.person_id = any (wanted))
    union all
    select g.root, p.person_id from part g join person p on p.region_id = region and p.merged_into_person_id = g.person_id
  ), changed as (
    select g.root, max(c.changed_on) as last_on
    from app.file_changes(region, wanted) c join part g on g.person_id = c.person_id group by g.root
  ), running as (
    select g.root, (array_agg(f.running_as order by f.running_as))[1] as running_as
    from app.file_running(region, wanted, on_day) f join part g on g.person_id = f.person_id group by g.root
  ), stayed as (
    select distinct g.root from stay s join part g on g.person_id = s.person_id
    where s.region_id = region and s.status in ('present', 'departed')
  ), terms as materialized (
    select * from app.terms_of(region, on_day)
  ), grounds as (
    select g.root, case when b.basis <> 'wmo' then 'file-' || b.basis when y.root is null then 'file-report-only'
      else 'file-wmo' end as code, upper(b.valid_period) as ended_on
    from person_legal_basis b join part g on g.person_id = b.person_id left join stayed y on y.root = g.root
    where b.region_id = region
    union all
    select r.root, 'file-no-basis', null
    from (select p.root from part p except
      select g.root from part g join person_legal_basis b on b.region_id = region and b.person_id = g.person_id) r
  ), days as (
    select x.root, x.code, t.term_value, t.term_unit, t.chosen_from,
      (case when t.basis is null or t.basis = 'wmo' then c.last_on else x.ended_on end
        + t.term_value * ('1 ' || t.term_unit)::interval)::date as until_day
    from grounds x join terms t on t.kind_code = x.code join changed c on c.root = x.root
  ), latest as (
    -- A day that is not known yet is later than every other.
    select distinct on (d.root) d.* from days d order by d.root, d.until_day desc nulls first, d.code
  ), asked as (
    select d.root, d.request_id
    from (select distinct on (g.root) g.root, q.request_id, q.decision, q.decided_at
      from removal_request q join part g on g.person_id = q.person_id
      where q.region_id = region and q.decision is not null
      order by g.root, q.decided_at desc nulls last, q.request_id desc) d
    where d.decision = 'granted' and not exists (
      select from person_merge m join part g on g.person_id = m.kept_person_id
      where m.region_id = region and g.root = d.root and m.undone_at is null and m.merged_at >= d.decided_at)
  ), held as (
    select distinct g.root from retention_hold h join part g on g.person_id = h.person_id
    where h.region_id = region and h.end_reason is null and h.holds_from <= on_day
      and (h.holds_until is null or h.holds_until >= on_day)
  ), held_kind as (
    select distinct h.kind_code from retention_hold h
    where h.region_id = region and h.end_reason is null and h.holds_from <= on_day
      and (h.holds_until is null or h.holds_until >= on_day)
  )
  select l.root, w.files, l.code,
    l.term_value, l.term_unit, l.chosen_from, c.last_on, l.until_day,
    case when a.root is null then 'term' else 'request' end, a.request_id,
    case when r.running_as is not null then r.running_as when h.root is not null then 'hold'
      when k.kind_code is not null then 'kind-hold' when l.until_day is null and a.root is null then 'basis-open' end
  from latest l join changed c on c.root = l.root
  join (select g.root, array_agg(g.person_id order by g.person_id) as files from part g group by g.root) w on w.root = l.root
  left join running r on r.root = l.root
  left join asked a on a.root = l.root
  left join held h on h.root = l.root
  left join held_kind k on k.kind_code = l.code;
end
$function$

CREATE OR REPLACE FUNCTION app.follow_mail_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.what <> 'written' then
    update mail_message m set
      state = case new.what when 'again' then 'written' else new.what end,
      round = m.round + (new.what = 'again')::int,
      not_before = case new.what when 'again' then now() else m.not_before end
    where m.region_id = new.region_id and m.message_id = new.message_id;
  end if;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.gives_access(region uuid, access uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((access IS NULL) OR COALESCE((app.emergency_verdict(region, access) = 'justified'::text), false));
END

CREATE OR REPLACE FUNCTION app.goes_again(files uuid[], last_changed_on date, kept_because text, listed jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT
         CASE
             WHEN bool_or((l.id IS NULL)) THEN NULL::text
             WHEN (goes_again.last_changed_on >= max(l.day)) THEN NULL::text
             WHEN bool_or((l.ground = 'term'::text)) THEN
             CASE
                 WHEN (goes_again.kept_because IS NULL) THEN 'term'::text
                 ELSE NULL::text
             END
             WHEN ((goes_again.kept_because IS NULL) OR (goes_again.kept_because = 'basis-open'::text)) THEN 'request'::text
             ELSE NULL::text
         END AS "case"
    FROM (unnest(goes_again.files) f(f)
      LEFT JOIN jsonb_to_recordset(goes_again.listed) l(id uuid, ground text, day date) ON ((l.id = f.f)));
END

CREATE OR REPLACE FUNCTION app.guard_bsn()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  other uuid;
  turn bigint;
begin
  if new.bsn_hash is null or not new.is_searchable then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.is_searchable and new.bsn_hash is not distinct from old.bsn_hash
    and new.hash_key_id = old.hash_key_id then
    return new;
  end if;
  turn := hashtextextended(encode(new.bsn_hash, 'hex'), 0) & 255;
  perform pg_advisory_xact_lock(hashtextextended('bsn ' || new.region_id || ' ' || turn, 0));
  for other in
    select i.person_id from person_identity i
    where i.region_id = new.region_id and i.hash_key_id = new.hash_key_id and i.bsn_hash = new.bsn_hash
      and i.is_searchable and i.person_id <> new.person_id
  loop
    if not app.is_hidden_by_restriction(new.region_id, other) then
      raise exception 'BSN stands in another file' using errcode = 'unique_violation', constraint = 'person_identity_bsn';
    end if;
  end loop;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.guard_grant_award()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.is_revoked then
    raise exception 'revoked for good' using errcode = 'check_violation', constraint = 'grant_award_stays_revoked';
  end if;
  if exists (select from grant_payment p where p.region_id = old.region_id and p.award_id = old.award_id)
    or exists (select from grant_account a where a.region_id = old.region_id and a.award_id = old.award_id) then
    raise exception 'paid already' using errcode = 'check_violation', constraint = 'grant_award_paid_stands';
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.guard_grant_scores()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and old.are_scores_open then
    if not new.are_scores_open then
      raise exception 'scores stay open' using errcode = 'check_violation', constraint = 'grant_call_scores_stay_open';
    end if;
  elsif new.are_scores_open and (tg_op = 'INSERT' or new.open_period is null
      or upper(new.open_period) > app.dutch_day()
      or not app.are_grant_scores_complete(new.plan_slug, new.call_id)) then
    raise exception 'scores cannot be opened yet' using errcode = 'check_violation', constraint = 'grant_call_scores_ready';
  end if;
  return new;
end;
$function$

CREATE OR REPLACE FUNCTION app.has_any_role(VARIADIC role_codes text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((string_to_array(NULLIF(current_setting('app.roles'::text, true), ''::text), ','::text) && role_codes), false)

CREATE OR REPLACE FUNCTION app.has_emergency_access(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((region = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AND (EXISTS ( SELECT
            FROM person_emergency_access a
           WHERE ((a.region_id = has_emergency_access.region) AND (a.person_id = has_emergency_access.person) AND (a.user_id = app.user_id()) AND (a.expires_at > now()) AND (app.emergency_verdict(a.region_id, a.access_id) IS DISTINCT FROM 'not-justified'::text)))));
END

CREATE OR REPLACE FUNCTION auth.has_owner(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM auth.credential c
           WHERE ((c.user_id = has_owner.person) AND ((c.password IS NOT NULL) OR (c.provider_id <> 'credential'::text))))) AS "exists";
END

CREATE OR REPLACE FUNCTION app.has_role(role_code text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (role_code = ANY (string_to_array(NULLIF(current_setting('app.roles'::text, true), ''::text), ','::text)))

CREATE OR REPLACE FUNCTION app.helps_person(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((region = app.region_id()) AND app.has_role('shelter-worker'::text) AND (app.organisation_id() IS NOT NULL) AND ((EXISTS ( SELECT
            FROM (stay s
              JOIN premises_provider p ON (((p.region_id = s.region_id) AND (p.premises_id = s.premises_id) AND (p.organisation_id = app.organisation_id()))))
           WHERE ((s.region_id = helps_person.region) AND (s.person_id = helps_person.person) AND (s.status = ANY (ARRAY['reserved'::text, 'present'::text, 'departed'::text])) AND (upper_inf(s.period) OR (upper(s.period) > (app.dutch_day() - 365))) AND app.gives_access(s.region_id, s.emergency_access_id)))) OR (EXISTS ( SELECT
            FROM person r
           WHERE ((r.region_id = helps_person.region) AND (r.person_id = helps_person.person) AND (r.registered_by_organisation = app.organisation_id()) AND (app.dutch_day_of(r.registered_at) > (app.dutch_day() - 365))))) OR (EXISTS ( SELECT
            FROM intake i
           WHERE ((i.region_id = helps_person.region) AND (i.person_id = helps_person.person) AND (i.organisation_id = app.organisation_id()) AND (COALESCE(i.closed_on, app.dutch_day()) > (app.dutch_day() - 365)) AND app.gives_access(i.region_id, i.emergency_access_id)))) OR (EXISTS ( SELECT
            FROM waiting_list_entry w
           WHERE ((w.region_id = helps_person.region) AND (w.person_id = helps_person.person) AND (w.organisation_id = app.organisation_id()) AND (w.ended_on IS NULL) AND app.gives_access(w.region_id, w.emergency_access_id))))));
END

CREATE OR REPLACE FUNCTION app.hold_revision(held text, key jsonb, OUT revision integer, OUT is_own boolean, OUT changed_by_name text, OUT changed_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  made_by uuid;
begin
  if not exists (select from pg_attribute where attrelid = to_regclass(format('public.%I', held)) and attname = 'revision') then
    raise exception 'no revision is counted of %', held;
  end if;
  execute format('select t.revision, t.changed_by, t.changed_at from public.%I t where t.region_id = app.region_id() and %s for update of t',
    held, (select string_agg(format('t.%I = %L', k, v), ' and ') from jsonb_each_text(key) as part (k, v)))
    into revision, made_by, changed_at;
  is_own := made_by = app.user_id();
  select u.display_name into changed_by_name from region_user u
    where u.region_id = app.region_id() and u.user_id = made_by
      and app.has_any_role('regional-policy', 'municipal-policy', 'region-admin', 'privacy-officer');
end
$function$

CREATE OR REPLACE FUNCTION app.holds_id(line text, ids uuid[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM regexp_matches(holds_id.line, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'::text, 'gi'::text) m(m)
           WHERE ((m.m[1])::uuid = ANY (holds_id.ids)))) AS "exists";
END

CREATE OR REPLACE FUNCTION app.identities_to_hold_reason_against(person uuid)
 RETURNS SETOF person_identity
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.region_id,
     i.person_id,
     i.working_name,
     i.given_names,
     i.initials,
     i.prefix,
     i.family_name,
     i.birth_date,
     i.bsn,
     i.phone,
     i.email,
     i.key_id,
     i.hash_key_id,
     i.bsn_hash,
     i.is_searchable,
     i.changed_by,
     i.changed_at,
     i.revision_no,
     i.change_kind,
     i.change_reason,
     i.search_entry,
     i.search_form
    FROM person_identity i
   WHERE ((i.region_id = app.region_id()) AND (app.has_role('privacy-officer'::text) OR app.may_take_in(app.region_id(), identities_to_hold_reason_against.person)) AND ((i.person_id = identities_to_hold_reason_against.person) OR (i.person_id IN ( SELECT housemate.person_id
            FROM (household_member own
              JOIN household_member housemate ON (((housemate.region_id = own.region_id) AND (housemate.household_id = own.household_id) AND (housemate.valid_period && own.valid_period))))
           WHERE ((own.region_id = app.region_id()) AND (own.person_id = identities_to_hold_reason_against.person))))));
END

CREATE OR REPLACE FUNCTION app.ids_of_files(region uuid, files uuid[])
 RETURNS TABLE(id text, is_number boolean)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  place record;
  person text;
begin
  return query select f::text, false from unnest(files) f;
  return query select p.person_ref, true from person p
    where p.region_id = region and p.person_id = any (files) and p.person_ref is not null;
  -- What has an id of its own: a uuid in its primary key that no other table gave it.
  for place in
    select t.table_name, t.joined, t.persons, a.attname as key
    from app.person_trace t
    join pg_index x on x.indrelid = to_regclass(quote_ident(t.table_name)) and x.indisprimary
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any (x.indkey) and a.atttypid = 'uuid'::regtype
    where t.persons is not null and not exists (
      select from pg_constraint c where c.contype = 'f' and c.conrelid = x.indrelid and a.attnum = any (c.conkey))
      and a.attname not in ('person_id', 'user_id')
    order by t.ordinal
  loop
    foreach person in array place.persons loop
      return query execute format('select r.%I::text, false from %I r %s where r.region_id = $1 and %s = any ($2)',
        place.key, place.table_name, place.joined, person)
      using region, files;
    end loop;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.is_given_by_two(role_code text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (role_code = ANY (ARRAY['region-admin'::text, 'privacy-officer'::text]))

CREATE OR REPLACE FUNCTION app.is_grant_assessor(plan text, call text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) AND (EXISTS ( SELECT
            FROM grant_assessor p
           WHERE ((p.region_id = app.region_id()) AND (p.plan_slug = is_grant_assessor.plan) AND (p.call_id = is_grant_assessor.call) AND (p.user_id = app.user_id())))));
END

CREATE OR REPLACE FUNCTION app.is_hidden_by_restriction(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM person_restriction r
           WHERE ((r.region_id = is_hidden_by_restriction.region) AND (r.person_id = is_hidden_by_restriction.person) AND (r.valid_period @> app.dutch_day()) AND (NOT (EXISTS ( SELECT
                    FROM person_restriction_reader reader
                   WHERE ((reader.region_id = is_hidden_by_restriction.region) AND (reader.restriction_id = r.restriction_id) AND (reader.user_id = app.user_id())))))))) AS "exists";
END

CREATE OR REPLACE FUNCTION auth.is_open(link auth.invitation)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
BEGIN ATOMIC
 SELECT (((link).accepted_at IS NULL) AND ((link).expires_at > now()) AND ((link).wrong_codes < app.most_wrong_codes()));
END

CREATE OR REPLACE FUNCTION app.keep_final_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.verdict <> 'to-investigate' then
    raise exception 'a final verdict stands' using errcode = 'check_violation', constraint = 'person_emergency_review_final';
  end if;
  new.reviewed_at := now();
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_identity_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into person_identity_revision (region_id, person_id, revision_no, working_name, given_names, initials, prefix,
    family_name, birth_date, bsn, phone, email, sex, origin_municipality_code, change_kind, change_reason, changed_by, changed_at)
  select old.region_id, old.person_id, old.revision_no, old.working_name, old.given_names, old.initials, old.prefix,
    old.family_name, old.birth_date, old.bsn, old.phone, old.email, p.sex, p.origin_municipality_code,
    old.change_kind, old.change_reason, old.changed_by, old.changed_at
  from person p where p.region_id = old.region_id and p.person_id = old.person_id;
  new.revision_no := old.revision_no + 1;
  new.changed_by := app.user_id();
  new.changed_at := clock_timestamp();
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_intake_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into intake_revision (region_id, intake_id, revision_no, reported_on, referral_source_code, found_at, route_code,
    situation_before_code, origin_municipality_code, is_urgent, first_agreements, reason, replaced_by, replaced_at)
  values (old.region_id, old.intake_id, old.revision, old.reported_on, old.referral_source_code, old.found_at, old.route_code,
    old.situation_before_code, old.origin_municipality_code, old.is_urgent, old.first_agreements, new.change_reason,
    app.user_id(), clock_timestamp());
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_mail_wording()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into mail_wording_version (region_id, part, revision, body, recorded_by)
    values (new.region_id, new.part, new.revision, new.body, app.user_id());
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_past_demand(region uuid, files uuid[], ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into unmet_demand (region_id, demand_id, asked_on, kind_code, people_count, reason_code, premises_id,
    organisation_id, recorded_at)
  select d.region_id, gen_random_uuid(), d.asked_on, d.kind_code, d.people_count, d.reason_code, d.premises_id,
    d.organisation_id, (d.asked_on + time '12:00')::timestamptz
  from unmet_demand d where d.region_id = region and d.person_id = any (files);
end
$function$

CREATE OR REPLACE FUNCTION app.keep_past_nights(region uuid, files uuid[], ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into past_night (region_id, premises_id, night, people)
  select s.region_id, s.premises_id, n::date, count(*)
  from stay s cross join generate_series(s.arrived_on::timestamp, s.left_on::timestamp - interval '1 day', '1 day') n
  where s.region_id = region and s.person_id = any (files) and s.status = 'departed'
  group by s.region_id, s.premises_id, n
  on conflict on constraint past_night_pkey do update set people = past_night.people + excluded.people;

  insert into past_movement (region_id, premises_id, month, direction, reason_code, people, nights)
  select m.region_id, m.premises_id, m.month, m.direction, m.reason_code, count(*), sum(m.nights)
  from stay s cross join lateral (values
    (s.region_id, s.premises_id, date_trunc('month', s.arrived_on)::date, 'in', coalesce(s.route_code, ''), 0),
    (s.region_id, s.premises_id, date_trunc('month', s.left_on)::date, 'out', coalesce(s.exit_destination_code, ''),
      s.left_on - s.arrived_on)) m (region_id, premises_id, month, direction, reason_code, nights)
  where s.region_id = region and s.person_id = any (files) and s.status = 'departed'
  group by m.region_id, m.premises_id, m.month, m.direction, m.reason_code
  on conflict on constraint past_movement_pkey do update
    set people = past_movement.people + excluded.people, nights = past_movement.nights + excluded.nights;

  insert into past_recording (region_id, premises_id, since)
  select s.region_id, s.premises_id, min(lower(s.period)) from stay s
  where s.region_id = region and s.person_id = any (files) and s.status <> 'cancelled' and not isempty(s.period)
  group by s.region_id, s.premises_id
  on conflict on constraint past_recording_pkey do update set since = least(past_recording.since, excluded.since);

  -- What of others points at these stays, where two files were one for a while.
  update stay s set moved_from_stay_id = null
  where s.region_id = region and s.moved_from_stay_id = any (ids) and s.person_id <> all (files);
  update waiting_list_offer o set stay_id = null where o.region_id = region and o.stay_id = any (ids)
    and not exists (select from waiting_list_entry e where e.region_id = o.region_id and e.entry_id = o.entry_id
      and e.person_id = any (files));
  update night_presence e set arrived_stay_id = null
  where e.region_id = region and e.arrived_stay_id = any (ids) and e.person_id <> all (files);
end
$function$

CREATE OR REPLACE FUNCTION app.keep_past_waiting(region uuid, files uuid[], ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into past_waiting (region_id, kind_code, day, waiting, urgent)
  select w.region_id, w.kind_code, d::date, count(*), count(*) filter (where w.is_urgent)
  from waiting_list_entry w
  cross join generate_series(w.waiting_since::timestamp, w.ended_on::timestamp - interval '1 day', '1 day') d
  where w.region_id = region and w.person_id = any (files)
  group by w.region_id, w.kind_code, d
  on conflict on constraint past_waiting_pkey do update
    set waiting = past_waiting.waiting + excluded.waiting, urgent = past_waiting.urgent + excluded.urgent;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_role_from_returning()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_user = 'onderdak_app' and new.valid_period is distinct from old.valid_period and (
    lower(new.valid_period) is distinct from lower(old.valid_period)
    or upper(old.valid_period) <= app.dutch_day()
    or app.is_given_by_two(old.role) and not new.valid_period <@ old.valid_period)
  then
    raise exception 'row-level security: this role is not given again by moving its end' using errcode = '42501';
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_settled()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  was constant text := to_jsonb(old) ->> tg_argv[0];
begin
  if was is not null
    and (was is distinct from tg_argv[1] or to_jsonb(new) ->> tg_argv[0] is distinct from tg_argv[2]) then
    raise exception 'it was settled' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keep_stay_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into stay_revision (region_id, stay_id, revision_no, person_id, household_id, premises_id, bed_id, status,
    expected_from, expected_until, arrived_on, left_on, held_until, exit_destination_code, exit_municipality_code,
    exit_contract_form_code, exit_follow_up, no_roof_reason_code, route_code, origin_municipality_code,
    situation_before_code, exception_reason, change_kind, change_reason, recorded_by, recorded_at, replaced_by, replaced_at)
  values (old.region_id, old.stay_id, old.revision_no, old.person_id, old.household_id, old.premises_id, old.bed_id, old.status,
    old.expected_from, old.expected_until, old.arrived_on, old.left_on, old.held_until, old.exit_destination_code,
    old.exit_municipality_code, old.exit_contract_form_code, old.exit_follow_up, old.no_roof_reason_code, old.route_code,
    old.origin_municipality_code, old.situation_before_code, old.exception_reason, old.change_kind, old.change_reason,
    old.recorded_by, old.recorded_at, app.user_id(), clock_timestamp());
  new.revision_no := old.revision_no + 1;
  new.recorded_by := app.user_id();
  new.recorded_at := clock_timestamp();
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.keeps_records_of(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (app.helps_person(region, person) OR ((region = app.region_id()) AND app.has_role('shelter-worker'::text) AND ((EXISTS ( SELECT
            FROM (stay s
              JOIN premises_provider p ON (((p.region_id = s.region_id) AND (p.premises_id = s.premises_id) AND (p.organisation_id = app.organisation_id()))))
           WHERE ((s.region_id = keeps_records_of.region) AND (s.person_id = keeps_records_of.person)))) OR (EXISTS ( SELECT
            FROM intake i
           WHERE ((i.region_id = keeps_records_of.region) AND (i.person_id = keeps_records_of.person) AND (i.organisation_id = app.organisation_id())))) OR (EXISTS ( SELECT
            FROM waiting_list_entry w
           WHERE ((w.region_id = keeps_records_of.region) AND (w.person_id = keeps_records_of.person) AND (w.organisation_id = app.organisation_id())))))));
END

CREATE OR REPLACE FUNCTION app.kept_until(person uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT t.keep_until
    FROM app.file_terms(app.region_id(), app.dutch_day(), kept_until.person) t(person_id, files, kind_code, term_value, term_unit, chosen_from, last_changed_on, keep_until, ground, request_id, kept_because)
   WHERE app.may_read_person(app.region_id(), kept_until.person);
END

CREATE OR REPLACE FUNCTION app.keys_known()
 RETURNS TABLE(key_id text, recorded_at timestamp with time zone, started_at timestamp with time zone, moved_at timestamp with time zone, finished_at timestamp with time zone, rows_done integer, rows_waiting integer, rows_stuck integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT k.key_id,
     k.recorded_at,
     r.started_at,
     r.moved_at,
     r.finished_at,
     r.rows_done,
     r.rows_waiting,
     r.rows_stuck
    FROM (installation_key k
      LEFT JOIN key_renewal r USING (key_id))
   WHERE ( SELECT app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]) AS has_any_role)
   ORDER BY k.recorded_at, k.key_id;
END

CREATE OR REPLACE FUNCTION app.let_go_of_intakes(region uuid, files uuid[], ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update stay s set intake_id = null
  where s.region_id = region and s.intake_id = any (ids) and s.person_id <> all (files);
  update waiting_list_entry e set intake_id = null
  where e.region_id = region and e.intake_id = any (ids) and e.person_id <> all (files);
end
$function$

CREATE OR REPLACE FUNCTION app.log_ids_of_person(person uuid)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  declared app.person_record;
  files uuid[];
begin
  if not app.has_role('privacy-officer') then
    return;
  end if;
  with recursive file as (
    select p.person_id from person p
    where p.region_id = app.region_id() and p.person_id = log_ids_of_person.person
    union
    select case when m.kept_person_id = f.person_id then m.leaving_person_id else m.kept_person_id end
    from file f join person_merge m on m.region_id = app.region_id() and m.undone_at is null
      and f.person_id in (m.kept_person_id, m.leaving_person_id)
  )
  select array_agg(f.person_id) into files from file f;
  return query select f::text from unnest(files) f;
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    return query execute format('select r.%I::text from %I r where r.region_id = $1 and r.%I = any ($2)',
      declared.key_columns[1], declared.table_name, declared.person_column)
    using app.region_id(), files;
  end loop;
  return query select r.stay_id::text from stay_revision r
    where r.region_id = app.region_id() and r.person_id = any (files);
  return query
    select p.premises_ref || ' ' || night::date
    from stay s
    join premises p on p.region_id = s.region_id and p.premises_id = s.premises_id
    cross join generate_series(lower(s.period)::timestamp,
      least(case when s.status = 'present' then null else upper(s.period) end, app.dutch_day() + 1)::timestamp,
      '1 day') night
    where s.region_id = app.region_id() and s.person_id = any (files);
end
$function$

CREATE OR REPLACE FUNCTION app.log_object_names(ids text[])
 RETURNS TABLE(object_id text, name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  declared app.person_record;
  pattern constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
begin
  if not app.has_role('privacy-officer') then
    return;
  end if;
  return query
    select i, p.person_ref from unnest(ids) i
    join person p on p.region_id = app.region_id() and p.person_id = (case when i ~ pattern then "left"(i, 36)::uuid end);
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    return query execute format(
      'select i, concat_ws('', '', p.person_ref, %s) from unnest($1) i
       join %I r on r.region_id = $2 and r.%I = (case when i ~ $3 then "left"(i, 36)::uuid end)
       join person p on p.region_id = r.region_id and p.person_id = r.%I',
      case when declared.table_name = 'stay' then
        '(select h.name from premises h where h.region_id = r.region_id and h.premises_id = r.premises_id)'
      else 'null' end,
      declared.table_name, declared.key_columns[1], declared.person_column)
    using ids, app.region_id(), pattern;
  end loop;
  return query
    select i, o.name from unnest(ids) i
    join organisation o on o.region_id = app.region_id() and o.organisation_id = (case when i ~ pattern then "left"(i, 36)::uuid end);
  return query
    select i, h.name from unnest(ids) i
    join premises h on h.region_id = app.region_id() and h.premises_ref = split_part(i, ' ', 1)
    where i !~ pattern;
end
$function$

CREATE OR REPLACE FUNCTION app.loosen_placement_orders(region uuid, files uuid[], ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  entry waiting_list_entry;
  kept placement_order;
  before text;
begin
  for entry in select w.* from waiting_list_entry w where w.region_id = region and w.person_id = any (files) loop
    for kept in
      select o.* from placement_order o
      where o.region_id = region and o.kind = 'waiting-list' and position(entry.entry_id::text in o.input::text) > 0
    loop
      before := (select max(e ->> 'entryId' collate "C") from jsonb_array_elements(kept.input -> 'entries') e
        where (e ->> 'entryId' collate "C") < entry.entry_id::text);
      update placement_order o
      set input = replace(o.input::text, entry.entry_id::text, coalesce(before || '~', '!'))::jsonb,
        outcome = replace(o.outcome::text, entry.entry_id::text, coalesce(before || '~', '!'))::jsonb
      where o.region_id = region and o.order_id = kept.order_id;
    end loop;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.mail_place(person uuid)
 RETURNS TABLE(region_id uuid, is_by_two boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (array_agg(a.region_id ORDER BY (lower(a.valid_period)), a.region_id))[1] AS array_agg,
     bool_or(app.is_given_by_two(a.role)) AS bool_or
    FROM role_assignment a
   WHERE ((a.user_id = mail_place.person) AND ((upper(a.valid_period) IS NULL) OR (upper(a.valid_period) > app.dutch_day())))
  HAVING (count(*) > 0);
END

CREATE OR REPLACE FUNCTION app.may_be_given_role(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((EXISTS ( SELECT
            FROM role_assignment a
           WHERE ((a.region_id = app.region_id()) AND (a.user_id = may_be_given_role.person) AND ((upper(a.valid_period) IS NULL) OR (upper(a.valid_period) > app.dutch_day()))))) OR (EXISTS ( SELECT
            FROM auth.account_holder h
           WHERE ((h.id = may_be_given_role.person) AND (h.set_up_region_id = app.region_id()) AND (NOT auth.has_owner(h.id)) AND (NOT (EXISTS ( SELECT
                    FROM role_assignment a
                   WHERE ((a.user_id = h.id) AND (a.region_id <> app.region_id())))))))));
END

CREATE OR REPLACE FUNCTION app.may_go(term_ends date, ground text, kept_because text, on_day date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN ((kept_because IS NULL) AND ((ground = 'request'::text) OR (term_ends < on_day)))

CREATE OR REPLACE FUNCTION app.may_read_person(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (app.helps_person(region, person) AND (NOT app.is_hidden_by_restriction(region, person)));
END

CREATE OR REPLACE FUNCTION app.may_see_grant_applicant(application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM grant_application a
           WHERE ((a.region_id = app.region_id()) AND (a.application_id = may_see_grant_applicant.application) AND ((a.status <> 'submitted'::text) OR (NOT app.is_grant_assessor(a.plan_slug, a.call_id)) OR app.are_grant_scores_open(a.plan_slug, a.call_id))))) AS "exists";
END

CREATE OR REPLACE FUNCTION app.may_take_in(region uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((app.helps_person(region, person) OR app.has_emergency_access(region, person)) AND (NOT app.is_hidden_by_restriction(region, person)));
END

CREATE OR REPLACE FUNCTION app.measure_concerns_own_municipality(plan text, measure text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((app.municipality_code() IS NOT NULL) AND ((EXISTS ( SELECT
            FROM measure_municipality m
           WHERE ((m.region_id = app.region_id()) AND (m.plan_slug = measure_concerns_own_municipality.plan) AND (m.measure_id = measure_concerns_own_municipality.measure) AND (m.municipality_code = app.municipality_code())))) OR (NOT (EXISTS ( SELECT
            FROM measure_municipality m
           WHERE ((m.region_id = app.region_id()) AND (m.plan_slug = measure_concerns_own_municipality.plan) AND (m.measure_id = measure_concerns_own_municipality.measure)))))));
END

CREATE OR REPLACE FUNCTION app.most_wrong_codes()
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN 10

CREATE OR REPLACE FUNCTION app.move_person_records(merge uuid, is_back boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  joined person_merge;
  declared app.person_record;
  source uuid;
  target uuid;
begin
  select * into joined from person_merge m where m.region_id = app.region_id() and m.merge_id = merge for update;
  if joined.merge_id is null or not app.may_read_person(joined.region_id, joined.kept_person_id)
    or (not is_back and (joined.merged_by <> app.user_id() or joined.undone_at is not null
      or not app.may_read_person(joined.region_id, joined.leaving_person_id)))
    or (is_back and joined.undone_at is null) then
    raise exception 'merge not allowed' using errcode = 'insufficient_privilege';
  end if;
  source := case when is_back then joined.kept_person_id else joined.leaving_person_id end;
  target := case when is_back then joined.leaving_person_id else joined.kept_person_id end;
  if not is_back then
    update person_identity i set is_searchable = false where i.region_id = joined.region_id and i.person_id = source;
  end if;
  for declared in select d.* from app.person_record d where d.record_kind is not null order by d.ordinal loop
    execute format(
      'update %I r set %s where r.region_id = $1 and r.%I = $2 and %s in (
        select v.record_id from person_merge_move v
        where v.region_id = $1 and v.merge_id = $4 and v.record_kind = %L)',
      declared.table_name, concat_ws(', ', format('%I = $3', declared.person_column), declared.also_set),
      declared.person_column, app.person_record_id(declared), declared.record_kind)
    using joined.region_id, source, target, merge;
  end loop;
  update person p set merged_into_person_id = case when is_back then null else joined.kept_person_id end
  where p.region_id = joined.region_id and p.person_id = joined.leaving_person_id;
end
$function$

CREATE OR REPLACE FUNCTION app.municipality_code()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.municipality'::text, true), ''::text)

CREATE OR REPLACE FUNCTION app.needs_code(role_code text, asked_by uuid)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (app.is_given_by_two(role_code) AND (asked_by IS NOT NULL))

CREATE OR REPLACE FUNCTION app.nights_used(house uuid, people uuid[], on_night date)
 RETURNS TABLE(person_id uuid, used integer)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH month AS (
          SELECT (date_trunc('month'::text, (nights_used.on_night)::timestamp without time zone))::date AS first
         ), nights AS (
          SELECT s.person_id,
             (day.day)::date AS night
            FROM ((month m
              CROSS JOIN LATERAL app.counted_stays(nights_used.on_night) s(region_id, stay_id, person_id, household_id, premises_id, bed_id, status, period, came, due, went, counts_from, is_overdue))
              CROSS JOIN LATERAL generate_series((GREATEST(s.came, m.first))::timestamp without time zone, ((LEAST(s.went, nights_used.on_night) - 1))::timestamp without time zone, '1 day'::interval) day(day))
           WHERE ((s.region_id = app.region_id()) AND (s.premises_id = nights_used.house) AND (s.person_id = ANY (nights_used.people)) AND (s.status = ANY (ARRAY['present'::text, 'departed'::text])) AND (s.came < nights_used.on_night) AND (s.went > m.first))
         UNION
          SELECT e.person_id,
             e.night
            FROM (month m
              CROSS JOIN LATERAL app.standing_presses() e(region_id, event_id, premises_id, person_id, night, kind, exception_code, occurred_at))
           WHERE ((e.region_id = app.region_id()) AND (e.premises_id = nights_used.house) AND (e.person_id = ANY (nights_used.people)) AND (e.kind = 'in'::text) AND ((e.night >= m.first) AND (e.night <= nights_used.on_night)))
         )
  SELECT n.person_id,
     (count(*))::integer AS count
    FROM nights n
   GROUP BY n.person_id;
END

CREATE OR REPLACE FUNCTION app.note_emergency()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' then
    new.emergency_access_id := old.emergency_access_id;
  elsif app.helps_person(new.region_id, new.person_id) then
    new.emergency_access_id := null;
  else
    new.emergency_access_id := (
      select a.access_id from person_emergency_access a
      where a.region_id = new.region_id and a.person_id = new.person_id and a.user_id = app.user_id()
        and a.expires_at > now()
      order by a.granted_at desc limit 1);
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION auth.note_factors()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare
  person uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
begin
  update account_holder h set has_factor = exists (
      select from totp t where t.user_id = person and t.sealed is not null)
    or exists (select from passkey p where p.user_id = person)
  where h.id = person;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.note_group_gone(proposal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_proposal p set gone_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal and p.user_id = app.user_id() and p.gone_at is null;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.note_hidden_double()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into person_double (region_id, person_id, restricted_person_id)
  select new.region_id, new.person_id, i.person_id from person_identity i
  where i.region_id = new.region_id and i.hash_key_id = new.hash_key_id and i.bsn_hash = new.bsn_hash
    and i.is_searchable and i.person_id <> new.person_id and app.is_hidden_by_restriction(new.region_id, i.person_id)
  on conflict do nothing;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.number_mail_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- One at a time for each message.
  perform from mail_message m where m.region_id = new.region_id and m.message_id = new.message_id for update;
  new.event_no := coalesce((select max(e.event_no) from mail_event e
    where e.region_id = new.region_id and e.message_id = new.message_id), 0) + 1;
  new.recorded_by := app.user_id();
  new.recorded_at := clock_timestamp();
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.occupancy_counts(first_night date, until_night date)
 RETURNS TABLE(night date, premises_id uuid, premises_ref text, capacity integer, overflow integer, out_of_service integer, present integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH clock AS (
          SELECT app.dutch_day() AS today
         ), nights AS (
          SELECT (day.day)::date AS night
            FROM generate_series((occupancy_counts.first_night)::timestamp with time zone, ((occupancy_counts.until_night - 1))::timestamp with time zone, '1 day'::interval) day(day)
         ), houses AS (
          SELECT p.premises_id,
             p.premises_ref
            FROM (premises p
              JOIN premises_kind k_1 ON ((k_1.code = p.kind_code)))
           WHERE ((p.region_id = app.region_id()) AND k_1.has_nights AND (p.open_period && daterange(occupancy_counts.first_night, occupancy_counts.until_night)))
         ), counted AS (
          SELECT s_1.premises_id,
             s_1.counts_from AS came,
             s_1.went
            FROM (clock c
              CROSS JOIN LATERAL app.counted_stays(c.today) s_1(region_id, stay_id, person_id, household_id, premises_id, bed_id, status, period, came, due, went, counts_from, is_overdue))
           WHERE ((s_1.region_id = app.region_id()) AND (s_1.status = 'present'::text) AND (s_1.came < occupancy_counts.until_night))
         UNION ALL
          SELECT s_1.premises_id,
             s_1.counts_from,
             s_1.went
            FROM (clock c
              CROSS JOIN LATERAL app.counted_stays(c.today) s_1(region_id, stay_id, person_id, household_id, premises_id, bed_id, status, period, came, due, went, counts_from, is_overdue))
           WHERE ((s_1.region_id = app.region_id()) AND (s_1.status = ANY (ARRAY['departed'::text, 'reserved'::text])) AND (s_1.period && daterange(occupancy_counts.first_night, occupancy_counts.until_night)))
         ), changes AS (
          SELECT counted.premises_id,
             GREATEST(counted.came, occupancy_counts.first_night) AS night,
             count(*) AS people
            FROM counted
           WHERE ((counted.came < counted.went) AND (counted.went > occupancy_counts.first_night) AND (counted.came < occupancy_counts.until_night))
           GROUP BY counted.premises_id, GREATEST(counted.came, occupancy_counts.first_night)
         UNION ALL
          SELECT counted.premises_id,
             counted.went,
             (- count(*))
            FROM counted
           WHERE ((counted.came < counted.went) AND (counted.went > occupancy_counts.first_night) AND (counted.went < occupancy_counts.until_night))
           GROUP BY counted.premises_id, counted.went
         ), sweep AS (
          SELECT h.premises_id,
             h.premises_ref,
             n.night,
             sum(COALESCE(c.people, (0)::numeric)) OVER (PARTITION BY h.premises_id ORDER BY n.night) AS present
            FROM ((houses h
              CROSS JOIN nights n)
              LEFT JOIN ( SELECT changes.premises_id,
                     changes.night,
                     sum(changes.people) AS people
                    FROM changes
                   GROUP BY changes.premises_id, changes.night) c ON (((c.premises_id = h.premises_id) AND (c.night = n.night))))
         )
  SELECT s.night,
     s.premises_id,
     s.premises_ref,
     ( SELECT f.places
            FROM premises_capacity f
           WHERE ((f.region_id = app.region_id()) AND (f.premises_id = s.premises_id) AND (f.fact_kind = 'places'::text) AND (f.valid_period @> s.night))) AS places,
     ((( SELECT COALESCE(sum(f.places), (0)::bigint) AS "coalesce"
            FROM premises_capacity f
           WHERE ((f.region_id = app.region_id()) AND (f.premises_id = s.premises_id) AND (f.fact_kind = 'overflow'::text) AND (f.valid_period @> s.night))) + ( SELECT COALESCE(sum(w.extra_places), (0)::bigint) AS "coalesce"
            FROM winter_rule w
           WHERE ((w.region_id = app.region_id()) AND (w.premises_id = s.premises_id) AND (w.valid_period @> s.night)))))::integer AS int4,
     ( SELECT (COALESCE(sum(o.places), (0)::bigint))::integer AS "coalesce"
            FROM bed_out_of_service o
           WHERE ((o.region_id = app.region_id()) AND (o.premises_id = s.premises_id) AND (o.valid_period @> s.night))) AS "coalesce",
     ((s.present + (COALESCE(k.people, 0))::numeric))::integer AS int4
    FROM (sweep s
      LEFT JOIN past_night k ON (((k.region_id = app.region_id()) AND (k.premises_id = s.premises_id) AND (k.night = s.night))))
   WHERE (app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) OR (app.has_role('shelter-worker'::text) AND app.runs_premises(app.region_id(), s.premises_id)))
   ORDER BY s.night, s.premises_ref;
END

CREATE OR REPLACE FUNCTION app.only_shorten_term()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.expires_at > old.expires_at then
    raise exception 'a term is not lengthened' using errcode = 'check_violation', constraint = 'term_only_shortened';
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.open_grant_calls(region uuid)
 RETURNS TABLE(plan_slug text, call_id text, name text, ceiling_cents bigint, budget_cents bigint, first_day date, last_day date, purpose text, contact text, hear_by_on date, max_score integer, minimum_percent numeric, criteria jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT c.plan_slug,
     c.call_id,
     c.name,
     c.ceiling_cents,
     c.budget_cents,
     lower(c.open_period) AS lower,
     (upper(c.open_period) - 1),
     c.purpose,
     c.contact,
     c.hear_by_on,
     c.max_score,
     c.minimum_percent,
     COALESCE(( SELECT jsonb_agg(jsonb_build_object('label', k.label, 'weight', k.weight) ORDER BY k."position") AS jsonb_agg
            FROM grant_criterion k
           WHERE ((k.region_id = c.region_id) AND (k.plan_slug = c.plan_slug) AND (k.call_id = c.call_id))), '[]'::jsonb) AS "coalesce"
    FROM grant_call c
   WHERE ((c.region_id = open_grant_calls.region) AND (c.open_period @> app.dutch_day()))
   ORDER BY (upper(c.open_period) - 1), c.plan_slug, c.call_id;
END

CREATE OR REPLACE FUNCTION app.organisation_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.own_record_refs(people uuid[])
 RETURNS TABLE(person_id uuid, person_ref text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.person_id,
     p.person_ref
    FROM person p
   WHERE ((p.region_id = app.region_id()) AND (p.person_id = ANY (own_record_refs.people)) AND app.keeps_records_of(p.region_id, p.person_id) AND (NOT app.is_hidden_by_restriction(p.region_id, p.person_id)));
END

CREATE OR REPLACE FUNCTION app.people_found(people uuid[])
 RETURNS TABLE(person_id uuid, person_ref text, birth_year integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.person_id,
     p.person_ref,
     p.birth_year
    FROM (person p
      JOIN person_identity i ON (((i.region_id = p.region_id) AND (i.person_id = p.person_id))))
   WHERE ((p.region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AND (p.person_id = ANY (people_found.people)) AND i.is_searchable AND (NOT app.is_hidden_by_restriction(p.region_id, p.person_id)))
  LIMIT 50;
END

CREATE OR REPLACE FUNCTION app.people_with_bsn(key_ids text[], hashes bytea[])
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.person_id
    FROM (UNNEST(people_with_bsn.key_ids, people_with_bsn.hashes) wanted(key_id, hash)
      JOIN person_identity i ON (((i.region_id = app.region_id()) AND (i.hash_key_id = wanted.key_id) AND (i.bsn_hash = wanted.hash))))
   WHERE (app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AND i.is_searchable AND (NOT app.is_hidden_by_restriction(i.region_id, i.person_id)));
END

CREATE OR REPLACE FUNCTION app.person_by_ref(ref text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.person_id
    FROM person p
   WHERE ((p.region_id = app.region_id()) AND app.has_role('privacy-officer'::text) AND (upper(p.person_ref) = upper(btrim(person_by_ref.ref))))
   ORDER BY (p.person_ref = btrim(person_by_ref.ref)) DESC
  LIMIT 1;
END

CREATE OR REPLACE FUNCTION app.person_change_authors(person uuid)
 RETURNS TABLE(user_id uuid, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT u.user_id,
     u.display_name
    FROM region_user u
   WHERE ((u.region_id = app.region_id()) AND app.may_read_person(app.region_id(), person_change_authors.person) AND (u.user_id IN ( SELECT r.changed_by
            FROM person_identity_revision r
           WHERE ((r.region_id = app.region_id()) AND (r.person_id = person_change_authors.person))
         UNION
          SELECT i.changed_by
            FROM person_identity i
           WHERE ((i.region_id = app.region_id()) AND (i.person_id = person_change_authors.person))
         UNION
          SELECT unnest(ARRAY[m.merged_by, m.undone_by]) AS unnest
            FROM person_merge m
           WHERE ((m.region_id = app.region_id()) AND ((person_change_authors.person = m.kept_person_id) OR (person_change_authors.person = m.leaving_person_id)))
         UNION
          SELECT p.registered_by
            FROM person p
           WHERE ((p.region_id = app.region_id()) AND (p.person_id = person_change_authors.person)))));
END

CREATE OR REPLACE FUNCTION app.person_merge_records(one uuid, other uuid)
 RETURNS TABLE(person_id uuid, record_kind text, record_id text, from_day date, until_day date, on_overlap text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  declared app.person_record;
  days text;
begin
  if (app.may_read_person(app.region_id(), one) and app.may_read_person(app.region_id(), other)) is not true then
    return;
  end if;
  for declared in select d.* from app.person_record d where d.record_kind is not null order by d.ordinal loop
    days := case when declared.period_column is null then 'null::date, null::date'
      else format('lower(r.%1$I), upper(r.%1$I)', declared.period_column) end;
    return query execute format(
      'select r.%1$I, %2$L, %3$s, %4$s, %5$L::text from %6$I r where r.region_id = $1 and r.%1$I = any ($2)',
      declared.person_column, declared.record_kind, app.person_record_id(declared), days, declared.on_overlap,
      declared.table_name)
    using app.region_id(), array[one, other];
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.person_record_id(declared app.person_record)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT string_agg((
         CASE
             WHEN (a.atttypid = ('daterange'::regtype)::oid) THEN format('lower(r.%I)'::text, k.name)
             ELSE format('r.%I'::text, k.name)
         END || '::text'::text), ' || '' '' || '::text ORDER BY k.place) AS string_agg
    FROM (unnest((person_record_id.declared).key_columns) WITH ORDINALITY k(name, place)
      JOIN pg_attribute a ON (((a.attname = k.name) AND (a.attrelid = (to_regclass(quote_ident((person_record_id.declared).table_name)))::oid))));
END

CREATE OR REPLACE FUNCTION app.person_refs(people uuid[])
 RETURNS TABLE(person_id uuid, person_ref text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.person_id,
     p.person_ref
    FROM person p
   WHERE ((p.region_id = app.region_id()) AND app.has_role('privacy-officer'::text) AND (p.person_id = ANY (person_refs.people)));
END

CREATE OR REPLACE FUNCTION app.person_restricted_since(person uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT lower(r.valid_period) AS lower
    FROM person_restriction r
   WHERE ((r.region_id = app.region_id()) AND (r.person_id = person_restricted_since.person) AND (r.valid_period @> app.dutch_day()) AND app.may_take_in(app.region_id(), person_restricted_since.person));
END

CREATE OR REPLACE FUNCTION app.person_search_entries(after uuid, most integer)
 RETURNS TABLE(person_id uuid, search_entry bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.person_id,
     i.search_entry
    FROM person_identity i
   WHERE ((i.region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['shelter-worker'::text, 'case-worker'::text]) AND i.is_searchable AND (i.search_entry IS NOT NULL) AND (i.person_id > COALESCE(person_search_entries.after, '00000000-0000-0000-0000-000000000000'::uuid)) AND (NOT (i.person_id IN ( SELECT r.person_id
            FROM person_restriction r
           WHERE ((r.region_id = app.region_id()) AND app.is_hidden_by_restriction(r.region_id, r.person_id))))))
   ORDER BY i.person_id
  LIMIT LEAST(person_search_entries.most, 5000);
END

CREATE OR REPLACE FUNCTION app.policy_colleagues()
 RETURNS TABLE(user_id uuid, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT u.user_id,
     u.display_name
    FROM (region_user u
      JOIN role_assignment a USING (region_id, user_id))
   WHERE ((u.region_id = app.region_id()) AND app.has_role('regional-policy'::text) AND (a.role = ANY (ARRAY['regional-policy'::text, 'municipal-policy'::text])) AND (a.valid_period @> app.dutch_day()))
   ORDER BY u.display_name, u.user_id;
END

CREATE OR REPLACE FUNCTION app.propose_own_role(asked_role text, municipality text, organisation_slug text, provider_id text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  organisation uuid;
begin
  if municipality is not null and not exists (
      select from region_membership m
      where m.region_id = app.region_id() and m.municipality_code = municipality and m.valid_period @> app.dutch_day()) then
    return 'no-place';
  end if;
  if organisation_slug is not null then
    select o.organisation_id into organisation from organisation o
    where o.region_id = app.region_id() and o.slug = organisation_slug;
    if not found then
      return 'no-place';
    end if;
  end if;
  if exists (
      select from role_assignment a
      where a.region_id = app.region_id() and a.user_id = app.user_id() and a.role = asked_role
        and a.organisation_id is not distinct from organisation and a.municipality_code is not distinct from municipality
        and a.valid_period @> app.dutch_day())
    and not exists (
      select from role_proposal p
      where p.region_id = app.region_id() and p.user_id = app.user_id() and p.role = asked_role) then
    return 'standing';
  end if;
  -- The group came back while the role that it led to still holds: there is nothing to decide.
  update role_proposal p set gone_at = null
  where (p.region_id, p.proposal_id) = (
      select q.region_id, q.proposal_id from role_proposal q
      where q.region_id = app.region_id() and q.user_id = app.user_id() and q.role = asked_role and q.provider = provider_id
        and q.organisation_id is not distinct from organisation and q.municipality_code is not distinct from municipality
      order by q.proposal_id desc limit 1)
    and p.gone_at is not null and p.agreed_at is not null
    and exists (
      select from role_assignment a
      where a.region_id = p.region_id and a.user_id = p.user_id and a.role = p.role
        and a.organisation_id is not distinct from organisation and a.municipality_code is not distinct from municipality
        and a.valid_period @> app.dutch_day());
  if found then
    return 'standing';
  end if;
  insert into role_proposal (region_id, user_id, display_name, email, role, organisation_id, municipality_code, provider)
  select app.region_id(), h.id, h.name, h.email, asked_role, organisation, municipality, provider_id
  from auth.account_holder h
  where h.id = app.user_id()
    and exists (select from auth.credential c where c.user_id = h.id and c.provider_id <> 'credential')
  on conflict do nothing;
  return case when found then 'proposed' else 'standing' end;
end
$function$

CREATE OR REPLACE PROCEDURE app.protect_table(IN protected regclass, IN may_read text, IN may_add text DEFAULT NULL::text, IN may_change text DEFAULT NULL::text, IN may_remove text DEFAULT NULL::text, IN added_columns text[] DEFAULT NULL::text[], IN changed_columns text[] DEFAULT NULL::text[])
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
declare
  name constant text := (select relname from pg_class where oid = protected);
  own_region constant text := 'region_id = (select app.region_id())';
begin
  if not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = protected and i.indisprimary and a.attname = 'region_id') then
    raise exception 'The primary key of % does not begin with region_id.', protected;
  end if;
  if (may_change is null) <> (changed_columns is null) then
    raise exception 'What may change in % has to be named by column, with who may.', protected;
  end if;

  execute format('alter table %s enable row level security', protected);
  execute format('create policy %I on %s for select to onderdak_app using (%s and (%s))',
    name || '_read', protected, own_region, may_read);
  execute format('grant select on %s to onderdak_app', protected);
  if may_add is not null then
    execute format('create policy %I on %s for insert to onderdak_app with check (%s and (%s))',
      name || '_add', protected, own_region, may_add);
    execute format('grant insert %s on %s to onderdak_app', coalesce(app.column_list(added_columns), ''), protected);
  end if;
  if may_change is not null then
    execute format('create policy %I on %s for update to onderdak_app using (%s and (%s))',
      name || '_change', protected, own_region, may_change);
    execute format('grant update %s on %s to onderdak_app', app.column_list(changed_columns), protected);
  end if;
  if may_remove is not null then
    execute format('create policy %I on %s for delete to onderdak_app using (%s and (%s))',
      name || '_remove', protected, own_region, may_remove);
    execute format('grant delete on %s to onderdak_app', protected);
  end if;
end
$procedure$

CREATE OR REPLACE FUNCTION app.raise_revision_of_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  execute format('update public.%I set revision = revision + 1 where region_id = %L and %s', tg_argv[0], part ->> 'region_id',
    (select string_agg(format('%I = %L', key, part ->> key), ' and ') from unnest(tg_argv[1:]) as key));
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.record_audit(action text, object_kind text, object_id text, result text, purpose text, origin text)
 RETURNS TABLE(region_id uuid, event_no bigint, moment text, actor_id uuid, actor_roles text, previous_hash bytea, hash bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  head audit_head;
  event audit_event;
begin
  if app.region_id() is null then
    raise exception 'audit event without region';
  end if;
  insert into audit_head values (app.region_id(), 0, '\x00') on conflict do nothing;
  select * into head from audit_head h where h.region_id = app.region_id() for update;
  event.region_id := app.region_id();
  event.event_no := head.last_no + 1;
  event.occurred_at := clock_timestamp();
  event.actor_id := app.user_id();
  event.actor_roles := coalesce(current_setting('app.roles', true), '');
  event.action := record_audit.action;
  event.object_kind := record_audit.object_kind;
  event.object_id := record_audit.object_id;
  event.result := record_audit.result;
  event.purpose := record_audit.purpose;
  event.origin := record_audit.origin;
  event.previous_hash := head.last_hash;
  event.hash := app.audit_hash(head.last_hash, event);
  insert into audit_event select event.*;
  update audit_head h set last_no = event.event_no, last_hash = event.hash where h.region_id = event.region_id;
  return query select event.region_id, event.event_no,
    to_char(event.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.actor_id, event.actor_roles, event.previous_hash, event.hash;
end
$function$

CREATE OR REPLACE FUNCTION auth.record_sign_in(action text, result text, user_id uuid, unknown_hash bytea, actor_id uuid, region_id uuid, origin text)
 RETURNS TABLE(event_no bigint, moment text, previous_hash bytea, hash bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  chain sign_in_chain;
  event sign_in_event;
begin
  select * into strict chain from sign_in_chain for update;
  event.event_no := chain.last_no + 1;
  event.occurred_at := clock_timestamp();
  event.action := record_sign_in.action;
  event.result := record_sign_in.result;
  event.user_id := record_sign_in.user_id;
  event.unknown_hash := record_sign_in.unknown_hash;
  event.actor_id := record_sign_in.actor_id;
  event.region_id := record_sign_in.region_id;
  event.origin := record_sign_in.origin;
  event.previous_hash := chain.last_hash;
  event.hash := app.sign_in_hash(chain.last_hash, event);
  insert into sign_in_event select event.*;
  update sign_in_chain set last_no = event.event_no, last_hash = event.hash;
  return query select event.event_no,
    to_char(event.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), event.previous_hash, event.hash;
end
$function$

CREATE OR REPLACE FUNCTION app.recording_since()
 RETURNS TABLE(premises_ref text, since date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT r.premises_ref,
     min(r.since) AS min
    FROM ( SELECT p.premises_id,
             p.premises_ref,
             lower(s.period) AS since
            FROM (premises p
              JOIN stay s ON (((s.region_id = p.region_id) AND (s.premises_id = p.premises_id) AND (s.status <> 'cancelled'::text) AND (NOT isempty(s.period)))))
           WHERE (p.region_id = app.region_id())
         UNION ALL
          SELECT p.premises_id,
             p.premises_ref,
             k.since
            FROM (premises p
              JOIN past_recording k ON (((k.region_id = p.region_id) AND (k.premises_id = p.premises_id))))
           WHERE (p.region_id = app.region_id())) r
   WHERE (app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]) OR (app.has_role('shelter-worker'::text) AND app.runs_premises(app.region_id(), r.premises_id)))
   GROUP BY r.premises_ref;
END

CREATE OR REPLACE FUNCTION app.refuse_day(given text)
 RETURNS date
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  raise exception 'app.today is not a day: %', given;
end;
$function$

CREATE OR REPLACE FUNCTION app.refuse_late_application()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from grant_call g where g.region_id = new.region_id and g.plan_slug = new.plan_slug
      and g.call_id = new.call_id and g.are_scores_open) then
    return null;
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.refuse_password_reset(request uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update password_reset_request r set refused_by = app.user_id(), refused_at = now()
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer')
    and num_nonnulls(r.approved_at, r.refused_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.refuse_proposal(proposal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_proposal p set refused_by = app.user_id(), refused_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal
    and app.has_role('region-admin')
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.refuse_role_request(request uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update role_request r set refused_by = app.user_id(), refused_at = now()
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer')
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$function$

CREATE OR REPLACE FUNCTION app.region_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.region'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.removable_audit_events(region uuid, before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  declared app.person_record;
  first_kept bigint;
  needed bigint;
begin
  if current_setting('role') = 'onderdak_app' and not (region = app.region_id() and app.has_role('privacy-officer')) then
    return null;
  end if;
  select least(
    (select min(e.event_no) from audit_event e where e.region_id = region and e.occurred_at >= before),
    (select h.last_no from audit_head h where h.region_id = region)) into first_kept;
  select min(e.event_no) into needed from audit_event e
    where e.region_id = region and e.event_no < first_kept
      and exists (select from person p where p.region_id = region and p.person_id::text = "left"(e.object_id, 36));
  first_kept := least(first_kept, needed);
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    execute format('select min(e.event_no) from audit_event e where e.region_id = $1 and e.event_no < $2
        and exists (select from %I r where r.region_id = $1 and r.%I::text = "left"(e.object_id, 36))',
      declared.table_name, declared.key_columns[1])
    into needed using region, first_kept;
    first_kept := least(first_kept, needed);
  end loop;
  select min(e.event_no) into needed from audit_event e
    join premises h on h.region_id = e.region_id and h.premises_ref = split_part(e.object_id, ' ', 1)
    where e.region_id = region and e.event_no < first_kept and e.object_id ~ '^[^ ]+ \d{4}-\d{2}-\d{2}$'
      and exists (select from stay s where s.region_id = region and s.premises_id = h.premises_id
        and lower(s.period) <= split_part(e.object_id, ' ', 2)::date
        and (s.status = 'present' or upper(s.period) >= split_part(e.object_id, ' ', 2)::date));
  first_kept := least(first_kept, needed);
  return coalesce(first_kept - 1, 0);
end
$function$

CREATE OR REPLACE FUNCTION auth.remove_factors(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare
  had_any boolean;
begin
  had_any := exists (select from totp t where t.user_id = person and t.sealed is not null)
    or exists (select from passkey p where p.user_id = person);
  delete from totp t where t.user_id = person;
  delete from passkey p where p.user_id = person;
  delete from recovery_code r where r.user_id = person;
  delete from second_step s where s.user_id = person;
  return had_any;
end
$function$

CREATE OR REPLACE FUNCTION app.remove_file(region uuid, one uuid, on_day date, listed jsonb DEFAULT '[]'::jsonb)
 RETURNS TABLE(table_name text, rows bigint)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  going uuid[];
  ids uuid[];
  trace app.person_trace;
  went bigint;
begin
  select t.files into going from app.file_terms(region, on_day, one) t;
  perform from person p where p.region_id = region and p.person_id = any (going) order by p.person_id for update;
  -- Who calls off what was granted comes before this, or finds nothing left.
  perform from removal_request q where q.region_id = region and q.person_id = any (going) order by q.request_id for update;
  select t.files into going from app.file_terms(region, on_day, one) t
  where t.person_id = one and (app.may_go(t.keep_until, t.ground, t.kept_because, on_day)
    or app.goes_again(t.files, t.last_changed_on, t.kept_because, listed) is not null);
  if going is null then
    return;
  end if;
  select array_agg(i.id::uuid) into ids from app.ids_of_files(region, going) i where not i.is_number;

  for trace in select t.* from app.person_trace t where t.before_removal is not null order by t.ordinal loop
    execute format('select app.%I($1, $2, $3)', trace.before_removal) using region, going, ids;
  end loop;
  for trace in select t.* from app.person_trace t order by t.ordinal loop
    if trace.found is not null then
      execute format('delete from %I r where r.region_id = $1 and ($2::uuid[] is not null) and (%s) and ($3::uuid[] is not null)',
        trace.table_name, trace.found)
      using region, going, ids;
    elsif trace.joined = '' then
      execute format('delete from %I r where r.region_id = $1 and (%s)', trace.table_name,
        (select string_agg(e || ' = any ($2)', ' or ') from unnest(trace.persons) e))
      using region, going;
    else
      execute format('delete from %1$I d where d.ctid in (select r.ctid from %1$I r %2$s where r.region_id = $1 and (%3$s))',
        trace.table_name, trace.joined, (select string_agg(e || ' = any ($2)', ' or ') from unnest(trace.persons) e))
      using region, going;
    end if;
    get diagnostics went = row_count;
    if went > 0 then
      table_name := trace.table_name;
      rows := went;
      return next;
    end if;
  end loop;
  -- Work that waits in the queue, which is made by its own library and may not be there yet.
  if to_regclass('pgboss.job') is not null then
    execute 'delete from pgboss.job where app.holds_id(data::text, $1)' using ids;
    get diagnostics went = row_count;
    if went > 0 then
      table_name := 'pgboss.job';
      rows := went;
      return next;
    end if;
  end if;
end
$function$

CREATE OR REPLACE FUNCTION app.renew_own_plan_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.content_revision := nextval('public.plan_content');
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.renew_own_scan_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.content_revision := nextval('public.scan_content');
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.renew_plan_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update public.plan as p set content_revision = nextval('public.plan_content')
  from (select distinct region_id, plan_slug from touched) as t
  where p.region_id = t.region_id and p.plan_slug = t.plan_slug;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.renew_scan_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update public.scan_round as r set content_revision = nextval('public.scan_content')
  from (select distinct region_id, round_slug from touched) as t
  where r.region_id = t.region_id and r.round_slug = t.round_slug;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.retention_due(on_day date)
 RETURNS TABLE(person_id uuid, person_ref text, kind_code text, last_changed_on date, keep_until date, ground text, request_id uuid, kept_because text, may_go boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT t.person_id,
     p.person_ref,
     t.kind_code,
     t.last_changed_on,
     t.keep_until,
     t.ground,
     t.request_id,
     t.kept_because,
     app.may_go(t.keep_until, t.ground, t.kept_because, retention_due.on_day) AS may_go
    FROM (app.file_terms(app.region_id(), retention_due.on_day) t(person_id, files, kind_code, term_value, term_unit, chosen_from, last_changed_on, keep_until, ground, request_id, kept_because)
      JOIN person p ON (((p.region_id = app.region_id()) AND (p.person_id = t.person_id))))
   WHERE app.has_role('privacy-officer'::text);
END

CREATE OR REPLACE FUNCTION app.role_request_of_link(link bytea)
 RETURNS TABLE(region_id uuid, request_id uuid, user_id uuid, region_name text, role text, municipality_name text, organisation_name text, works_already boolean, needs_code boolean, asks_password boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT r.region_id,
     r.request_id,
     r.user_id,
     g.name,
     r.role,
     m.name,
     o.name,
     ((EXISTS ( SELECT
            FROM role_assignment a
           WHERE ((a.user_id = r.user_id) AND ((upper(a.valid_period) IS NULL) OR (upper(a.valid_period) > app.dutch_day()))))) OR (EXISTS ( SELECT
            FROM auth.credential c
           WHERE ((c.user_id = r.user_id) AND (c.provider_id <> 'credential'::text))))),
     app.needs_code(r.role, r.asked_by) AS needs_code,
     ((EXISTS ( SELECT
            FROM auth.credential c
           WHERE ((c.user_id = r.user_id) AND (c.password IS NOT NULL)))) OR (NOT auth.has_owner(r.user_id)))
    FROM (((role_request r
      JOIN region g ON ((g.region_id = r.region_id)))
      LEFT JOIN municipality m ON ((m.code = r.municipality_code)))
      LEFT JOIN organisation o ON (((o.region_id = r.region_id) AND (o.organisation_id = r.organisation_id))))
   WHERE ((r.link_hash = role_request_of_link.link) AND (r.link_expires_at > now()) AND (r.wrong_codes < app.most_wrong_codes()) AND (num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0));
END

CREATE OR REPLACE FUNCTION app.runs_premises(region uuid, premises uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((region = app.region_id()) AND app.has_role('shelter-worker'::text) AND (EXISTS ( SELECT
            FROM premises_provider p
           WHERE ((p.region_id = runs_premises.region) AND (p.premises_id = runs_premises.premises) AND (p.organisation_id = app.organisation_id())))));
END

CREATE OR REPLACE FUNCTION app.seal_audit_event(no bigint, stored_hash bytea, sealed_with text, given_seal bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 INSERT INTO audit_seal (region_id, event_no, key_id, seal)  SELECT e.region_id,
             e.event_no,
             seal_audit_event.sealed_with AS sealed_with,
             seal_audit_event.given_seal AS given_seal
            FROM audit_event e
           WHERE ((e.region_id = app.region_id()) AND (e.event_no = seal_audit_event.no) AND (e.hash = seal_audit_event.stored_hash)) ON CONFLICT DO NOTHING;
END

CREATE OR REPLACE FUNCTION auth.seal_sign_in(no bigint, sealed_with text, given_seal bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
BEGIN ATOMIC
 INSERT INTO auth.sign_in_seal (event_no, key_id, seal)
   VALUES (seal_sign_in.no, seal_sign_in.sealed_with, seal_sign_in.given_seal) ON CONFLICT DO NOTHING;
END

CREATE OR REPLACE FUNCTION app.set_opening_term()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.opened_at := now();
  new.expires_at := now() + case when new.purpose_code = 'emergency' then interval '1 hour' else interval '8 hours' end;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.sign_in_hash(previous bytea, event auth.sign_in_event)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256((previous || convert_to((jsonb_build_array((event).event_no, to_char(((event).occurred_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), (event).action, (event).result, (event).user_id, encode((event).unknown_hash, 'hex'::text), (event).actor_id, (event).region_id, (event).origin))::text, 'UTF8'::name)))

CREATE OR REPLACE FUNCTION app.silent_houses(on_day date, OUT silent bigint, OUT total bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT count(*) FILTER (WHERE ((NOT (EXISTS ( SELECT
            FROM stay s
           WHERE ((s.region_id = p.region_id) AND (s.premises_id = p.premises_id) AND (s.status <> 'cancelled'::text) AND (NOT isempty(s.period)))))) AND (NOT (EXISTS ( SELECT
            FROM past_recording k_1
           WHERE ((k_1.region_id = p.region_id) AND (k_1.premises_id = p.premises_id))))))) AS count,
     count(*) AS count
    FROM (premises p
      JOIN premises_kind k ON ((k.code = p.kind_code)))
   WHERE ((p.region_id = app.region_id()) AND k.has_nights AND (p.open_period @> silent_houses.on_day) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]));
END

CREATE OR REPLACE FUNCTION app.stamp_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  watched constant text := tg_argv[0];
  name constant text := tg_argv[1];
  resting constant text := tg_argv[2];
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
begin
  if tg_op = 'UPDATE' and before -> watched = after -> watched then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  if after ->> watched is not distinct from resting then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', null, name || '_at', null, name || '_via', null));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$function$

CREATE OR REPLACE FUNCTION app.stamp_beginning()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  name constant text := tg_argv[1];
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
begin
  if tg_op = 'UPDATE' then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$function$

CREATE OR REPLACE FUNCTION app.stamp_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  watched constant text := tg_argv[0];
  name constant text := tg_argv[1];
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  until_day constant date := upper((after ->> watched)::daterange);
begin
  if tg_op = 'UPDATE' and upper((before ->> watched)::daterange) is not distinct from until_day then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  if tg_op = 'INSERT' or until_day is null then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', null, name || '_at', null, name || '_via', null));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$function$

CREATE OR REPLACE FUNCTION app.standing_presses()
 RETURNS TABLE(region_id uuid, event_id uuid, premises_id uuid, person_id uuid, night date, kind text, exception_code text, occurred_at timestamp with time zone)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT e.region_id,
     e.event_id,
     e.premises_id,
     e.person_id,
     e.night,
     e.kind,
     e.exception_code,
     e.occurred_at
    FROM night_presence e
   WHERE ((e.kind <> 'undo'::text) AND (NOT (EXISTS ( SELECT
            FROM night_presence u
           WHERE ((u.region_id = e.region_id) AND (u.undoes_event_id = e.event_id))))));
END

CREATE OR REPLACE FUNCTION app.stays_that_signal()
 RETURNS TABLE(stay_id uuid, person_id uuid, person_ref text, premises_ref text, status text, expected_until date, arrived_on date, moved_from_stay_id uuid, has_support_plan boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH RECURSIVE part AS (
          SELECT s.stay_id,
             s.person_id,
             s.premises_id,
             s.status,
             s.expected_until,
             s.arrived_on,
             s.moved_from_stay_id
            FROM stay s
           WHERE ((s.region_id = app.region_id()) AND (s.status = 'present'::text) AND app.has_role('case-worker'::text) AND (EXISTS ( SELECT
                    FROM premises_provider v
                   WHERE ((v.region_id = s.region_id) AND (v.premises_id = s.premises_id) AND (v.organisation_id = app.organisation_id())))) AND (NOT app.is_hidden_by_restriction(s.region_id, s.person_id)))
         UNION
          SELECT e.stay_id,
             e.person_id,
             e.premises_id,
             e.status,
             e.expected_until,
             e.arrived_on,
             e.moved_from_stay_id
            FROM (part p_1
              JOIN stay e ON (((e.region_id = app.region_id()) AND (e.stay_id = p_1.moved_from_stay_id))))
         ), plan AS (
          SELECT DISTINCT ON (p_1.person_id) p_1.person_id,
             t.agreed_on
            FROM (part p_1
              JOIN stay_support_plan t ON (((t.region_id = app.region_id()) AND (t.stay_id = p_1.stay_id))))
           ORDER BY p_1.person_id, t.statement_id DESC
         )
  SELECT p.stay_id,
     p.person_id,
     f.person_ref,
     h.premises_ref,
     p.status,
     p.expected_until,
     p.arrived_on,
     p.moved_from_stay_id,
     (EXISTS ( SELECT
            FROM plan w
           WHERE ((w.person_id = p.person_id) AND (w.agreed_on IS NOT NULL)))) AS "exists"
    FROM ((part p
      JOIN person f ON (((f.region_id = app.region_id()) AND (f.person_id = p.person_id))))
      JOIN premises h ON (((h.region_id = app.region_id()) AND (h.premises_id = p.premises_id))));
END

CREATE OR REPLACE FUNCTION app.submit_grant_application(application uuid, plan text, call text, title text, description text, requested_cents bigint, name bytea, organisation bytea, email bytea, phone bytea, sender bytea, neighbourhood bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  today date := app.dutch_day();
  refusal text;
begin
  if not exists (
    select from grant_call c
    where c.region_id = app.region_id() and c.plan_slug = plan and c.call_id = call and c.open_period @> today
      and submit_grant_application.requested_cents between 1 and c.ceiling_cents) then
    return 'not-open';
  end if;
  if exists (
    select from grant_application a
    where a.region_id = app.region_id() and a.application_id = application and a.plan_slug = plan and a.call_id = call) then
    return 'again';
  end if;
  refusal := app.take_public_form('grant-application ' || plan || ' ' || call, sender, neighbourhood);
  if refusal is not null then
    return case refusal when 'sender' then 'too-many-sender' else 'too-many' end;
  end if;
  insert into grant_application (region_id, application_id, plan_slug, call_id, title, description, requested_cents)
  values (app.region_id(), application, plan, call, btrim(submit_grant_application.title),
    btrim(submit_grant_application.description), submit_grant_application.requested_cents)
  on conflict do nothing;
  -- Sent twice at the same moment: the other one, whose turn came first, is in.
  if not found then
    return 'again';
  end if;
  insert into grant_applicant (region_id, application_id, name, organisation, email, phone, retain_until)
  values (app.region_id(), application, submit_grant_application.name, submit_grant_application.organisation,
    submit_grant_application.email, submit_grant_application.phone, (today + interval '1 year')::date);
  return 'taken';
end;
$function$

CREATE OR REPLACE FUNCTION app.take_public_form(wanted_form text, sender bytea, neighbourhood bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  of_sender_hour integer;
  of_sender_day integer;
  of_neighbourhood_hour integer;
  of_form_hour integer;
  of_region_hour integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('public-form' || app.region_id()::text, 0));
  delete from public_form_send s where s.region_id = app.region_id() and s.sent_at < clock_timestamp() - interval '1 day';
  select count(*) filter (where s.sender_hash = sender and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.sender_hash = sender),
    count(*) filter (where s.neighbourhood_hash = neighbourhood and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.form = wanted_form and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.sent_at > clock_timestamp() - interval '1 hour')
  into of_sender_hour, of_sender_day, of_neighbourhood_hour, of_form_hour, of_region_hour
  from public_form_send s where s.region_id = app.region_id();
  if of_sender_hour >= 6 or of_sender_day >= 20 or of_neighbourhood_hour >= 30 then
    return 'sender';
  end if;
  if of_form_hour >= 120 or of_region_hour >= 300 then
    return 'form';
  end if;
  insert into public_form_send (region_id, form, sender_hash, neighbourhood_hash)
    values (app.region_id(), wanted_form, sender, neighbourhood);
  return null;
end
$function$

CREATE OR REPLACE FUNCTION app.take_turns_for_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.bed_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('stay bed ' || new.bed_id, 0));
  end if;
  perform pg_advisory_xact_lock(hashtextextended('stay person ' || new.person_id, 0));
  return new;
end
$function$

CREATE OR REPLACE FUNCTION app.terms_of(region uuid, on_day date)
 RETURNS TABLE(kind_code text, basis text, term_value integer, term_unit text, chosen_from date)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT k.code,
     k.basis,
     COALESCE(c.term_value, k.term_value) AS "coalesce",
     k.term_unit,
     c.holds_from
    FROM (retention_kind k
      LEFT JOIN LATERAL ( SELECT h.term_value,
             h.holds_from
            FROM retention_choice h
           WHERE ((h.region_id = terms_of.region) AND (h.kind_code = k.code) AND (h.holds_from <= terms_of.on_day))
           ORDER BY h.holds_from DESC
          LIMIT 1) c ON (true))
   WHERE (NOT k.is_archived);
END

CREATE OR REPLACE FUNCTION app.traces_left(region uuid, ids uuid[], numbers text, names text, unsure text[], without_clients text[])
 RETURNS TABLE(table_name text, rows bigint, column_names text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  place record;
  sure text;
  any_unsure text;
begin
  for place in
    select c.oid, n.nspname, c.relname, bool_or(a.attname = 'region_id') as is_of_region,
      coalesce(string_agg(format('r.%I = any ($2)', a.attname), ' or ') filter (where a.atttypid = 'uuid'::regtype), 'false')
        as is_id,
      coalesce(string_agg(case when a.atttypid = 'bytea'::regtype then format('encode(r.%I, ''escape'')', a.attname)
        else format('r.%I::text', a.attname) end, ', ' order by a.attnum) filter (where a.atttypid <> 'uuid'::regtype),
        'null') as texts
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
      and (n.nspname, c.relname) not in (('public', 'audit_event'))
    group by 1, 2, 3 order by 2, 3
  loop
    table_name := place.nspname || '.' || place.relname;
    column_names := null;
    sure := numbers;
    any_unsure := null;
    if table_name <> all (without_clients) then
      sure := nullif(concat_ws('|', numbers, names), '');
      any_unsure := nullif(array_to_string(unsure, '|'), '');
    end if;
    execute format('select count(*) from %s r, concat_ws(chr(10), %s) as line
      where %s and (%s or app.holds_id(line, $2) or line ~* $3
        or (line ~* $4 and (select count(*) from unnest($5) u where line ~* u) > 1))',
      place.oid::regclass, place.texts, case when place.is_of_region then 'r.region_id = $1' else '$1 is not null' end,
      place.is_id)
    into rows using region, ids, sure, any_unsure, unsure;
    if rows > 0 then
      column_names := (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = place.oid and a.attnum > 0 and not a.attisdropped
          and app.column_holds(place.oid, a.attname, region, place.is_of_region, ids, sure, any_unsure));
    end if;
    return next;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION app.unmet_demand_counts(first_day date, until_day date)
 RETURNS TABLE(kind_code text, reason_code text, people integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT d.kind_code,
     d.reason_code,
     (sum(d.people_count))::integer AS sum
    FROM unmet_demand d
   WHERE ((d.region_id = app.region_id()) AND app.has_role('regional-policy'::text) AND (d.asked_on >= unmet_demand_counts.first_day) AND (d.asked_on < unmet_demand_counts.until_day))
   GROUP BY d.kind_code, d.reason_code
   ORDER BY d.kind_code, d.reason_code;
END

CREATE OR REPLACE FUNCTION app.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.waiting_counts(reference_day date)
 RETURNS TABLE(kind_code text, waiting integer, urgent integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT c.kind_code,
     (sum(c.waiting))::integer AS sum,
     (sum(c.urgent))::integer AS sum
    FROM ( SELECT w.kind_code,
             count(*) AS waiting,
             count(*) FILTER (WHERE w.is_urgent) AS urgent
            FROM waiting_list_entry w
           WHERE ((w.region_id = app.region_id()) AND (w.waiting_since <= waiting_counts.reference_day) AND ((w.ended_on IS NULL) OR (w.ended_on > waiting_counts.reference_day)))
           GROUP BY w.kind_code
         UNION ALL
          SELECT k.kind_code,
             k.waiting,
             k.urgent
            FROM past_waiting k
           WHERE ((k.region_id = app.region_id()) AND (k.day = waiting_counts.reference_day))) c
   WHERE app.has_role('regional-policy'::text)
   GROUP BY c.kind_code
   ORDER BY c.kind_code;
END

CREATE OR REPLACE FUNCTION app.work_places(of_user uuid, on_day date)
 RETURNS TABLE(region_id uuid, assignment_id uuid, role text, organisation_id uuid, municipality_code text, slug text, region_name text, municipality_name text, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.region_id, a.assignment_id, a.role, a.organisation_id, a.municipality_code,
         r.slug, r.name, m.name, o.name
  from role_assignment as a
  join region as r on r.region_id = a.region_id
  left join municipality as m on m.code = a.municipality_code
  left join organisation as o on o.region_id = a.region_id and o.organisation_id = a.organisation_id
  where a.user_id = of_user and a.valid_period @> on_day
  order by r.name, a.role, a.assignment_id
$function$

CREATE OR REPLACE FUNCTION app.works_elsewhere(person uuid, region uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((region IS DISTINCT FROM app.region_id()) OR (NOT COALESCE(app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]), false)) OR (EXISTS ( SELECT
            FROM role_assignment a
           WHERE ((a.user_id = works_elsewhere.person) AND (a.region_id <> works_elsewhere.region) AND ((upper(a.valid_period) IS NULL) OR (upper(a.valid_period) > app.dutch_day()))))));
END

CREATE OR REPLACE FUNCTION app.works_under(assignment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM role_assignment a
           WHERE ((a.region_id = app.region_id()) AND (a.assignment_id = works_under.assignment) AND (a.user_id = app.user_id()) AND app.has_role(a.role) AND (NOT (a.organisation_id IS DISTINCT FROM app.organisation_id())) AND (NOT (a.municipality_code IS DISTINCT FROM app.municipality_code())) AND (a.valid_period @> app.dutch_day())))) AS "exists";
END

CREATE OR REPLACE FUNCTION app.write_mail_to_role(of_kind text, to_role text, of_organisation uuid, leads_to text, to_count integer, only_once text, wait interval)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  holder uuid;
  written integer := 0;
begin
  for holder in
    select distinct a.user_id from role_assignment a
    where a.region_id = app.region_id() and a.role = to_role and a.valid_period @> app.dutch_day()
      and (of_organisation is null or a.organisation_id = of_organisation)
  loop
    if only_once is null then
      update mail_message m set facts = jsonb_build_object('aantal', (m.facts ->> 'aantal')::int + to_count)
      where m.region_id = app.region_id() and m.user_id = holder and m.kind = of_kind and m.state = 'written'
        and m.facts ? 'aantal';
      if found then
        written := written + 1;
        continue;
      end if;
    end if;
    insert into mail_message (region_id, kind, user_id, facts, path, once, not_before, written_by)
      values (app.region_id(), of_kind, holder, jsonb_build_object('aantal', to_count), leads_to, only_once,
        now() + wait, app.user_id())
      on conflict do nothing;
    written := written + 1;
  end loop;
  return written;
end
$function$

