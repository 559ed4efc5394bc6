-- What administrators need beyond adding and changing: taking back a role that was given by mistake,
-- and knowing whether an account is used in another region too, without seeing anything of that region.

create function app.works_elsewhere(person uuid, region uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from role_assignment a
    where a.user_id = person and a.region_id <> region
      and (upper(a.valid_period) is null or upper(a.valid_period) > current_date));
end;
revoke execute on function app.works_elsewhere from public;
grant execute on function app.works_elsewhere to onderdak_app;

-- A role that has not held for a day leaves no period behind; the audit log keeps that it was given and taken back.
create policy role_assignment_taken_back_by_admin on role_assignment for delete to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')) and lower(valid_period) >= current_date);
grant delete on role_assignment to onderdak_app;

create index audit_event_action on audit_event (region_id, action, event_no);
