-- How far it is with encrypting everything anew under another key, and what still needs which key. The program writes both
-- while it works, so that a page can tell without going over every name, and the next program knows where it was broken off.

-- Of the whole installation: keys are of no region. Read through app.keys_known alone.
create table key_renewal (
  key_id text primary key references installation_key,
  started_at timestamptz not null default now(),
  -- Of the last batch: when work stood still, this says since when.
  moved_at timestamptz not null default now(),
  -- Null while rows wait.
  finished_at timestamptz,
  rows_done integer not null default 0 check (rows_done >= 0),
  rows_waiting integer not null check (rows_waiting >= 0),
  -- Rows that no key opens, or that the database does not take: they stay as they are, until somebody puts them right.
  rows_stuck integer not null default 0 check (rows_stuck >= 0)
);
comment on table key_renewal is 'How far the program is with encrypting everything anew under this key.';
alter table key_renewal enable row level security;

-- Of a region: how many of its values and seals stand under each key, as last counted. Key ids only.
create table key_use (
  region_id uuid not null references region,
  key_id text not null check (length(key_id) between 0 and 255),
  values_held bigint not null check (values_held >= 0),
  seals_held bigint not null check (seals_held >= 0),
  counted_at timestamptz not null default now(),
  primary key (region_id, key_id)
);
comment on table key_use is 'How many values and seals of a region stand under which key, counted by the program.';
call app.protect_table('key_use',
  may_read => $$(select app.has_any_role('region-admin', 'privacy-officer'))$$);

-- The keys of the installation, by id, with how far their renewal is: for whoever watches over a region.
create function app.keys_known() returns table (
  key_id text, recorded_at timestamptz, started_at timestamptz, moved_at timestamptz, finished_at timestamptz,
  rows_done integer, rows_waiting integer, rows_stuck integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select k.key_id, k.recorded_at, r.started_at, r.moved_at, r.finished_at, r.rows_done, r.rows_waiting, r.rows_stuck
  from installation_key k left join key_renewal r using (key_id)
  where (select app.has_any_role('region-admin', 'privacy-officer'))
  order by k.recorded_at, k.key_id;
end;
revoke execute on function app.keys_known() from public;
grant execute on function app.keys_known() to onderdak_app;
