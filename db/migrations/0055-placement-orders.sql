-- Who gets a bed is decided by an order: of the waiting list when a place is offered, of the houses when someone gets a
-- place or asks in vain. What that order was made of is kept in the act's own transaction, so that it can be made again.
-- No name, no birth date: entries by their id, age in whole years.

create table placement_order (
  region_id uuid not null,
  order_id uuid not null default uuidv7(),
  organisation_id uuid not null,
  kind text not null check (kind in ('waiting-list', 'places')),
  -- What was decided by it: an offer to someone who waits, a stay, or a place asked for in vain.
  offer_id uuid,
  stay_id uuid,
  demand_id uuid,
  -- Which of the order was chosen: the waiting entry's id, the ref of the house; null when none was.
  chosen text,
  rule_version integer not null check (rule_version > 0),
  -- Frozen documents, never added up.
  input jsonb not null,
  outcome jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, order_id),
  unique (region_id, offer_id),
  unique (region_id, stay_id),
  unique (region_id, demand_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  foreign key (region_id, offer_id) references waiting_list_offer (region_id, offer_id),
  foreign key (region_id, stay_id) references stay (region_id, stay_id),
  foreign key (region_id, demand_id) references unmet_demand (region_id, demand_id),
  constraint placement_order_subject check (num_nonnulls(offer_id, stay_id, demand_id) = 1
    and (chosen is null) = (demand_id is not null)
    and (kind = 'waiting-list') = (offer_id is not null))
);
create index placement_order_time on placement_order (region_id, recorded_at desc);

alter table placement_order enable row level security;
-- The privacy officer answers for how it came about, and sees no person by it. Workers add what they decide themselves, at
-- what is theirs, and read nothing back: an order holds the needs of others who waited.
create policy placement_order_overseen on placement_order for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')));
create policy placement_order_added_by_worker on placement_order for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('shelter-worker'))
    and organisation_id = (select app.organisation_id()) and recorded_by = (select app.user_id())
    and (stay_id is null or exists (select from stay s
      where s.region_id = placement_order.region_id and s.stay_id = placement_order.stay_id))
    and (offer_id is null or exists (select from waiting_list_offer o
      where o.region_id = placement_order.region_id and o.offer_id = placement_order.offer_id))
    and (demand_id is null or exists (select from unmet_demand d
      where d.region_id = placement_order.region_id and d.demand_id = placement_order.demand_id)));
grant select, insert (region_id, organisation_id, kind, offer_id, stay_id, demand_id, chosen, rule_version, input, outcome, recorded_by)
  on placement_order to onderdak_app;
