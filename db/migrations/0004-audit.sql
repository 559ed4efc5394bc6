-- The audit log: who did what to which object, with what result, from where and for which purpose
-- (BIO2 8.15, NEN 7513). Each event carries the hash of the one before it, per region.

create table audit_event (
  region_id uuid not null references region,
  event_no bigint not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  actor_roles text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  result text not null check (result in ('done', 'refused', 'failed')),
  purpose text,
  origin text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (region_id, event_no)
);
create index audit_event_time on audit_event (region_id, occurred_at);

create table audit_head (
  region_id uuid primary key references region,
  last_no bigint not null,
  last_hash bytea not null
);

create function app.audit_hash(previous bytea, event audit_event) returns bytea
  language sql stable
  return sha256(previous || convert_to(jsonb_build_array(
    (event).region_id, (event).event_no,
    to_char((event).occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (event).actor_id, (event).actor_roles, (event).action, (event).object_kind, (event).object_id,
    (event).result, (event).purpose, (event).origin)::text, 'UTF8'));

-- The only way in: the application may neither write, change nor remove an event itself.
create function app.record_audit(
  action text, object_kind text, object_id text, result text, purpose text, origin text
) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
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
  event.action := action;
  event.object_kind := object_kind;
  event.object_id := object_id;
  event.result := result;
  event.purpose := purpose;
  event.origin := origin;
  event.previous_hash := head.last_hash;
  event.hash := app.audit_hash(head.last_hash, event);
  insert into audit_event select event.*;
  update audit_head h set last_no = event.event_no, last_hash = event.hash where h.region_id = event.region_id;
  return event.event_no;
end
$$;

-- Event numbers whose content or place in the chain no longer fits; an intact log gives no rows.
create function app.broken_audit_events(region uuid) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select event_no
  from (
    select e.event_no, e.previous_hash, e.hash,
      app.audit_hash(e.previous_hash, e) as computed,
      lag(e.hash, 1, '\x00') over chain as expected_previous,
      lag(e.event_no, 1, 0) over chain as expected_no
    from audit_event e
    where e.region_id = region
    window chain as (order by e.event_no)
  ) as linked
  where hash <> computed or previous_hash <> expected_previous or event_no <> expected_no + 1
  union all
  select h.last_no
  from audit_head h
  where h.region_id = region
    and not exists (select from audit_event e where e.region_id = region and e.event_no = h.last_no and e.hash = h.last_hash);
end;

revoke execute on function app.record_audit, app.broken_audit_events from public;
grant execute on function app.record_audit, app.broken_audit_events to onderdak_app;

alter table audit_event enable row level security;
alter table audit_head enable row level security;
create policy audit_event_for_privacy_officer on audit_event for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')));
grant select on audit_event to onderdak_app;
