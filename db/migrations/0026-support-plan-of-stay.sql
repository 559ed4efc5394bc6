-- That someone who stays has a support plan, with the day it was agreed: until the plans themselves are kept here, a
-- worker of the house says so. The last statement about a stay holds; without a day it says that there is no plan after
-- all. No statement changes or goes.
create table stay_support_plan (
  region_id uuid not null,
  statement_id uuid not null default uuidv7(),
  stay_id uuid not null,
  agreed_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (region_id, statement_id),
  foreign key (region_id, stay_id) references stay (region_id, stay_id)
);
create index stay_support_plan_stay on stay_support_plan (region_id, stay_id, statement_id);

alter table stay_support_plan enable row level security;
create policy stay_support_plan_of_own_premises on stay_support_plan for select to onderdak_app
  using (region_id = app.region_id() and exists (
    select from stay s where s.region_id = stay_support_plan.region_id and s.stay_id = stay_support_plan.stay_id));
create policy stay_support_plan_added_at_own_premises on stay_support_plan for insert to onderdak_app
  with check (region_id = app.region_id() and recorded_by = app.user_id() and exists (
    select from stay s
    where s.region_id = stay_support_plan.region_id and s.stay_id = stay_support_plan.stay_id and s.status = 'present'
      and app.runs_premises(s.region_id, s.premises_id)));
grant select, insert (region_id, stay_id, agreed_on, recorded_by) on stay_support_plan to onderdak_app;
