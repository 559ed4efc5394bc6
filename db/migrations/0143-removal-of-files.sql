-- Removal itself. Not for the application: who asks for pages has no right to remove a file, nor to ask whether a text
-- stands anywhere. The owner runs it, at night and from the command line, and it takes only a file that may go.

-- The ids under which these files and their records are known anywhere, and their numbers.
create function app.ids_of_files(region uuid, files uuid[]) returns table (id text, is_number boolean)
  language plpgsql stable set search_path = public, pg_temp
as $$
declare
  place record;
  person text;
begin
  return query select f::text, false from unnest(files) f;
  return query select p.person_ref, true from person p
    where p.region_id = region and p.person_id = any (files) and p.person_ref is not null;
  -- What has an id of its own: a uuid in its primary key that no other table gave it.
  for place in
    select t.table_name, t.joined, t.persons, a.attname as key
    from app.person_trace t
    join pg_index x on x.indrelid = to_regclass(quote_ident(t.table_name)) and x.indisprimary
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any (x.indkey) and a.atttypid = 'uuid'::regtype
    where t.persons is not null and not exists (
      select from pg_constraint c where c.contype = 'f' and c.conrelid = x.indrelid and a.attnum = any (c.conkey))
      and a.attname not in ('person_id', 'user_id')
    order by t.ordinal
  loop
    foreach person in array place.persons loop
      return query execute format('select r.%I::text, false from %I r %s where r.region_id = $1 and %s = any ($2)',
        place.key, place.table_name, place.joined, person)
      using region, files;
    end loop;
  end loop;
end
$$;

-- Whether one of these ids stands in a text. The ids are compared, and are no pattern: of somebody who came for years there
-- are thousands, and a pattern of so many alternatives takes more memory than there is.
create function app.holds_id(line text, ids uuid[]) returns boolean
  language sql immutable set search_path = public, pg_temp
begin atomic
  select exists (
    select from regexp_matches(holds_id.line, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'gi') m
    where m[1]::uuid = any (holds_id.ids));
end;

update app.person_trace set found = case table_name
  when 'background_task_result' then 'exists (select from background_task t where t.region_id = r.region_id
    and t.task_id = r.task_id and app.holds_id(concat_ws('' '', t.title, t.parameters, t.message), $3))'
  when 'background_task' then 'app.holds_id(concat_ws('' '', r.title, r.parameters, r.message), $3)'
  when 'form_send' then 'app.holds_id(r.led_to, $3)' end
where table_name in ('background_task_result', 'background_task', 'form_send');
comment on column app.person_trace.found is 'A condition over r: $1 the region, $2 the files, $3 every id that goes (an array).';

/*
 * Removes one file, with those it was merged with, from every table: its figures first, then what points at it, then the
 * file itself. Gives how many rows of each table went; no row when there is no such file, or it may not go (any more).
 *
 * Rule: `app.may_go` on this day, asked again once the rows are held: who records something for this person at the same
 * moment waits, and then finds nobody; a second process that removes finds nothing to do.
 * Source: Wmo 2015 art. 5.3.4 and 5.3.5; decision 0052.
 */
create function app.remove_file(region uuid, one uuid, on_day date) returns table (table_name text, rows bigint)
  language plpgsql set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  going uuid[];
  ids uuid[];
  trace app.person_trace;
  went bigint;
begin
  select t.files into going from app.file_terms(region, on_day, one) t;
  perform from person p where p.region_id = region and p.person_id = any (going) order by p.person_id for update;
  select t.files into going from app.file_terms(region, on_day, one) t
  where t.person_id = one and app.may_go(t.keep_until, t.ground, t.kept_because, on_day);
  if going is null then
    return;
  end if;
  select array_agg(i.id::uuid) into ids from app.ids_of_files(region, going) i where not i.is_number;

  for trace in select t.* from app.person_trace t where t.before_removal is not null order by t.ordinal loop
    execute format('select app.%I($1, $2, $3)', trace.before_removal) using region, going, ids;
  end loop;
  for trace in select t.* from app.person_trace t order by t.ordinal loop
    if trace.found is not null then
      execute format('delete from %I r where r.region_id = $1 and ($2::uuid[] is not null) and (%s) and ($3::uuid[] is not null)',
        trace.table_name, trace.found)
      using region, going, ids;
    elsif trace.joined = '' then
      execute format('delete from %I r where r.region_id = $1 and (%s)', trace.table_name,
        (select string_agg(e || ' = any ($2)', ' or ') from unnest(trace.persons) e))
      using region, going;
    else
      execute format('delete from %1$I d where d.ctid in (select r.ctid from %1$I r %2$s where r.region_id = $1 and (%3$s))',
        trace.table_name, trace.joined, (select string_agg(e || ' = any ($2)', ' or ') from unnest(trace.persons) e))
      using region, going;
    end if;
    get diagnostics went = row_count;
    if went > 0 then
      table_name := trace.table_name;
      rows := went;
      return next;
    end if;
  end loop;
  -- Work that waits in the queue, which is made by its own library and may not be there yet.
  if to_regclass('pgboss.job') is not null then
    execute 'delete from pgboss.job where app.holds_id(data::text, $1)' using ids;
    get diagnostics went = row_count;
    if went > 0 then
      table_name := 'pgboss.job';
      rows := went;
      return next;
    end if;
  end if;
end
$$;

/*
 * Reads every table: all columns of all rows of the region, and of every table that has no region. A row holds a trace when
 * it holds one of the ids, one of the numbers or names, or two different ones of the marks that may be anybody's. Numbers and
 * names are patterns, null when there are none. In tables `without_clients` names and unsure marks are of somebody else,
 * and only ids and numbers tell. Gives a row for every table that was read, with how many rows hold a trace and in which
 * columns; never what they hold.
 *
 * What is binary is read as far as it is text; values that are encrypted tell nothing. The audit log is left out: it holds
 * ids that lead nowhere, for as long as its own term runs (decision 0052).
 */
create function app.traces_left(region uuid, ids uuid[], numbers text, names text, unsure text[], without_clients text[])
  returns table (table_name text, rows bigint, column_names text)
  language plpgsql stable set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  place record;
  sure text;
  any_unsure text;
begin
  for place in
    select c.oid, n.nspname, c.relname, bool_or(a.attname = 'region_id') as is_of_region,
      coalesce(string_agg(format('r.%I = any ($2)', a.attname), ' or ') filter (where a.atttypid = 'uuid'::regtype), 'false')
        as is_id,
      coalesce(string_agg(case when a.atttypid = 'bytea'::regtype then format('encode(r.%I, ''escape'')', a.attname)
        else format('r.%I::text', a.attname) end, ', ' order by a.attnum) filter (where a.atttypid <> 'uuid'::regtype),
        'null') as texts
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
      and (n.nspname, c.relname) not in (('public', 'audit_event'))
    group by 1, 2, 3 order by 2, 3
  loop
    table_name := place.nspname || '.' || place.relname;
    column_names := null;
    sure := numbers;
    any_unsure := null;
    if table_name <> all (without_clients) then
      sure := nullif(concat_ws('|', numbers, names), '');
      any_unsure := nullif(array_to_string(unsure, '|'), '');
    end if;
    execute format('select count(*) from %s r, concat_ws(chr(10), %s) as line
      where %s and (%s or app.holds_id(line, $2) or line ~* $3
        or (line ~* $4 and (select count(*) from unnest($5) u where line ~* u) > 1))',
      place.oid::regclass, place.texts, case when place.is_of_region then 'r.region_id = $1' else '$1 is not null' end,
      place.is_id)
    into rows using region, ids, sure, any_unsure, unsure;
    if rows > 0 then
      column_names := (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = place.oid and a.attnum > 0 and not a.attisdropped
          and app.column_holds(place.oid, a.attname, region, place.is_of_region, ids, sure, any_unsure));
    end if;
    return next;
  end loop;
end
$$;

-- In which columns of a table a mark stands; of a row that two unsure marks tell, each with one of them.
create function app.column_holds(of_table regclass, name text, region uuid, is_of_region boolean, ids uuid[], sure text,
    unsure text)
  returns boolean
  language plpgsql stable set search_path = public, pg_temp
as $$
declare
  is_there boolean;
begin
  execute format('select exists (select from %s r, cast(%s as text) as line
      where %s and (app.holds_id(line, $2) or line ~* $3 or line ~* $4))',
    of_table, case when (select a.atttypid from pg_attribute a where a.attrelid = of_table and a.attname = name) = 'bytea'::regtype
      then format('encode(r.%I, ''escape'')', name) else format('r.%I', name) end,
    case when is_of_region then 'r.region_id = $1' else '$1 is not null' end)
  into is_there using region, ids, sure, unsure;
  return is_there;
end
$$;

revoke execute on function app.ids_of_files, app.holds_id, app.remove_file, app.traces_left, app.column_holds from public;
