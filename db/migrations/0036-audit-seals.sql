-- The audit log against who may write in the database. Each event gets a seal (HMAC) of the program, whose key is not
-- here; what stands at the end of the chain is compared with anchors outside the database.

-- Seals come at the end of the transaction of the act: a table beside the events, so that no event is ever rewritten.
create table audit_seal (
  region_id uuid not null,
  event_no bigint not null,
  key_id text not null,
  seal bytea not null,
  primary key (region_id, event_no),
  foreign key (region_id, event_no) references audit_event on delete cascade
);
alter table audit_seal enable row level security;
create policy audit_seal_for_privacy_officer on audit_seal for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')));
grant select on audit_seal to onderdak_app;

-- As before, and says what was stored, so that the program seals nothing but what it wrote itself.
drop function app.record_audit;
create function app.record_audit(
  action text, object_kind text, object_id text, result text, purpose text, origin text
) returns table (region_id uuid, event_no bigint, moment text, actor_id uuid, actor_roles text, previous_hash bytea, hash bytea)
  language plpgsql security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  head audit_head;
  event audit_event;
begin
  if app.region_id() is null then
    raise exception 'audit event without region';
  end if;
  insert into audit_head values (app.region_id(), 0, '\x00') on conflict do nothing;
  select * into head from audit_head h where h.region_id = app.region_id() for update;
  event.region_id := app.region_id();
  event.event_no := head.last_no + 1;
  event.occurred_at := clock_timestamp();
  event.actor_id := app.user_id();
  event.actor_roles := coalesce(current_setting('app.roles', true), '');
  event.action := record_audit.action;
  event.object_kind := record_audit.object_kind;
  event.object_id := record_audit.object_id;
  event.result := record_audit.result;
  event.purpose := record_audit.purpose;
  event.origin := record_audit.origin;
  event.previous_hash := head.last_hash;
  event.hash := app.audit_hash(head.last_hash, event);
  insert into audit_event select event.*;
  update audit_head h set last_no = event.event_no, last_hash = event.hash where h.region_id = event.region_id;
  return query select event.region_id, event.event_no,
    to_char(event.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.actor_id, event.actor_roles, event.previous_hash, event.hash;
end
$$;

-- Keeps the seal of an event of the scope's region. Whether it is a right one only the program can tell.
create function app.seal_audit_event(no bigint, stored_hash bytea, sealed_with text, given_seal bytea) returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  insert into audit_seal (region_id, event_no, key_id, seal)
  select e.region_id, e.event_no, sealed_with, given_seal
  from audit_event e
  where e.region_id = app.region_id() and e.event_no = no and e.hash = stored_hash
  on conflict do nothing;
end;

-- Event numbers after `after` whose content or place in the chain does not fit; with 0 the whole chain is looked at.
-- A chain without head, and events beyond the head, do not fit either.
drop function app.broken_audit_events;
create function app.broken_audit_events(region uuid, after bigint default 0) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select no from (
    select event_no as no
    from (
      select e.event_no, e.previous_hash, e.hash,
        app.audit_hash(e.previous_hash, e) as computed,
        lag(e.hash, 1, '\x00') over chain as expected_previous,
        lag(e.event_no, 1, 0) over chain as expected_no
      from audit_event e
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

-- Where the chain of a region ends: for its privacy officer, and for the program itself.
create function app.audit_chain_end(region uuid) returns table (last_no bigint, last_hash bytea)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select h.last_no, h.last_hash
  from audit_head h
  where h.region_id = region
    and (current_setting('role') <> 'onderdak_app'
      or (region = app.region_id() and app.has_role('privacy-officer')));
end;

revoke execute on function app.record_audit, app.seal_audit_event, app.broken_audit_events, app.audit_chain_end from public;
grant execute on function app.record_audit, app.seal_audit_event, app.broken_audit_events, app.audit_chain_end to onderdak_app;
