-- Shelter: premises with dated capacity, intake, waiting list, stays and nights.
-- A stay takes a place; a numbered bed is optional. The database refuses two overlapping stays of one person,
-- and of two households in one bed. Going over capacity is allowed: it is shown, not refused.

-- Code lists, shared by all regions and loaded from data/opvanglocaties. A code is archived, never removed.
do $$
declare
  list text;
begin
  foreach list in array array['premises_kind', 'homelessness_route', 'living_situation', 'exit_destination', 'capacity_reason',
    'out_of_service_reason', 'refusal_reason', 'no_roof_reason', 'referral_source', 'contract_form', 'unmet_demand_reason',
    'night_exception_reason'] loop
    execute format($sql$
      create table %1$I (
        code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        nl text not null,
        en text not null,
        is_archived boolean not null default false,
        ordinal integer not null
      )$sql$, list);
    execute format('alter table %I enable row level security', list);
    execute format('create policy %I on %I for select to onderdak_app using (true)', list || '_public', list);
    execute format('grant select on %I to onderdak_app', list);
  end loop;
end
$$;

alter table premises_kind
  add has_nights boolean not null default false,
  add has_places boolean not null default false,
  add is_for_youth boolean not null default false;
alter table homelessness_route add rvs_route text not null check (rvs_route in ('event', 'institution', 'eviction', 'remigration'));
-- ETHOS Light as counted in the Netherlands; 0 is a situation outside of it.
alter table living_situation add ethos_class integer not null check (ethos_class between 0 and 7);
alter table exit_destination
  add is_without_roof boolean not null default false,
  add is_home boolean not null default false;

create table premises (
  region_id uuid not null references region,
  premises_id uuid not null default uuidv7(),
  premises_ref text not null check (length(btrim(premises_ref)) > 0),
  name text not null check (length(btrim(name)) > 0),
  kind_code text not null references premises_kind (code),
  location text,
  municipality_code text references municipality (code),
  target_group text,
  -- What one place is called there: bed, studio, container home.
  unit_name text,
  supervision text,
  hours_per_week integer check (hours_per_week > 0),
  form_note text,
  -- Null is unknown.
  has_single_rooms boolean,
  is_on_ground_floor boolean,
  takes_couples boolean,
  takes_families boolean,
  takes_pets boolean,
  is_for_women_only boolean not null default false,
  open_period daterange not null default '(,)' check (not isempty(open_period)),
  source text,
  recorded_at timestamptz not null default now(),
  primary key (region_id, premises_id),
  unique (region_id, premises_ref)
);

-- Who works there. Workers of an organisation named here see the people of these premises.
create table premises_provider (
  region_id uuid not null,
  premises_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  name text not null,
  organisation_id uuid,
  primary key (region_id, premises_id, ordinal),
  foreign key (region_id, premises_id) references premises,
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id)
);
create index premises_provider_organisation on premises_provider (region_id, organisation_id);

create table premises_service (
  region_id uuid not null,
  premises_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  nl text not null,
  primary key (region_id, premises_id, ordinal),
  foreign key (region_id, premises_id) references premises
);

-- From where people come and where they go, as the region's plan says it.
create table premises_flow (
  region_id uuid not null,
  premises_id uuid not null,
  direction text not null check (direction in ('inflow', 'outflow')),
  ordinal integer not null check (ordinal > 0),
  nl text not null,
  other_premises_id uuid,
  primary key (region_id, premises_id, direction, ordinal),
  foreign key (region_id, premises_id) references premises,
  foreign key (region_id, other_premises_id) references premises (region_id, premises_id)
);

-- Where sources differ; without premises it concerns the register as a whole.
create table premises_remark (
  region_id uuid not null references region,
  remark_id uuid not null default uuidv7(),
  remark_ref text not null,
  premises_id uuid,
  nl text not null,
  en text not null,
  primary key (region_id, remark_id),
  unique nulls not distinct (region_id, remark_ref, premises_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id)
);

create table premises_change (
  region_id uuid not null,
  change_id uuid not null default uuidv7(),
  premises_id uuid not null,
  kind text not null check (kind in ('opening', 'move', 'closure', 'conversion')),
  planned_on date,
  done_on date,
  note text not null default '',
  primary key (region_id, change_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id)
);

create table premises_capacity (
  region_id uuid not null,
  premises_id uuid not null,
  fact_kind text not null check (fact_kind in ('places', 'overflow')),
  reason_code text not null references capacity_reason (code),
  valid_period daterange not null check (not isempty(valid_period)),
  places integer not null check (places >= 0),
  source text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, premises_id, fact_kind, reason_code, valid_period without overlaps),
  foreign key (region_id, premises_id) references premises,
  -- Regular places follow each other, whatever the reason; overflow of several reasons adds up.
  constraint premises_capacity_one_number exclude using gist (region_id with =, premises_id with =, valid_period with &&)
    where (fact_kind = 'places')
);

create table house_rule (
  region_id uuid not null,
  premises_id uuid not null,
  valid_period daterange not null default '(,)' check (not isempty(valid_period)),
  minimum_age integer check (minimum_age between 0 and 120),
  maximum_age integer check (maximum_age between 0 and 120),
  longest_stay_value integer check (longest_stay_value > 0),
  longest_stay_unit text check (longest_stay_unit in ('day', 'week', 'month')),
  nights_per_month integer check (nights_per_month between 1 and 31),
  contract_form_code text references contract_form (code),
  source text,
  primary key (region_id, premises_id, valid_period without overlaps),
  foreign key (region_id, premises_id) references premises,
  constraint house_rule_ages check (minimum_age <= maximum_age),
  constraint house_rule_longest_stay check ((longest_stay_value is null) = (longest_stay_unit is null))
);

create table bed (
  region_id uuid not null,
  premises_id uuid not null,
  bed_id uuid not null default uuidv7(),
  bed_ref text not null check (length(btrim(bed_ref)) > 0),
  exists_period daterange not null default '(,)' check (not isempty(exists_period)),
  is_single_room boolean,
  is_on_ground_floor boolean,
  primary key (region_id, premises_id, bed_id, exists_period without overlaps),
  constraint bed_ref_once unique (region_id, premises_id, bed_ref, exists_period without overlaps),
  foreign key (region_id, premises_id) references premises
);

create table bed_out_of_service (
  region_id uuid not null,
  outage_id uuid not null default uuidv7(),
  premises_id uuid not null,
  bed_id uuid,
  places integer not null default 1 check (places > 0),
  reason_code text not null references out_of_service_reason (code),
  valid_period daterange not null check (not isempty(valid_period)),
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, outage_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  foreign key (region_id, premises_id, bed_id, period valid_period)
    references bed (region_id, premises_id, bed_id, period exists_period),
  constraint bed_out_of_service_one_bed check (bed_id is null or places = 1),
  constraint bed_out_of_service_once exclude using gist (region_id with =, bed_id with =, valid_period with &&)
);

-- Extra places in cold: adds to the overflow while it holds.
create table winter_rule (
  region_id uuid not null,
  winter_rule_id uuid not null default uuidv7(),
  premises_id uuid not null,
  valid_period daterange not null check (not isempty(valid_period)),
  extra_places integer not null check (extra_places >= 0),
  reason_code text not null references capacity_reason (code),
  guard_duty text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, winter_rule_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  constraint winter_rule_once unique (region_id, premises_id, valid_period without overlaps)
);

create table intake (
  region_id uuid not null,
  intake_id uuid not null default uuidv7(),
  person_id uuid not null,
  household_id uuid,
  organisation_id uuid not null,
  reported_on date not null,
  reported_at timestamptz not null default now(),
  referral_source_code text references referral_source (code),
  found_at text,
  route_code text references homelessness_route (code),
  situation_before_code text references living_situation (code),
  origin_municipality_code text references municipality (code),
  is_urgent boolean not null default false,
  first_agreements text,
  closed_on date,
  recorded_by uuid,
  primary key (region_id, intake_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, household_id) references household (region_id, household_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  constraint intake_closed_after_report check (closed_on >= reported_on)
);
create index intake_person on intake (region_id, person_id);
create index intake_organisation on intake (region_id, organisation_id, reported_on);

create table intake_step (
  region_id uuid not null,
  intake_id uuid not null,
  step text not null check (step in ('receipt', 'urgent-shelter', 'personal-plan', 'investigation', 'application', 'decision')),
  done_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, intake_id, step),
  foreign key (region_id, intake_id) references intake
);

create table intake_extension (
  region_id uuid not null,
  extension_id uuid not null default uuidv7(),
  intake_id uuid not null,
  step text not null check (step in ('receipt', 'urgent-shelter', 'personal-plan', 'investigation', 'decision')),
  extra_days integer not null check (extra_days > 0),
  reason text not null check (length(btrim(reason)) >= 5),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, extension_id),
  foreign key (region_id, intake_id) references intake (region_id, intake_id)
);

create table accessibility_assessment (
  region_id uuid not null,
  assessment_id uuid not null default uuidv7(),
  intake_id uuid not null,
  assessed_on date not null,
  outcome text not null check (outcome in ('here', 'elsewhere', 'undecided')),
  other_region text,
  explanation text not null check (length(btrim(explanation)) >= 10),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, assessment_id),
  foreign key (region_id, intake_id) references intake (region_id, intake_id),
  constraint accessibility_assessment_region check ((outcome = 'elsewhere') = (other_region is not null))
);
create index accessibility_assessment_intake on accessibility_assessment (region_id, intake_id);

create table accessibility_answer (
  region_id uuid not null,
  assessment_id uuid not null,
  criterion text not null check (criterion in ('network', 'ties-and-residence', 'running-care', 'reasons-not-to-return', 'own-wish')),
  speaks_for text not null check (speaks_for in ('here', 'elsewhere', 'neither', 'unknown')),
  note text,
  primary key (region_id, assessment_id, criterion),
  foreign key (region_id, assessment_id) references accessibility_assessment
);

create table accessibility_dispute (
  region_id uuid not null,
  dispute_id uuid not null default uuidv7(),
  intake_id uuid not null,
  step text not null check (step in ('contact-persons', 'vng-adviser', 'disputes-committee')),
  started_on date not null,
  ended_on date,
  outcome text,
  primary key (region_id, dispute_id),
  unique (region_id, intake_id, step),
  foreign key (region_id, intake_id) references intake (region_id, intake_id),
  constraint accessibility_dispute_dates check (ended_on >= started_on)
);

create table handover (
  region_id uuid not null,
  handover_id uuid not null default uuidv7(),
  intake_id uuid not null,
  to_region text not null,
  party_there text not null,
  agreed_on date not null,
  planned_on date,
  transport text,
  paid_by text,
  shelter_until_then text,
  completed_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, handover_id),
  foreign key (region_id, intake_id) references intake (region_id, intake_id),
  constraint handover_dates check (planned_on >= agreed_on and completed_on >= agreed_on)
);

create table stay (
  region_id uuid not null,
  stay_id uuid not null default uuidv7(),
  person_id uuid not null,
  household_id uuid,
  premises_id uuid not null,
  bed_id uuid,
  status text not null check (status in ('reserved', 'present', 'departed', 'no-show', 'cancelled')),
  expected_from date,
  expected_until date,
  arrived_on date,
  left_on date,
  -- Canonical: actual if known, otherwise expected. Half-open: the night of the day of departure is not counted.
  -- An impossible order gives an empty period here, so that `stay_dates` can name what is wrong.
  period daterange not null generated always as (
    case when coalesce(left_on, expected_until) < coalesce(arrived_on, expected_from) then 'empty'::daterange
      else daterange(coalesce(arrived_on, expected_from), coalesce(left_on, expected_until)) end) stored,
  -- Until when a reservation keeps the place.
  held_until timestamptz,
  route_code text references homelessness_route (code),
  origin_municipality_code text references municipality (code),
  situation_before_code text references living_situation (code),
  exit_destination_code text references exit_destination (code),
  exit_municipality_code text references municipality (code),
  exit_contract_form_code text references contract_form (code),
  exit_follow_up text,
  no_roof_reason_code text references no_roof_reason (code),
  -- Why a house rule or the fit was set aside for this stay.
  exception_reason text,
  moved_from_stay_id uuid,
  intake_id uuid,
  revision_no integer not null default 1,
  change_kind text not null default 'reserve'
    check (change_kind in ('reserve', 'arrive', 'no-show', 'cancel', 'depart', 'move', 'correct', 'merge', 'import')),
  change_reason text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, stay_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, household_id) references household (region_id, household_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  foreign key (region_id, moved_from_stay_id) references stay (region_id, stay_id),
  foreign key (region_id, intake_id) references intake (region_id, intake_id),
  -- The bed is of these premises, and is there during the whole stay.
  constraint stay_bed_exists foreign key (region_id, premises_id, bed_id, period period)
    references bed (region_id, premises_id, bed_id, period exists_period),
  constraint stay_dates check (left_on >= arrived_on and expected_until >= expected_from),
  constraint stay_starts check (coalesce(arrived_on, expected_from) is not null),
  constraint stay_status_dates check (case status
    when 'present' then arrived_on is not null and left_on is null
    when 'departed' then arrived_on is not null and left_on is not null
    else arrived_on is null and left_on is null end),
  constraint stay_held check (status <> 'reserved' or held_until is not null),
  constraint stay_correction_reason check (change_kind <> 'correct' or length(btrim(change_reason)) >= 3),
  constraint stay_one_household_per_bed exclude using gist (
    region_id with =, bed_id with =, (coalesce(household_id, person_id)) with <>, period with &&)
    where (bed_id is not null and status in ('reserved', 'present', 'departed')),
  constraint stay_one_place_per_person exclude using gist (region_id with =, person_id with =, period with &&)
    where (status in ('reserved', 'present', 'departed'))
);
-- Someone whose expected day of departure has passed is still there: nobody is present twice, and no bed holds two
-- households at once, whatever was expected.
create unique index stay_one_presence_per_person on stay (region_id, person_id) where status = 'present';
alter table stay add constraint stay_one_present_household_per_bed exclude using gist (
  region_id with =, bed_id with =, (coalesce(household_id, person_id)) with <>)
  where (bed_id is not null and status = 'present');
create index stay_premises on stay (region_id, premises_id, (coalesce(upper(period), 'infinity'::date)));
create index stay_current on stay (region_id, premises_id) where status in ('reserved', 'present');
create index stay_intake on stay (region_id, intake_id) where intake_id is not null;

-- How a stay was before each change.
create table stay_revision (
  region_id uuid not null,
  stay_id uuid not null,
  revision_no integer not null,
  person_id uuid not null,
  household_id uuid,
  premises_id uuid not null,
  bed_id uuid,
  status text not null,
  expected_from date,
  expected_until date,
  arrived_on date,
  left_on date,
  held_until timestamptz,
  exit_destination_code text,
  exit_municipality_code text,
  exit_contract_form_code text,
  exit_follow_up text,
  no_roof_reason_code text,
  route_code text,
  origin_municipality_code text,
  situation_before_code text,
  exception_reason text,
  change_kind text not null,
  change_reason text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  replaced_by uuid,
  replaced_at timestamptz not null,
  primary key (region_id, stay_id, revision_no),
  foreign key (region_id, stay_id) references stay
);

create function app.keep_stay_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
$$;
-- Two at once for one bed or person would each wait for the other's exclusion check, and be told of a deadlock. In turns,
-- the second is told which rule it broke. An import is one transaction by itself, with too many rows for locks.
create function app.take_turns_for_stay() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if new.bed_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('stay bed ' || new.bed_id, 0));
  end if;
  perform pg_advisory_xact_lock(hashtextextended('stay person ' || new.person_id, 0));
  return new;
end
$$;
create trigger stay_takes_turns before insert or update on stay for each row
  when (new.change_kind <> 'import') execute function app.take_turns_for_stay();
create trigger stay_keeps_revision before update on stay for each row execute function app.keep_stay_revision();

-- What was seen at the door. Nothing is changed: an `undo` takes an earlier event back.
create table night_presence (
  region_id uuid not null,
  event_id uuid not null default uuidv7(),
  -- Made on the phone: sent twice, counted once.
  idempotency_key uuid not null,
  premises_id uuid not null,
  person_id uuid not null,
  night date not null,
  kind text not null check (kind in ('in', 'out', 'undo')),
  undoes_event_id uuid,
  -- Why someone stays beyond the nights per month.
  exception_code text references night_exception_reason (code),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (region_id, event_id),
  unique (region_id, idempotency_key),
  unique (region_id, undoes_event_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, undoes_event_id) references night_presence (region_id, event_id),
  constraint night_presence_undo check ((kind = 'undo') = (undoes_event_id is not null))
);
create index night_presence_night on night_presence (region_id, premises_id, night);
create index night_presence_person on night_presence (region_id, person_id, night);

create table waiting_list_entry (
  region_id uuid not null,
  entry_id uuid not null default uuidv7(),
  person_id uuid not null,
  household_id uuid,
  organisation_id uuid not null,
  intake_id uuid,
  kind_code text not null references premises_kind (code),
  waiting_since date not null,
  reason text not null check (length(btrim(reason)) > 0),
  is_urgent boolean not null default false,
  child_count integer not null default 0 check (child_count >= 0),
  support_while_waiting text,
  ended_on date,
  end_outcome text check (end_outcome in ('placed', 'withdrawn', 'handed-over', 'other')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, entry_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, household_id) references household (region_id, household_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  foreign key (region_id, intake_id) references intake (region_id, intake_id),
  constraint waiting_list_entry_dates check (ended_on >= waiting_since),
  constraint waiting_list_entry_end check ((ended_on is null) = (end_outcome is null))
);
create unique index waiting_list_entry_once on waiting_list_entry (region_id, person_id, kind_code) where ended_on is null;
create index waiting_list_entry_organisation on waiting_list_entry (region_id, organisation_id);

create table waiting_list_offer (
  region_id uuid not null,
  offer_id uuid not null default uuidv7(),
  entry_id uuid not null,
  premises_id uuid not null,
  stay_id uuid,
  offered_on date not null,
  outcome text not null default 'open' check (outcome in ('open', 'accepted', 'refused', 'withdrawn')),
  refusal_reason_code text references refusal_reason (code),
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, offer_id),
  foreign key (region_id, entry_id) references waiting_list_entry (region_id, entry_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  foreign key (region_id, stay_id) references stay (region_id, stay_id),
  constraint waiting_list_offer_refusal check ((outcome = 'refused') = (refusal_reason_code is not null))
);
create index waiting_list_offer_entry on waiting_list_offer (region_id, entry_id);

create table unmet_demand (
  region_id uuid not null,
  demand_id uuid not null default uuidv7(),
  asked_on date not null,
  kind_code text not null references premises_kind (code),
  people_count integer not null default 1 check (people_count > 0),
  reason_code text not null references unmet_demand_reason (code),
  premises_id uuid,
  person_id uuid,
  organisation_id uuid not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, demand_id),
  foreign key (region_id, premises_id) references premises (region_id, premises_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id)
);
create index unmet_demand_day on unmet_demand (region_id, asked_on);

-- Whom the worker's organisation helps: registered there, reported there, waiting through it, or staying (until a year
-- after departure, for corrections and questions) at its premises.
create function app.helps_person(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_role('shelter-worker') and app.organisation_id() is not null and (
    exists (
      select from stay s
      join premises_provider p on p.region_id = s.region_id and p.premises_id = s.premises_id
        and p.organisation_id = app.organisation_id()
      where s.region_id = region and s.person_id = person and s.status in ('reserved', 'present', 'departed')
        and (upper_inf(s.period) or upper(s.period) > current_date - 365))
    or exists (
      select from person r
      where r.region_id = region and r.person_id = person
        and r.registered_by_organisation = app.organisation_id() and r.registered_at > now() - interval '365 days')
    or exists (
      select from intake i
      where i.region_id = region and i.person_id = person and i.organisation_id = app.organisation_id()
        and coalesce(i.closed_on, current_date) > current_date - 365)
    or exists (
      select from waiting_list_entry w
      where w.region_id = region and w.person_id = person and w.organisation_id = app.organisation_id() and w.ended_on is null));
end;

-- Named files: those the organisation helps, unless restricted.
create function app.may_read_person(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.helps_person(region, person) and not app.is_hidden_by_restriction(region, person);
end;

-- Helping someone new to the organisation starts with opening the file for a reason, or with a file of one's own.
create function app.may_take_in(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (app.helps_person(region, person) or app.has_emergency_access(region, person))
    and not app.is_hidden_by_restriction(region, person);
end;

create function app.runs_premises(region uuid, premises uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_role('shelter-worker') and exists (
    select from premises_provider p
    where p.region_id = region and p.premises_id = premises and p.organisation_id = app.organisation_id());
end;

-- Places and people per night (named by the day it starts), for those who may see counts and no people.
-- Present: arrived and not left; someone whose expected day of departure has passed is there until departure is recorded;
-- a reservation counts from today on while its term runs.
create function app.occupancy_counts(first_night date, until_night date) returns table (
  night date, premises_id uuid, premises_ref text,
  capacity integer, overflow integer, out_of_service integer, present integer
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with nights as (
    select day::date as night from generate_series(first_night, until_night - 1, interval '1 day') as day
  ), houses as (
    select p.premises_id, p.premises_ref
    from premises p join premises_kind k on k.code = p.kind_code
    where p.region_id = app.region_id() and k.has_nights and p.open_period && daterange(first_night, until_night)
  ), counted as (
    select s.premises_id,
      case when s.status = 'reserved' then greatest(lower(s.period), current_date) else lower(s.period) end as came,
      case when s.status = 'present' and s.left_on is null and s.expected_until <= current_date then current_date + 1
        else coalesce(upper(s.period), 'infinity'::date) end as went
    from stay s
    where s.region_id = app.region_id() and not isempty(s.period) and lower(s.period) < until_night
      and (coalesce(upper(s.period), 'infinity'::date) > first_night or s.status = 'present')
      and (s.status in ('present', 'departed') or (s.status = 'reserved' and s.held_until > now()))
  ), changes as (
    select premises_id, greatest(came, first_night) as night, count(*) as people
    from counted where came < went and went > first_night group by 1, 2
    union all
    select premises_id, went, -count(*)
    from counted where came < went and went > first_night and went < until_night group by 1, 2
  ), sweep as (
    select h.premises_id, h.premises_ref, n.night,
      sum(coalesce(c.people, 0)) over (partition by h.premises_id order by n.night) as present
    from houses h cross join nights n
    left join (select premises_id, night, sum(people) as people from changes group by 1, 2) c
      on c.premises_id = h.premises_id and c.night = n.night
  )
  select s.night, s.premises_id, s.premises_ref,
    (select f.places from premises_capacity f
     where f.region_id = app.region_id() and f.premises_id = s.premises_id and f.fact_kind = 'places' and f.valid_period @> s.night),
    ((select coalesce(sum(f.places), 0) from premises_capacity f
      where f.region_id = app.region_id() and f.premises_id = s.premises_id and f.fact_kind = 'overflow' and f.valid_period @> s.night)
     + (select coalesce(sum(w.extra_places), 0) from winter_rule w
        where w.region_id = app.region_id() and w.premises_id = s.premises_id and w.valid_period @> s.night))::integer,
    (select coalesce(sum(o.places), 0)::integer from bed_out_of_service o
     where o.region_id = app.region_id() and o.premises_id = s.premises_id and o.valid_period @> s.night),
    s.present::integer
  from sweep s
  where app.has_any_role('regional-policy', 'municipal-policy')
    or (app.has_role('shelter-worker') and app.runs_premises(app.region_id(), s.premises_id))
  order by s.night, s.premises_ref;
end;

-- People waiting per kind of place, and asked in vain, on or within days; raw counts, for the disclosure layer to publish.
create function app.waiting_counts(reference_day date) returns table (kind_code text, waiting integer, urgent integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select w.kind_code, count(*)::integer, (count(*) filter (where w.is_urgent))::integer
  from waiting_list_entry w
  where w.region_id = app.region_id() and app.has_role('regional-policy')
    and w.waiting_since <= reference_day and (w.ended_on is null or w.ended_on > reference_day)
  group by w.kind_code order by w.kind_code;
end;

create function app.unmet_demand_counts(first_day date, until_day date) returns table (kind_code text, reason_code text, people integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.kind_code, d.reason_code, sum(d.people_count)::integer
  from unmet_demand d
  where d.region_id = app.region_id() and app.has_role('regional-policy') and d.asked_on >= first_day and d.asked_on < until_day
  group by d.kind_code, d.reason_code order by d.kind_code, d.reason_code;
end;

revoke execute on function app.helps_person, app.may_read_person, app.may_take_in, app.runs_premises, app.keep_stay_revision, app.take_turns_for_stay,
  app.occupancy_counts, app.waiting_counts, app.unmet_demand_counts from public;
grant execute on function app.helps_person, app.may_read_person, app.may_take_in, app.runs_premises,
  app.occupancy_counts, app.waiting_counts, app.unmet_demand_counts to onderdak_app;

-- The register of premises: to read for those whose work it touches; kept by the administrator of the region.
do $$
declare
  fact text;
begin
  foreach fact in array array['premises', 'premises_provider', 'premises_service', 'premises_flow', 'premises_remark',
    'premises_change', 'premises_capacity', 'house_rule', 'bed', 'bed_out_of_service', 'winter_rule'] loop
    execute format('alter table %I enable row level security', fact);
    execute format($sql$create policy %I on %I for select to onderdak_app using (region_id = app.region_id() and app.has_any_role(
      'regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'desk-worker', 'region-admin'))$sql$, fact || '_read', fact);
    execute format($sql$create policy %I on %I for insert to onderdak_app
      with check (region_id = app.region_id() and app.has_role('region-admin'))$sql$, fact || '_added_by_admin', fact);
    execute format($sql$create policy %I on %I for update to onderdak_app
      using (region_id = app.region_id() and app.has_role('region-admin'))$sql$, fact || '_changed_by_admin', fact);
    execute format('grant select, insert, update on %I to onderdak_app', fact);
  end loop;
  -- Lists that are replaced as a whole.
  foreach fact in array array['premises_provider', 'premises_service', 'premises_flow', 'premises_remark'] loop
    execute format($sql$create policy %I on %I for delete to onderdak_app
      using (region_id = app.region_id() and app.has_role('region-admin'))$sql$, fact || '_removed_by_admin', fact);
    execute format('grant delete on %I to onderdak_app', fact);
  end loop;
end
$$;

-- At the door a worker closes a broken bed and opens extra places in cold; policy switches the winter rule for the region.
create policy bed_out_of_service_by_worker on bed_out_of_service for insert to onderdak_app
  with check (app.runs_premises(region_id, premises_id) and recorded_by = app.user_id());
create policy bed_out_of_service_ended_by_worker on bed_out_of_service for update to onderdak_app
  using (region_id = app.region_id() and app.runs_premises(region_id, premises_id));
create policy winter_rule_by_worker on winter_rule for insert to onderdak_app
  with check (app.runs_premises(region_id, premises_id) and recorded_by = app.user_id());
create policy winter_rule_ended_by_worker on winter_rule for update to onderdak_app
  using (region_id = app.region_id() and app.runs_premises(region_id, premises_id));
create policy winter_rule_by_policy on winter_rule for insert to onderdak_app
  with check (region_id = app.region_id() and app.has_role('regional-policy') and recorded_by = app.user_id());
create policy winter_rule_ended_by_policy on winter_rule for update to onderdak_app
  using (region_id = app.region_id() and app.has_role('regional-policy'));

-- People the organisation helps.
create policy person_helped on person for select to onderdak_app using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
-- Read from the row itself: a function would not see a row that the same statement adds.
create policy person_registered_here on person for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker')
    and registered_by_organisation = app.organisation_id() and registered_at > now() - interval '365 days'
    and not app.is_hidden_by_restriction(region_id, person_id));
create policy person_changed_by_helper on person for update to onderdak_app using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
create policy person_identity_helped on person_identity for select to onderdak_app using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
create policy person_identity_added_by_helper on person_identity for insert to onderdak_app
  with check (app.may_read_person(region_id, person_id));
create policy person_identity_changed_by_helper on person_identity for update to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
create policy person_legal_basis_helped on person_legal_basis for select to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
create policy person_legal_basis_overseen on person_legal_basis for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('privacy-officer'));
create policy person_legal_basis_added_by_helper on person_legal_basis for insert to onderdak_app
  with check (app.may_read_person(region_id, person_id) and recorded_by = app.user_id());
create policy person_legal_basis_ended_by_helper on person_legal_basis for update to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, person_id));

create policy household_of_helped on household for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and exists (
    select from household_member m
    where m.region_id = household.region_id and m.household_id = household.household_id));
create policy household_member_helped on household_member for select to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, person_id));
create policy household_member_added_by_helper on household_member for insert to onderdak_app
  with check (app.may_read_person(region_id, person_id));
create policy household_member_changed_by_helper on household_member for update to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, person_id));

create policy person_merge_helped on person_merge for select to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, kept_person_id));
create policy person_merge_by_helper on person_merge for insert to onderdak_app
  with check (merged_by = app.user_id() and app.may_read_person(region_id, kept_person_id)
    and app.may_read_person(region_id, leaving_person_id));
create policy person_merge_undone_by_helper on person_merge for update to onderdak_app
  using (region_id = app.region_id() and app.may_read_person(region_id, kept_person_id));
create policy person_merge_move_helped on person_merge_move for select to onderdak_app
  using (region_id = app.region_id() and exists (
    select from person_merge m where m.region_id = person_merge_move.region_id and m.merge_id = person_merge_move.merge_id));
create policy person_merge_move_by_helper on person_merge_move for insert to onderdak_app
  with check (region_id = app.region_id() and exists (
    select from person_merge m
    where m.region_id = person_merge_move.region_id and m.merge_id = person_merge_move.merge_id and m.merged_by = app.user_id()));

-- Stays and nights: those of the own premises, also of restricted files, because a taken bed must show as taken.
alter table stay enable row level security;
alter table stay_revision enable row level security;
alter table night_presence enable row level security;
create policy stay_of_own_premises on stay for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and premises_id in (
    select p.premises_id from premises_provider p
    where p.region_id = app.region_id() and p.organisation_id = app.organisation_id()));
create policy stay_added_at_own_premises on stay for insert to onderdak_app
  with check (app.runs_premises(region_id, premises_id) and app.may_take_in(region_id, person_id)
    and recorded_by = app.user_id());
create policy stay_changed_at_own_premises on stay for update to onderdak_app
  using (region_id = app.region_id() and app.runs_premises(region_id, premises_id))
  with check (app.runs_premises(region_id, premises_id) and app.helps_person(region_id, person_id));
create policy stay_revision_of_own_premises on stay_revision for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and premises_id in (
    select p.premises_id from premises_provider p
    where p.region_id = app.region_id() and p.organisation_id = app.organisation_id()));
create policy night_presence_of_own_premises on night_presence for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and premises_id in (
    select p.premises_id from premises_provider p
    where p.region_id = app.region_id() and p.organisation_id = app.organisation_id()));
create policy night_presence_at_own_premises on night_presence for insert to onderdak_app
  with check (app.runs_premises(region_id, premises_id) and app.helps_person(region_id, person_id)
    and recorded_by = app.user_id());
create policy night_presence_merged on night_presence for update to onderdak_app
  using (region_id = app.region_id() and app.runs_premises(region_id, premises_id))
  with check (app.runs_premises(region_id, premises_id) and app.helps_person(region_id, person_id));

-- Intake, waiting list and unmet demand: the organisation that took the report.
do $$
declare
  fact text;
begin
  foreach fact in array array['intake', 'waiting_list_entry'] loop
    execute format('alter table %I enable row level security', fact);
    execute format($sql$create policy %I on %I for select to onderdak_app using (region_id = app.region_id()
      and app.has_role('shelter-worker') and organisation_id = app.organisation_id()
      and not app.is_hidden_by_restriction(region_id, person_id))$sql$, fact || '_of_organisation', fact);
    execute format($sql$create policy %I on %I for insert to onderdak_app with check (region_id = app.region_id()
      and app.has_role('shelter-worker') and organisation_id = app.organisation_id()
      and app.may_take_in(region_id, person_id) and recorded_by = app.user_id())$sql$, fact || '_added_by_organisation', fact);
    execute format($sql$create policy %I on %I for update to onderdak_app using (region_id = app.region_id()
      and app.has_role('shelter-worker') and organisation_id = app.organisation_id()
      and not app.is_hidden_by_restriction(region_id, person_id))
      with check (region_id = app.region_id() and organisation_id = app.organisation_id()
      and app.helps_person(region_id, person_id))$sql$, fact || '_changed_by_organisation', fact);
    execute format('grant select, insert, update on %I to onderdak_app', fact);
  end loop;
  foreach fact in array array['intake_step', 'intake_extension', 'accessibility_assessment', 'accessibility_dispute', 'handover'] loop
    execute format('alter table %I enable row level security', fact);
    execute format($sql$create policy %1$I on %2$I to onderdak_app
      using (region_id = app.region_id() and exists (
        select from intake i where i.region_id = %2$I.region_id and i.intake_id = %2$I.intake_id))
      with check (region_id = app.region_id() and exists (
        select from intake i where i.region_id = %2$I.region_id and i.intake_id = %2$I.intake_id))$sql$,
      fact || '_with_intake', fact);
    execute format('grant select, insert, update on %I to onderdak_app', fact);
  end loop;
end
$$;
alter table accessibility_answer enable row level security;
create policy accessibility_answer_with_assessment on accessibility_answer to onderdak_app
  using (region_id = app.region_id() and exists (
    select from accessibility_assessment a
    where a.region_id = accessibility_answer.region_id and a.assessment_id = accessibility_answer.assessment_id))
  with check (region_id = app.region_id() and exists (
    select from accessibility_assessment a
    where a.region_id = accessibility_answer.region_id and a.assessment_id = accessibility_answer.assessment_id));

alter table waiting_list_offer enable row level security;
create policy waiting_list_offer_with_entry on waiting_list_offer to onderdak_app
  using (region_id = app.region_id() and exists (
    select from waiting_list_entry w where w.region_id = waiting_list_offer.region_id and w.entry_id = waiting_list_offer.entry_id))
  with check (region_id = app.region_id() and exists (
    select from waiting_list_entry w where w.region_id = waiting_list_offer.region_id and w.entry_id = waiting_list_offer.entry_id));

alter table unmet_demand enable row level security;
create policy unmet_demand_of_organisation on unmet_demand for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and organisation_id = app.organisation_id());
create policy unmet_demand_added_by_organisation on unmet_demand for insert to onderdak_app
  with check (region_id = app.region_id() and app.has_role('shelter-worker') and organisation_id = app.organisation_id()
    and recorded_by = app.user_id() and (person_id is null or app.may_take_in(region_id, person_id)));
create policy unmet_demand_merged on unmet_demand for update to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and organisation_id = app.organisation_id());

grant select, insert on stay, night_presence, unmet_demand to onderdak_app;
grant select on stay_revision to onderdak_app;
-- Who recorded what and when is set by the trigger, not by the writer.
grant update (person_id, household_id, bed_id, status, expected_from, expected_until, arrived_on, left_on, held_until,
  route_code, origin_municipality_code, situation_before_code, exit_destination_code, exit_municipality_code,
  exit_contract_form_code, exit_follow_up, no_roof_reason_code, exception_reason, change_kind, change_reason) on stay to onderdak_app;
grant update (person_id) on night_presence, unmet_demand to onderdak_app;
grant select, insert, update on accessibility_answer, waiting_list_offer to onderdak_app;
