-- A day is a Dutch day. The database's own current_date is that of UTC: between midnight and one or two o'clock access
-- that had ended went on, and what was recorded got yesterday's date.
alter table background_task alter column expires_on set default (app.dutch_day() + 7);
alter table role_assignment alter column valid_period set default daterange(app.dutch_day(), null);

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
      where r.region_id = region and r.person_id = person
        and r.registered_by_organisation = app.organisation_id() and r.registered_at > now() - interval '365 days')
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

create or replace function app.end_unjustified_access() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
$$;

create or replace function app.policy_colleagues() returns table (user_id uuid, display_name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct u.user_id, u.display_name
  from region_user u
  join role_assignment a using (region_id, user_id)
  where u.region_id = app.region_id() and app.has_role('regional-policy')
    and a.role in ('regional-policy', 'municipal-policy') and a.valid_period @> app.dutch_day()
  order by 2, 1;
end;
