-- Each page begins with the places its visitor may work under: asked in one statement, where a transaction with the
-- user's scope took three. It tells no more than the policy `own` on role_assignment, of the user that is asked for; the
-- program names that user in both.
create function app.work_places(of_user uuid, on_day date)
  returns table (
    region_id uuid, assignment_id uuid, role text, organisation_id uuid, municipality_code text,
    slug text, region_name text, municipality_name text, organisation_name text
  )
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.region_id, a.assignment_id, a.role, a.organisation_id, a.municipality_code,
         r.slug, r.name, m.name, o.name
  from role_assignment as a
  join region as r on r.region_id = a.region_id
  left join municipality as m on m.code = a.municipality_code
  left join organisation as o on o.region_id = a.region_id and o.organisation_id = a.organisation_id
  where a.user_id = of_user and a.valid_period @> on_day
  order by r.name, a.role, a.assignment_id
$$;
comment on function app.work_places(uuid, date) is 'The places a user may work under on a day, in every region.';
revoke all on function app.work_places(uuid, date) from public;
grant execute on function app.work_places(uuid, date) to onderdak_app;
