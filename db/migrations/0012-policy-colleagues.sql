-- Whom a regional policy officer can choose as assessor of a grant: colleagues who read plans.

create function app.policy_colleagues() returns table (user_id uuid, display_name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct u.user_id, u.display_name
  from region_user u
  join role_assignment a using (region_id, user_id)
  where u.region_id = app.region_id() and app.has_role('regional-policy')
    and a.role in ('regional-policy', 'municipal-policy') and a.valid_period @> current_date
  order by 2, 1;
end;
revoke execute on function app.policy_colleagues from public;
grant execute on function app.policy_colleagues to onderdak_app;
