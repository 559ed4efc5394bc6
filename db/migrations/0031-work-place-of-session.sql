-- A session holds the work place that its user chose: a role given or ended elsewhere moves nobody.
alter table auth.session
  add column work_assignment_id uuid,
  add column work_chosen_at timestamptz;
comment on column auth.session.work_assignment_id is 'The assignment under which this session works; null while its user has to choose.';

-- By which region's invitation an account came into being: only that region may set it up alone.
alter table auth.account_holder add column set_up_region_id uuid;
comment on column auth.account_holder.set_up_region_id is 'The region whose invitation made the account; null for accounts older than this column and for those of the demonstration.';
