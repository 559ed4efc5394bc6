-- Signing in by an organisation's own provider (OpenID Connect). What the provider names somebody by, its issuer and a
-- subject, is a credential beside the password; an address is none, because providers give addresses out again.

create unique index credential_of_provider on auth.credential (provider_id, account_id) where provider_id <> 'credential';
comment on column auth.credential.provider_id is 'credential: a password. Else the issuer of a provider, as an address.';
comment on column auth.credential.account_id is 'The subject that the issuer names somebody by; of a password the id of the account.';

alter table auth.session add column provider text;
comment on column auth.session.provider is 'The id in the settings of the provider by which the session began; null for a password.';

-- The answer of a provider is taken once. What it answers to is kept by the browser; a row is written when it comes.
create table auth.provider_answer (
  state_hash bytea primary key check (octet_length(state_hash) = 32),
  taken_at timestamptz not null default now()
);
comment on table auth.provider_answer is 'Answers of providers that were taken, until they are too old to come again.';
grant select, insert, delete on auth.provider_answer to onderdak_auth;

-- What else the log of sign-ins tells. Others add acts too: what is allowed already stays so.
do $$
declare
  known text[];
begin
  select array_agg(distinct named[1]) into known
  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''', 'g') named
  where c.conrelid = 'auth.sign_in_event'::regclass and c.conname = 'sign_in_event_action_check';
  known := known || array['sign-in-provider', 'confirm-provider', 'link-provider', 'end-session', 'end-own-sessions'];
  alter table auth.sign_in_event drop constraint sign_in_event_action_check;
  execute format('alter table auth.sign_in_event add constraint sign_in_event_action_check check (action in (%s))',
    (select string_agg(quote_literal(each), ', ' order by each) from unnest(known) each));
end
$$;

-- Whether somebody can sign in already, with a password or by a provider: a link alone must not get into such an account.
create function auth.has_owner(person uuid) returns boolean
  language sql stable security definer set search_path = auth, pg_temp
begin atomic
  select exists (select from auth.credential c where c.user_id = person and (c.password is not null or c.provider_id <> 'credential'));
end;

-- As before; an account whose holder comes by a provider has an owner too.
create or replace function app.may_be_given_role(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
      select from role_assignment a
      where a.region_id = app.region_id() and a.user_id = person
        and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
    or exists (
      select from auth.account_holder h
      where h.id = person and h.set_up_region_id = app.region_id()
        and not auth.has_owner(h.id)
        and not exists (select from role_assignment a where a.user_id = h.id and a.region_id <> app.region_id()));
end;

-- `signs_in`: its holder signs in before saying yes, because the account works somewhere or comes by a provider.
-- `asks_password`: the yes comes with a new password. Who has none and comes by a provider needs none: nobody else knows
-- one either.
drop function app.role_request_of_link(bytea);
create function app.role_request_of_link(link bytea) returns table (
  region_id uuid, request_id uuid, user_id uuid, region_name text, role text,
  municipality_name text, organisation_name text, works_already boolean, needs_code boolean, asks_password boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.region_id, r.request_id, r.user_id, g.name, r.role, m.name, o.name,
    exists (
      select from role_assignment a
      where a.user_id = r.user_id and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
    or exists (select from auth.credential c where c.user_id = r.user_id and c.provider_id <> 'credential'),
    app.needs_code(r.role, r.asked_by),
    exists (select from auth.credential c where c.user_id = r.user_id and c.password is not null)
    or not auth.has_owner(r.user_id)
  from role_request r
  join region g on g.region_id = r.region_id
  left join municipality m on m.code = r.municipality_code
  left join organisation o on o.region_id = r.region_id and o.organisation_id = r.organisation_id
  where r.link_hash = link and r.link_expires_at > now() and r.wrong_codes < app.most_wrong_codes()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
end;

revoke execute on function auth.has_owner, app.role_request_of_link from public;
grant execute on function auth.has_owner to onderdak_auth;
grant execute on function app.role_request_of_link to onderdak_app;
