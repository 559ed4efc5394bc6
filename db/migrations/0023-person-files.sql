-- Working with a person's file: why it was opened, how it was before each correction, merging, and who watches.

-- Why someone opens a file; shared by all regions. A code is archived, never removed.
create table file_opening_purpose (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  nl text not null,
  en text not null,
  is_archived boolean not null default false,
  -- Given by the program itself; nobody chooses it from a list.
  is_automatic boolean not null default false,
  ordinal integer not null
);
alter table file_opening_purpose enable row level security;
create policy file_opening_purpose_public on file_opening_purpose for select to onderdak_app using (true);
grant select on file_opening_purpose to onderdak_app;
insert into file_opening_purpose (code, nl, en, is_automatic, ordinal) values
  ('intake', 'Aanmelding of onderzoek', 'Intake or investigation', false, 1),
  ('stay', 'Opvang: plaats, aankomst of vertrek', 'Shelter: place, arrival or departure', false, 2),
  ('support', 'Begeleiding van deze persoon', 'Support of this person', false, 3),
  ('hand-over', 'Overdracht naar een andere organisatie of regio', 'Hand-over to another organisation or region', false, 4),
  ('correction', 'Gegevens verbeteren', 'Correcting data', false, 5),
  ('request', 'Verzoek van de persoon zelf', 'Request by the person', false, 6),
  ('other', 'Iets anders', 'Something else', false, 7),
  ('registration', 'Dossier gemaakt', 'File made', true, 8),
  ('emergency', 'Noodinzage', 'Emergency access', true, 9);

-- Once per person and eight hours a purpose is asked; the audit log holds every opening.
create table person_file_opening (
  region_id uuid not null,
  opening_id uuid not null default uuidv7(),
  person_id uuid not null,
  user_id uuid not null,
  purpose_code text not null references file_opening_purpose (code),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '8 hours',
  primary key (region_id, opening_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  constraint person_file_opening_term check (expires_at > opened_at and expires_at <= opened_at + interval '8 hours')
);
create index person_file_opening_user on person_file_opening (region_id, user_id, person_id, expires_at);

alter table person_identity
  add revision_no integer not null default 1,
  add change_kind text not null default 'register'
    check (change_kind in ('register', 'complete', 'correct', 'merge', 'undo-merge')),
  -- Why it was changed, in words that may tell who it is about: encrypted like the rest.
  add change_reason bytea;

-- An identity as it was before each change; the values stay encrypted, bound to the place in person_identity.
create table person_identity_revision (
  region_id uuid not null,
  person_id uuid not null,
  revision_no integer not null,
  working_name bytea,
  given_names bytea,
  initials bytea,
  prefix bytea,
  family_name bytea,
  birth_date bytea,
  bsn bytea,
  phone bytea,
  email bytea,
  sex text,
  origin_municipality_code text,
  change_kind text not null,
  change_reason bytea,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (region_id, person_id, revision_no),
  foreign key (region_id, person_id) references person_identity (region_id, person_id)
);

create function app.keep_identity_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
$$;
-- Encrypting anew and switching the search off say nothing about the person: no revision for those.
create trigger person_identity_keeps_revision before update on person_identity for each row
  when (new.change_kind is distinct from old.change_kind or new.change_reason is distinct from old.change_reason)
  execute function app.keep_identity_revision();

-- What the privacy officer made of an emergency opening.
create table person_emergency_review (
  region_id uuid not null,
  access_id uuid not null,
  verdict text not null check (verdict in ('justified', 'to-investigate', 'not-justified')),
  note text,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default now(),
  primary key (region_id, access_id),
  foreign key (region_id, access_id) references person_emergency_access
);

-- Names of colleagues who changed a file, for who may read that file.
create function app.person_change_authors(person uuid) returns table (user_id uuid, display_name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select u.user_id, u.display_name from region_user u
  where u.region_id = app.region_id() and app.may_read_person(app.region_id(), person) and u.user_id in (
    select r.changed_by from person_identity_revision r where r.region_id = app.region_id() and r.person_id = person
    union select i.changed_by from person_identity i where i.region_id = app.region_id() and i.person_id = person
    union select unnest(array[m.merged_by, m.undone_by]) from person_merge m
      where m.region_id = app.region_id() and person in (m.kept_person_id, m.leaving_person_id)
    union select p.registered_by from person p where p.region_id = app.region_id() and p.person_id = person);
end;

-- Since when a file is restricted, for its readers.
create function app.person_restricted_since(person uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select lower(r.valid_period) from person_restriction r
  where r.region_id = app.region_id() and r.person_id = person and r.valid_period @> current_date
    and app.may_take_in(app.region_id(), person);
end;

-- The privacy officer knows files by number alone.
create function app.person_by_ref(ref text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.person_id from person p
  where p.region_id = app.region_id() and app.has_role('privacy-officer') and upper(p.person_ref) = upper(btrim(ref))
  order by p.person_ref = btrim(ref) desc limit 1;
end;

create function app.person_refs(people uuid[]) returns table (person_id uuid, person_ref text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.person_id, p.person_ref from person p
  where p.region_id = app.region_id() and app.has_role('privacy-officer') and p.person_id = any (people);
end;

-- What hangs on two people who are to be merged, wherever it was recorded: half a merge would split someone in two.
create function app.person_merge_records(one uuid, other uuid) returns table (
  person_id uuid, record_kind text, record_id text, from_day date, until_day date
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with both_people as (
    select distinct unnest(array[one, other]) as id
    where app.may_read_person(app.region_id(), one) and app.may_read_person(app.region_id(), other)
  )
  select s.person_id, 'stay', s.stay_id::text, lower(s.period), upper(s.period)
  from stay s join both_people b on b.id = s.person_id
  where s.region_id = app.region_id()
  union all
  select i.person_id, 'intake', i.intake_id::text, null, null
  from intake i join both_people b on b.id = i.person_id where i.region_id = app.region_id()
  union all
  select w.person_id, 'waiting-list-entry', w.entry_id::text, null, null
  from waiting_list_entry w join both_people b on b.id = w.person_id where w.region_id = app.region_id()
  union all
  select n.person_id, 'night-presence', n.event_id::text, null, null
  from night_presence n join both_people b on b.id = n.person_id where n.region_id = app.region_id()
  union all
  select d.person_id, 'unmet-demand', d.demand_id::text, null, null
  from unmet_demand d join both_people b on b.id = d.person_id where d.region_id = app.region_id()
  union all
  select m.person_id, 'household-member', m.household_id || ' ' || lower(m.valid_period), lower(m.valid_period), upper(m.valid_period)
  from household_member m join both_people b on b.id = m.person_id where m.region_id = app.region_id();
end;

-- Moves exactly the records named in person_merge_move, there or back, and closes or opens the leaving file.
-- Going back, the identity is made searchable again by the caller, once the kept file has given up what it took over.
create function app.move_person_records(merge uuid, is_back boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  joined person_merge;
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
  update stay s set person_id = target, change_kind = 'merge', change_reason = null
  where s.region_id = joined.region_id and s.person_id = source and s.stay_id::text in (
    select v.record_id from person_merge_move v
    where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'stay');
  update intake i set person_id = target
  where i.region_id = joined.region_id and i.person_id = source and i.intake_id::text in (
    select v.record_id from person_merge_move v
    where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'intake');
  update waiting_list_entry w set person_id = target
  where w.region_id = joined.region_id and w.person_id = source and w.entry_id::text in (
    select v.record_id from person_merge_move v
    where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'waiting-list-entry');
  update night_presence n set person_id = target
  where n.region_id = joined.region_id and n.person_id = source and n.event_id::text in (
    select v.record_id from person_merge_move v
    where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'night-presence');
  update unmet_demand d set person_id = target
  where d.region_id = joined.region_id and d.person_id = source and d.demand_id::text in (
    select v.record_id from person_merge_move v
    where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'unmet-demand');
  update household_member m set person_id = target
  where m.region_id = joined.region_id and m.person_id = source
    and m.household_id || ' ' || lower(m.valid_period) in (
      select v.record_id from person_merge_move v
      where v.region_id = joined.region_id and v.merge_id = merge and v.record_kind = 'household-member');
  update person p set merged_into_person_id = case when is_back then null else joined.kept_person_id end
  where p.region_id = joined.region_id and p.person_id = joined.leaving_person_id;
end
$$;

revoke execute on function app.person_change_authors, app.person_restricted_since, app.person_by_ref, app.person_refs,
  app.person_merge_records, app.move_person_records, app.keep_identity_revision from public;
grant execute on function app.person_change_authors, app.person_restricted_since, app.person_by_ref, app.person_refs,
  app.person_merge_records, app.move_person_records to onderdak_app;

alter table person_file_opening enable row level security;
alter table person_identity_revision enable row level security;
alter table person_emergency_review enable row level security;
create policy person_file_opening_own on person_file_opening for select to onderdak_app
  using (region_id = app.region_id() and user_id = app.user_id() and app.has_any_role('shelter-worker', 'case-worker'));
create policy person_file_opening_ask on person_file_opening for insert to onderdak_app
  with check (user_id = app.user_id() and app.has_any_role('shelter-worker', 'case-worker')
    and app.may_take_in(region_id, person_id));
create policy person_identity_revision_helped on person_identity_revision for select to onderdak_app
  using (app.may_read_person(region_id, person_id));
create policy person_emergency_review_by_privacy_officer on person_emergency_review to onderdak_app
  using (region_id = app.region_id() and app.has_role('privacy-officer'))
  with check (region_id = app.region_id() and app.has_role('privacy-officer') and reviewed_by = app.user_id());
grant select, insert on person_file_opening, person_emergency_review to onderdak_app;
grant select on person_identity_revision to onderdak_app;
