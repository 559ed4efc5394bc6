-- Policies in one form: what they ask of the scope alone, they ask once per statement. docs/decisions/0039 says why, and
-- tests/access/policies-in-one-form.test.ts holds it.

-- 1. Every call that takes nothing of the row stands in a sub-select; nothing else of a policy changes.
create function pg_temp.ask_once(condition text) returns text language sql immutable
return regexp_replace(
  -- First bare, wherever a sub-select stood already.
  regexp_replace(condition,
    '\( SELECT (app\.(?:region_id|user_id|organisation_id|municipality_code|dutch_day|has_role|has_any_role)\([^()]*\)) AS \w+\)', '\1', 'g'),
  'app\.(?:region_id|user_id|organisation_id|municipality_code|dutch_day|has_role|has_any_role)\([^()]*\)', '(select \&)', 'g');

do $$
declare
  policy record;
begin
  for policy in
    select tablename, policyname, pg_temp.ask_once(qual) as shows, pg_temp.ask_once(with_check) as takes
    from pg_policies where schemaname = 'public' and concat(qual, with_check) ~ 'app\.'
  loop
    execute format('alter policy %I on %I', policy.policyname, policy.tablename)
      || coalesce(' using (' || policy.shows || ')', '') || coalesce(' with check (' || policy.takes || ')', '');
  end loop;
end
$$;

-- 2. The region first, also where the function that is asked next refuses another region by itself.
alter policy person_identity_revision_helped on person_identity_revision
  using (region_id = (select app.region_id()) and app.may_read_person(region_id, person_id));
alter policy person_identity_added_by_helper on person_identity
  with check (region_id = (select app.region_id()) and app.may_read_person(region_id, person_id));
alter policy person_legal_basis_added_by_helper on person_legal_basis
  with check (region_id = (select app.region_id()) and app.may_read_person(region_id, person_id)
    and recorded_by = (select app.user_id()));
alter policy person_merge_by_helper on person_merge
  with check (region_id = (select app.region_id()) and app.may_read_person(region_id, kept_person_id)
    and app.may_read_person(region_id, leaving_person_id) and merged_by = (select app.user_id()));
alter policy household_member_added_by_helper on household_member
  with check (region_id = (select app.region_id()) and app.may_read_person(region_id, person_id));
alter policy bed_out_of_service_by_worker on bed_out_of_service
  with check (region_id = (select app.region_id()) and app.runs_premises(region_id, premises_id)
    and recorded_by = (select app.user_id()));
alter policy winter_rule_by_worker on winter_rule
  with check (region_id = (select app.region_id()) and app.runs_premises(region_id, premises_id)
    and recorded_by = (select app.user_id()));
alter policy night_presence_at_own_premises on night_presence
  with check (region_id = (select app.region_id()) and app.runs_premises(region_id, premises_id)
    and app.keeps_records_of(region_id, person_id) and recorded_by = (select app.user_id()));
alter policy stay_added_at_own_premises on stay
  with check (region_id = (select app.region_id()) and app.runs_premises(region_id, premises_id)
    and app.may_take_in(region_id, person_id) and recorded_by = (select app.user_id()));
alter policy stay_changed_at_own_premises on stay
  with check (region_id = (select app.region_id()) and app.runs_premises(region_id, premises_id)
    and app.keeps_records_of(region_id, person_id));

-- 3. Then the role, before whose row it is and in which state.
alter policy person_file_opening_ask on person_file_opening
  with check (region_id = (select app.region_id()) and (select app.has_any_role('shelter-worker', 'case-worker'))
    and user_id = (select app.user_id()) and app.may_take_in(region_id, person_id));
alter policy person_file_opening_own on person_file_opening
  using (region_id = (select app.region_id()) and (select app.has_any_role('shelter-worker', 'case-worker'))
    and user_id = (select app.user_id()));
alter policy person_emergency_access_ask on person_emergency_access
  with check (region_id = (select app.region_id()) and (select app.has_any_role('shelter-worker', 'case-worker'))
    and user_id = (select app.user_id()) and not app.is_hidden_by_restriction(region_id, person_id));
alter policy person_emergency_access_own on person_emergency_access
  using (region_id = (select app.region_id()) and (select app.has_any_role('shelter-worker', 'case-worker'))
    and user_id = (select app.user_id()));
alter policy scan_identity_access_ask on scan_identity_access
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy'))
    and user_id = (select app.user_id()));
alter policy scan_identity_access_end on scan_identity_access
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy'))
    and user_id = (select app.user_id()));
alter policy grant_score_open on grant_score
  using (region_id = (select app.region_id())
    and ((select app.has_role('regional-policy')) or app.is_grant_assessor(plan_slug, call_id))
    and app.are_grant_scores_open(plan_slug, call_id));
alter policy realised_amount_add on realised_amount
  with check (region_id = (select app.region_id())
    and ((select app.has_role('regional-policy'))
      or ((select app.has_role('municipal-policy')) and app.measure_concerns_own_municipality(plan_slug, measure_id)))
    and recorded_by = (select app.user_id()));
alter policy realised_result_add on realised_result
  with check (region_id = (select app.region_id())
    and ((select app.has_role('regional-policy'))
      or ((select app.has_role('municipal-policy')) and app.measure_concerns_own_municipality(plan_slug, measure_id)))
    and recorded_by = (select app.user_id()));
alter policy plan_change_add on plan_change
  with check (region_id = (select app.region_id())
    and ((select app.has_role('regional-policy'))
      or ((select app.has_role('municipal-policy')) and subject in ('realised-amount', 'realised-result')))
    and changed_by = (select app.user_id()));

-- 4. What a new table of a region needs, in one call; db/templates/table.sql shows it. A verb without a condition is not
-- granted and gets no policy. Policies are called <table>_read, _add, _change and _remove. Who else may do something gets a
-- policy written out beside the call.
create procedure app.protect_table(
  protected regclass,
  may_read text,
  may_add text default null,
  may_change text default null,
  may_remove text default null,
  -- Without them all columns may be given; what a change may touch has no default.
  added_columns text[] default null,
  changed_columns text[] default null
) language plpgsql set search_path = public, pg_temp
as $$
declare
  name constant text := (select relname from pg_class where oid = protected);
  own_region constant text := 'region_id = (select app.region_id())';
begin
  if not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = protected and i.indisprimary and a.attname = 'region_id') then
    raise exception 'The primary key of % does not begin with region_id.', protected;
  end if;
  if (may_change is null) <> (changed_columns is null) then
    raise exception 'What may change in % has to be named by column, with who may.', protected;
  end if;

  execute format('alter table %s enable row level security', protected);
  execute format('create policy %I on %s for select to onderdak_app using (%s and (%s))',
    name || '_read', protected, own_region, may_read);
  execute format('grant select on %s to onderdak_app', protected);
  if may_add is not null then
    execute format('create policy %I on %s for insert to onderdak_app with check (%s and (%s))',
      name || '_add', protected, own_region, may_add);
    execute format('grant insert %s on %s to onderdak_app', coalesce(app.column_list(added_columns), ''), protected);
  end if;
  if may_change is not null then
    execute format('create policy %I on %s for update to onderdak_app using (%s and (%s))',
      name || '_change', protected, own_region, may_change);
    execute format('grant update %s on %s to onderdak_app', app.column_list(changed_columns), protected);
  end if;
  if may_remove is not null then
    execute format('create policy %I on %s for delete to onderdak_app using (%s and (%s))',
      name || '_remove', protected, own_region, may_remove);
    execute format('grant delete on %s to onderdak_app', protected);
  end if;
end
$$;

-- `(a, b)` for a grant; null for all columns.
create function app.column_list(columns text[]) returns text language sql immutable
return (select '(' || string_agg(quote_ident(name), ', ') || ')' from unnest(columns) name);

revoke execute on procedure app.protect_table from public;
revoke execute on function app.column_list from public;
