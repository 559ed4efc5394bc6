-- The roles a connection may take, and the functions by which policies read the scope of a transaction.
-- A connection starts without any of these settings and then sees nothing.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['onderdak_app', 'onderdak_auth', 'onderdak_jobs'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to current_user with set true, inherit false', wanted);
    end if;
  end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public to onderdak_app;

create schema app;
grant usage on schema app to onderdak_app;

create function app.region_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.region', true), '')::uuid;

create function app.user_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.user', true), '')::uuid;

create function app.organisation_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

create function app.municipality_code() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.municipality', true), '');

-- Roles come as a comma-separated list of role codes.
create function app.has_role(role_code text) returns boolean
  language sql stable parallel safe
  return role_code = any (string_to_array(nullif(current_setting('app.roles', true), ''), ','));

create function app.has_any_role(variadic role_codes text[]) returns boolean
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ',') && role_codes, false);
