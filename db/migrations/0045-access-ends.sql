-- Temporary access ends when it was to end: its times come from the server's clock, and nothing done while it lasts
-- makes it last longer (docs/decisions/0032-emergency-access-stays-an-hour.md).

-- Times are the database's. The application names who, whom and why; it ends nothing but names of a scan.
revoke insert, update on person_emergency_access, person_file_opening, scan_identity_access, background_task from onderdak_app;
revoke update (expires_at) on person_emergency_access from onderdak_app;
grant insert (region_id, access_id, person_id, user_id, ground, reason) on person_emergency_access to onderdak_app;
grant insert (region_id, opening_id, person_id, user_id, purpose_code) on person_file_opening to onderdak_app;
grant insert (region_id, access_id, round_slug, user_id, purpose) on scan_identity_access to onderdak_app;
grant update (expires_at) on scan_identity_access to onderdak_app;
grant insert (region_id, task_id, requested_by, assignment_id, kind, title, parameters) on background_task to onderdak_app;
grant update (status, started_at, finished_at, progress_done, progress_total, message) on background_task to onderdak_app;
drop policy person_emergency_access_end on person_emergency_access;

create function app.set_opening_term() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  new.opened_at := now();
  new.expires_at := now() + case when new.purpose_code = 'emergency' then interval '1 hour' else interval '8 hours' end;
  return new;
end
$$;
create trigger person_file_opening_term_is_set before insert on person_file_opening for each row
  execute function app.set_opening_term();

-- Ending earlier is for who asked; a term is not lengthened.
create function app.only_shorten_term() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if new.expires_at > old.expires_at then
    raise exception 'a term is not lengthened' using errcode = 'check_violation', constraint = 'term_only_shortened';
  end if;
  return new;
end
$$;
create trigger scan_identity_access_only_shortened before update on scan_identity_access for each row
  execute function app.only_shorten_term();

-- What is recorded about someone while a file was open in an emergency says so. Null: the organisation helped already.
alter table stay add emergency_access_id uuid, add foreign key (region_id, emergency_access_id)
  references person_emergency_access (region_id, access_id);
alter table intake add emergency_access_id uuid, add foreign key (region_id, emergency_access_id)
  references person_emergency_access (region_id, access_id);
alter table waiting_list_entry add emergency_access_id uuid, add foreign key (region_id, emergency_access_id)
  references person_emergency_access (region_id, access_id);
create index stay_emergency_access on stay (region_id, emergency_access_id) where emergency_access_id is not null;
create index intake_emergency_access on intake (region_id, emergency_access_id) where emergency_access_id is not null;
create index waiting_list_entry_emergency_access on waiting_list_entry (region_id, emergency_access_id)
  where emergency_access_id is not null;

create function app.emergency_verdict(region uuid, access uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.verdict from person_emergency_review r where r.region_id = region and r.access_id = access;
end;

-- A record gives access of its own, unless it was made during an emergency opening that was not found justified.
create function app.gives_access(region uuid, access uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select access is null or coalesce(app.emergency_verdict(region, access) = 'justified', false);
end;

create or replace function app.has_emergency_access(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_any_role('shelter-worker', 'case-worker') and exists (
    select from person_emergency_access a
    where a.region_id = region and a.person_id = person and a.user_id = app.user_id() and a.expires_at > now()
      and app.emergency_verdict(a.region_id, a.access_id) is distinct from 'not-justified');
end;

create or replace function app.helps_person(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region = app.region_id() and app.has_role('shelter-worker') and app.organisation_id() is not null and (
    exists (
      select from stay s
      join premises_provider p on p.region_id = s.region_id and p.premises_id = s.premises_id
        and p.organisation_id = app.organisation_id()
      where s.region_id = region and s.person_id = person and s.status in ('reserved', 'present', 'departed')
        and (upper_inf(s.period) or upper(s.period) > current_date - 365)
        and app.gives_access(s.region_id, s.emergency_access_id))
    or exists (
      select from person r
      where r.region_id = region and r.person_id = person
        and r.registered_by_organisation = app.organisation_id() and r.registered_at > now() - interval '365 days')
    or exists (
      select from intake i
      where i.region_id = region and i.person_id = person and i.organisation_id = app.organisation_id()
        and coalesce(i.closed_on, current_date) > current_date - 365
        and app.gives_access(i.region_id, i.emergency_access_id))
    or exists (
      select from waiting_list_entry w
      where w.region_id = region and w.person_id = person and w.organisation_id = app.organisation_id() and w.ended_on is null
        and app.gives_access(w.region_id, w.emergency_access_id)));
end;

-- Whose records the organisation keeps: it works on with a stay, a report or an entry that it has, by number, also
-- where the file itself is not (or no longer) open to it. A record is never moved to somebody of whom there is none.
create function app.keeps_records_of(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.helps_person(region, person) or (region = app.region_id() and app.has_role('shelter-worker') and (
    exists (
      select from stay s
      join premises_provider p on p.region_id = s.region_id and p.premises_id = s.premises_id
        and p.organisation_id = app.organisation_id()
      where s.region_id = region and s.person_id = person)
    or exists (
      select from intake i
      where i.region_id = region and i.person_id = person and i.organisation_id = app.organisation_id())
    or exists (
      select from waiting_list_entry w
      where w.region_id = region and w.person_id = person and w.organisation_id = app.organisation_id())));
end;

-- The number of the person in a record of one's own, for lists: who it is takes opening the file.
create function app.own_record_refs(people uuid[]) returns table (person_id uuid, person_ref text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.person_id, p.person_ref from person p
  where p.region_id = app.region_id() and p.person_id = any (people)
    and app.keeps_records_of(p.region_id, p.person_id)
    and not app.is_hidden_by_restriction(p.region_id, p.person_id);
end;

revoke execute on function app.set_opening_term, app.only_shorten_term, app.emergency_verdict, app.gives_access,
  app.keeps_records_of, app.own_record_refs from public;
grant execute on function app.set_opening_term, app.only_shorten_term, app.emergency_verdict, app.gives_access,
  app.keeps_records_of, app.own_record_refs to onderdak_app;

alter policy stay_changed_at_own_premises on stay
  with check (app.runs_premises(region_id, premises_id) and app.keeps_records_of(region_id, person_id));
alter policy night_presence_at_own_premises on night_presence
  with check (app.runs_premises(region_id, premises_id) and app.keeps_records_of(region_id, person_id)
    and recorded_by = app.user_id());
alter policy night_presence_merged on night_presence
  with check (app.runs_premises(region_id, premises_id) and app.keeps_records_of(region_id, person_id));
alter policy intake_changed_by_organisation on intake
  with check (region_id = app.region_id() and organisation_id = app.organisation_id()
    and app.keeps_records_of(region_id, person_id));
alter policy waiting_list_entry_changed_by_organisation on waiting_list_entry
  with check (region_id = app.region_id() and organisation_id = app.organisation_id()
    and app.keeps_records_of(region_id, person_id));

-- Said by the database and by nobody else, and never changed.
create function app.note_emergency() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
$$;
revoke execute on function app.note_emergency from public;
create trigger stay_notes_emergency before insert or update of emergency_access_id on stay
  for each row execute function app.note_emergency();
create trigger intake_notes_emergency before insert or update of emergency_access_id on intake
  for each row execute function app.note_emergency();
create trigger waiting_list_entry_notes_emergency before insert or update of emergency_access_id on waiting_list_entry
  for each row execute function app.note_emergency();

-- A verdict after investigation takes the place of `to-investigate`, and of nothing else; each is in the audit log.
grant update (verdict, note, reviewed_by, reviewed_at) on person_emergency_review to onderdak_app;
create function app.keep_final_verdict() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.verdict <> 'to-investigate' then
    raise exception 'a final verdict stands' using errcode = 'check_violation', constraint = 'person_emergency_review_final';
  end if;
  new.reviewed_at := now();
  return new;
end
$$;
create trigger person_emergency_review_is_final before update on person_emergency_review for each row
  execute function app.keep_final_verdict();

-- Not justified: everything that came from the opening ends with it. A person who is in a bed stays there; the house
-- keeps the stay by number.
create function app.end_unjustified_access() returns trigger
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
      update waiting_list_entry w set ended_on = greatest(w.waiting_since, current_date), end_outcome = 'other'
      where w.region_id = new.region_id and w.emergency_access_id = new.access_id and w.ended_on is null
      returning 'end-waiting-list-entry' as action, 'waiting-list-entry' as kind, w.entry_id::text as id
    ), intakes as (
      update intake i set closed_on = greatest(i.reported_on, current_date)
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
revoke execute on function app.keep_final_verdict, app.end_unjustified_access from public;
grant execute on function app.keep_final_verdict to onderdak_app;
create trigger person_emergency_review_ends_access after insert or update on person_emergency_review for each row
  when (new.verdict = 'not-justified') execute function app.end_unjustified_access();

-- What hangs on emergency openings, for who judges them.
create function app.emergency_consequences() returns table (access_id uuid, record_kind text, how_many integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.access_id, c.kind, count(*)::integer from (
    select s.emergency_access_id as access_id, 'stay' as kind from stay s where s.region_id = app.region_id()
    union all select i.emergency_access_id, 'intake' from intake i where i.region_id = app.region_id()
    union all select w.emergency_access_id, 'waiting-list-entry' from waiting_list_entry w where w.region_id = app.region_id()
  ) as c
  where c.access_id is not null and app.has_role('privacy-officer')
  group by c.access_id, c.kind;
end;
revoke execute on function app.emergency_consequences from public;
grant execute on function app.emergency_consequences to onderdak_app;

-- A task and its file belong to the work place that asked for it: when that role ends, or while one works under another,
-- they are not there.
create function app.works_under(assignment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from role_assignment a
    where a.region_id = app.region_id() and a.assignment_id = assignment and a.user_id = app.user_id()
      and app.has_role(a.role)
      and a.organisation_id is not distinct from app.organisation_id()
      and a.municipality_code is not distinct from app.municipality_code()
      and a.valid_period @> (now() at time zone 'Europe/Amsterdam')::date);
end;
revoke execute on function app.works_under from public;
grant execute on function app.works_under to onderdak_app;
alter policy background_task_own on background_task
  using (region_id = (select app.region_id()) and requested_by = (select app.user_id()) and app.works_under(assignment_id))
  with check (region_id = (select app.region_id()) and requested_by = (select app.user_id()) and app.works_under(assignment_id));
