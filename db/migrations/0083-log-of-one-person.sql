-- The log is read for one person when that person asks who saw the file. What was done to a stay, an intake or a place
-- on the waiting list is written down under the id of that record; this tells the ids that are about one person.
create index audit_event_object on audit_event (region_id, "left"(object_id, 36), event_no);

-- The ids under which the log writes about this person: the file, files that were merged with it, every record of
-- app.person_record with an id of its own, stays that were of this person before, and the list of a house on each night
-- that the person had a place there ("A03 2026-11-28", as the door writes it).
create function app.log_ids_of_person(person uuid) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  declared app.person_record;
  files uuid[];
begin
  if not app.has_role('privacy-officer') then
    return;
  end if;
  with recursive file as (
    select p.person_id from person p
    where p.region_id = app.region_id() and p.person_id = log_ids_of_person.person
    union
    select case when m.kept_person_id = f.person_id then m.leaving_person_id else m.kept_person_id end
    from file f join person_merge m on m.region_id = app.region_id() and m.undone_at is null
      and f.person_id in (m.kept_person_id, m.leaving_person_id)
  )
  select array_agg(f.person_id) into files from file f;
  return query select f::text from unnest(files) f;
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    return query execute format('select r.%I::text from %I r where r.region_id = $1 and r.%I = any ($2)',
      declared.key_columns[1], declared.table_name, declared.person_column)
    using app.region_id(), files;
  end loop;
  return query select r.stay_id::text from stay_revision r
    where r.region_id = app.region_id() and r.person_id = any (files);
  return query
    select p.premises_ref || ' ' || night::date
    from stay s
    join premises p on p.region_id = s.region_id and p.premises_id = s.premises_id
    cross join generate_series(lower(s.period)::timestamp,
      least(case when s.status = 'present' then null else upper(s.period) end, app.dutch_day() + 1)::timestamp,
      '1 day') night
    where s.region_id = app.region_id() and s.person_id = any (files);
end
$$;

-- What the log calls by an id, as the reader knows it: a file by its number, a record by the file it is about, a house
-- by its name. Ids of anything else get no row.
create function app.log_object_names(ids text[]) returns table (object_id text, name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with asked as (
    select i as object_id, case when i ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' then "left"(i, 36)::uuid end as id,
      substr(i, 37) as rest
    from unnest(ids) i
    where app.has_role('privacy-officer')
  )
  select a.object_id, p.person_ref from asked a
    join person p on p.region_id = app.region_id() and p.person_id = a.id
  union all
  select a.object_id, concat_ws(', ', p.person_ref, h.name) from asked a
    join stay s on s.region_id = app.region_id() and s.stay_id = a.id
    join person p on p.region_id = s.region_id and p.person_id = s.person_id
    join premises h on h.region_id = s.region_id and h.premises_id = s.premises_id
  union all
  select a.object_id, p.person_ref from asked a
    join intake t on t.region_id = app.region_id() and t.intake_id = a.id
    join person p on p.region_id = t.region_id and p.person_id = t.person_id
  union all
  select a.object_id, p.person_ref from asked a
    join waiting_list_entry w on w.region_id = app.region_id() and w.entry_id = a.id
    join person p on p.region_id = w.region_id and p.person_id = w.person_id
  union all
  select a.object_id, o.name from asked a
    join organisation o on o.region_id = app.region_id() and o.organisation_id = a.id
  union all
  select a.object_id, h.name from asked a
    join premises h on h.region_id = app.region_id() and h.premises_ref = split_part(a.object_id, ' ', 1)
    where a.id is null;
end;

revoke execute on function app.log_ids_of_person, app.log_object_names from public;
grant execute on function app.log_ids_of_person, app.log_object_names to onderdak_app;
