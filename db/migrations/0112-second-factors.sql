-- What a person shows beside the password: an app that makes codes, recovery codes for when that is lost, and passkeys.
-- Only the identity service reaches these tables, as it does all of schema auth.

-- One app for each account. The secret is encrypted with a key outside the database. A new app stands beside the old one
-- until a first code of it was shown, so that who changes telephones is never without.
create table auth.totp (
  user_id uuid primary key references auth.account_holder on delete cascade,
  sealed bytea,
  next_sealed bytea,
  -- The session in which a new app is being set up, and since when: its secret is shown there alone, and not for long.
  next_session_id uuid,
  next_at timestamptz,
  -- The newest half minute of which a code was used: none is taken twice.
  last_step bigint not null default 0,
  added_at timestamptz,
  last_used_at timestamptz,
  constraint totp_holds_one check (sealed is not null or next_sealed is not null),
  constraint totp_added_whole check ((sealed is null) = (added_at is null))
);
comment on table auth.totp is 'The app of an account that makes codes of six digits; without `sealed` it was not confirmed yet.';

-- Ten at a time. Of a code only a hash is kept, keyed with a secret outside the database.
create table auth.recovery_code (
  user_id uuid not null references auth.account_holder on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table auth.recovery_code is 'Codes that each work once, for who has no telephone or passkey at hand.';

create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.account_holder on delete cascade,
  name text check (length(name) between 1 and 60),
  credential_id text not null unique,
  public_key text not null,
  -- Up to 2^32, which an integer does not hold; the library wants it as a number of the driver.
  counter double precision not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_by_user on auth.passkey (user_id);
comment on table auth.passkey is 'Passkeys of an account; what is kept of one is public and signs nobody in.';

-- Stands with the account, because every page asks it: a session of who has a factor opens nothing until one was shown.
alter table auth.account_holder add column has_factor boolean not null default false;
comment on column auth.account_holder.has_factor is 'Whether there is an app or a passkey; kept by triggers on their tables.';

create function auth.note_factors() returns trigger
language plpgsql security definer set search_path = auth, pg_temp as $$
declare
  person uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
begin
  update account_holder h set has_factor = exists (
      select from totp t where t.user_id = person and t.sealed is not null)
    or exists (select from passkey p where p.user_id = person)
  where h.id = person;
  return null;
end
$$;
revoke all on function auth.note_factors from public;
create trigger totp_noted after insert or update of sealed or delete on auth.totp
  for each row execute function auth.note_factors();
create trigger passkey_noted after insert or delete on auth.passkey
  for each row execute function auth.note_factors();

-- Between a right password and the second step there is no session: only this, which opens nothing.
create table auth.second_step (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  user_id uuid not null references auth.account_holder on delete cascade,
  expires_at timestamptz not null
);
create index second_step_by_user on auth.second_step (user_id);
comment on table auth.second_step is 'Who gave a right password and has yet to show a second factor; ten minutes at most.';

grant select, insert, update, delete on auth.totp, auth.recovery_code, auth.passkey, auth.second_step to onderdak_auth;

-- Who has a password alone is asked for that again; it is no second factor.
alter table auth.session add column password_shown_at timestamptz;
comment on column auth.session.password_shown_at is 'When the password was asked again in this session; null when it was not.';

alter table auth.sign_in_event drop constraint sign_in_event_action_check;
alter table auth.sign_in_event add constraint sign_in_event_action_check check (action in (
  'sign-in', 'sign-out', 'set-password', 'change-password', 'end-sessions', 'end-session-by-time', 'choose-work-place',
  'ask-second-step', 'show-second-step', 'sign-in-with-passkey', 'confirm', 'use-recovery-code',
  'add-app', 'remove-app', 'add-passkey', 'remove-passkey', 'make-recovery-codes', 'remove-factors'));

-- All factors of an account, with what waits for one of them. Gives whether there were any.
create function auth.remove_factors(person uuid) returns boolean
language plpgsql security definer set search_path = auth, pg_temp as $$
declare
  had_any boolean;
begin
  had_any := exists (select from totp t where t.user_id = person and t.sealed is not null)
    or exists (select from passkey p where p.user_id = person);
  delete from totp t where t.user_id = person;
  delete from passkey p where p.user_id = person;
  delete from recovery_code r where r.user_id = person;
  delete from second_step s where s.user_id = person;
  return had_any;
end
$$;
revoke all on function auth.remove_factors from public;

-- A new password that others gave out (two people of the region, with a code; or the operator) is for who lost everything:
-- the factors go with the old password, in the same transaction. A link that somebody asked for alone, by mail, leaves
-- them: who reads the mail of another has one factor and not two.
alter table auth.invitation add column removes_factors boolean not null default false;
comment on column auth.invitation.removes_factors is 'Whether the second factors go as well, also without a code: a link of the operator.';
grant insert (removes_factors) on auth.invitation to onderdak_auth;
drop function auth.accept_invitation;
create function auth.accept_invitation(
  link bytea, code bytea, password_hash text,
  out outcome text, out tries_left integer, out person uuid, out had_password boolean, out had_factors boolean
) language plpgsql security definer set search_path = auth, pg_temp as $$
declare
  opened auth.invitation;
begin
  outcome := 'closed';
  select * into opened from auth.invitation i
  where i.token_hash = link and auth.is_open(i)
  for update;
  if not found then
    return;
  end if;
  person := opened.user_id;
  had_password := exists (select from auth.credential c where c.user_id = person and c.password is not null);
  if opened.code_hash is not null and (opened.code_hash = code) is not true then
    update auth.invitation i set wrong_codes = i.wrong_codes + 1 where i.token_hash = link;
    outcome := 'wrong-code';
    tries_left := app.most_wrong_codes() - opened.wrong_codes - 1;
    return;
  end if;
  -- Who comes by a provider alone has an owner: a link without a code gives nobody else a password for it.
  if opened.code_hash is null and not opened.removes_factors and not had_password
    and exists (select from auth.credential c where c.user_id = person and c.provider_id <> 'credential') then
    person := null;
    return;
  end if;
  update auth.invitation i set accepted_at = now() where i.token_hash = link;
  delete from auth.credential c where c.user_id = person and c.provider_id = 'credential';
  delete from auth.session s where s.user_id = person;
  delete from auth.second_step s where s.user_id = person;
  had_factors := (opened.code_hash is not null or opened.removes_factors) and auth.remove_factors(person);
  -- With the factors go the ties to providers: who lost everything begins anew, and a wrong tie is no way in.
  if opened.code_hash is not null or opened.removes_factors then
    delete from auth.credential c where c.user_id = person and c.provider_id <> 'credential';
  end if;
  update auth.account_holder h set email_verified = true where h.id = person;
  insert into auth.credential (user_id, account_id, provider_id, password)
    values (person, person::text, 'credential', password_hash);
  outcome := 'accepted';
end
$$;
revoke all on function auth.accept_invitation from public;
grant execute on function auth.accept_invitation to onderdak_auth;
