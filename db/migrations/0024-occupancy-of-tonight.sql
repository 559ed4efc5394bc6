-- Occupancy by the Dutch calendar, which after midnight is ahead of the clock of the database. Someone who arrived on the
-- very day that departure was expected is there too, until departure is recorded.
create or replace function app.occupancy_counts(first_night date, until_night date) returns table (
  night date, premises_id uuid, premises_ref text,
  capacity integer, overflow integer, out_of_service integer, present integer
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with clock as (
    select (now() at time zone 'Europe/Amsterdam')::date as today
  ), nights as (
    select day::date as night from generate_series(first_night, until_night - 1, interval '1 day') as day
  ), houses as (
    select p.premises_id, p.premises_ref
    from premises p join premises_kind k on k.code = p.kind_code
    where p.region_id = app.region_id() and k.has_nights and p.open_period && daterange(first_night, until_night)
  ), begun as (
    select s.premises_id, s.status, s.arrived_on as came_on, coalesce(s.left_on, s.expected_until, 'infinity') as goes_on
    from stay s
    where s.region_id = app.region_id() and s.status = 'present' and s.arrived_on < until_night
    union all
    select s.premises_id, s.status, lower(s.period), coalesce(upper(s.period), 'infinity')
    from stay s
    where s.region_id = app.region_id() and s.period && daterange(first_night, until_night)
      and (s.status = 'departed' or (s.status = 'reserved' and s.held_until > now()))
  ), counted as (
    select b.premises_id,
      case when b.status = 'reserved' then greatest(b.came_on, c.today) else b.came_on end as came,
      case when b.status = 'present' then greatest(b.goes_on, c.today + 1) else b.goes_on end as went
    from begun b cross join clock c
  ), changes as (
    select premises_id, greatest(came, first_night) as night, count(*) as people
    from counted where came < went and went > first_night and came < until_night group by 1, 2
    union all
    select premises_id, went, -count(*)
    from counted where came < went and went > first_night and went < until_night group by 1, 2
  ), sweep as (
    select h.premises_id, h.premises_ref, n.night,
      sum(coalesce(c.people, 0)) over (partition by h.premises_id order by n.night) as present
    from houses h cross join nights n
    left join (select premises_id, night, sum(people) as people from changes group by 1, 2) c
      on c.premises_id = h.premises_id and c.night = n.night
  )
  select s.night, s.premises_id, s.premises_ref,
    (select f.places from premises_capacity f
     where f.region_id = app.region_id() and f.premises_id = s.premises_id and f.fact_kind = 'places' and f.valid_period @> s.night),
    ((select coalesce(sum(f.places), 0) from premises_capacity f
      where f.region_id = app.region_id() and f.premises_id = s.premises_id and f.fact_kind = 'overflow' and f.valid_period @> s.night)
     + (select coalesce(sum(w.extra_places), 0) from winter_rule w
        where w.region_id = app.region_id() and w.premises_id = s.premises_id and w.valid_period @> s.night))::integer,
    (select coalesce(sum(o.places), 0)::integer from bed_out_of_service o
     where o.region_id = app.region_id() and o.premises_id = s.premises_id and o.valid_period @> s.night),
    s.present::integer
  from sweep s
  where app.has_any_role('regional-policy', 'municipal-policy')
    or (app.has_role('shelter-worker') and app.runs_premises(app.region_id(), s.premises_id))
  order by s.night, s.premises_ref;
end;
