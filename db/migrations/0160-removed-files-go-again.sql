-- A file that was removed and came back with an older backup goes again. Which files were removed stands outside the
-- database (decision 0052): the program finds them among those that are there, and hands them in as `listed`, an array of
-- { id, ground, day }.

alter table file_removal add column again boolean not null default false;
comment on column file_removal.again is 'The file had been removed before, and came back with a backup.';

/*
 * The ground by which a file goes again, with those that were merged with it; null when it does not.
 *
 * Rule: every one of them was removed, for nobody loses a file because it was merged with one that had gone. Running help
 * and holds keep it as ever, and so does anything that was recorded since the day on which it went: the term runs anew
 * from there, and of new help nobody asked that it be destroyed. What went on request goes though a ground of its own is
 * still open.
 * Source: Wmo 2015 art. 5.3.4 and 5.3.5; decision 0052.
 */
create function app.goes_again(files uuid[], last_changed_on date, kept_because text, listed jsonb) returns text
  language sql immutable set search_path = public, pg_temp
begin atomic
  select case
    when bool_or(l.id is null) then null
    when goes_again.last_changed_on >= max(l.day) then null
    when bool_or(l.ground = 'term') then case when goes_again.kept_because is null then 'term' end
    when goes_again.kept_because is null or goes_again.kept_because = 'basis-open' then 'request'
  end
  from unnest(goes_again.files) f
  left join jsonb_to_recordset(goes_again.listed) as l (id uuid, ground text, day date) on l.id = f;
end;
revoke execute on function app.goes_again from public;

drop function app.remove_file(uuid, uuid, date);
/*
 * Removes one file, with those it was merged with, from every table: its figures first, then what points at it, then the
 * file itself. Gives how many rows of each table went; no row when there is no such file, or it may not go (any more).
 *
 * Rule: `app.may_go` on this day, or `app.goes_again`, asked again once the rows are held: who records something for this
 * person at the same moment waits, and then finds nobody; a second process that removes finds nothing to do.
 * Source: Wmo 2015 art. 5.3.4 and 5.3.5; decision 0052.
 */
create function app.remove_file(region uuid, one uuid, on_day date, listed jsonb default '[]')
  returns table (table_name text, rows bigint)
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
  -- Who calls off what was granted comes before this, or finds nothing left.
  perform from removal_request q where q.region_id = region and q.person_id = any (going) order by q.request_id for update;
  select t.files into going from app.file_terms(region, on_day, one) t
  where t.person_id = one and (app.may_go(t.keep_until, t.ground, t.kept_because, on_day)
    or app.goes_again(t.files, t.last_changed_on, t.kept_because, listed) is not null);
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
revoke execute on function app.remove_file from public;
