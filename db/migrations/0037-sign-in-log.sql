-- Who signed in, out, or tried in vain; passwords set; sessions ended; work places chosen. A chain of its own for the
-- installation, because nobody has a region before signing in. No names and no e-mail addresses: the id of an account,
-- or a keyed hash of an address that has none.

create table auth.sign_in_event (
  event_no bigint primary key,
  occurred_at timestamptz not null,
  action text not null check (action in (
    'sign-in', 'sign-out', 'set-password', 'change-password', 'end-sessions', 'end-session-by-time', 'choose-work-place')),
  result text not null check (result in ('done', 'refused', 'locked')),
  user_id uuid,
  unknown_hash bytea,
  -- Another who did it, such as the administrator who ended somebody's sessions.
  actor_id uuid,
  -- The region it was about, if any: other regions do not see it.
  region_id uuid,
  origin text not null,
  previous_hash bytea not null,
  hash bytea not null,
  check ((user_id is null) <> (unknown_hash is null))
);
create index sign_in_event_user on auth.sign_in_event (user_id, event_no);
create index sign_in_event_time on auth.sign_in_event (occurred_at);

create table auth.sign_in_seal (
  event_no bigint primary key references auth.sign_in_event on delete cascade,
  key_id text not null,
  seal bytea not null
);

-- One row: where the chain ends, and where it begins since old events were removed. That removal carries a seal too.
create table auth.sign_in_chain (
  one boolean primary key default true check (one),
  last_no bigint not null default 0,
  last_hash bytea not null default '\x00',
  removed_to bigint not null default 0,
  removed_hash bytea not null default '\x00',
  key_id text,
  seal bytea
);
insert into auth.sign_in_chain default values;

create function app.sign_in_hash(previous bytea, event auth.sign_in_event) returns bytea
  language sql stable
  return sha256(previous || convert_to(jsonb_build_array(
    (event).event_no,
    to_char((event).occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (event).action, (event).result, (event).user_id, encode((event).unknown_hash, 'hex'),
    (event).actor_id, (event).region_id, (event).origin)::text, 'UTF8'));

-- The only way in for the role of the identity library.
create function auth.record_sign_in(
  action text, result text, user_id uuid, unknown_hash bytea, actor_id uuid, region_id uuid, origin text
) returns table (event_no bigint, moment text, previous_hash bytea, hash bytea)
  language plpgsql security definer set search_path = auth, pg_temp
as $$
#variable_conflict use_column
declare
  chain sign_in_chain;
  event sign_in_event;
begin
  select * into strict chain from sign_in_chain for update;
  event.event_no := chain.last_no + 1;
  event.occurred_at := clock_timestamp();
  event.action := record_sign_in.action;
  event.result := record_sign_in.result;
  event.user_id := record_sign_in.user_id;
  event.unknown_hash := record_sign_in.unknown_hash;
  event.actor_id := record_sign_in.actor_id;
  event.region_id := record_sign_in.region_id;
  event.origin := record_sign_in.origin;
  event.previous_hash := chain.last_hash;
  event.hash := app.sign_in_hash(chain.last_hash, event);
  insert into sign_in_event select event.*;
  update sign_in_chain set last_no = event.event_no, last_hash = event.hash;
  return query select event.event_no,
    to_char(event.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), event.previous_hash, event.hash;
end
$$;

create function auth.seal_sign_in(no bigint, sealed_with text, given_seal bytea) returns void
  language sql security definer set search_path = auth, pg_temp
begin atomic
  insert into auth.sign_in_seal (event_no, key_id, seal) values (no, sealed_with, given_seal) on conflict do nothing;
end;

create function auth.broken_sign_ins(after bigint) returns setof bigint
  language sql stable set search_path = auth, pg_temp
begin atomic
  select event_no
  from (
    select e.event_no, e.previous_hash, e.hash,
      app.sign_in_hash(e.previous_hash, e) as computed,
      lag(e.hash, 1, c.removed_hash) over chain as expected_previous,
      lag(e.event_no, 1, c.removed_to) over chain as expected_no
    from auth.sign_in_event e cross join auth.sign_in_chain c
    where e.event_no >= after
    window chain as (order by e.event_no)
  ) as linked
  where event_no > after
    and (hash <> computed or previous_hash <> expected_previous or event_no <> expected_no + 1)
  union
  select c.last_no
  from auth.sign_in_chain c
  where c.last_no > c.removed_to
    and not exists (select from auth.sign_in_event e where e.event_no = c.last_no and e.hash = c.last_hash)
  union
  select e.event_no
  from auth.sign_in_event e
  where e.event_no > after and e.event_no > coalesce((select c.last_no from auth.sign_in_chain c), 0);
end;

revoke execute on all functions in schema auth from public;
grant execute on function auth.record_sign_in, auth.seal_sign_in to onderdak_auth;

-- What the privacy officer of a region sees: the acts of accounts on days on which they had a role in the region.
create view region_sign_in with (security_barrier) as
select e.event_no, e.occurred_at, e.action, e.result, e.user_id, e.actor_id, e.origin
from auth.sign_in_event e
where (select app.has_role('privacy-officer'))
  and (e.region_id is null or e.region_id = (select app.region_id()))
  and exists (
    select from role_assignment a
    where a.region_id = (select app.region_id()) and a.user_id = e.user_id
      and a.valid_period @> (e.occurred_at at time zone 'Europe/Amsterdam')::date);

-- And everyone of the own account.
create view own_sign_in with (security_barrier) as
select e.event_no, e.occurred_at, e.action, e.result, e.origin
from auth.sign_in_event e
where e.user_id = (select app.user_id());

grant select on region_sign_in, own_sign_in to onderdak_app;
