-- One register of every column that says which person a row is about. Merging reads it, so that people knows no other
-- part's tables: a table that carries a person adds a row here in the migration that makes it, and
-- tests/access/where-people-are.test.ts fails for one that did not.
--
-- A row either moves along when two files become one, as records of `record_kind`, or stays where it is, because the
-- column says of the file as it was (`stays_because`).
create table app.person_record (
  table_name text not null,
  person_column text not null,
  -- What the records are called in person_merge_move; each kind is one table.
  record_kind text unique,
  -- The columns that, with the region, tell one record; of a period its first day.
  key_columns text[],
  -- The days that the record covers, where two of one person may not cover the same day: then the merge is refused, or
  -- the record is left with the file that goes.
  period_column text,
  on_overlap text check (on_overlap in ('refuse', 'leave')),
  -- Columns that are set when the record moves, as SQL.
  also_set text,
  -- The order in which kinds move and are told.
  ordinal smallint unique,
  stays_because text,
  primary key (table_name, person_column),
  constraint person_record_moves_or_stays check ((record_kind is null) <> (stays_because is null)),
  constraint person_record_moves_by_key check ((record_kind is null) = (key_columns is null)
    and (record_kind is null) = (ordinal is null)),
  constraint person_record_overlaps_by_period check ((on_overlap is null) = (period_column is null))
);
revoke all on app.person_record from public;

insert into app.person_record (table_name, person_column, record_kind, key_columns, period_column, on_overlap, also_set,
  ordinal) values
  ('stay', 'person_id', 'stay', '{stay_id}', 'period', 'refuse', 'change_kind = ''merge'', change_reason = null', 1),
  ('intake', 'person_id', 'intake', '{intake_id}', null, null, null, 2),
  ('waiting_list_entry', 'person_id', 'waiting-list-entry', '{entry_id}', null, null, null, 3),
  ('night_presence', 'person_id', 'night-presence', '{event_id}', null, null, null, 4),
  ('unmet_demand', 'person_id', 'unmet-demand', '{demand_id}', null, null, null, 5),
  ('household_member', 'person_id', 'household-member', '{household_id,valid_period}', 'valid_period', 'leave', null, 6);

insert into app.person_record (table_name, person_column, stays_because) values
  ('person', 'person_id', 'it is the file'),
  ('person', 'merged_into_person_id', 'it says where the file went'),
  ('person_identity', 'person_id', 'what the kept file lacks is taken over part by part'),
  ('person_identity_revision', 'person_id', 'it says who the file was about before'),
  ('person_legal_basis', 'person_id', 'it says why this file may be kept'),
  ('person_restriction', 'person_id', 'a restriction holds for one file'),
  ('person_file_opening', 'person_id', 'it says which file was opened'),
  ('person_emergency_access', 'person_id', 'it says which file was opened'),
  ('person_double', 'person_id', 'it compares two files'),
  ('person_double', 'restricted_person_id', 'it compares two files'),
  ('person_merge', 'kept_person_id', 'it says which files became one'),
  ('person_merge', 'leaving_person_id', 'it says which files became one'),
  ('stay_revision', 'person_id', 'it says whose stay it was then');

-- How a record of this kind is told from others, as an expression over `r`.
create function app.person_record_id(declared app.person_record) returns text
  language sql stable set search_path = public, pg_temp
begin atomic
  select string_agg(
    case when a.atttypid = 'daterange'::regtype then format('lower(r.%I)', k.name) else format('r.%I', k.name) end
      || '::text', ' || '' '' || ' order by k.place)
  from unnest(declared.key_columns) with ordinality as k(name, place)
  join pg_attribute a on a.attname = k.name and a.attrelid = to_regclass(quote_ident(declared.table_name));
end;

-- What hangs on two people who are to be merged, wherever it was recorded: half a merge would split someone in two.
drop function app.person_merge_records(uuid, uuid);
create function app.person_merge_records(one uuid, other uuid) returns table (
  person_id uuid, record_kind text, record_id text, from_day date, until_day date, on_overlap text
)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  declared app.person_record;
  days text;
begin
  if (app.may_read_person(app.region_id(), one) and app.may_read_person(app.region_id(), other)) is not true then
    return;
  end if;
  for declared in select d.* from app.person_record d where d.record_kind is not null order by d.ordinal loop
    days := case when declared.period_column is null then 'null::date, null::date'
      else format('lower(r.%1$I), upper(r.%1$I)', declared.period_column) end;
    return query execute format(
      'select r.%1$I, %2$L, %3$s, %4$s, %5$L::text from %6$I r where r.region_id = $1 and r.%1$I = any ($2)',
      declared.person_column, declared.record_kind, app.person_record_id(declared), days, declared.on_overlap,
      declared.table_name)
    using app.region_id(), array[one, other];
  end loop;
end
$$;

-- Moves exactly the records named in person_merge_move, there or back, and closes or opens the leaving file.
-- Going back, the identity is made searchable again by the caller, once the kept file has given up what it took over.
create or replace function app.move_person_records(merge uuid, is_back boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  joined person_merge;
  declared app.person_record;
  source uuid;
  target uuid;
begin
  select * into joined from person_merge m where m.region_id = app.region_id() and m.merge_id = merge for update;
  if joined.merge_id is null or not app.may_read_person(joined.region_id, joined.kept_person_id)
    or (not is_back and (joined.merged_by <> app.user_id() or joined.undone_at is not null
      or not app.may_read_person(joined.region_id, joined.leaving_person_id)))
    or (is_back and joined.undone_at is null) then
    raise exception 'merge not allowed' using errcode = 'insufficient_privilege';
  end if;
  source := case when is_back then joined.kept_person_id else joined.leaving_person_id end;
  target := case when is_back then joined.leaving_person_id else joined.kept_person_id end;
  if not is_back then
    update person_identity i set is_searchable = false where i.region_id = joined.region_id and i.person_id = source;
  end if;
  for declared in select d.* from app.person_record d where d.record_kind is not null order by d.ordinal loop
    execute format(
      'update %I r set %s where r.region_id = $1 and r.%I = $2 and %s in (
        select v.record_id from person_merge_move v
        where v.region_id = $1 and v.merge_id = $4 and v.record_kind = %L)',
      declared.table_name, concat_ws(', ', format('%I = $3', declared.person_column), declared.also_set),
      declared.person_column, app.person_record_id(declared), declared.record_kind)
    using joined.region_id, source, target, merge;
  end loop;
  update person p set merged_into_person_id = case when is_back then null else joined.kept_person_id end
  where p.region_id = joined.region_id and p.person_id = joined.leaving_person_id;
end
$$;

revoke execute on function app.person_record_id, app.person_merge_records from public;
grant execute on function app.person_merge_records to onderdak_app;
