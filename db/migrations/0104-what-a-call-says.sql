-- What the public is told before it applies: what the grant is for, whom to ask, by which day one hears, and how it is
-- judged. A call that is open is a public fact with all of this; a call that is not open tells nothing.
alter table grant_call
  add purpose text check (btrim(purpose) <> ''),
  add contact text check (btrim(contact) <> ''),
  -- The last day on which an applicant hears; null where nobody said.
  add hear_by_on date;

drop function app.open_grant_calls(uuid);
create function app.open_grant_calls(region uuid)
  returns table (plan_slug text, call_id text, name text, ceiling_cents bigint, budget_cents bigint, first_day date,
    last_day date, purpose text, contact text, hear_by_on date, max_score integer, minimum_percent numeric, criteria jsonb)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.plan_slug, c.call_id, c.name, c.ceiling_cents, c.budget_cents, lower(c.open_period), upper(c.open_period) - 1,
    c.purpose, c.contact, c.hear_by_on, c.max_score, c.minimum_percent,
    coalesce((select jsonb_agg(jsonb_build_object('label', k.label, 'weight', k.weight) order by k.position)
      from grant_criterion k
      where k.region_id = c.region_id and k.plan_slug = c.plan_slug and k.call_id = c.call_id), '[]')
  from grant_call c
  where c.region_id = region and c.open_period @> app.dutch_day()
  order by 7, 1, 2;
end;
revoke execute on function app.open_grant_calls(uuid) from public;
grant execute on function app.open_grant_calls(uuid) to onderdak_app;
