-- Who applied for a grant is encrypted by the program, with keys outside the database. Each value is bound to its
-- application, so the program gives the application its id.

do $$
begin
  if exists (select from grant_applicant) then
    raise exception 'grant_applicant has rows that are not encrypted';
  end if;
end
$$;

alter table grant_applicant drop column name, drop column organisation, drop column email, drop column phone;
alter table grant_applicant
  add column name bytea not null,
  add column organisation bytea,
  add column email bytea not null,
  add column phone bytea;
comment on table grant_applicant is 'Who applied and how to reach them, encrypted, apart from what is judged: assessors do not see it.';

drop function app.submit_grant_application;

-- The only way in for the public. False when the call takes no applications, or not this amount.
create function app.submit_grant_application(
  application uuid, plan text, call text, title text, description text, requested_cents bigint,
  name bytea, organisation bytea, email bytea, phone bytea
) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  insert into grant_application (region_id, application_id, plan_slug, call_id, title, description, requested_cents)
  select c.region_id, application, c.plan_slug, c.call_id, btrim(submit_grant_application.title),
    btrim(submit_grant_application.description), submit_grant_application.requested_cents
  from grant_call c
  where c.region_id = app.region_id() and c.plan_slug = plan and c.call_id = call and c.open_period @> today
    and submit_grant_application.requested_cents between 1 and c.ceiling_cents;
  if not found then
    return false;
  end if;
  insert into grant_applicant (region_id, application_id, name, organisation, email, phone, retain_until)
  values (app.region_id(), application, submit_grant_application.name, submit_grant_application.organisation,
    submit_grant_application.email, submit_grant_application.phone, (today + interval '1 year')::date);
  return true;
end
$$;
revoke execute on function app.submit_grant_application from public;
grant execute on function app.submit_grant_application to onderdak_app;
