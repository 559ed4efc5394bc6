-- Where traces of a person are, in every table that is reached from a person, with what removal has to know of them. The
-- register of 0065 says which column names a person; this one goes on to what hangs on such a row. A table that carries
-- a person or hangs on one adds a row in the migration that makes it; tests/access/where-traces-are.test.ts fails for
-- one that did not. Later modules plug in here, and removal names none of their tables.
create table app.person_trace (
  table_name text primary key,
  -- What points at other rows goes before what it points to.
  ordinal smallint not null unique,
  -- How a row r is found from a person: joins, and the expressions that hold a person.
  joined text not null default '',
  persons text[],
  -- Instead of these, for rows that hold no person of their own: a condition over r, with the region as $1, the files as
  -- $2 and a pattern of every id that goes as $3.
  found text,
  -- An expression over r: the household whose members it concerns as well. It goes with its person, and yet it is their
  -- help too.
  household text,
  -- The last moment at which this row changed, as an expression over r; null where it says nothing about the file.
  changed_at text,
  -- While this holds for a row, help is running and the file stays: a condition over r, with the day as $3.
  running text,
  -- What is told then.
  running_as text,
  -- Called with region, files and ids before the rows go: keeps figures, and lets go of what others point at.
  before_removal text,
  constraint person_trace_found check ((persons is null) <> (found is null)),
  constraint person_trace_running check ((running is null) = (running_as is null))
);
revoke all on app.person_trace from public;

insert into app.person_trace (table_name, ordinal, joined, persons, changed_at, running, running_as, before_removal) values
  ('placement_order', 100, 'left join waiting_list_offer o on o.region_id = r.region_id and o.offer_id = r.offer_id
    left join waiting_list_entry e on e.region_id = o.region_id and e.entry_id = o.entry_id
    left join stay s on s.region_id = r.region_id and s.stay_id = r.stay_id
    left join unmet_demand d on d.region_id = r.region_id and d.demand_id = r.demand_id',
    '{e.person_id,s.person_id,d.person_id}', null, null, null, 'loosen_placement_orders'),
  ('night_presence', 110, '', '{r.person_id}', 'r.recorded_at', null, null, null),
  ('waiting_list_offer', 120, 'join waiting_list_entry e on e.region_id = r.region_id and e.entry_id = r.entry_id',
    '{e.person_id}', 'greatest(r.recorded_at, r.answered_at)', null, null, null),
  ('stay_support_plan', 130, 'join stay s on s.region_id = r.region_id and s.stay_id = r.stay_id', '{s.person_id}',
    'r.recorded_at', null, null, null),
  ('stay_revision', 140, 'join stay s on s.region_id = r.region_id and s.stay_id = r.stay_id',
    '{r.person_id,s.person_id}', 'r.replaced_at', null, null, null),
  ('stay', 150, '', '{r.person_id}', 'greatest(r.recorded_at, r.changed_at)',
    'r.status = ''present'' or (r.status = ''reserved''
      and (app.dutch_day_of(r.held_until) >= $3 or coalesce(r.expected_until, r.expected_from) >= $3))',
    'stay', 'keep_past_nights'),
  ('waiting_list_entry', 160, '', '{r.person_id}', 'greatest(r.recorded_at, r.changed_at, r.ended_at)',
    'r.ended_on is null or r.ended_on > $3', 'waiting', 'keep_past_waiting'),
  ('accessibility_answer', 170, 'join accessibility_assessment a on a.region_id = r.region_id and a.assessment_id = r.assessment_id
    join intake i on i.region_id = a.region_id and i.intake_id = a.intake_id', '{i.person_id}', null, null, null, null),
  ('accessibility_assessment', 180, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'r.recorded_at', null, null, null),
  ('accessibility_dispute', 190, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'greatest(r.started_at, r.ended_at)', 'r.ended_on is null or r.ended_on > $3', 'dispute', null),
  ('handover', 200, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'greatest(r.recorded_at, r.completed_at)', null, null, null),
  ('intake_step', 210, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'r.recorded_at', null, null, null),
  ('intake_extension', 220, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'r.recorded_at', null, null, null),
  ('intake_revision', 230, 'join intake i on i.region_id = r.region_id and i.intake_id = r.intake_id',
    '{i.person_id}', 'r.replaced_at', null, null, null),
  ('intake', 240, '', '{r.person_id}', 'greatest(r.reported_at, r.recorded_at, r.changed_at, r.closed_at)',
    'r.closed_on is null or r.closed_on > $3', 'intake', 'let_go_of_intakes'),
  ('unmet_demand', 250, '', '{r.person_id}', 'r.recorded_at', null, null, 'keep_past_demand'),
  ('household_member', 260, '', '{r.person_id}', 'greatest(r.joined_at, r.ended_at)', null, null, null),
  ('person_emergency_review', 280, 'join person_emergency_access a on a.region_id = r.region_id and a.access_id = r.access_id',
    '{a.person_id}', null, null, null, null),
  ('person_emergency_access', 290, '', '{r.person_id}', null,
    'not exists (select from person_emergency_review v where v.region_id = r.region_id and v.access_id = r.access_id)',
    'emergency', null),
  ('person_file_opening', 300, '', '{r.person_id}', null, null, null, null),
  ('person_restriction_reader', 310,
    'join person_restriction p on p.region_id = r.region_id and p.restriction_id = r.restriction_id', '{p.person_id}',
    null, null, null, null),
  ('person_restriction', 320, '', '{r.person_id}', null, null, null, null),
  ('person_double', 330, '', '{r.person_id,r.restricted_person_id}', null, null, null, null),
  ('person_merge_move', 340, 'join person_merge m on m.region_id = r.region_id and m.merge_id = r.merge_id',
    '{m.kept_person_id,m.leaving_person_id}', null, null, null, null),
  ('person_merge', 350, '', '{r.kept_person_id,r.leaving_person_id}', 'greatest(r.merged_at, r.undone_at)', null, null, null),
  ('person_legal_basis', 360, '', '{r.person_id}', 'greatest(r.recorded_at, r.ended_at)', null, null, null),
  ('person_identity_revision', 370, '', '{r.person_id}', 'r.changed_at', null, null, null),
  -- Its changed_at is of what a worker changed: keys that are replaced leave it as it is. That of person is raised by
  -- them too, and says nothing.
  ('person_identity', 380, '', '{r.person_id}', 'r.changed_at', null, null, null),
  ('retention_hold', 390, '', '{r.person_id}', null, null, null, null),
  ('removal_request', 400, '', '{r.person_id}', null, null, null, null),
  ('person', 500, '', '{r.person_id,r.merged_into_person_id}', 'r.registered_at', null, null, null);

update app.person_trace set household = case
    when table_name in ('waiting_list_entry', 'intake') then 'r.household_id'
    when table_name = 'waiting_list_offer' then 'e.household_id' else 'i.household_id' end
where table_name in ('waiting_list_offer', 'waiting_list_entry', 'accessibility_dispute', 'handover', 'intake_step',
  'intake_extension', 'intake');

insert into app.person_trace (table_name, ordinal, found) values
  -- Work that was asked for with one of these ids, with its result; and where a form led.
  ('background_task_result', 10, 'exists (select from background_task t where t.region_id = r.region_id
    and t.task_id = r.task_id and concat_ws('' '', t.title, t.parameters, t.message) ~ $3)'),
  ('background_task', 20, 'concat_ws('' '', r.title, r.parameters, r.message) ~ $3'),
  ('form_send', 30, 'r.led_to ~ $3'),
  -- A household of which nobody is left, now that its members went.
  ('household', 270, 'not exists (select from household_member m where m.region_id = r.region_id
      and m.household_id = r.household_id)
    and not exists (select from stay s where s.region_id = r.region_id and s.household_id = r.household_id)
    and not exists (select from intake i where i.region_id = r.region_id and i.household_id = r.household_id)
    and not exists (select from waiting_list_entry e where e.region_id = r.region_id and e.household_id = r.household_id)');

-- The days on which something of these files changed last, a row for each table and file; of every file with null.
create function app.file_changes(region uuid, files uuid[]) returns table (person_id uuid, changed_on date)
  language plpgsql stable set search_path = public, pg_temp
as $$
declare
  trace app.person_trace;
  person text;
begin
  for trace in select t.* from app.person_trace t where t.changed_at is not null order by t.ordinal loop
    foreach person in array trace.persons loop
      return query execute format(
        'select %1$s, app.dutch_day_of(max(%2$s)) from %3$I r %4$s
         where r.region_id = $1 and %1$s is not null and ($2 is null or %1$s = any ($2)) group by %1$s',
        person, trace.changed_at, trace.table_name, trace.joined)
      using region, files;
    end loop;
    -- Of who was in the household on that day.
    if trace.household is not null then
      return query execute format(
        'select m.person_id, max(app.dutch_day_of(%1$s)) from %2$I r %3$s
         join household_member m on m.region_id = r.region_id and m.household_id = %4$s
           and m.valid_period @> app.dutch_day_of(%1$s)
         where r.region_id = $1 and ($2 is null or m.person_id = any ($2)) group by m.person_id',
        trace.changed_at, trace.table_name, trace.joined, trace.household)
      using region, files;
    end if;
  end loop;
end
$$;

-- Of which files help is running on a day, and which.
create function app.file_running(region uuid, files uuid[], on_day date) returns table (person_id uuid, running_as text)
  language plpgsql stable set search_path = public, pg_temp
as $$
declare
  trace app.person_trace;
  person text;
begin
  for trace in select t.* from app.person_trace t where t.running is not null order by t.ordinal loop
    foreach person in array trace.persons loop
      return query execute format(
        'select distinct %1$s, %2$L from %3$I r %4$s
         where r.region_id = $1 and ($2 is null or %1$s = any ($2)) and (%5$s)',
        person, trace.running_as, trace.table_name, trace.joined, trace.running)
      using region, files, on_day;
    end loop;
    if trace.household is not null then
      return query execute format(
        'select distinct m.person_id, %1$L from %2$I r %3$s
         join household_member m on m.region_id = r.region_id and m.household_id = %4$s and m.valid_period @> $3
         where r.region_id = $1 and ($2 is null or m.person_id = any ($2)) and (%5$s)',
        trace.running_as, trace.table_name, trace.joined, trace.household, trace.running)
      using region, files, on_day;
    end if;
  end loop;
end
$$;

-- A region's terms on a day: its own choice that began last, or the one that is shipped.
create function app.terms_of(region uuid, on_day date)
  returns table (kind_code text, basis text, term_value integer, term_unit text, chosen_from date)
  language sql stable set search_path = public, pg_temp
begin atomic
  select k.code, k.basis, coalesce(c.term_value, k.term_value), k.term_unit, c.holds_from
  from retention_kind k
  left join lateral (
    select h.term_value, h.holds_from from retention_choice h
    where h.region_id = region and h.kind_code = k.code and h.holds_from <= on_day
    order by h.holds_from desc limit 1) c on true
  where not k.is_archived;
end;

/*
 * Until which day each file is kept, by which term, and what keeps it longer.
 *
 * Rule: files that were merged go together. Each ground of the file gives a day: the Wmo counts from the last change of
 * anything in the file, every other ground from its own end. The latest day decides; a ground other than the Wmo that has
 * not ended gives no day yet. A file without any ground is kept as one of the Wmo: what is here is recorded for shelter.
 * A request that was granted goes before all of these: the last that was decided for any of the merged files, and no
 * longer once a file was merged with them since, for that one was not decided on. Nothing goes while help is running, nor while somebody stopped it.
 * Source: Wmo 2015 art. 5.3.4 lid 1 and art. 5.3.5; decision 0052. Slow twin of the last day: tests/models/keep-until.ts.
 * Example: changed for the last time on 29 February 2012, under the Wmo: kept until 28 February 2027, goes on 1 March.
 */
create function app.file_terms(region uuid, on_day date, one uuid default null)
  returns table (person_id uuid, files uuid[], kind_code text, term_value integer, term_unit text, chosen_from date,
    last_changed_on date, keep_until date, ground text, request_id uuid, kept_because text)
  language plpgsql stable set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  wanted uuid[];
begin
  if one is not null then
    with recursive up as (
      select p.person_id, p.merged_into_person_id from person p where p.region_id = region and p.person_id = one
      union
      select p.person_id, p.merged_into_person_id from up join person p on p.region_id = region
        and p.person_id = up.merged_into_person_id
    ), down as (
      select u.person_id from up u where u.merged_into_person_id is null
      union
      select p.person_id from down d join person p on p.region_id = region and p.merged_into_person_id = d.person_id
    )
    select coalesce(array_agg(d.person_id), '{}') into wanted from down d;
  end if;
  return query
  with recursive part as (
    select p.person_id as root, p.person_id from person p
    where p.region_id = region and p.merged_into_person_id is null and (wanted is null or p.person_id = any (wanted))
    union all
    select g.root, p.person_id from part g join person p on p.region_id = region and p.merged_into_person_id = g.person_id
  ), changed as (
    select g.root, max(c.changed_on) as last_on
    from app.file_changes(region, wanted) c join part g on g.person_id = c.person_id group by g.root
  ), running as (
    select g.root, (array_agg(f.running_as order by f.running_as))[1] as running_as
    from app.file_running(region, wanted, on_day) f join part g on g.person_id = f.person_id group by g.root
  ), stayed as (
    select distinct g.root from stay s join part g on g.person_id = s.person_id
    where s.region_id = region and s.status in ('present', 'departed')
  ), terms as materialized (
    select * from app.terms_of(region, on_day)
  ), grounds as (
    select g.root, case when b.basis <> 'wmo' then 'file-' || b.basis when y.root is null then 'file-report-only'
      else 'file-wmo' end as code, upper(b.valid_period) as ended_on
    from person_legal_basis b join part g on g.person_id = b.person_id left join stayed y on y.root = g.root
    where b.region_id = region
    union all
    select r.root, 'file-no-basis', null
    from (select p.root from part p except
      select g.root from part g join person_legal_basis b on b.region_id = region and b.person_id = g.person_id) r
  ), days as (
    select x.root, x.code, t.term_value, t.term_unit, t.chosen_from,
      (case when t.basis is null or t.basis = 'wmo' then c.last_on else x.ended_on end
        + t.term_value * ('1 ' || t.term_unit)::interval)::date as until_day
    from grounds x join terms t on t.kind_code = x.code join changed c on c.root = x.root
  ), latest as (
    -- A day that is not known yet is later than every other.
    select distinct on (d.root) d.* from days d order by d.root, d.until_day desc nulls first, d.code
  ), asked as (
    select d.root, d.request_id
    from (select distinct on (g.root) g.root, q.request_id, q.decision, q.decided_at
      from removal_request q join part g on g.person_id = q.person_id
      where q.region_id = region and q.decision is not null
      order by g.root, q.decided_at desc nulls last, q.request_id desc) d
    where d.decision = 'granted' and not exists (
      select from person_merge m join part g on g.person_id = m.kept_person_id
      where m.region_id = region and g.root = d.root and m.undone_at is null and m.merged_at >= d.decided_at)
  ), held as (
    select distinct g.root from retention_hold h join part g on g.person_id = h.person_id
    where h.region_id = region and h.end_reason is null and h.holds_from <= on_day
      and (h.holds_until is null or h.holds_until >= on_day)
  ), held_kind as (
    select distinct h.kind_code from retention_hold h
    where h.region_id = region and h.end_reason is null and h.holds_from <= on_day
      and (h.holds_until is null or h.holds_until >= on_day)
  )
  select l.root, w.files, l.code,
    l.term_value, l.term_unit, l.chosen_from, c.last_on, l.until_day,
    case when a.root is null then 'term' else 'request' end, a.request_id,
    case when r.running_as is not null then r.running_as when h.root is not null then 'hold'
      when k.kind_code is not null then 'kind-hold' when l.until_day is null and a.root is null then 'basis-open' end
  from latest l join changed c on c.root = l.root
  join (select g.root, array_agg(g.person_id order by g.person_id) as files from part g group by g.root) w on w.root = l.root
  left join running r on r.root = l.root
  left join asked a on a.root = l.root
  left join held h on h.root = l.root
  left join held_kind k on k.kind_code = l.code;
end
$$;

-- Whether a file may go on a day: nothing keeps it, and its term is over or its removal was granted.
create function app.may_go(term_ends date, ground text, kept_because text, on_day date) returns boolean
  language sql immutable
return kept_because is null and (ground = 'request' or term_ends < on_day);

-- The same for who watches over it, by the number of the file.
create function app.retention_due(on_day date)
  returns table (person_id uuid, person_ref text, kind_code text, last_changed_on date, keep_until date, ground text,
    request_id uuid, kept_because text, may_go boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select t.person_id, p.person_ref, t.kind_code, t.last_changed_on, t.keep_until, t.ground, t.request_id, t.kept_because,
    app.may_go(t.keep_until, t.ground, t.kept_because, on_day)
  from app.file_terms(app.region_id(), on_day) t
  join person p on p.region_id = app.region_id() and p.person_id = t.person_id
  where app.has_role('privacy-officer');
end;

-- The last day a file is kept as it stands, for who reads it; null while a ground that has not ended keeps it.
create function app.kept_until(person uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select t.keep_until from app.file_terms(app.region_id(), app.dutch_day(), person) t
  where app.may_read_person(app.region_id(), person);
end;

-- The terms of the own region as they hold on a day.
create function app.current_terms(on_day date)
  returns table (kind_code text, basis text, term_value integer, term_unit text, chosen_from date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select * from app.terms_of(app.region_id(), on_day) where app.has_any_role('privacy-officer', 'region-admin');
end;

revoke execute on function app.file_changes, app.file_running, app.terms_of, app.file_terms, app.may_go,
  app.retention_due, app.kept_until, app.current_terms from public;
grant execute on function app.retention_due, app.kept_until, app.current_terms to onderdak_app;
