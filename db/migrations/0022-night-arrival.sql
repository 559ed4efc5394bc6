-- Checking in someone with a reservation is the arrival too; taking the check-in back takes back that arrival.
alter table night_presence
  add arrived_stay_id uuid,
  add constraint night_presence_arrived_stay foreign key (region_id, arrived_stay_id) references stay (region_id, stay_id),
  add constraint night_presence_arrival check (arrived_stay_id is null or kind = 'in');
