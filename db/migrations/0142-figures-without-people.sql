-- What figures keep of files that were removed: how many people there were, and nothing that tells one of them from
-- another. No stay is kept with its days of arrival and departure, which in a small house tell who it was and link it to
-- what others remember: a night has a number of people, a month has arrivals and departures. Read by functions that
-- count, and by nobody else; written by the owner alone.
create table past_night (
  region_id uuid not null references region,
  premises_id uuid not null,
  night date not null,
  people integer not null check (people > 0),
  primary key (region_id, premises_id, night),
  foreign key (region_id, premises_id) references premises
);
comment on table past_night is 'People per night whose files were removed; nobody reads it but functions that count.';

-- How many came and went in a month, with the reason of either; of who went, how many nights they had been there together.
create table past_movement (
  region_id uuid not null references region,
  premises_id uuid not null,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  direction text not null check (direction in ('in', 'out')),
  -- The code of the route in or of the destination out; empty where none was recorded.
  reason_code text not null,
  people integer not null check (people > 0),
  nights bigint not null default 0,
  primary key (region_id, premises_id, month, direction, reason_code),
  foreign key (region_id, premises_id) references premises
);
comment on table past_movement is 'Arrivals and departures per month whose files were removed; nobody reads it but functions that count.';

-- The first day of which a house recorded anything, where that was in a file that was removed.
create table past_recording (
  region_id uuid not null references region,
  premises_id uuid not null,
  since date not null,
  primary key (region_id, premises_id),
  foreign key (region_id, premises_id) references premises
);
comment on table past_recording is 'Since when a house records, also after files were removed; nobody reads it but functions that count.';

-- How many waited on a day.
create table past_waiting (
  region_id uuid not null references region,
  kind_code text not null references premises_kind,
  day date not null,
  waiting integer not null check (waiting > 0),
  urgent integer not null check (urgent between 0 and waiting),
  primary key (region_id, kind_code, day)
);
comment on table past_waiting is 'People per day whose files were removed and who waited; nobody reads it but functions that count.';

alter table past_night enable row level security;
alter table past_movement enable row level security;
alter table past_recording enable row level security;
alter table past_waiting enable row level security;

create function app.keep_past_nights(region uuid, files uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp
as $$
begin
  insert into past_night (region_id, premises_id, night, people)
  select s.region_id, s.premises_id, n::date, count(*)
  from stay s cross join generate_series(s.arrived_on::timestamp, s.left_on::timestamp - interval '1 day', '1 day') n
  where s.region_id = region and s.person_id = any (files) and s.status = 'departed'
  group by s.region_id, s.premises_id, n
  on conflict on constraint past_night_pkey do update set people = past_night.people + excluded.people;

  insert into past_movement (region_id, premises_id, month, direction, reason_code, people, nights)
  select m.region_id, m.premises_id, m.month, m.direction, m.reason_code, count(*), sum(m.nights)
  from stay s cross join lateral (values
    (s.region_id, s.premises_id, date_trunc('month', s.arrived_on)::date, 'in', coalesce(s.route_code, ''), 0),
    (s.region_id, s.premises_id, date_trunc('month', s.left_on)::date, 'out', coalesce(s.exit_destination_code, ''),
      s.left_on - s.arrived_on)) m (region_id, premises_id, month, direction, reason_code, nights)
  where s.region_id = region and s.person_id = any (files) and s.status = 'departed'
  group by m.region_id, m.premises_id, m.month, m.direction, m.reason_code
  on conflict on constraint past_movement_pkey do update
    set people = past_movement.people + excluded.people, nights = past_movement.nights + excluded.nights;

  insert into past_recording (region_id, premises_id, since)
  select s.region_id, s.premises_id, min(lower(s.period)) from stay s
  where s.region_id = region and s.person_id = any (files) and s.status <> 'cancelled' and not isempty(s.period)
  group by s.region_id, s.premises_id
  on conflict on constraint past_recording_pkey do update set since = least(past_recording.since, excluded.since);

  -- What of others points at these stays, where two files were one for a while.
  update stay s set moved_from_stay_id = null
  where s.region_id = region and s.moved_from_stay_id = any (ids) and s.person_id <> all (files);
  update waiting_list_offer o set stay_id = null where o.region_id = region and o.stay_id = any (ids)
    and not exists (select from waiting_list_entry e where e.region_id = o.region_id and e.entry_id = o.entry_id
      and e.person_id = any (files));
  update night_presence e set arrived_stay_id = null
  where e.region_id = region and e.arrived_stay_id = any (ids) and e.person_id <> all (files);
end
$$;

create function app.keep_past_waiting(region uuid, files uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp
as $$
begin
  insert into past_waiting (region_id, kind_code, day, waiting, urgent)
  select w.region_id, w.kind_code, d::date, count(*), count(*) filter (where w.is_urgent)
  from waiting_list_entry w
  cross join generate_series(w.waiting_since::timestamp, w.ended_on::timestamp - interval '1 day', '1 day') d
  where w.region_id = region and w.person_id = any (files)
  group by w.region_id, w.kind_code, d
  on conflict on constraint past_waiting_pkey do update
    set waiting = past_waiting.waiting + excluded.waiting, urgent = past_waiting.urgent + excluded.urgent;
end
$$;

-- A demand in vain is counted by day, kind and reason, as those of whom nothing was known: it goes on as one of these.
-- Under an id that tells no moment, since ids of the same moment would tell that two were of one person.
create function app.keep_past_demand(region uuid, files uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp
as $$
begin
  insert into unmet_demand (region_id, demand_id, asked_on, kind_code, people_count, reason_code, premises_id,
    organisation_id, recorded_at)
  select d.region_id, gen_random_uuid(), d.asked_on, d.kind_code, d.people_count, d.reason_code, d.premises_id,
    d.organisation_id, (d.asked_on + time '12:00')::timestamptz
  from unmet_demand d where d.region_id = region and d.person_id = any (files);
end
$$;

create function app.let_go_of_intakes(region uuid, files uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp
as $$
begin
  update stay s set intake_id = null
  where s.region_id = region and s.intake_id = any (ids) and s.person_id <> all (files);
  update waiting_list_entry e set intake_id = null
  where e.region_id = region and e.intake_id = any (ids) and e.person_id <> all (files);
end
$$;

-- Orders by which others got an offer hold who else waited, by the id of the entry. The id is replaced by one that only
-- tells its place among the others, so that the order comes out the same when it is made again.
create function app.loosen_placement_orders(region uuid, files uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp
as $$
declare
  entry waiting_list_entry;
  kept placement_order;
  before text;
begin
  for entry in select w.* from waiting_list_entry w where w.region_id = region and w.person_id = any (files) loop
    for kept in
      select o.* from placement_order o
      where o.region_id = region and o.kind = 'waiting-list' and position(entry.entry_id::text in o.input::text) > 0
    loop
      before := (select max(e ->> 'entryId' collate "C") from jsonb_array_elements(kept.input -> 'entries') e
        where (e ->> 'entryId' collate "C") < entry.entry_id::text);
      update placement_order o
      set input = replace(o.input::text, entry.entry_id::text, coalesce(before || '~', '!'))::jsonb,
        outcome = replace(o.outcome::text, entry.entry_id::text, coalesce(before || '~', '!'))::jsonb
      where o.region_id = region and o.order_id = kept.order_id;
    end loop;
  end loop;
end
$$;

revoke execute on function app.keep_past_nights, app.keep_past_waiting, app.keep_past_demand, app.let_go_of_intakes,
  app.loosen_placement_orders from public;

-- The counts of before, with those of files that were removed.
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
    (s.present + coalesce(k.people, 0))::integer
  from sweep s
  left join past_night k on k.region_id = app.region_id() and k.premises_id = s.premises_id and k.night = s.night
  where app.has_any_role('regional-policy', 'municipal-policy')
    or (app.has_role('shelter-worker') and app.runs_premises(app.region_id(), s.premises_id))
  order by s.night, s.premises_ref;
end;

create or replace function app.silent_houses(on_day date, out silent bigint, out total bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select count(*) filter (where not exists (select from stay s
      where s.region_id = p.region_id and s.premises_id = p.premises_id and s.status <> 'cancelled'
        and not isempty(s.period))
      and not exists (select from past_recording k where k.region_id = p.region_id and k.premises_id = p.premises_id)),
    count(*)
  from premises p join premises_kind k on k.code = p.kind_code
  where p.region_id = app.region_id() and k.has_nights and p.open_period @> on_day
    and app.has_any_role('regional-policy', 'municipal-policy');
end;

create or replace function app.recording_since() returns table (premises_ref text, since date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.premises_ref, min(r.since)
  from (
    select p.premises_id, p.premises_ref, lower(s.period) as since
    from premises p
    join stay s on s.region_id = p.region_id and s.premises_id = p.premises_id
      and s.status <> 'cancelled' and not isempty(s.period)
    where p.region_id = app.region_id()
    union all
    select p.premises_id, p.premises_ref, k.since
    from premises p join past_recording k on k.region_id = p.region_id and k.premises_id = p.premises_id
    where p.region_id = app.region_id()) r
  where app.has_any_role('regional-policy', 'municipal-policy')
    or (app.has_role('shelter-worker') and app.runs_premises(app.region_id(), r.premises_id))
  group by r.premises_ref;
end;

create or replace function app.waiting_counts(reference_day date) returns table (kind_code text, waiting integer, urgent integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.kind_code, sum(c.waiting)::integer, sum(c.urgent)::integer
  from (
    select w.kind_code, count(*) as waiting, count(*) filter (where w.is_urgent) as urgent
    from waiting_list_entry w
    where w.region_id = app.region_id() and w.waiting_since <= reference_day
      and (w.ended_on is null or w.ended_on > reference_day)
    group by w.kind_code
    union all
    select k.kind_code, k.waiting, k.urgent from past_waiting k
    where k.region_id = app.region_id() and k.day = reference_day) c
  where app.has_role('regional-policy')
  group by c.kind_code order by c.kind_code;
end;
