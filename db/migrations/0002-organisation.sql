-- Municipalities (shared), regions (the tenant), their dated membership, organisations, and who works where.

create table municipality (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  name text not null,
  safety_region text not null,
  list_year integer not null
);
comment on table municipality is 'Dutch municipalities by CBS code; the same for every region.';

create table region (
  region_id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
  name text not null,
  centre_municipality_code text not null references municipality (code),
  suppression_threshold integer not null default 10 check (suppression_threshold >= 1)
);
comment on table region is 'A region around a centre municipality; every other table of a region carries its region_id first.';

create table region_membership (
  region_id uuid not null references region,
  source text not null,
  municipality_code text not null references municipality (code),
  valid_period daterange not null check (not isempty(valid_period)),
  primary key (region_id, source, municipality_code, valid_period without overlaps)
);
comment on table region_membership is 'Which municipalities form the region, per source and per period: sources differ.';

create table organisation (
  region_id uuid not null references region,
  organisation_id uuid not null default uuidv7(),
  slug text not null,
  name text not null,
  kind text not null check (kind in ('municipality', 'shelter-provider', 'care-provider', 'housing-corporation', 'public-health', 'other')),
  municipality_code text references municipality (code),
  is_invented boolean not null default false,
  primary key (region_id, organisation_id),
  unique (region_id, slug)
);

create table region_user (
  region_id uuid not null references region,
  user_id uuid not null,
  display_name text not null,
  email text not null,
  primary key (region_id, user_id),
  unique (region_id, email)
);
comment on table region_user is 'People who work in a region, as colleagues see them; the account itself lives in schema auth.';

create table role_assignment (
  region_id uuid not null,
  assignment_id uuid not null default uuidv7(),
  user_id uuid not null,
  role text not null check (role in ('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'debt-worker', 'desk-worker', 'housing-partner', 'region-admin', 'privacy-officer')),
  organisation_id uuid,
  municipality_code text references municipality (code),
  valid_period daterange not null default daterange(current_date, null) check (not isempty(valid_period)),
  primary key (region_id, assignment_id),
  foreign key (region_id, user_id) references region_user (region_id, user_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  constraint role_assignment_municipality check (role not in ('municipal-policy', 'debt-worker') or municipality_code is not null),
  constraint role_assignment_no_overlap exclude using gist (
    region_id with =, user_id with =, role with =,
    coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') with =,
    coalesce(municipality_code, '') with =, valid_period with &&)
);
create index role_assignment_user on role_assignment (user_id);

alter table municipality enable row level security;
alter table region enable row level security;
alter table region_membership enable row level security;
alter table organisation enable row level security;
alter table region_user enable row level security;
alter table role_assignment enable row level security;

-- Municipalities and the composition of regions are public facts.
create policy municipality_public on municipality for select to onderdak_app using (true);
create policy region_public on region for select to onderdak_app using (true);
create policy region_membership_public on region_membership for select to onderdak_app using (true);

create policy organisation_in_region on organisation for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.user_id()) is not null);
create policy organisation_by_admin on organisation for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin')));
create policy organisation_change_by_admin on organisation for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')));

create policy region_user_self on region_user for select to onderdak_app using (user_id = (select app.user_id()));
create policy region_user_by_admin on region_user for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('region-admin', 'privacy-officer')));
create policy region_user_added_by_admin on region_user for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin')));
create policy region_user_changed_by_admin on region_user for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')));

-- A user sees the own assignments in every region: that is how the place of work is chosen after sign-in.
create policy role_assignment_self on role_assignment for select to onderdak_app using (user_id = (select app.user_id()));
create policy role_assignment_by_admin on role_assignment for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('region-admin', 'privacy-officer')));
create policy role_assignment_added_by_admin on role_assignment for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin')));
create policy role_assignment_changed_by_admin on role_assignment for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')));

grant select on municipality, region, region_membership to onderdak_app;
grant select, insert, update on organisation, region_user, role_assignment to onderdak_app;
