-- A file that someone sent and had checked, kept until it is used: a browser lets go of a file as soon as its form was
-- sent, so without this the same file has to be chosen a second time. It is of the one who sent it, for an hour: who
-- has another one checked lets go of the former. The nightly chores remove what nobody used.
create table held_file (
  region_id uuid not null references region,
  held_file_id uuid not null default uuidv7(),
  held_by uuid not null,
  -- What it was sent for, so that it is used for nothing else.
  purpose text not null check (length(purpose) between 1 and 40),
  name text not null check (length(name) <= 255),
  -- No larger than the largest file that a form takes.
  content bytea not null check (octet_length(content) <= 52428800),
  -- What names the content together with the id: counted here, so that nobody gives another one.
  digest bytea not null generated always as (sha256(content)) stored,
  kept_until timestamptz not null default now() + interval '1 hour',
  primary key (region_id, held_file_id)
);
create index held_file_held_by on held_file (region_id, held_by, purpose);
create index held_file_kept_until on held_file (kept_until);
-- Kept as it is, so that a piece of it is read without unpacking all that comes before.
alter table held_file alter column content set storage external;

call app.protect_table('held_file',
  may_read => $$held_by = (select app.user_id()) and kept_until > now()$$,
  may_add => $$held_by = (select app.user_id())$$,
  -- How long it is kept is not for the one who sends it.
  added_columns => array['region_id', 'held_by', 'purpose', 'name', 'content'],
  may_remove => $$held_by = (select app.user_id())$$);
