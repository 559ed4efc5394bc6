-- A phone at the door goes from hand to hand. A session may say that it is on a shared device: then it locks after some
-- minutes without a press, and asks for a PIN of its user's own. A PIN opens nothing by itself: it is for a session in which
-- password and second factor were shown.

create table auth.pin (
  user_id uuid primary key references auth.account_holder on delete cascade,
  -- Salt, cost and hash, as the program writes them: scrypt over an HMAC with a secret that is not in the database.
  hash text not null check (hash like 'scrypt:%'),
  set_at timestamptz not null default now()
);
comment on table auth.pin is 'With which PIN somebody opens the own locked session on a shared device.';
grant select, insert, update, delete on auth.pin to onderdak_auth;

alter table auth.session
  add column shared_since timestamptz,
  add column shared_minutes smallint constraint session_shared_minutes_known check (shared_minutes between 1 and 15),
  -- Of the last press; what is only looked at moves nothing.
  add column shared_used_at timestamptz,
  add column shared_wrong_pins smallint not null default 0
    constraint session_wrong_pins_known check (shared_wrong_pins between 0 and 5),
  add constraint session_shared_whole check (
    (shared_since is null) = (shared_minutes is null) and (shared_since is null) = (shared_used_at is null));
comment on column auth.session.shared_since is 'Since when the user says that the device is shared; null for a device of one''s own.';

-- What is recorded of it. The list grows from more than one migration: what stands there stays.
do $$
declare
  known text[];
begin
  select array_agg(distinct found.code[1] order by found.code[1]) into strict known
  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), $re$'([a-z-]+)'::text$re$, 'g') as found (code)
  where c.conrelid = 'auth.sign_in_event'::regclass and c.conname = 'sign_in_event_action_check';
  known := known || array['set-pin', 'share-device', 'unlock', 'end-session-by-pin'];
  alter table auth.sign_in_event drop constraint sign_in_event_action_check;
  execute format('alter table auth.sign_in_event add constraint sign_in_event_action_check check (action = any (%L::text[]))', known);
end
$$;

-- After how many minutes without a press shared devices lock in a region: each choice is kept, the newest holds; three
-- minutes where nobody chose.
create table door_lock (
  region_id uuid not null references region,
  choice_id uuid not null default uuidv7(),
  minutes smallint not null constraint door_lock_minutes_known check (minutes between 1 and 15),
  chosen_by uuid not null,
  chosen_at timestamptz not null default now(),
  primary key (region_id, choice_id)
);
comment on table door_lock is 'After how many minutes without a press a shared device locks.';
call app.protect_table('door_lock',
  -- Whoever works in the region may share a device.
  may_read => $$(select app.has_any_role('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker',
    'debt-worker', 'desk-worker', 'housing-partner', 'region-admin', 'privacy-officer'))$$,
  may_add => $$(select app.has_role('region-admin')) and chosen_by = (select app.user_id())$$,
  added_columns => array['region_id', 'minutes', 'chosen_by']);
