-- A change names the revision it was made on, for every row that a form changes.

create function app.count_revision() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  new.revision := old.revision + 1;
  new.changed_by := app.user_id();
  new.changed_at := clock_timestamp();
  return new;
end
$$;

do $$
declare
  counted text;
begin
  foreach counted in array array['premises', 'intake', 'waiting_list_entry', 'household', 'person', 'person_merge',
    'person_restriction', 'organisation', 'region_user', 'role_assignment', 'stay', 'funding_source', 'pilot', 'grant_call', 'grant_application']
  loop
    execute format('alter table %I add column revision integer not null default 1, add column changed_by uuid, '
      'add column changed_at timestamptz not null default now()', counted);
  end loop;
  foreach counted in array array['premises', 'intake', 'waiting_list_entry', 'household', 'person', 'person_merge',
    'person_restriction', 'organisation', 'region_user', 'role_assignment', 'stay', 'funding_source', 'pilot', 'grant_call',
    'grant_application', 'plan', 'measure', 'budget_line', 'letter_template']
  loop
    execute format('create trigger %I before update on %I for each row execute function app.count_revision()',
      counted || '_revision_counted', counted);
  end loop;
end
$$;

-- A change of what belongs to a stay raises its revision and leaves no version of the stay itself. Triggers run by name:
-- this one before the revision is counted.
drop trigger stay_keeps_revision on stay;
create trigger stay_keeps_revision before update on stay for each row
  when (new.revision = old.revision) execute function app.keep_stay_revision();

-- What belongs to a row and is shown with it: a change there is a change of the whole. With the rights of the owner,
-- because not everyone who may add to the whole may change its own words.
create function app.raise_revision_of_whole() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  execute format('update public.%I set revision = revision + 1 where region_id = %L and %s', tg_argv[0], part ->> 'region_id',
    (select string_agg(format('%I = %L', key, part ->> key), ' and ') from unnest(tg_argv[1:]) as key));
  return null;
end
$$;

do $$
declare
  part text;
  whole text;
  keys text;
begin
  for part, whole, keys in values
    ('premises_provider', 'premises', 'premises_id'),
    ('premises_service', 'premises', 'premises_id'),
    ('premises_flow', 'premises', 'premises_id'),
    ('premises_remark', 'premises', 'premises_id'),
    ('premises_change', 'premises', 'premises_id'),
    ('premises_capacity', 'premises', 'premises_id'),
    ('house_rule', 'premises', 'premises_id'),
    ('bed', 'premises', 'premises_id'),
    ('bed_out_of_service', 'premises', 'premises_id'),
    ('winter_rule', 'premises', 'premises_id'),
    ('intake_step', 'intake', 'intake_id'),
    ('intake_extension', 'intake', 'intake_id'),
    ('accessibility_assessment', 'intake', 'intake_id'),
    ('accessibility_dispute', 'intake', 'intake_id'),
    ('handover', 'intake', 'intake_id'),
    ('waiting_list_offer', 'waiting_list_entry', 'entry_id'),
    ('stay_support_plan', 'stay', 'stay_id'),
    ('forecast_override', 'measure', 'plan_slug, measure_id'),
    ('traffic_light_override', 'measure', 'plan_slug, measure_id'),
    ('household_member', 'household', 'household_id'),
    ('person_identity', 'person', 'person_id'),
    ('person_restriction_reader', 'person_restriction', 'restriction_id')
  loop
    execute format('create trigger %I after insert or update or delete on %I for each row '
      'execute function app.raise_revision_of_whole(%L, %s)', part || '_raises_revision', part, whole, keys);
  end loop;
end
$$;

-- Holds a row of the own region for the rest of the transaction and tells its revision, who made it and when; nothing
-- when there is no such row. The name is given to who may know it; for others it was a colleague.
create function app.hold_revision(held text, key jsonb, out revision integer, out is_own boolean, out changed_by_name text,
  out changed_at timestamptz)
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  made_by uuid;
begin
  if not exists (select from pg_attribute where attrelid = to_regclass(format('public.%I', held)) and attname = 'revision') then
    raise exception 'no revision is counted of %', held;
  end if;
  execute format('select t.revision, t.changed_by, t.changed_at from public.%I t where t.region_id = app.region_id() and %s for update of t',
    held, (select string_agg(format('t.%I = %L', k, v), ' and ') from jsonb_each_text(key) as part (k, v)))
    into revision, made_by, changed_at;
  is_own := made_by = app.user_id();
  select u.display_name into changed_by_name from region_user u
    where u.region_id = app.region_id() and u.user_id = made_by
      and app.has_any_role('regional-policy', 'municipal-policy', 'region-admin', 'privacy-officer');
end
$$;
revoke execute on function app.count_revision, app.raise_revision_of_whole, app.hold_revision from public;
grant execute on function app.hold_revision to onderdak_app;
