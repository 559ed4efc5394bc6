-- A status is an act that somebody recorded. Where a column tells that something ended, opened, was answered or was done,
-- the row says who did that and when (docs/statuses.md). A trigger writes it, so that no way of writing can leave it out
-- or name somebody else:
--   <name>_by   who was signed in; null for the program itself (an import, the command line, the public form)
--   <name>_at   when it was recorded; null where nobody knows
--   <name>_via  'user', 'program', or 'carried-over': the status is older than this record, and nobody wrote down who

-- Arguments: the column that is the status, the name before _by/_at/_via, and the value at which there is no act yet
-- (left out: null).
create function app.stamp_act() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
declare
  watched constant text := tg_argv[0];
  name constant text := tg_argv[1];
  resting constant text := tg_argv[2];
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
begin
  if tg_op = 'UPDATE' and before -> watched = after -> watched then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  if after ->> watched is not distinct from resting then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', null, name || '_at', null, name || '_via', null));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$$;

-- The same for a row that is an act by being there.
create function app.stamp_beginning() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
declare
  name constant text := tg_argv[1];
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
begin
  if tg_op = 'UPDATE' then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$$;

-- The same for a period whose last day is set or moved afterwards. A period that was given with its last day passes by the
-- calendar, as agreed: nobody ended it.
create function app.stamp_end() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
declare
  watched constant text := tg_argv[0];
  name constant text := tg_argv[1];
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  until_day constant date := upper((after ->> watched)::daterange);
begin
  if tg_op = 'UPDATE' and upper((before ->> watched)::daterange) is not distinct from until_day then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', before -> (name || '_by'),
      name || '_at', before -> (name || '_at'), name || '_via', before -> (name || '_via')));
  end if;
  if tg_op = 'INSERT' or until_day is null then
    return jsonb_populate_record(new, jsonb_build_object(name || '_by', null, name || '_at', null, name || '_via', null));
  end if;
  return jsonb_populate_record(new, jsonb_build_object(name || '_by', app.user_id(), name || '_at', clock_timestamp(),
    name || '_via', case when app.user_id() is null then 'program' else 'user' end));
end
$$;
revoke execute on function app.stamp_act, app.stamp_beginning, app.stamp_end from public;

do $$
declare
  act record;
begin
  for act in select * from (values
    -- table, function, column, name, resting value, which old rows had the act
    ('intake', 'stamp_act', 'closed_on', 'closed', null, 'closed_on is not null'),
    ('intake', 'stamp_beginning', 'reported_on', 'recorded', null, 'true'),
    ('intake_step', 'stamp_act', 'done_on', 'recorded', null, 'true'),
    ('waiting_list_entry', 'stamp_act', 'ended_on', 'ended', null, 'ended_on is not null'),
    ('waiting_list_offer', 'stamp_act', 'outcome', 'answered', 'open', $q$outcome <> 'open'$q$),
    ('waiting_list_offer', 'stamp_beginning', 'offered_on', 'recorded', null, 'true'),
    ('handover', 'stamp_beginning', 'agreed_on', 'recorded', null, 'true'),
    ('handover', 'stamp_act', 'completed_on', 'completed', null, 'completed_on is not null'),
    ('accessibility_dispute', 'stamp_act', 'started_on', 'started', null, 'true'),
    ('accessibility_dispute', 'stamp_act', 'ended_on', 'ended', null, 'ended_on is not null'),
    ('premises_change', 'stamp_act', 'done_on', 'done', null, 'done_on is not null'),
    ('premises', 'stamp_act', 'open_period', 'opened', null, 'true'),
    ('bed_out_of_service', 'stamp_end', 'valid_period', 'ended', null, 'false'),
    ('winter_rule', 'stamp_end', 'valid_period', 'ended', null, 'false'),
    ('household_member', 'stamp_beginning', 'valid_period', 'joined', null, 'true'),
    ('household_member', 'stamp_end', 'valid_period', 'ended', null, 'not upper_inf(valid_period)'),
    ('person_legal_basis', 'stamp_end', 'valid_period', 'ended', null, 'not upper_inf(valid_period)'),
    ('person_restriction', 'stamp_end', 'valid_period', 'ended', null, 'not upper_inf(valid_period)'),
    ('role_assignment', 'stamp_beginning', 'valid_period', 'given', null, 'true'),
    ('role_assignment', 'stamp_end', 'valid_period', 'ended', null, 'not upper_inf(valid_period)'),
    ('funding_source', 'stamp_act', 'is_archived', 'archived', 'false', 'is_archived'),
    ('forecast_override', 'stamp_act', 'ended_at', 'ended', null, 'ended_at is not null'),
    ('traffic_light_override', 'stamp_act', 'ended_at', 'ended', null, 'ended_at is not null'),
    ('pilot', 'stamp_act', 'end_decision', 'decided', null, 'end_decision is not null'),
    ('grant_call', 'stamp_act', 'open_period', 'opened', null, 'open_period is not null'),
    ('grant_application', 'stamp_act', 'status', 'status', null, 'true'),
    ('scan_round', 'stamp_beginning', 'round_slug', 'imported', null, 'true')
  ) as acts (of_table, by_function, watched, name, resting, had_act)
  loop
    execute format('alter table %I add column if not exists %I uuid', act.of_table, act.name || '_by');
    execute format('alter table %I add column if not exists %I timestamptz', act.of_table, act.name || '_at');
    execute format('alter table %I add column %I text', act.of_table, act.name || '_via');
    execute format('update %I set %I = %L where %s', act.of_table, act.name || '_via', 'carried-over', act.had_act);
    execute format('alter table %I add constraint %I check (%I in (%L, %L, %L))', act.of_table,
      act.of_table || '_' || act.name || '_via', act.name || '_via', 'user', 'program', 'carried-over');
    execute format('create trigger %I before insert or update on %I for each row execute function app.%I(%L, %L%s)',
      'stamp_' || act.name, act.of_table, act.by_function, act.watched, act.name,
      case when act.resting is null then '' else format(', %L', act.resting) end);
  end loop;
end
$$;

-- Assessments and longer terms are added anew, never changed.
revoke update on accessibility_assessment, accessibility_answer, intake_extension from onderdak_app;

-- A role in another region is seen by its owner alone; who gave it there is that region's business.
comment on column role_assignment.given_by is 'Who gave the role; null for the command line.';

-- Whose name stands beside an act: a colleague of the same region, for those whose pages show acts.
create or replace function app.colleague_name(person uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select display_name from region_user
  where region_id = app.region_id() and user_id = person
    and app.has_any_role('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'region-admin', 'privacy-officer');
end;

-- A reservation whose stated moment has passed and whose place another needs: nobody cancelled it, its term was over.
alter table stay drop constraint stay_change_kind_check;
alter table stay add constraint stay_change_kind_check
  check (change_kind in ('reserve', 'arrive', 'no-show', 'cancel', 'lapse', 'depart', 'move', 'correct', 'merge', 'import'));
update stay set change_kind = 'lapse' where change_kind = 'cancel' and change_reason = 'Reservering verlopen';
