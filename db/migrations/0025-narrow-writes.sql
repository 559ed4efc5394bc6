-- The role of the application may change what the program changes, and no more: not the key of an organisation, not
-- the address of a person, not which role an assignment gives, not whose rights a task runs with.

revoke update on organisation, region_user, role_assignment, background_task, background_task_result from onderdak_app;
revoke delete on background_task, background_task_result from onderdak_app;
grant update (name, kind) on organisation to onderdak_app;
grant update (display_name) on region_user to onderdak_app;
grant update (valid_period) on role_assignment to onderdak_app;
grant update (status, started_at, finished_at, progress_done, progress_total, message) on background_task to onderdak_app;

-- An administrator gives roles to others.
drop policy role_assignment_added_by_admin on role_assignment;
create policy role_assignment_added_by_admin on role_assignment for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('region-admin'))
    and user_id <> (select app.user_id()));

-- Names are asked for from now on: a later beginning would keep them open long after.
revoke insert on scan_identity_access from onderdak_app;
grant insert (region_id, access_id, round_slug, user_id, purpose, expires_at) on scan_identity_access to onderdak_app;

-- Who may not know gets the careful answer.
create or replace function app.works_elsewhere(person uuid, region uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select region is distinct from app.region_id() or not coalesce(app.has_role('region-admin'), false) or exists (
    select from role_assignment a
    where a.user_id = person and a.region_id <> region
      and (upper(a.valid_period) is null or upper(a.valid_period) > current_date));
end;

-- The application looks at the own region's chain, for its privacy officer; the program itself at every chain.
create or replace function app.broken_audit_events(region uuid) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select event_no
  from (
    select e.event_no, e.previous_hash, e.hash,
      app.audit_hash(e.previous_hash, e) as computed,
      lag(e.hash, 1, '\x00') over chain as expected_previous,
      lag(e.event_no, 1, 0) over chain as expected_no
    from audit_event e
    where e.region_id = region
    window chain as (order by e.event_no)
  ) as linked
  where (hash <> computed or previous_hash <> expected_previous or event_no <> expected_no + 1)
    and (current_setting('role') <> 'onderdak_app'
      or (region = app.region_id() and app.has_role('privacy-officer')))
  union all
  select h.last_no
  from audit_head h
  where h.region_id = region
    and not exists (select from audit_event e where e.region_id = region and e.event_no = h.last_no and e.hash = h.last_hash)
    and (current_setting('role') <> 'onderdak_app'
      or (region = app.region_id() and app.has_role('privacy-officer')));
end;
