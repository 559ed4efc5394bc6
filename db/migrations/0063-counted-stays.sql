-- Which nights a stay counts, once for all who ask: occupancy, the list of tonight, free beds, nights of the month.
--
-- Rule. A stay takes a place from the day of arrival, expected while it is not known, up to and not including the day of
-- departure: a night is named by the day on which it starts, and the night of the day of departure is slept elsewhere.
-- Somebody who is present is there on the night of `as_of` until departure is recorded, also when the expected day has
-- passed: nobody is counted out who was not seen leaving. Reservations that became no-shows or were cancelled take nothing.
-- In occupancy a reservation counts from `as_of` on and while its term runs: nobody slept on it in nights that are past.
--
-- Source. Decision 0035; the definitions of nights and departures in docs/glossary.md. Slow twin: tests/models/counted-period.ts.
--
-- Worked example, as of 20 November 2026, 12:00:
--   arrived 10 November, expected to leave 15 November, present: came 10, due 15, went 21 November, is_overdue.
--   arrived 10 November, left 15 November: came 10, went 15: five nights, that of the 14th the last.
--   reserved for 18 to 25 November, held until 20:00: came 18, went 25, counts_from 20 November.
--   the same, held until 08:00: came 18, went 25, counts_from null: in no night of occupancy, still expected at the door.
--
-- Plain SQL without settings or rights of its own, so that the planner sees through it: filters of the caller reach the
-- indexes of stay, and row-level security holds for whoever calls it.
create function app.counted_stays(as_of date) returns table (
  region_id uuid, stay_id uuid, person_id uuid, household_id uuid, premises_id uuid, bed_id uuid, status text,
  -- Canonical days as a range, for overlap with other ranges by index.
  period daterange,
  came date,
  -- Day of departure, expected or known; infinity while neither is.
  due date,
  -- The first night that does not count.
  went date,
  -- The first night of occupancy; null when it counts in none.
  counts_from date,
  -- Should have left before `as_of` and did not.
  is_overdue boolean
)
  language sql stable
begin atomic
  select s.region_id, s.stay_id, s.person_id, s.household_id, s.premises_id, s.bed_id, s.status, s.period,
    coalesce(s.arrived_on, s.expected_from),
    coalesce(s.left_on, s.expected_until, 'infinity'),
    case when s.status = 'present' then greatest(coalesce(s.left_on, s.expected_until, 'infinity'), as_of + 1)
      else coalesce(s.left_on, s.expected_until, 'infinity') end,
    case when s.status <> 'reserved' then s.arrived_on
      when s.held_until > now() then greatest(s.expected_from, as_of) end,
    s.status = 'present' and s.expected_until < as_of
  from stay s
  where s.status in ('reserved', 'present', 'departed');
end;

-- What was seen at the door and still holds. Rule: a press that was taken back counts as if it had never been; taking back
-- is a press of its own, and counts as none. Source: decision 0023. Slow twin: tests/models/door-states.ts.
-- Example: in at 20:00, out at 21:00, the second taken back at 21:05: one press stands, in at 20:00.
create function app.standing_presses() returns table (
  region_id uuid, event_id uuid, premises_id uuid, person_id uuid, night date, kind text, exception_code text,
  occurred_at timestamptz
)
  language sql stable
begin atomic
  select e.region_id, e.event_id, e.premises_id, e.person_id, e.night, e.kind, e.exception_code, e.occurred_at
  from night_presence e
  where e.kind <> 'undo'
    and not exists (select from night_presence u where u.region_id = e.region_id and u.undoes_event_id = e.event_id);
end;

-- Nights of the month that people used at a house, to hold against the nights it gives each month (nights_per_month).
--
-- Rule. Every night of the month of `on_night` before `on_night` that a stay counts, and every night up to and including
-- `on_night` on which someone was seen coming in; each night once. Source: the house rule of Emmen, five nights a month;
-- decision 0035. Slow twin: tests/models/nights-used.ts.
--
-- Worked example, on the night of 20 November 2026: a stay from 30 October to 3 November counts 1 and 2 November; present
-- since 18 November counts 18 and 19; seen coming in on the 20th makes five. Taken back at the door it is four again.
create function app.nights_used(house uuid, people uuid[], on_night date) returns table (person_id uuid, used integer)
  language sql stable
begin atomic
  with month as (
    select date_trunc('month', on_night::timestamp)::date as first
  ), nights as (
    select s.person_id, day::date as night
    from month m
    cross join lateral app.counted_stays(on_night) s
    cross join lateral generate_series(greatest(s.came, m.first)::timestamp, (least(s.went, on_night) - 1)::timestamp, interval '1 day') day
    where s.region_id = app.region_id() and s.premises_id = house and s.person_id = any (people)
      and s.status in ('present', 'departed') and s.came < on_night and s.went > m.first
    union
    select e.person_id, e.night
    from month m cross join lateral app.standing_presses() e
    where e.region_id = app.region_id() and e.premises_id = house and e.person_id = any (people)
      and e.kind = 'in' and e.night between m.first and on_night
  )
  select n.person_id, count(*)::integer from nights n group by n.person_id;
end;

revoke execute on function app.counted_stays, app.standing_presses, app.nights_used from public;
grant execute on function app.counted_stays, app.standing_presses, app.nights_used to onderdak_app;

-- Places and people per night and house.
--
-- Rule. People: the stays of `app.counted_stays`, as of today. Places: what was stated for that night, null when nothing
-- was; overflow: stated overflow and winter rules together; out of service: numbered and other places together. Only houses
-- where people sleep, and only those open in the period. Who may count: regional and municipal policy all houses, a shelter
-- worker those of the own organisation. Source: decision 0024. Slow twin: tests/models/count-occupancy.ts.
--
-- Worked example: eight places, two more by a winter rule, one bed broken; three stays count tonight:
-- capacity 8, overflow 2, out_of_service 1, present 3 (so six are free).
--
-- One pass over the stays, at their first night and their last. Who is present is looked up apart, because an overdue
-- stay counts after its own period.
create or replace function app.occupancy_counts(first_night date, until_night date) returns table (
  night date, premises_id uuid, premises_ref text,
  capacity integer, overflow integer, out_of_service integer, present integer
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with clock as (
    select app.dutch_day() as today
  ), nights as (
    select day::date as night from generate_series(first_night, until_night - 1, interval '1 day') as day
  ), houses as (
    select p.premises_id, p.premises_ref
    from premises p join premises_kind k on k.code = p.kind_code
    where p.region_id = app.region_id() and k.has_nights and p.open_period && daterange(first_night, until_night)
  ), counted as (
    select s.premises_id, s.counts_from as came, s.went
    from clock c cross join lateral app.counted_stays(c.today) s
    where s.region_id = app.region_id() and s.status = 'present' and s.came < until_night
    union all
    select s.premises_id, s.counts_from, s.went
    from clock c cross join lateral app.counted_stays(c.today) s
    where s.region_id = app.region_id() and s.status in ('departed', 'reserved') and s.period && daterange(first_night, until_night)
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
