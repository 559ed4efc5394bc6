-- How long each kind of data is kept, why, and from when: rows and not program, so that who answers for it reads them,
-- and a region's own choice stands beside them with who, when and why. Loaded from data/bewaartermijnen.
create table retention_kind (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  nl text not null,
  en text not null,
  ordinal integer not null,
  -- The ground of a file that this term belongs to; null for what is no file, and for a file without any ground.
  basis text check (basis in ('wmo', 'consent', 'vital-interest', 'public-task')),
  term_value integer not null check (term_value >= 0),
  term_unit text not null check (term_unit in ('hour', 'day', 'month', 'year')),
  -- What the term is counted from.
  from_moment text not null check (from_moment in ('last-change', 'basis-ended', 'made', 'ended', 'applied', 'asked')),
  source_nl text not null,
  -- A region may choose another term from the first to the second, in the same unit; null where it may not.
  shortest integer,
  longest integer,
  -- What this program does with it today; a rule without its data says so.
  state text not null check (state in ('in-use', 'later')),
  -- Goes with a file, or by a term of its own that another part of the program carries out.
  goes text not null check (goes in ('as-file', 'with-file', 'by-itself')),
  is_archived boolean not null default false,
  constraint retention_kind_bounds check ((shortest is null) = (longest is null)
    and (shortest is null or (shortest <= term_value and term_value <= longest)))
);
alter table retention_kind enable row level security;
create policy retention_kind_public on retention_kind for select to onderdak_app using (true);
grant select on retention_kind to onderdak_app;

-- A region's own term, from a day on: the last one that began holds. Nothing of it is changed or removed.
create table retention_choice (
  region_id uuid not null references region,
  choice_id uuid not null default uuidv7(),
  kind_code text not null references retention_kind,
  term_value integer not null check (term_value >= 0),
  holds_from date not null,
  reason text not null check (length(btrim(reason)) between 10 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, choice_id),
  constraint retention_choice_one_per_day unique (region_id, kind_code, holds_from)
);
call app.protect_table('retention_choice',
  may_read => $$(select app.has_any_role('privacy-officer', 'region-admin'))$$,
  -- Not from a day that is over: what was removed by then was removed by the term that held.
  may_add => $$(select app.has_role('privacy-officer')) and recorded_by = (select app.user_id())
    and holds_from >= (select app.dutch_day())
    and exists (select from retention_kind k where k.code = kind_code and k.state = 'in-use'
      and retention_choice.term_value between k.shortest and k.longest)$$,
  added_columns => array['region_id', 'kind_code', 'term_value', 'holds_from', 'reason', 'recorded_by']);

-- What was decided or ended stays as it was, but for the one step that a second and third argument name: from, to.
create function app.keep_settled() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
declare
  was constant text := to_jsonb(old) ->> tg_argv[0];
begin
  if was is not null
    and (was is distinct from tg_argv[1] or to_jsonb(new) ->> tg_argv[0] is distinct from tg_argv[2]) then
    raise exception 'it was settled' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
revoke execute on function app.keep_settled from public;

-- Stops the removal of one file, or of a kind of data, for a reason: a court case, a complaint, an inquiry.
create table retention_hold (
  region_id uuid not null references region,
  hold_id uuid not null default uuidv7(),
  person_id uuid,
  kind_code text references retention_kind,
  ground text not null check (ground in ('court-case', 'complaint', 'inquiry', 'other')),
  reason text not null check (length(btrim(reason)) between 10 and 1000),
  holds_from date not null,
  -- The last day of the hold as it was planned; null while nobody knows.
  holds_until date,
  placed_by uuid not null,
  placed_at timestamptz not null default clock_timestamp(),
  end_reason text check (length(btrim(end_reason)) between 5 and 1000),
  ended_by uuid,
  ended_at timestamptz,
  ended_via text constraint retention_hold_ended_via check (ended_via in ('user', 'program', 'carried-over')),
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, hold_id),
  foreign key (region_id, person_id) references person,
  constraint retention_hold_of_one_thing check (num_nonnulls(person_id, kind_code) = 1),
  constraint retention_hold_days check (holds_until >= holds_from)
);
create index retention_hold_person on retention_hold (region_id, person_id);
create trigger retention_hold_revision_counted before update on retention_hold
  for each row execute function app.count_revision();
create trigger retention_hold_end_is_final before update on retention_hold
  for each row execute function app.keep_settled('end_reason');
create trigger stamp_ended before insert or update on retention_hold
  for each row execute function app.stamp_act('end_reason', 'ended');
call app.protect_table('retention_hold',
  may_read => $$(select app.has_role('privacy-officer'))$$,
  -- Of a kind only when its files go by it: what goes with a file, or by itself, no hold of a kind would stop.
  may_add => $$(select app.has_role('privacy-officer')) and placed_by = (select app.user_id()) and end_reason is null
    and (retention_hold.kind_code is null or exists (select from retention_kind k
      where k.code = retention_hold.kind_code and k.goes = 'as-file'))$$,
  added_columns => array['region_id', 'person_id', 'kind_code', 'ground', 'reason', 'holds_from', 'holds_until', 'placed_by'],
  may_change => $$(select app.has_role('privacy-officer'))$$,
  changed_columns => array['holds_until', 'end_reason']);

-- Somebody asks that the own file be destroyed (Wmo 2015 art. 5.3.5, GDPR art. 17): within three months of asked_on.
create table removal_request (
  region_id uuid not null references region,
  request_id uuid not null default uuidv7(),
  person_id uuid not null,
  asked_on date not null,
  explanation text check (length(explanation) <= 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  decision text check (decision in ('granted', 'refused', 'withdrawn')),
  -- Why not, as the law allows.
  refusal_ground text check (refusal_ground in ('interest-of-another', 'law')),
  decision_note text check (length(btrim(decision_note)) between 10 and 1000),
  decided_by uuid,
  decided_at timestamptz,
  decided_via text constraint removal_request_decided_via check (decided_via in ('user', 'program', 'carried-over')),
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, request_id),
  foreign key (region_id, person_id) references person,
  constraint removal_request_refusal check ((decision is not distinct from 'refused') = (refusal_ground is not null)),
  constraint removal_request_says_why check (decision is distinct from 'refused' or decision_note is not null)
);
create index removal_request_person on removal_request (region_id, person_id);
create unique index removal_request_one_open on removal_request (region_id, person_id) where decision is null;
create trigger removal_request_revision_counted before update on removal_request
  for each row execute function app.count_revision();
-- What was granted may be called off for as long as the file, and with it this row, is there.
create trigger removal_request_decision_is_final before update on removal_request
  for each row execute function app.keep_settled('decision', 'granted', 'withdrawn');
create trigger stamp_decided before insert or update on removal_request
  for each row execute function app.stamp_act('decision', 'decided');
call app.protect_table('removal_request',
  -- What was asked and why it was refused is between the person and the privacy officer: who records it does not read it.
  may_read => $$(select app.has_role('privacy-officer'))$$,
  may_add => $$((select app.has_role('privacy-officer')) or app.may_read_person(region_id, person_id))
    and recorded_by = (select app.user_id()) and asked_on <= (select app.dutch_day()) and decision is null$$,
  added_columns => array['region_id', 'request_id', 'person_id', 'asked_on', 'explanation', 'recorded_by'],
  may_change => $$(select app.has_role('privacy-officer'))$$,
  changed_columns => array['decision', 'refusal_ground', 'decision_note']);

-- That a file was removed, how many rows of each table, and by which term. Nothing in it leads to anybody.
create table file_removal (
  region_id uuid not null references region,
  removal_id uuid not null default gen_random_uuid(),
  removed_at timestamptz not null default clock_timestamp(),
  ground text not null check (ground in ('term', 'request')),
  kind_code text not null references retention_kind,
  -- The term by which it went, and since when the region had chosen it; null for the term that is shipped.
  term_value integer not null,
  term_unit text not null,
  chosen_from date,
  -- The file and those that were merged with it.
  files integer not null check (files > 0),
  -- By table, how many rows went.
  counts jsonb not null,
  -- How many tables were read for what might be left; nothing was.
  tables_read integer not null check (tables_read > 0),
  -- SHA-256 of all of the above in a fixed order, which the event in the audit log repeats.
  digest bytea not null,
  primary key (region_id, removal_id)
);
create index file_removal_at on file_removal (region_id, removed_at);
call app.protect_table('file_removal', may_read => $$(select app.has_role('privacy-officer'))$$);

insert into app.person_record (table_name, person_column, stays_because) values
  ('retention_hold', 'person_id', 'it holds for one file, and for those it was merged with'),
  ('removal_request', 'person_id', 'it was asked for one file, and holds for those it was merged with');
