-- People who need help. `person` is pseudonymous; who it is stands apart, encrypted, in `person_identity`.
-- The keys are outside the database (docs/decisions/0020-search-on-encrypted-names.md).

create table person (
  region_id uuid not null references region,
  person_id uuid not null default uuidv7(),
  -- The region's own code for this person, as import files use it.
  person_ref text check (length(btrim(person_ref)) > 0),
  birth_year integer check (birth_year between 1900 and 2200),
  sex text check (sex in ('woman', 'man', 'other')),
  origin_municipality_code text references municipality (code),
  merged_into_person_id uuid,
  registered_by uuid,
  registered_by_organisation uuid,
  registered_at timestamptz not null default now(),
  primary key (region_id, person_id),
  unique (region_id, person_ref),
  foreign key (region_id, merged_into_person_id) references person (region_id, person_id),
  foreign key (region_id, registered_by_organisation) references organisation (region_id, organisation_id),
  constraint person_not_merged_into_itself check (merged_into_person_id <> person_id)
);
comment on table person is 'A person without name: birth year and municipality of origin. Merged files point at the file that was kept.';

-- Each bytea below is `key id, nonce, ciphertext, tag` (AES-256-GCM), bound to region, table, column and person.
create table person_identity (
  region_id uuid not null,
  person_id uuid not null,
  working_name bytea,
  given_names bytea,
  initials bytea,
  prefix bytea,
  family_name bytea,
  birth_date bytea,
  bsn bytea,
  phone bytea,
  email bytea,
  key_id text not null,
  -- Keyed hashes, for looking up without reading; equal values give equal hashes within one region only.
  hash_key_id text not null,
  bsn_hash bytea,
  birth_date_hash bytea,
  name_birth_hash bytea,
  -- Marks of the name's trigrams, with decoys among them.
  name_marks integer[] not null default '{}',
  -- How many of the marks are the name's own.
  name_mark_count integer not null default 0 check (name_mark_count between 0 and cardinality(name_marks)),
  -- False once the file was merged into another: its BSN then counts for the kept file.
  is_searchable boolean not null default true,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references person (region_id, person_id)
);
create unique index person_identity_bsn on person_identity (region_id, hash_key_id, bsn_hash)
  where bsn_hash is not null and is_searchable;
create index person_identity_name_birth on person_identity (region_id, name_birth_hash) where name_birth_hash is not null;
create index person_identity_birth on person_identity (region_id, birth_date_hash) where birth_date_hash is not null;
create index person_identity_name_marks on person_identity using gin (name_marks);

create table person_legal_basis (
  region_id uuid not null,
  legal_basis_id uuid not null default uuidv7(),
  person_id uuid not null,
  basis text not null check (basis in ('wmo', 'consent', 'vital-interest', 'public-task')),
  purpose text not null check (length(btrim(purpose)) >= 5),
  valid_period daterange not null check (not isempty(valid_period)),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, legal_basis_id),
  foreign key (region_id, person_id) references person (region_id, person_id)
);
create index person_legal_basis_person on person_legal_basis (region_id, person_id);

create table person_restriction (
  region_id uuid not null,
  restriction_id uuid not null default uuidv7(),
  person_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 10),
  valid_period daterange not null check (not isempty(valid_period)),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (region_id, restriction_id),
  unique (region_id, person_id, valid_period without overlaps),
  foreign key (region_id, person_id) references person (region_id, person_id)
);
comment on table person_restriction is 'Restricted files: only the readers named see name and file, whatever their role allows.';

create table person_restriction_reader (
  region_id uuid not null,
  restriction_id uuid not null,
  user_id uuid not null,
  primary key (region_id, restriction_id, user_id),
  foreign key (region_id, restriction_id) references person_restriction on delete cascade,
  foreign key (region_id, user_id) references region_user (region_id, user_id)
);

create table household (
  region_id uuid not null references region,
  household_id uuid not null default uuidv7(),
  kind text not null check (kind in ('single', 'couple', 'family', 'other')),
  registered_by uuid,
  registered_by_organisation uuid,
  registered_at timestamptz not null default now(),
  primary key (region_id, household_id),
  foreign key (region_id, registered_by_organisation) references organisation (region_id, organisation_id)
);

create table household_member (
  region_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  member_role text not null check (member_role in ('adult', 'partner', 'child', 'other')),
  valid_period daterange not null check (not isempty(valid_period)),
  primary key (region_id, household_id, person_id, valid_period without overlaps),
  -- A person belongs to one household at a time.
  constraint household_member_one_household unique (region_id, person_id, valid_period without overlaps),
  foreign key (region_id, household_id) references household,
  foreign key (region_id, person_id) references person (region_id, person_id)
);

create table person_merge (
  region_id uuid not null,
  merge_id uuid not null default uuidv7(),
  kept_person_id uuid not null,
  leaving_person_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 10),
  merged_by uuid not null,
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  primary key (region_id, merge_id),
  foreign key (region_id, kept_person_id) references person (region_id, person_id),
  foreign key (region_id, leaving_person_id) references person (region_id, person_id),
  constraint person_merge_two_people check (kept_person_id <> leaving_person_id),
  constraint person_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index person_merge_standing on person_merge (region_id, leaving_person_id) where undone_at is null;

-- What moved along, so that undoing gives back exactly that. Fields of the identity that were filled stand here too.
create table person_merge_move (
  region_id uuid not null,
  merge_id uuid not null,
  record_kind text not null check (record_kind in ('stay', 'intake', 'waiting-list-entry', 'household-member',
    'night-presence', 'handover', 'unmet-demand', 'identity-field')),
  record_id text not null,
  primary key (region_id, merge_id, record_kind, record_id),
  foreign key (region_id, merge_id) references person_merge
);

-- Opening a file of someone whom one's own organisation does not help (yet): with a reason, for one hour at most.
create table person_emergency_access (
  region_id uuid not null,
  access_id uuid not null default uuidv7(),
  person_id uuid not null,
  user_id uuid not null,
  -- `reported-here`: the person came to the own organisation; `emergency`: anything else.
  ground text not null default 'emergency' check (ground in ('emergency', 'reported-here')),
  reason text not null constraint person_emergency_access_reason check (length(btrim(reason)) >= 10),
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 hour',
  primary key (region_id, access_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  constraint person_emergency_access_term check (expires_at > granted_at and expires_at <= granted_at + interval '1 hour')
);
create index person_emergency_access_user on person_emergency_access (region_id, user_id, person_id, expires_at);

create function app.is_hidden_by_restriction(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from person_restriction r
    where r.region_id = region and r.person_id = person and r.valid_period @> current_date
      and not exists (
        select from person_restriction_reader reader
        where reader.region_id = region and reader.restriction_id = r.restriction_id and reader.user_id = app.user_id()));
end;

create function app.has_emergency_access(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_any_role('shelter-worker', 'case-worker') and exists (
    select from person_emergency_access a
    where a.region_id = region and a.person_id = person and a.user_id = app.user_id() and a.expires_at > now());
end;

-- Who might be the person searched for, by hashes alone: no name leaves the database, and none of a restricted file.
-- `wanted_births`: the date itself first, then day and month swapped (or null), then dates one mistake away.
create function app.person_candidates(
  wanted_key_id text, wanted_marks integer[], wanted_bsn bytea, wanted_name_birth bytea, wanted_births bytea[],
  least_shared integer, most integer
) returns table (
  person_id uuid, person_ref text, birth_year integer,
  shared_marks integer, stored_marks integer,
  -- Null: no BSN searched for or none stored.
  is_bsn_equal boolean, is_name_and_birth_equal boolean,
  -- Place in `wanted_births`; 0: another date; null: none stored or none searched for.
  birth_hash_no integer
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with found as (
    select i.person_id from person_identity i
    where i.region_id = app.region_id() and i.hash_key_id = wanted_key_id and i.bsn_hash = wanted_bsn
    union
    select i.person_id from person_identity i
    where i.region_id = app.region_id() and i.hash_key_id = wanted_key_id and i.name_birth_hash = wanted_name_birth
    union
    select i.person_id from person_identity i
    where i.region_id = app.region_id() and i.hash_key_id = wanted_key_id and i.name_marks && wanted_marks
      and (select count(*) from unnest(i.name_marks) as mark where mark = any (wanted_marks)) >= least_shared
  )
  select p.person_id, p.person_ref, p.birth_year,
    (select count(*)::integer from unnest(i.name_marks) as mark where mark = any (wanted_marks)) as shared,
    i.name_mark_count,
    i.bsn_hash = wanted_bsn,
    i.name_birth_hash = wanted_name_birth,
    case when cardinality(wanted_births) > 0 and i.birth_date_hash is not null
      then coalesce(array_position(wanted_births, i.birth_date_hash), 0) end
  from found
  join person_identity i on i.region_id = app.region_id() and i.person_id = found.person_id
  join person p on p.region_id = i.region_id and p.person_id = i.person_id
  where app.has_any_role('shelter-worker', 'case-worker')
    and i.is_searchable
    and not app.is_hidden_by_restriction(p.region_id, p.person_id)
  order by (i.bsn_hash = wanted_bsn) desc nulls last, (i.name_birth_hash = wanted_name_birth) desc nulls last,
    2.0 * (select count(*) from unnest(i.name_marks) as mark where mark = any (wanted_marks))
      / nullif(cardinality(wanted_marks) + i.name_mark_count, 0) desc nulls last
  limit least(most, 25);
end;

revoke execute on function app.is_hidden_by_restriction, app.has_emergency_access, app.person_candidates from public;
grant execute on function app.is_hidden_by_restriction, app.has_emergency_access, app.person_candidates to onderdak_app;

alter table person enable row level security;
alter table person_identity enable row level security;
alter table person_legal_basis enable row level security;
alter table person_restriction enable row level security;
alter table person_restriction_reader enable row level security;
alter table household enable row level security;
alter table household_member enable row level security;
alter table person_merge enable row level security;
alter table person_merge_move enable row level security;
alter table person_emergency_access enable row level security;

-- A file opened with a reason: the person and the identity, to read.
create policy person_by_emergency on person for select to onderdak_app
  using (region_id = app.region_id() and app.has_emergency_access(region_id, person_id) and not app.is_hidden_by_restriction(region_id, person_id));
create policy person_identity_by_emergency on person_identity for select to onderdak_app
  using (region_id = app.region_id() and app.has_emergency_access(region_id, person_id) and not app.is_hidden_by_restriction(region_id, person_id));
create policy person_added_by_shelter on person for insert to onderdak_app
  with check (region_id = app.region_id() and app.has_role('shelter-worker')
    and registered_by = app.user_id() and registered_by_organisation = app.organisation_id());

-- The privacy officer decides which files are restricted and who may read them; a reader sees that it is so.
create policy person_restriction_by_privacy_officer on person_restriction to onderdak_app
  using (region_id = app.region_id() and app.has_role('privacy-officer'))
  with check (region_id = app.region_id() and app.has_role('privacy-officer') and recorded_by = app.user_id());
create policy person_restriction_reader_by_privacy_officer on person_restriction_reader to onderdak_app
  using (region_id = app.region_id() and app.has_role('privacy-officer'))
  with check (region_id = app.region_id() and app.has_role('privacy-officer'));

create policy person_emergency_access_own on person_emergency_access for select to onderdak_app
  using (region_id = app.region_id() and user_id = app.user_id() and app.has_any_role('shelter-worker', 'case-worker'));
create policy person_emergency_access_overseen on person_emergency_access for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('privacy-officer'));
create policy person_emergency_access_ask on person_emergency_access for insert to onderdak_app
  with check (region_id = app.region_id() and user_id = app.user_id() and app.has_any_role('shelter-worker', 'case-worker')
    and not app.is_hidden_by_restriction(region_id, person_id));
create policy person_emergency_access_end on person_emergency_access for update to onderdak_app
  using (region_id = app.region_id() and user_id = app.user_id() and app.has_any_role('shelter-worker', 'case-worker'));

create policy household_of_organisation on household for select to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and registered_by_organisation = app.organisation_id());
create policy household_added_by_shelter on household for insert to onderdak_app
  with check (region_id = app.region_id() and app.has_role('shelter-worker')
    and registered_by = app.user_id() and registered_by_organisation = app.organisation_id());
create policy household_changed_by_shelter on household for update to onderdak_app
  using (region_id = app.region_id() and app.has_role('shelter-worker') and registered_by_organisation = app.organisation_id());

grant select, insert on person, person_identity, person_legal_basis, household, household_member,
  person_merge, person_merge_move, person_emergency_access to onderdak_app;
grant update (person_ref, birth_year, sex, origin_municipality_code, merged_into_person_id) on person to onderdak_app;
grant update on person_identity to onderdak_app;
grant update (valid_period) on person_legal_basis, household_member to onderdak_app;
grant update (person_id) on household_member to onderdak_app;
grant update (kind) on household to onderdak_app;
grant update (undone_by, undone_at, undo_reason) on person_merge to onderdak_app;
grant update (expires_at) on person_emergency_access to onderdak_app;
grant select, insert on person_restriction to onderdak_app;
grant update (valid_period) on person_restriction to onderdak_app;
grant select, insert, delete on person_restriction_reader to onderdak_app;
