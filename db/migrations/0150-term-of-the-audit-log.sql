-- The audit log has a term. What is older goes from the beginning of the chain, and a seal of the program
-- says up to where: what is missing otherwise was removed by somebody else.

-- Events up to this number were removed; the hash is that of the last of them, which the next one carries.
alter table audit_head
  add column removed_to bigint not null default 0,
  add column removed_hash bytea not null default '\x00',
  add column removal_key_id text,
  add column removal_seal bytea;

-- Up to which event the beginning of a region's log may go; 0 when nothing may.
-- Rule: events of before the moment given, up to the first that is still needed: one about a file, or a record of a file,
--   that is there, or about the list of a house on a night of which a stay is there. The last event always stays.
-- Source: NEN 7513 (at least five years); the log of a file is kept as long as the file (docs/privacy.md).
-- Example: events 1 to 9 of before the moment, number 4 about a file that is there: 3.
create function app.removable_audit_events(region uuid, before timestamptz) returns bigint
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  declared app.person_record;
  first_kept bigint;
  needed bigint;
begin
  if current_setting('role') = 'onderdak_app' and not (region = app.region_id() and app.has_role('privacy-officer')) then
    return null;
  end if;
  select least(
    (select min(e.event_no) from audit_event e where e.region_id = region and e.occurred_at >= before),
    (select h.last_no from audit_head h where h.region_id = region)) into first_kept;
  select min(e.event_no) into needed from audit_event e
    where e.region_id = region and e.event_no < first_kept
      and exists (select from person p where p.region_id = region and p.person_id::text = "left"(e.object_id, 36));
  first_kept := least(first_kept, needed);
  for declared in
    select d.* from app.person_record d where d.record_kind is not null and cardinality(d.key_columns) = 1
    order by d.ordinal
  loop
    execute format('select min(e.event_no) from audit_event e where e.region_id = $1 and e.event_no < $2
        and exists (select from %I r where r.region_id = $1 and r.%I::text = "left"(e.object_id, 36))',
      declared.table_name, declared.key_columns[1])
    into needed using region, first_kept;
    first_kept := least(first_kept, needed);
  end loop;
  select min(e.event_no) into needed from audit_event e
    join premises h on h.region_id = e.region_id and h.premises_ref = split_part(e.object_id, ' ', 1)
    where e.region_id = region and e.event_no < first_kept and e.object_id ~ '^[^ ]+ \d{4}-\d{2}-\d{2}$'
      and exists (select from stay s where s.region_id = region and s.premises_id = h.premises_id
        and lower(s.period) <= split_part(e.object_id, ' ', 2)::date
        and (s.status = 'present' or upper(s.period) >= split_part(e.object_id, ' ', 2)::date));
  first_kept := least(first_kept, needed);
  return coalesce(first_kept - 1, 0);
end
$$;

-- What was removed of a region's chain: for its privacy officer, and for the program itself.
create function app.audit_chain_removal(region uuid)
  returns table (removed_to bigint, removed_hash bytea, key_id text, seal bytea)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select h.removed_to, h.removed_hash, h.removal_key_id, h.removal_seal
  from audit_head h
  where h.region_id = region
    and (current_setting('role') <> 'onderdak_app'
      or (region = app.region_id() and app.has_role('privacy-officer')));
end;

-- As before; the chain begins where events were removed up to. Whether they were removed by the program its seal tells.
create or replace function app.broken_audit_events(region uuid, after bigint default 0) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select no from (
    select event_no as no
    from (
      select e.event_no, e.previous_hash, e.hash,
        app.audit_hash(e.previous_hash, e) as computed,
        coalesce(lag(e.hash) over chain, h.removed_hash, '\x00') as expected_previous,
        coalesce(lag(e.event_no) over chain, h.removed_to, 0) as expected_no
      from audit_event e
        left join audit_head h on h.region_id = e.region_id
      where e.region_id = region and e.event_no >= after
      window chain as (order by e.event_no)
    ) as linked
    where event_no > after
      and (hash <> computed or previous_hash <> expected_previous or event_no <> expected_no + 1)
    union
    select h.last_no
    from audit_head h
    where h.region_id = region
      and h.last_no > 0
      and not exists (select from audit_event e where e.region_id = region and e.event_no = h.last_no and e.hash = h.last_hash)
    union
    select e.event_no
    from audit_event e
    where e.region_id = region and e.event_no > after
      and e.event_no > coalesce((select h.last_no from audit_head h where h.region_id = region), 0)
  ) as found
  where current_setting('role') <> 'onderdak_app'
    or (region = app.region_id() and app.has_role('privacy-officer'));
end;

revoke execute on function app.removable_audit_events, app.audit_chain_removal, app.broken_audit_events from public;
grant execute on function app.removable_audit_events, app.audit_chain_removal, app.broken_audit_events to onderdak_app;
