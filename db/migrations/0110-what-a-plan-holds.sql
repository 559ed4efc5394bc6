-- What is derived from a plan is kept by the program until the plan changes, as with rounds of the scan (0088). The
-- revision of the plan's row cannot say when that is: it counts changes of the plan's own words alone, so that two who
-- change different lines do not stand in each other's way. The number comes from one row of numbers for all plans: a
-- plan that was removed and imported again under the same name is never taken for the former.
create sequence plan_content;
grant usage on sequence plan_content to onderdak_app;

alter table plan add column content_revision bigint not null default nextval('plan_content');
comment on column plan.content_revision is 'Another one as soon as anything in the plan changes.';

-- Once per statement, for the plans that the statement touched.
create function app.renew_plan_content() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update public.plan as p set content_revision = nextval('public.plan_content')
  from (select distinct region_id, plan_slug from touched) as t
  where p.region_id = t.region_id and p.plan_slug = t.plan_slug;
  return null;
end
$$;
revoke execute on function app.renew_plan_content from public;

do $$
declare
  part text;
begin
  foreach part in array array['plan_bottleneck', 'plan_theme', 'plan_objective', 'plan_objective_means',
    'funding_source', 'measure', 'measure_theme', 'measure_objective', 'measure_partner', 'measure_municipality',
    'measure_dependency', 'measure_result', 'measure_evidence', 'measure_indicator', 'measure_milestone',
    'measure_exclusion', 'plan_decision', 'plan_fact', 'plan_source_note', 'grant_call', 'grant_criterion',
    'grant_assessor', 'budget_line', 'budget_line_year', 'budget_line_year_variant', 'budget_line_percentage_base',
    'budget_line_sharing', 'budget_line_assumption', 'funding_share', 'pilot', 'pilot_remark', 'pilot_check',
    'pilot_communication', 'evaluation_moment']
  loop
    execute format('create trigger renew_content_added after insert on %I referencing new table as touched '
      'for each statement execute function app.renew_plan_content()', part);
    execute format('create trigger renew_content_changed after update on %I referencing new table as touched '
      'for each statement execute function app.renew_plan_content()', part);
    execute format('create trigger renew_content_removed after delete on %I referencing old table as touched '
      'for each statement execute function app.renew_plan_content()', part);
  end loop;
end
$$;

-- Its own words; a plan that is only given another number is left as it is, and is nobody's change of its words.
create function app.renew_own_plan_content() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  new.content_revision := nextval('public.plan_content');
  return new;
end
$$;
drop trigger plan_revision_counted on plan;
create trigger plan_revision_counted before update on plan
  for each row when (new.content_revision = old.content_revision) execute function app.count_revision();
create trigger renew_own_content before update on plan
  for each row when (new.content_revision = old.content_revision) execute function app.renew_own_plan_content();
