-- Nothing in the database, or in a copy of it, lets one sign in as somebody: secrets lie outside it, and of a session
-- only the hash of its token is kept. Sessions that run now end once.

drop table auth.secret;

delete from auth.session;
alter table auth.session rename column token to token_hash;

-- Attempts on an account, counted in several ways at once; `attempt` says which rows belong together.
drop table auth.sign_in_failure;
create table auth.sign_in_attempt (
  subject_hash bytea not null,
  attempt uuid not null,
  made_at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_subject on auth.sign_in_attempt (subject_hash, made_at);
create index sign_in_attempt_one on auth.sign_in_attempt (attempt);
create index sign_in_attempt_time on auth.sign_in_attempt (made_at);
grant select, insert, delete on auth.sign_in_attempt to onderdak_auth;
