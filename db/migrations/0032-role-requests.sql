-- Roles and passwords that one administrator may not give alone.
--
-- A role stands in role_assignment only when it holds for its person: what waits for somebody's word stands in
-- role_request and gives nothing, whatever query forgets to ask. Every step is a recorded act, taken by a function that
-- looks who takes it; the application has no right to change these rows itself.

-- Roles that see names or the log, or give roles themselves.
create function app.is_given_by_two(role_code text) returns boolean
  language sql immutable parallel safe
  return role_code in ('region-admin', 'privacy-officer');

-- Roles begin and end on days in the Netherlands, whatever zone the database runs in.
create function app.dutch_day() returns date
  language sql stable parallel safe
  return (now() at time zone 'Europe/Amsterdam')::date;

create table role_request (
  region_id uuid not null references region,
  request_id uuid not null default uuidv7(),
  user_id uuid not null,
  display_name text not null,
  email text not null,
  role text not null check (role in ('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'debt-worker', 'desk-worker', 'housing-partner', 'region-admin', 'privacy-officer')),
  organisation_id uuid,
  municipality_code text references municipality (code),
  asked_by uuid,
  asked_at timestamptz not null default now(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  accepted_at timestamptz,
  declined_at timestamptz,
  link_hash bytea,
  link_expires_at timestamptz,
  primary key (region_id, request_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  constraint role_request_municipality check (role not in ('municipal-policy', 'debt-worker') or municipality_code is not null),
  constraint role_request_not_by_oneself check (asked_by is distinct from user_id and confirmed_by is distinct from user_id),
  constraint role_request_by_two check (confirmed_by is null or confirmed_by is distinct from asked_by),
  constraint role_request_one_answer check (num_nonnulls(refused_at, accepted_at, declined_at) <= 1),
  constraint role_request_confirmed_first check (
    not app.is_given_by_two(role) or confirmed_at is not null or num_nonnulls(link_hash, accepted_at, declined_at) = 0)
);
comment on table role_request is 'A role that waits: for a second administrator, for its person, or for both. It gives nothing.';
comment on column role_request.asked_by is 'The administrator who asks; null for the operator''s command line.';
comment on column role_request.accepted_at is 'When the person (user_id) said yes, with the link of this region.';
create index role_request_link on role_request (link_hash);
create index role_request_user on role_request (user_id);
create unique index role_request_open on role_request (
  region_id, user_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), coalesce(municipality_code, ''))
  where num_nonnulls(refused_at, accepted_at, declined_at) = 0;

create table password_reset_request (
  region_id uuid not null,
  request_id uuid not null default uuidv7(),
  user_id uuid not null,
  reason text not null check (length(reason) between 1 and 200),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  approved_by uuid,
  approved_at timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  primary key (region_id, request_id),
  foreign key (region_id, user_id) references region_user (region_id, user_id),
  constraint password_reset_not_for_oneself check (asked_by <> user_id and approved_by is distinct from user_id),
  constraint password_reset_by_two check (approved_by is distinct from asked_by),
  constraint password_reset_one_answer check (num_nonnulls(approved_at, refused_at) <= 1)
);
comment on table password_reset_request is 'A new password for an existing account: asked by one administrator, approved by another, who alone sees the link.';
create unique index password_reset_open on password_reset_request (region_id, user_id)
  where num_nonnulls(approved_at, refused_at) = 0;

alter table role_request enable row level security;
alter table password_reset_request enable row level security;

create policy role_request_in_region on role_request for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('region-admin', 'privacy-officer')));
-- Its person sees it in every region, once nobody else has to agree.
create policy role_request_self on role_request for select to onderdak_app
  using (user_id = (select app.user_id()) and (confirmed_at is not null or not app.is_given_by_two(role)));
create policy role_request_by_admin on role_request for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin'))
    and asked_by = (select app.user_id()) and user_id <> (select app.user_id()));
grant select (region_id, request_id, user_id, display_name, email, role, organisation_id, municipality_code, asked_by, asked_at,
    confirmed_by, confirmed_at, refused_by, refused_at, accepted_at, declined_at, link_expires_at),
  insert (region_id, user_id, display_name, email, role, organisation_id, municipality_code, asked_by, link_hash, link_expires_at)
  on role_request to onderdak_app;

create policy password_reset_in_region on password_reset_request for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('region-admin', 'privacy-officer')));
create policy password_reset_by_admin on password_reset_request for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin'))
    and asked_by = (select app.user_id()) and user_id <> (select app.user_id()));
grant select, insert (region_id, user_id, reason, asked_by) on password_reset_request to onderdak_app;

-- Whether the administrator who asks may give this person a role at once: who works in the own region already, or an
-- account that the own region made and that nobody has used. Every other account waits for its owner.
create function app.may_be_given_role(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
      select from role_assignment a
      where a.region_id = app.region_id() and a.user_id = person
        and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
    or exists (
      select from auth.account_holder h
      where h.id = person and h.set_up_region_id = app.region_id()
        and not exists (select from auth.credential c where c.user_id = h.id and c.password is not null)
        and not exists (select from role_assignment a where a.user_id = h.id and a.region_id <> app.region_id()));
end;

drop policy role_assignment_added_by_admin on role_assignment;
create policy role_assignment_added_by_admin on role_assignment for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin'))
    and user_id <> (select app.user_id())
    and not app.is_given_by_two(role) and app.may_be_given_role(user_id));

-- A day without the role has begun at midnight here, not some hours later.
drop policy role_assignment_taken_back_by_admin on role_assignment;
create policy role_assignment_taken_back_by_admin on role_assignment for delete to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')) and lower(valid_period) >= app.dutch_day());

-- An end may be moved while the role holds; one that has ended, or that two people gave, is not given again by moving it.
create function app.keep_role_from_returning() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
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
$$;
create trigger role_assignment_returns_by_request before update on role_assignment
  for each row execute function app.keep_role_from_returning();

-- The privacy officer approves requests too, so may know what an administrator may.
create or replace function app.works_elsewhere(person uuid, region uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region is distinct from app.region_id() or not coalesce(app.has_any_role('region-admin', 'privacy-officer'), false) or exists (
    select from role_assignment a
    where a.user_id = person and a.region_id <> region
      and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()));
end;

-- The second administrator's yes, with the hash of the link that only this one sees.
create function app.confirm_role_request(request uuid, link bytea) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_request r
  set confirmed_by = app.user_id(), confirmed_at = now(), link_hash = link, link_expires_at = now() + interval '7 days'
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer') and app.is_given_by_two(r.role)
    and r.asked_by is distinct from app.user_id() and r.user_id <> app.user_id()
    and r.confirmed_at is null and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$$;

-- An administrator's no; of who asked it, it takes the request back.
create function app.refuse_role_request(request uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_request r set refused_by = app.user_id(), refused_at = now()
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer')
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$$;

-- What a link offers, to who holds it: no account, no address. `works_already`: the account has a role somewhere, so its
-- holder signs in before saying yes; the link alone would let this region into another.
create function app.role_request_of_link(link bytea) returns table (
  region_id uuid, request_id uuid, user_id uuid, region_name text, role text,
  municipality_name text, organisation_name text, works_already boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.region_id, r.request_id, r.user_id, g.name, r.role, m.name, o.name, exists (
    select from role_assignment a
    where a.user_id = r.user_id and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
  from role_request r
  join region g on g.region_id = r.region_id
  left join municipality m on m.code = r.municipality_code
  left join organisation o on o.region_id = r.region_id and o.organisation_id = r.organisation_id
  where r.link_hash = link and r.link_expires_at > now()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
end;

-- The person's yes: only with the link of this region, so that who knows the password alone gets nothing.
create function app.accept_role_request(request uuid, link bytea) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  asked role_request;
begin
  update role_request r set accepted_at = now()
  where r.region_id = app.region_id() and r.request_id = request and r.user_id = app.user_id()
    and r.link_hash = link and r.link_expires_at > now()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0
  returning * into asked;
  if not found then
    return false;
  end if;
  insert into region_user (region_id, user_id, display_name, email)
    values (asked.region_id, asked.user_id, asked.display_name, asked.email)
    on conflict (region_id, user_id) do nothing;
  insert into role_assignment (region_id, user_id, role, organisation_id, municipality_code, valid_period)
    values (asked.region_id, asked.user_id, asked.role, asked.organisation_id, asked.municipality_code,
      daterange(app.dutch_day(), null))
    on conflict on constraint role_assignment_no_overlap do nothing;
  return true;
end
$$;

create function app.decline_role_request(request uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_request r set declined_at = now()
  where r.region_id = app.region_id() and r.request_id = request and r.user_id = app.user_id()
    and (r.confirmed_at is not null or not app.is_given_by_two(r.role))
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
  return found;
end
$$;

-- Approves a new password and gives whose it is; null when it may not be: asked by oneself, for oneself, too long ago,
-- or for an account that works elsewhere too, where a new password would open the other region.
create function app.approve_password_reset(request uuid) returns uuid
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  person uuid;
begin
  update password_reset_request r set approved_by = app.user_id(), approved_at = now()
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer')
    and r.asked_by <> app.user_id() and r.user_id <> app.user_id()
    and r.asked_at > now() - interval '7 days'
    and num_nonnulls(r.approved_at, r.refused_at) = 0
    and not app.works_elsewhere(r.user_id, r.region_id)
    and exists (
      select from role_assignment a
      where a.region_id = r.region_id and a.user_id = r.user_id
        and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
  returning r.user_id into person;
  return person;
end
$$;

create function app.refuse_password_reset(request uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update password_reset_request r set refused_by = app.user_id(), refused_at = now()
  where r.region_id = app.region_id() and r.request_id = request
    and app.has_any_role('region-admin', 'privacy-officer')
    and num_nonnulls(r.approved_at, r.refused_at) = 0;
  return found;
end
$$;

revoke execute on function app.may_be_given_role, app.confirm_role_request, app.refuse_role_request,
  app.role_request_of_link, app.accept_role_request, app.decline_role_request,
  app.approve_password_reset, app.refuse_password_reset from public;
grant execute on function app.may_be_given_role, app.confirm_role_request, app.refuse_role_request,
  app.role_request_of_link, app.accept_role_request, app.decline_role_request,
  app.approve_password_reset, app.refuse_password_reset to onderdak_app;
