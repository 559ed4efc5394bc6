-- The action plan (plan van aanpak): what a region means to do, what it costs, how far it is, and what became of it.
-- Money is in cents. Ids are the plan's own short texts, such as E1 and E1b. `position` keeps the plan's own order.

create table plan (
  region_id uuid not null references region,
  plan_slug text not null check (plan_slug ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  first_year integer not null,
  last_year integer not null,
  plan_period daterange not null check (not isempty(plan_period)),
  vision text,
  stated_total_cents bigint,
  award_cents bigint,
  award_is_rounded boolean,
  award_known_on date,
  reserve_name text,
  full_time_hours numeric not null check (full_time_hours > 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (region_id, plan_slug),
  check (first_year <= last_year),
  check ((award_cents is null) = (award_is_rounded is null) and (award_cents is not null or award_known_on is null))
);

create table plan_bottleneck (
  region_id uuid not null,
  plan_slug text not null,
  position integer not null,
  text text not null,
  primary key (region_id, plan_slug, position),
  foreign key (region_id, plan_slug) references plan on delete cascade
);

create table plan_theme (
  region_id uuid not null,
  plan_slug text not null,
  theme_id text not null,
  position integer not null,
  label_nl text not null,
  label_en text not null,
  regional_name text,
  primary key (region_id, plan_slug, theme_id),
  foreign key (region_id, plan_slug) references plan on delete cascade
);

create table plan_objective (
  region_id uuid not null,
  plan_slug text not null,
  objective_id text not null,
  position integer not null,
  number integer not null,
  theme_id text not null,
  label_nl text not null,
  label_en text not null,
  actor text not null,
  target_value numeric,
  target_unit_nl text,
  target_unit_en text,
  deadline_on date,
  primary key (region_id, plan_slug, objective_id),
  foreign key (region_id, plan_slug, theme_id) references plan_theme,
  foreign key (region_id, plan_slug) references plan on delete cascade,
  check (num_nonnulls(target_value, target_unit_nl, target_unit_en) in (0, 3))
);

create table plan_objective_means (
  region_id uuid not null,
  plan_slug text not null,
  objective_id text not null,
  position integer not null,
  label_nl text not null,
  label_en text not null,
  primary key (region_id, plan_slug, objective_id, position),
  foreign key (region_id, plan_slug, objective_id) references plan_objective on delete cascade
);

create table funding_source (
  region_id uuid not null,
  plan_slug text not null,
  source_id text not null,
  position integer not null,
  kind text not null check (kind in ('national-programme', 'other-ministry', 'own-means', 'care-act', 'corporation', 'residents', 'other')),
  label text not null,
  is_archived boolean not null default false,
  available_cents bigint,
  primary key (region_id, plan_slug, source_id),
  foreign key (region_id, plan_slug) references plan on delete cascade
);

create table measure (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  position integer not null,
  number integer not null,
  name text not null,
  summary text,
  target_group text,
  persons_min integer,
  persons_max integer,
  persons_is_about boolean,
  persons_note text,
  places integer check (places >= 0),
  locations integer check (locations >= 0),
  status text not null check (status in ('idea', 'proposed', 'decided', 'running', 'stopped', 'done', 'embedded')),
  status_note text,
  link_basis text not null check (link_basis in ('vermeld', 'afgeleid', 'voorstel')),
  lead text,
  planned_first_year integer,
  planned_last_year integer,
  planned_from date,
  planned_until date,
  starts_at_once boolean not null,
  months_min integer,
  months_max integer,
  stated_total_cents bigint,
  total_basis text not null check (total_basis in ('per-year', 'one-off', 'project', 'mixed', 'not-stated')),
  funding_note text,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, plan_slug, measure_id),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  check (num_nonnulls(persons_min, persons_max, persons_is_about) in (0, 3) and persons_min <= persons_max),
  check ((planned_first_year is null) = (planned_last_year is null) and planned_first_year <= planned_last_year),
  check (planned_from < planned_until),
  check ((months_min is null) = (months_max is null) and months_min <= months_max)
);

create table measure_theme (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  theme_id text not null,
  position integer not null,
  primary key (region_id, plan_slug, measure_id, theme_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  foreign key (region_id, plan_slug, theme_id) references plan_theme
);
comment on table measure_theme is 'The theme at position 1 is the one under which the money of the measure counts.';

create table measure_objective (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  objective_id text not null,
  position integer not null,
  primary key (region_id, plan_slug, measure_id, objective_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  foreign key (region_id, plan_slug, objective_id) references plan_objective
);

create table measure_partner (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  position integer not null,
  name text not null,
  primary key (region_id, plan_slug, measure_id, position),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);

create table measure_municipality (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  municipality_code text not null references municipality (code),
  position integer not null,
  primary key (region_id, plan_slug, measure_id, municipality_code),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
comment on table measure_municipality is 'Municipalities a measure concerns; a measure without any concerns the whole region.';

create table measure_dependency (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  depends_on text not null check (depends_on <> measure_id),
  position integer not null,
  primary key (region_id, plan_slug, measure_id, depends_on),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  foreign key (region_id, plan_slug, depends_on) references measure
);

create table measure_result (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  result_id text not null,
  position integer not null,
  text text not null,
  target_value numeric,
  target_unit text,
  primary key (region_id, plan_slug, measure_id, result_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  check ((target_value is null) = (target_unit is null))
);
comment on table measure_result is 'Results that a measure is expected to bring.';

create table measure_evidence (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  scan_table text not null,
  scan_item text not null,
  -- Empty for the item as a whole: a key has no nulls.
  scan_column text not null default '',
  basis text not null check (basis in ('vermeld', 'afgeleid', 'voorstel')),
  position integer not null,
  primary key (region_id, plan_slug, measure_id, scan_table, scan_item, scan_column),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
comment on table measure_evidence is 'Findings of the prevention scan that a measure answers, by the instrument''s table, item and column.';
create index measure_evidence_finding on measure_evidence (region_id, scan_table, scan_item);

create table measure_indicator (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  indicator_id text not null,
  position integer not null,
  primary key (region_id, plan_slug, measure_id, indicator_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);

create table measure_milestone (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  milestone_id text not null,
  position integer not null,
  label text not null,
  due_on date not null,
  done_on date,
  primary key (region_id, plan_slug, measure_id, milestone_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);

create table measure_exclusion (
  region_id uuid not null,
  plan_slug text not null,
  measure_id text not null,
  position integer not null,
  text text not null,
  primary key (region_id, plan_slug, measure_id, position),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
comment on table measure_exclusion is 'Costs that the plan leaves out of a measure.';

create table plan_decision (
  region_id uuid not null,
  plan_slug text not null,
  decision_id uuid not null default uuidv7(),
  measure_id text,
  position integer not null,
  taken_on date,
  body text not null,
  subject text not null,
  document_url text,
  primary key (region_id, plan_slug, decision_id),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
comment on table plan_decision is 'Decisions on the plan as a whole, or on the measure that is named.';

create table plan_fact (
  region_id uuid not null,
  plan_slug text not null,
  fact_id uuid not null default uuidv7(),
  measure_id text,
  position integer not null,
  label text not null,
  value text not null,
  primary key (region_id, plan_slug, fact_id),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);

create table budget_line (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  measure_id text not null,
  position integer not null,
  kind text not null,
  label text not null,
  recurrence text not null check (recurrence in ('yearly', 'one-off', 'first-period', 'first-year', 'not-stated')),
  years_kind text not null,
  first_year integer,
  last_year integer,
  stated_cents bigint,
  rounding_euros integer not null check (rounding_euros in (0, 1, 10, 100, 1000, 10000)),
  vat_bp integer check (vat_bp between 0 and 10000),
  index_base_year integer,
  index_bp integer check (index_bp between 0 and 10000),
  note text,
  -- Which of these are filled follows from the kind.
  effort_kind text check (effort_kind in ('per-week', 'per-person')),
  hours_per_week numeric check (hours_per_week >= 0),
  effort_persons numeric check (effort_persons >= 0),
  hours_per_person_week numeric check (hours_per_person_week >= 0),
  weeks numeric check (weeks >= 0),
  rate_cents bigint,
  fte numeric check (fte >= 0),
  count_value numeric check (count_value >= 0),
  count_unit text check (count_unit in ('persons', 'places', 'homes', 'initiatives', 'matches')),
  amount_cents bigint,
  months numeric check (months >= 0),
  percentage_bp integer check (percentage_bp between 0 and 10000),
  base_kind text check (base_kind in ('lines', 'amount', 'rent')),
  base_cents bigint,
  ceiling_cents bigint,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, plan_slug, line_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  check ((index_base_year is null) = (index_bp is null)),
  constraint budget_line_years check (
    case when years_kind in ('span', 'each') then first_year <= last_year and num_nulls(first_year, last_year) = 0
      when years_kind in ('not-stated', 'amounts', 'weights') then num_nonnulls(first_year, last_year) = 0
      else false end),
  constraint budget_line_effort check (
    case effort_kind
      when 'per-week' then hours_per_week is not null and num_nonnulls(effort_persons, hours_per_person_week) = 0
      when 'per-person' then hours_per_week is null and num_nulls(effort_persons, hours_per_person_week) = 0
      else num_nonnulls(hours_per_week, effort_persons, hours_per_person_week) = 0 end),
  constraint budget_line_kind_columns check (
    case kind
      when 'hours' then num_nulls(effort_kind, weeks, rate_cents) = 0
        and num_nonnulls(count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      when 'persons' then num_nulls(count_value, count_unit, amount_cents) = 0
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      when 'lump' then amount_cents is not null
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      when 'monthly' then num_nulls(amount_cents, months) = 0
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      when 'per-result' then num_nulls(amount_cents, count_value, count_unit) = 0
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, months, percentage_bp, base_kind, base_cents) = 0
      when 'ceiling' then ceiling_cents is not null
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents) = 0
      when 'percentage' then num_nulls(percentage_bp, base_kind) = 0
        and num_nonnulls(effort_kind, weeks, rate_cents, fte, ceiling_cents) = 0
        and case base_kind
          when 'rent' then num_nulls(count_value, count_unit, amount_cents, months) = 0 and base_cents is null
          else num_nonnulls(count_value, count_unit, amount_cents, months) = 0
            and (base_cents is not null) = (base_kind = 'amount') end
      when 'open' then num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      when 'not-applicable' then num_nonnulls(effort_kind, weeks, rate_cents, fte, count_value, count_unit, amount_cents, months, percentage_bp, base_kind, base_cents, ceiling_cents) = 0
      else false end)
);
comment on column budget_line.amount_cents is 'Per person, per month or per result; for a lump sum all of it; for lost rent the rent of one home a month.';
comment on table budget_line is 'Needs no index by measure: one that shares the start of the key is taken for the key itself while a large plan is stored, before there are statistics, and makes that quadratic.';

create table budget_line_year_variant (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  variant_no integer not null check (variant_no > 0),
  source text not null,
  years_kind text not null check (years_kind in ('not-stated', 'span', 'each', 'amounts', 'weights')),
  first_year integer,
  last_year integer,
  primary key (region_id, plan_slug, line_id, variant_no),
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade
);
comment on table budget_line_year_variant is 'Other years that another place in the source gives for the same line.';

create table budget_line_year (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  -- 0 for the line's own years, else the variant's.
  variant_no integer not null,
  position integer not null,
  year integer not null,
  cents bigint,
  weight numeric check (weight >= 0),
  primary key (region_id, plan_slug, line_id, variant_no, position),
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade,
  check (num_nonnulls(cents, weight) = 1)
);

create table budget_line_percentage_base (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  base_line_id text not null,
  position integer not null,
  primary key (region_id, plan_slug, line_id, base_line_id),
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade,
  constraint budget_line_percentage_base_needed foreign key (region_id, plan_slug, base_line_id) references budget_line
);
comment on table budget_line_percentage_base is 'Lines a percentage is taken of. Percentages of each other are refused before they get here.';

create table budget_line_sharing (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  measure_id text not null,
  position integer not null,
  primary key (region_id, plan_slug, line_id, measure_id),
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade,
  foreign key (region_id, plan_slug, measure_id) references measure
);
comment on table budget_line_sharing is 'Other measures that live off a line; its money counts with the measure it stands under.';

create table budget_line_assumption (
  region_id uuid not null,
  plan_slug text not null,
  line_id text not null,
  position integer not null,
  text text not null,
  primary key (region_id, plan_slug, line_id, position),
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade
);

create table funding_share (
  region_id uuid not null,
  plan_slug text not null,
  share_id uuid not null default uuidv7(),
  measure_id text not null,
  line_id text,
  position integer not null,
  source_id text not null,
  kind text not null check (kind in ('share', 'amount', 'rest')),
  basis_points integer check (basis_points between 0 and 10000),
  cents bigint,
  primary key (region_id, plan_slug, share_id),
  unique nulls not distinct (region_id, plan_slug, measure_id, line_id, position),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  foreign key (region_id, plan_slug, line_id) references budget_line on delete cascade,
  foreign key (region_id, plan_slug, source_id) references funding_source,
  check ((basis_points is not null) = (kind = 'share') and (cents is not null) = (kind = 'amount'))
);
comment on table funding_share is 'Who pays a measure, or the one line that is named.';

create table plan_source_note (
  region_id uuid not null,
  plan_slug text not null,
  remark_id uuid not null default uuidv7(),
  note_id text not null,
  measure_id text,
  position integer not null,
  place text not null,
  line_id text,
  detail text not null,
  primary key (region_id, plan_slug, remark_id),
  unique nulls not distinct (region_id, plan_slug, measure_id, note_id),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  -- Of a line that is removed the note stays: it is about the source.
  foreign key (region_id, plan_slug, line_id) references budget_line on delete set null (line_id)
);
comment on table plan_source_note is 'Something odd in the source''s own text that no calculation can find.';

-- Progress

create table realised_amount (
  region_id uuid not null,
  plan_slug text not null,
  entry_id uuid not null default uuidv7(),
  measure_id text not null,
  line_id text,
  covered_period daterange not null check (not isempty(covered_period)),
  cents bigint not null,
  source text not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  primary key (region_id, plan_slug, entry_id),
  foreign key (region_id, plan_slug, measure_id) references measure,
  foreign key (region_id, plan_slug, line_id) references budget_line,
  check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);
create index realised_amount_measure on realised_amount (region_id, plan_slug, measure_id);

create table realised_result (
  region_id uuid not null,
  plan_slug text not null,
  entry_id uuid not null default uuidv7(),
  measure_id text not null,
  result_id text not null,
  covered_period daterange not null check (not isempty(covered_period)),
  value numeric not null,
  source text not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  primary key (region_id, plan_slug, entry_id),
  foreign key (region_id, plan_slug, measure_id, result_id) references measure_result,
  check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);

create table forecast_override (
  region_id uuid not null,
  plan_slug text not null,
  override_id uuid not null default uuidv7(),
  measure_id text not null,
  cents bigint not null,
  reason text not null check (btrim(reason) <> ''),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (region_id, plan_slug, override_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
create unique index forecast_override_one on forecast_override (region_id, plan_slug, measure_id) where ended_at is null;

create table traffic_light_override (
  region_id uuid not null,
  plan_slug text not null,
  override_id uuid not null default uuidv7(),
  measure_id text not null,
  colour text not null check (colour in ('green', 'amber', 'red', 'grey')),
  reason text not null check (btrim(reason) <> ''),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (region_id, plan_slug, override_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade
);
create unique index traffic_light_override_one on traffic_light_override (region_id, plan_slug, measure_id) where ended_at is null;

-- Pilots

create table pilot (
  region_id uuid not null,
  plan_slug text not null,
  pilot_id text not null,
  position integer not null,
  name text not null,
  measure_id text,
  link_basis text check (link_basis in ('vermeld', 'afgeleid', 'voorstel')),
  link_note text,
  summary text,
  location text not null,
  building text,
  target_group text,
  pilot_period daterange not null check (not isempty(pilot_period)),
  term_months integer,
  places_start integer not null check (places_start >= 0),
  places_max integer not null,
  persons_per_home numeric,
  landlord text,
  provider text,
  funding_note text,
  end_decision text check (end_decision in ('go-on', 'embed', 'stop')),
  primary key (region_id, plan_slug, pilot_id),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  foreign key (region_id, plan_slug, measure_id) references measure,
  check (places_start <= places_max)
);

create table pilot_remark (
  region_id uuid not null,
  plan_slug text not null,
  pilot_id text not null,
  kind text not null check (kind in ('goal', 'note')),
  position integer not null,
  text text not null,
  primary key (region_id, plan_slug, pilot_id, kind, position),
  foreign key (region_id, plan_slug, pilot_id) references pilot on delete cascade
);

create table pilot_check (
  region_id uuid not null,
  plan_slug text not null,
  pilot_id text not null,
  check_id text not null,
  position integer not null,
  text text not null,
  is_met boolean,
  note text,
  primary key (region_id, plan_slug, pilot_id, check_id),
  foreign key (region_id, plan_slug, pilot_id) references pilot on delete cascade
);
comment on table pilot_check is 'Conditions a pilot is held against; is_met is null while nobody looked at it.';

create table pilot_communication (
  region_id uuid not null,
  plan_slug text not null,
  pilot_id text not null,
  communication_id text not null,
  position integer not null,
  kind text not null check (kind in ('letter', 'phone-hours', 'contact-point', 'meeting', 'other')),
  text text not null,
  planned_on date,
  done_on date,
  primary key (region_id, plan_slug, pilot_id, communication_id),
  foreign key (region_id, plan_slug, pilot_id) references pilot on delete cascade
);

create table evaluation_moment (
  region_id uuid not null,
  plan_slug text not null,
  moment_id uuid not null default uuidv7(),
  measure_id text,
  pilot_id text,
  evaluation_id text not null,
  position integer not null,
  label text not null,
  planned_on date,
  held_on date,
  findings text,
  decision text check (decision in ('go-on', 'adapt', 'stop', 'embed')),
  reason text,
  -- Days before planned_on on which a reminder goes out.
  reminder_days integer[] not null default '{}',
  primary key (region_id, plan_slug, moment_id),
  unique nulls not distinct (region_id, plan_slug, measure_id, pilot_id, evaluation_id),
  foreign key (region_id, plan_slug, measure_id) references measure on delete cascade,
  foreign key (region_id, plan_slug, pilot_id) references pilot on delete cascade,
  check (num_nonnulls(measure_id, pilot_id) = 1),
  check (held_on is not null or num_nonnulls(findings, decision, reason) = 0)
);

-- Accounting for what was changed

create table plan_change (
  region_id uuid not null,
  plan_slug text not null,
  change_id uuid not null default uuidv7(),
  measure_id text,
  line_id text,
  subject text not null,
  field text not null,
  before_text text,
  after_text text,
  -- Later amount minus earlier one, where an amount changed.
  difference_cents bigint,
  reason text,
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (region_id, plan_slug, change_id),
  foreign key (region_id, plan_slug) references plan on delete cascade
);
comment on table plan_change is 'Every change of an amount or a status: who, when, why, from what to what. Only added to. Measures and lines are named without a key, so that their history outlives them.';
create index plan_change_time on plan_change (region_id, plan_slug, changed_at);

create table plan_version (
  region_id uuid not null,
  plan_slug text not null,
  version_no integer not null check (version_no > 0),
  label text not null,
  decision_id uuid,
  -- A frozen document, never added up: the plan as it was decided on.
  snapshot jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (region_id, plan_slug, version_no),
  foreign key (region_id, plan_slug) references plan on delete cascade,
  foreign key (region_id, plan_slug, decision_id) references plan_decision
);

create table letter_template (
  region_id uuid not null references region,
  template_id text not null,
  name text not null,
  body text not null,
  revision integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (region_id, template_id)
);
comment on table letter_template is 'The region''s own wording of council letters and progress reports; without a row the product''s own is used.';

-- Rights: regional policy officers read and write all of their region's plans, municipal ones read them.
do $$
declare
  name text;
begin
  foreach name in array array['plan', 'plan_bottleneck', 'plan_theme', 'plan_objective', 'plan_objective_means',
    'funding_source', 'measure', 'measure_theme', 'measure_objective', 'measure_partner', 'measure_municipality',
    'measure_dependency', 'measure_result', 'measure_evidence', 'measure_indicator', 'measure_milestone',
    'measure_exclusion', 'plan_decision', 'plan_fact', 'budget_line', 'budget_line_year_variant', 'budget_line_year',
    'budget_line_percentage_base', 'budget_line_sharing', 'budget_line_assumption', 'funding_share',
    'plan_source_note', 'realised_amount', 'realised_result', 'forecast_override', 'traffic_light_override',
    'pilot', 'pilot_remark', 'pilot_check', 'pilot_communication', 'evaluation_moment', 'plan_change',
    'plan_version', 'letter_template'] loop
    execute format('alter table %I enable row level security', name);
    -- The sub-select makes the roles be looked at once a query, not once a row.
    execute format('create policy %I on %I for select to onderdak_app using (region_id = app.region_id() and (select app.has_any_role(''regional-policy'', ''municipal-policy'')))', name || '_read', name);
    execute format('create policy %I on %I for insert to onderdak_app with check (region_id = app.region_id() and (select app.has_role(''regional-policy'')))', name || '_add', name);
    execute format('create policy %I on %I for update to onderdak_app using (region_id = app.region_id() and (select app.has_role(''regional-policy'')))', name || '_change', name);
    execute format('create policy %I on %I for delete to onderdak_app using (region_id = app.region_id() and (select app.has_role(''regional-policy'')))', name || '_remove', name);
    execute format('grant select, insert, update, delete on %I to onderdak_app', name);
  end loop;
end
$$;

-- A plan with its history is not removed; what was recorded, changed or frozen stays as it is.
revoke delete on plan, realised_amount, realised_result, forecast_override, traffic_light_override from onderdak_app;
revoke update, delete on plan_change, plan_version from onderdak_app;
revoke update on realised_amount, realised_result, forecast_override, traffic_light_override from onderdak_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_because) on realised_amount, realised_result to onderdak_app;
grant update (ended_at) on forecast_override, traffic_light_override to onderdak_app;

-- Who writes, writes under the own name.
drop policy plan_change_add on plan_change;
create policy plan_change_add on plan_change for insert to onderdak_app
  with check (region_id = app.region_id() and changed_by = app.user_id() and (app.has_role('regional-policy')
    or app.has_role('municipal-policy') and subject in ('realised-amount', 'realised-result')));

-- Municipal policy officers record what was spent and reached on measures that concern their municipality.
create function app.measure_concerns_own_municipality(plan text, measure text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.municipality_code() is not null and (
    exists (select from measure_municipality m where m.region_id = app.region_id() and m.plan_slug = plan
      and m.measure_id = measure and m.municipality_code = app.municipality_code())
    or not exists (select from measure_municipality m where m.region_id = app.region_id() and m.plan_slug = plan
      and m.measure_id = measure));
end;

drop policy realised_amount_add on realised_amount;
create policy realised_amount_add on realised_amount for insert to onderdak_app
  with check (region_id = app.region_id() and recorded_by = app.user_id() and (app.has_role('regional-policy')
    or app.has_role('municipal-policy') and app.measure_concerns_own_municipality(plan_slug, measure_id)));
drop policy realised_amount_change on realised_amount;
create policy realised_amount_change on realised_amount for update to onderdak_app
  using (region_id = app.region_id() and (app.has_role('regional-policy')
    or app.has_role('municipal-policy') and recorded_by = app.user_id()))
  with check (region_id = app.region_id() and withdrawn_by = app.user_id());
drop policy realised_result_add on realised_result;
create policy realised_result_add on realised_result for insert to onderdak_app
  with check (region_id = app.region_id() and recorded_by = app.user_id() and (app.has_role('regional-policy')
    or app.has_role('municipal-policy') and app.measure_concerns_own_municipality(plan_slug, measure_id)));
drop policy realised_result_change on realised_result;
create policy realised_result_change on realised_result for update to onderdak_app
  using (region_id = app.region_id() and (app.has_role('regional-policy')
    or app.has_role('municipal-policy') and recorded_by = app.user_id()))
  with check (region_id = app.region_id() and withdrawn_by = app.user_id());

-- The name of a colleague of the same region, to show who made a change; null for the command line.
create function app.colleague_name(person uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select display_name from region_user
  where region_id = app.region_id() and user_id = person and app.has_any_role('regional-policy', 'municipal-policy');
end;
revoke execute on function app.measure_concerns_own_municipality, app.colleague_name from public;
grant execute on function app.measure_concerns_own_municipality, app.colleague_name to onderdak_app;
