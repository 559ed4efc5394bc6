-- Who assesses a grant does not see who applied until the scores are opened and fixed. The regional officer who is no
-- assessor sees it at once, and so does anyone who assesses it no more: it was decided on or withdrawn.

-- Rule: an assessor of the call sees the applicant of an application once its scores are open, or it left the running.
-- Source: decision 0034; the public form, which promises this to who applies.
-- Example: the officer who assesses, before the scores are open: false; after: true; a colleague who does not: true.
create function app.may_see_grant_applicant(application uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from grant_application a
    where a.region_id = app.region_id() and a.application_id = may_see_grant_applicant.application
      and (a.status <> 'submitted' or not app.is_grant_assessor(a.plan_slug, a.call_id)
        or app.are_grant_scores_open(a.plan_slug, a.call_id)));
end;
revoke execute on function app.may_see_grant_applicant(uuid) from public;
grant execute on function app.may_see_grant_applicant(uuid) to onderdak_app;

drop policy grant_applicant_regional on grant_applicant;
create policy grant_applicant_read on grant_applicant for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy'))
    and app.may_see_grant_applicant(application_id));
create policy grant_applicant_change on grant_applicant for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy grant_applicant_remove on grant_applicant for delete to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
