-- Accounts and sessions, owned by the identity library. The role of the application cannot read them;
-- the role of the identity library can read nothing else.

create schema auth;
grant usage on schema auth to onderdak_auth;

create table auth.account_holder (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth.account_holder on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_user on auth.session (user_id);

create table auth.credential (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth.account_holder on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credential_by_user on auth.credential (user_id);

create table auth.verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

-- Failed sign-ins, by keyed hash of the e-mail address or of the sender's address: enough to lock, no names.
create table auth.sign_in_failure (
  subject_hash bytea not null,
  failed_at timestamptz not null default now()
);
create index sign_in_failure_subject on auth.sign_in_failure (subject_hash, failed_at);

-- Secrets made on first start (session signing key); production may hand them in by environment instead.
create table auth.secret (
  name text primary key,
  value text not null,
  created_at timestamptz not null default now()
);

grant select, insert, update, delete on all tables in schema auth to onderdak_auth;
revoke insert, update, delete on auth.secret from onderdak_auth;

-- One-time links by which a newly invited user sets a password; only the hash of the link's secret is kept.
create table auth.invitation (
  token_hash bytea primary key,
  user_id uuid not null references auth.account_holder on delete cascade,
  expires_at timestamptz not null,
  accepted_at timestamptz
);
grant select, insert, update, delete on auth.invitation to onderdak_auth;
