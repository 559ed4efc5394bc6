-- A customer of a provider may have 65,536 networks of IPv6 that each counted as a sender: 300 forms from one such
-- customer filled the hour of the whole form, and an honest applicant was sent away. The neighbourhood counts as well.
alter table public_form_send add column neighbourhood_hash bytea;

drop function app.submit_grant_application;
drop function app.take_public_form;

-- Counts this sending, unless there were too many: null, `sender` or `form`. Sendings of a region wait for each other.
create function app.take_public_form(wanted_form text, sender bytea, neighbourhood bytea) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  of_sender_hour integer;
  of_sender_day integer;
  of_neighbourhood_hour integer;
  of_form_hour integer;
  of_region_hour integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('public-form' || app.region_id()::text, 0));
  delete from public_form_send s where s.region_id = app.region_id() and s.sent_at < clock_timestamp() - interval '1 day';
  select count(*) filter (where s.sender_hash = sender and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.sender_hash = sender),
    count(*) filter (where s.neighbourhood_hash = neighbourhood and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.form = wanted_form and s.sent_at > clock_timestamp() - interval '1 hour'),
    count(*) filter (where s.sent_at > clock_timestamp() - interval '1 hour')
  into of_sender_hour, of_sender_day, of_neighbourhood_hour, of_form_hour, of_region_hour
  from public_form_send s where s.region_id = app.region_id();
  if of_sender_hour >= 6 or of_sender_day >= 20 or of_neighbourhood_hour >= 30 then
    return 'sender';
  end if;
  if of_form_hour >= 120 or of_region_hour >= 300 then
    return 'form';
  end if;
  insert into public_form_send (region_id, form, sender_hash, neighbourhood_hash)
    values (app.region_id(), wanted_form, sender, neighbourhood);
  return null;
end
$$;
revoke execute on function app.take_public_form from public;

-- The only way in for the public; answers as before.
create function app.submit_grant_application(
  application uuid, plan text, call text, title text, description text, requested_cents bigint,
  name bytea, organisation bytea, email bytea, phone bytea, sender bytea, neighbourhood bytea
) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today date := (now() at time zone 'Europe/Amsterdam')::date;
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
end
$$;
revoke execute on function app.submit_grant_application from public;
grant execute on function app.submit_grant_application to onderdak_app;
