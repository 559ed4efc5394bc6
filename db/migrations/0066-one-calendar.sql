-- One calendar. A request is handed its day once, and its rules, its pages and the database judge by that same day: a
-- request that comes just before midnight is answered as of the day on which it came, whole. The scope sets that day as
-- app.today beside app.region and the rest, in the round trip that begins the transaction.
--
-- This is no weaker than app.region: the same program sets both, and who could set another day could set another region
-- and role as well. Where no day is set (the owner, the job queue, public facts) it is the day in the Netherlands now.

-- Not of class 22: that a day is malformed is a fault of the program, never of what a user filled in.
create function app.refuse_day(given text) returns date
  language plpgsql stable parallel safe
as $$
begin
  raise exception 'app.today is not a day: %', given;
end;
$$;

-- The day in the Netherlands on which a moment falls.
create function app.dutch_day_of(moment timestamptz) returns date
  language sql immutable parallel safe
  return (moment at time zone 'Europe/Amsterdam')::date;

-- The form is looked at first, because the cast would also take 'tomorrow', 'infinity' or a day as the session writes it.
create or replace function app.dutch_day() returns date
  language sql stable parallel safe
  return case
    when coalesce(current_setting('app.today', true), '') = '' then app.dutch_day_of(now())
    when current_setting('app.today', true) ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then current_setting('app.today', true)::date
    else app.refuse_day(current_setting('app.today', true))
  end;

create or replace function app.guard_grant_scores() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
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
$$;

create or replace function app.open_grant_calls(region uuid)
  returns table (plan_slug text, call_id text, name text, ceiling_cents bigint, last_day date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.plan_slug, c.call_id, c.name, c.ceiling_cents, upper(c.open_period) - 1
  from grant_call c
  where c.region_id = region and c.open_period @> app.dutch_day()
  order by 5, 1, 2;
end;

create or replace function app.submit_grant_application(
  application uuid, plan text, call text, title text, description text, requested_cents bigint,
  name bytea, organisation bytea, email bytea, phone bytea, sender bytea, neighbourhood bytea) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
$$;

create or replace function app.works_under(assignment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from role_assignment a
    where a.region_id = app.region_id() and a.assignment_id = assignment and a.user_id = app.user_id()
      and app.has_role(a.role)
      and a.organisation_id is not distinct from app.organisation_id()
      and a.municipality_code is not distinct from app.municipality_code()
      and a.valid_period @> app.dutch_day());
end;

create or replace function app.is_hidden_by_restriction(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from person_restriction r
    where r.region_id = region and r.person_id = person and r.valid_period @> app.dutch_day()
      and not exists (
        select from person_restriction_reader reader
        where reader.region_id = region and reader.restriction_id = r.restriction_id and reader.user_id = app.user_id()));
end;

create or replace function app.person_restricted_since(person uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select lower(r.valid_period) from person_restriction r
  where r.region_id = app.region_id() and r.person_id = person and r.valid_period @> app.dutch_day()
    and app.may_take_in(app.region_id(), person);
end;

-- A year after a file was made is counted in days, as after a stay and a closed report: it ends at midnight, not at the
-- hour at which somebody happened to make it.
create or replace function app.helps_person(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_role('shelter-worker') and app.organisation_id() is not null and (
    exists (
      select from stay s
      join premises_provider p on p.region_id = s.region_id and p.premises_id = s.premises_id
        and p.organisation_id = app.organisation_id()
      where s.region_id = region and s.person_id = person and s.status in ('reserved', 'present', 'departed')
        and (upper_inf(s.period) or upper(s.period) > app.dutch_day() - 365)
        and app.gives_access(s.region_id, s.emergency_access_id))
    or exists (
      select from person r
      where r.region_id = region and r.person_id = person and r.registered_by_organisation = app.organisation_id()
        and app.dutch_day_of(r.registered_at) > app.dutch_day() - 365)
    or exists (
      select from intake i
      where i.region_id = region and i.person_id = person and i.organisation_id = app.organisation_id()
        and coalesce(i.closed_on, app.dutch_day()) > app.dutch_day() - 365
        and app.gives_access(i.region_id, i.emergency_access_id))
    or exists (
      select from waiting_list_entry w
      where w.region_id = region and w.person_id = person and w.organisation_id = app.organisation_id() and w.ended_on is null
        and app.gives_access(w.region_id, w.emergency_access_id)));
end;
alter policy person_registered_here on person
  using (region_id = app.region_id() and app.has_role('shelter-worker')
    and registered_by_organisation = app.organisation_id()
    and app.dutch_day_of(registered_at) > app.dutch_day() - 365
    and not app.is_hidden_by_restriction(region_id, person_id));
