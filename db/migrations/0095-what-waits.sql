-- How many houses of the region with nights are open on a day and never recorded a stay, and how many are open. A policy
-- officer has no right to read stays; this looks for one per house and stops there, where app.recording_since reads all.
create function app.silent_houses(on_day date, out silent bigint, out total bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select count(*) filter (where not exists (select from stay s
      where s.region_id = p.region_id and s.premises_id = p.premises_id and s.status <> 'cancelled'
        and not isempty(s.period))),
    count(*)
  from premises p join premises_kind k on k.code = p.kind_code
  where p.region_id = app.region_id() and k.has_nights and p.open_period @> on_day
    and app.has_any_role('regional-policy', 'municipal-policy');
end;

-- Who stays at the houses of a case worker's own organisation, as far as signals need it: the number of the file and no
-- name, with the earlier parts of a stay that moved. A file that was restricted is left out. A case worker reads a file
-- only after saying why (decision 0021); this tells which file asks for it.
create function app.stays_that_signal()
  returns table (stay_id uuid, person_id uuid, person_ref text, premises_ref text, status text, expected_until date,
    arrived_on date, moved_from_stay_id uuid, has_support_plan boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with recursive part as (
    select s.stay_id, s.person_id, s.premises_id, s.status, s.expected_until, s.arrived_on, s.moved_from_stay_id
    from stay s
    where s.region_id = app.region_id() and s.status = 'present' and app.has_role('case-worker')
      and exists (select from premises_provider v where v.region_id = s.region_id and v.premises_id = s.premises_id
        and v.organisation_id = app.organisation_id())
      and not app.is_hidden_by_restriction(s.region_id, s.person_id)
    union
    select e.stay_id, e.person_id, e.premises_id, e.status, e.expected_until, e.arrived_on, e.moved_from_stay_id
    from part p join stay e on e.region_id = app.region_id() and e.stay_id = p.moved_from_stay_id
  ), plan as (
    select distinct on (p.person_id) p.person_id, t.agreed_on
    from part p join stay_support_plan t on t.region_id = app.region_id() and t.stay_id = p.stay_id
    order by p.person_id, t.statement_id desc
  )
  select p.stay_id, p.person_id, f.person_ref, h.premises_ref, p.status, p.expected_until, p.arrived_on,
    p.moved_from_stay_id, exists (select from plan w where w.person_id = p.person_id and w.agreed_on is not null)
  from part p
  join person f on f.region_id = app.region_id() and f.person_id = p.person_id
  join premises h on h.region_id = app.region_id() and h.premises_id = p.premises_id;
end;

-- What the log calls by an id, as the reader knows it: a file by its number, a record of app.person_record by the file it
-- is about, a stay with its house besides, a house by its name. Ids of anything else get no row.
create or replace function app.log_object_names(ids text[]) returns table (object_id text, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  declared app.person_record;
  pattern constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
begin
  if not app.has_role('privacy-officer') then
    return;
  end if;
  return query
    select i, p.person_ref from unnest(ids) i
    join person p on p.region_id = app.region_id() and p.person_id = (case when i ~ pattern then "left"(i, 36)::uuid end);
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    return query execute format(
      'select i, concat_ws('', '', p.person_ref, %s) from unnest($1) i
       join %I r on r.region_id = $2 and r.%I = (case when i ~ $3 then "left"(i, 36)::uuid end)
       join person p on p.region_id = r.region_id and p.person_id = r.%I',
      case when declared.table_name = 'stay' then
        '(select h.name from premises h where h.region_id = r.region_id and h.premises_id = r.premises_id)'
      else 'null' end,
      declared.table_name, declared.key_columns[1], declared.person_column)
    using ids, app.region_id(), pattern;
  end loop;
  return query
    select i, o.name from unnest(ids) i
    join organisation o on o.region_id = app.region_id() and o.organisation_id = (case when i ~ pattern then "left"(i, 36)::uuid end);
  return query
    select i, h.name from unnest(ids) i
    join premises h on h.region_id = app.region_id() and h.premises_ref = split_part(i, ' ', 1)
    where i !~ pattern;
end
$$;

revoke execute on function app.silent_houses, app.stays_that_signal from public;
grant execute on function app.silent_houses, app.stays_that_signal to onderdak_app;
