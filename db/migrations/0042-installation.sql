-- What tells this installation from another, for backups and for the keys outside the database. Both tables are of the
-- whole installation and for its owner alone: no role of the program may see them.

create table installation (
  -- One row: a second one does not fit.
  is_only boolean primary key default true check (is_only),
  installation_id uuid not null default gen_random_uuid(),
  -- Of the first migration, in a database that was made anew.
  created_at timestamptz not null default now()
);
comment on table installation is 'Which installation this is. A backup carries it along: a database that was made anew gets another.';
insert into installation default values;

create table installation_key (
  key_id text primary key check (length(key_id) between 1 and 16),
  -- HMAC under a key derived from the key itself: tells whether a key is the same, and nothing about what it is.
  fingerprint bytea not null check (length(fingerprint) = 32),
  recorded_at timestamptz not null default now()
);
comment on table installation_key is 'Fingerprints of the keys that names are encrypted with: the program refuses to start with others.';

alter table installation enable row level security;
alter table installation_key enable row level security;
