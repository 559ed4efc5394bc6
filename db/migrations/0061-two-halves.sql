-- What two people give is opened with two halves: the link, which the one who agrees sees, and a code, which the one who
-- asks sees. Either half alone gives nothing, so neither can become the person whom they let in.

-- After this many wrong codes a link no longer works, not even with the right one.
create function app.most_wrong_codes() returns integer
  language sql immutable parallel safe
  return 10;

-- Whether a request for a role has a code beside its link: one that two people give. The operator's command line has no
-- second person, and no code.
create function app.needs_code(role_code text, asked_by uuid) returns boolean
  language sql immutable parallel safe
  return app.is_given_by_two(role_code) and asked_by is not null;

alter table role_request
  add column code_hash bytea check (octet_length(code_hash) = 32),
  add column wrong_codes integer not null default 0,
  add column refused_because text check (refused_because = 'no-code');
comment on column role_request.code_hash is 'Keyed hash of the code that who asks sees once; the key is not in the database.';
comment on column role_request.wrong_codes is 'How often a wrong code was given with the link.';
comment on column role_request.refused_because is 'no-code: ended by migration 0061 and refused by nobody, because it was asked before requests had a code.';

alter table password_reset_request
  add column code_hash bytea check (octet_length(code_hash) = 32),
  add column refused_because text check (refused_because = 'no-code');
comment on column password_reset_request.code_hash is 'As role_request.code_hash; it goes along to auth.invitation with the second administrator''s yes.';
comment on column password_reset_request.refused_because is 'As role_request.refused_because.';

alter table auth.invitation
  add column code_hash bytea check (octet_length(code_hash) = 32),
  add column wrong_codes integer not null default 0;
comment on column auth.invitation.code_hash is 'Keyed hash of the code that belongs to the link of a new password; null for a link that needs none.';

-- What waits has no code, and whoever saw its link has seen the whole of it: it is asked again.
update role_request set refused_at = now(), refused_because = 'no-code'
  where app.needs_code(role, asked_by) and num_nonnulls(refused_at, accepted_at, declined_at) = 0;
update password_reset_request set refused_at = now(), refused_because = 'no-code'
  where num_nonnulls(approved_at, refused_at) = 0;
update auth.invitation i set expires_at = now()
  where i.accepted_at is null and i.expires_at > now()
    and exists (select from auth.credential c where c.user_id = i.user_id and c.password is not null)
    and exists (select from password_reset_request r where r.user_id = i.user_id and r.approved_at > now() - interval '7 days');

alter table role_request add constraint role_request_has_code check (
  code_hash is not null or not app.needs_code(role, asked_by)
  or num_nonnulls(refused_at, accepted_at, declined_at) = 1);
alter table password_reset_request add constraint password_reset_has_code check (
  code_hash is not null or num_nonnulls(approved_at, refused_at) = 1);

-- The application stores the hash with the request, and never reads it.
grant select (wrong_codes, refused_because), insert (code_hash) on role_request to onderdak_app;
revoke select on password_reset_request from onderdak_app;
grant select (region_id, request_id, user_id, reason, asked_by, asked_at, approved_by, approved_at, refused_by, refused_at,
    refused_because),
  insert (code_hash) on password_reset_request to onderdak_app;
-- Who signs people in makes links without a code, and cannot take the code off one, nor its wrong tries.
revoke insert, update on auth.invitation from onderdak_auth;
grant insert (token_hash, user_id, expires_at) on auth.invitation to onderdak_auth;

drop function app.role_request_of_link(bytea);
create function app.role_request_of_link(link bytea) returns table (
  region_id uuid, request_id uuid, user_id uuid, region_name text, role text,
  municipality_name text, organisation_name text, works_already boolean, needs_code boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.region_id, r.request_id, r.user_id, g.name, r.role, m.name, o.name, exists (
    select from role_assignment a
    where a.user_id = r.user_id and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day())),
    app.needs_code(r.role, r.asked_by)
  from role_request r
  join region g on g.region_id = r.region_id
  left join municipality m on m.code = r.municipality_code
  left join organisation o on o.region_id = r.region_id and o.organisation_id = r.organisation_id
  where r.link_hash = link and r.link_expires_at > now() and r.wrong_codes < app.most_wrong_codes()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0;
end;

-- The person's yes: only with the link of this region and, for what two people give, with the code of this request. A
-- wrong code is counted, one at a time for each request, so that tries at the same moment count as well.
-- outcome: accepted; wrong-code, with how many tries are left; closed.
drop function app.accept_role_request(uuid, bytea);
create function app.accept_role_request(request uuid, link bytea, code bytea, out outcome text, out tries_left integer)
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  asked role_request;
begin
  outcome := 'closed';
  select * into asked from role_request r
  where r.region_id = app.region_id() and r.request_id = request and r.user_id = app.user_id()
    and r.link_hash = link and r.link_expires_at > now() and r.wrong_codes < app.most_wrong_codes()
    and num_nonnulls(r.refused_at, r.accepted_at, r.declined_at) = 0
  for update;
  if not found then
    return;
  end if;
  if app.needs_code(asked.role, asked.asked_by) and (asked.code_hash = code) is not true then
    update role_request r set wrong_codes = r.wrong_codes + 1
    where r.region_id = asked.region_id and r.request_id = asked.request_id;
    outcome := 'wrong-code';
    tries_left := app.most_wrong_codes() - asked.wrong_codes - 1;
    return;
  end if;
  update role_request r set accepted_at = now()
  where r.region_id = asked.region_id and r.request_id = asked.request_id;
  insert into region_user (region_id, user_id, display_name, email)
    values (asked.region_id, asked.user_id, asked.display_name, asked.email)
    on conflict (region_id, user_id) do nothing;
  insert into role_assignment (region_id, user_id, role, organisation_id, municipality_code, valid_period)
    values (asked.region_id, asked.user_id, asked.role, asked.organisation_id, asked.municipality_code,
      daterange(app.dutch_day(), null))
    on conflict on constraint role_assignment_no_overlap do nothing;
  outcome := 'accepted';
end
$$;

-- Approves a new password, and opens it with this link and the code of who asked; earlier open links of the account stop
-- working. Gives whose it is; null when it may not be: asked by oneself, for oneself, too long ago, or for an account
-- that works elsewhere too, where a new password would open the other region.
drop function app.approve_password_reset(uuid);
create function app.approve_password_reset(request uuid, link bytea) returns uuid
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  approved password_reset_request;
begin
  update password_reset_request r set approved_by = app.user_id(), approved_at = now()
  where r.region_id = app.region_id() and r.request_id = request and r.code_hash is not null
    and app.has_any_role('region-admin', 'privacy-officer')
    and r.asked_by <> app.user_id() and r.user_id <> app.user_id()
    and r.asked_at > now() - interval '7 days'
    and num_nonnulls(r.approved_at, r.refused_at) = 0
    and not app.works_elsewhere(r.user_id, r.region_id)
    and exists (
      select from role_assignment a
      where a.region_id = r.region_id and a.user_id = r.user_id
        and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day()))
  returning * into approved;
  if not found then
    return null;
  end if;
  delete from auth.invitation i where i.user_id = approved.user_id and i.accepted_at is null;
  insert into auth.invitation (token_hash, user_id, expires_at, code_hash)
    values (link, approved.user_id, now() + interval '7 days', approved.code_hash);
  return approved.user_id;
end
$$;

-- Whether a one-time link still works.
create function auth.is_open(link auth.invitation) returns boolean
  language sql stable security definer set search_path = auth, pg_temp
begin atomic
  select link.accepted_at is null and link.expires_at > now() and link.wrong_codes < app.most_wrong_codes();
end;

-- Sets a password with a one-time link, and with its code when it has one; every session of the account ends. `code` and
-- `password_hash` are hashes. A wrong code is counted, as app.accept_role_request does.
create function auth.accept_invitation(link bytea, code bytea, password_hash text,
    out outcome text, out tries_left integer, out person uuid, out had_password boolean)
  language plpgsql security definer set search_path = auth, pg_temp
as $$
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
  update auth.invitation i set accepted_at = now() where i.token_hash = link;
  delete from auth.credential c where c.user_id = person and c.provider_id = 'credential';
  delete from auth.session s where s.user_id = person;
  update auth.account_holder h set email_verified = true where h.id = person;
  insert into auth.credential (user_id, account_id, provider_id, password)
    values (person, person::text, 'credential', password_hash);
  outcome := 'accepted';
end
$$;

revoke execute on function app.role_request_of_link, app.accept_role_request, app.approve_password_reset,
  auth.is_open, auth.accept_invitation from public;
grant execute on function app.role_request_of_link, app.accept_role_request, app.approve_password_reset to onderdak_app;
grant execute on function auth.is_open, auth.accept_invitation to onderdak_auth;
