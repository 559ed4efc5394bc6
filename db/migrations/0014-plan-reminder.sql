-- Reminders of evaluations, and revisions of what a plan says of itself.

create table plan_reminder (
  region_id uuid not null,
  plan_slug text not null,
  moment_id uuid not null,
  -- The day of the evaluation when the reminder was made: when the evaluation moves, it counts no more.
  planned_on date not null,
  days_before integer not null check (days_before >= 0),
  created_at timestamptz not null default now(),
  primary key (region_id, plan_slug, moment_id, planned_on, days_before),
  foreign key (region_id, plan_slug, moment_id) references evaluation_moment on delete cascade
);
comment on table plan_reminder is 'Reminders of evaluations whose day has come; one counts until the evaluation is held or moved.';

alter table plan_reminder enable row level security;
create policy plan_reminder_read on plan_reminder for select to onderdak_app
  using (region_id = app.region_id() and (select app.has_any_role('regional-policy', 'municipal-policy')));
create policy plan_reminder_add on plan_reminder for insert to onderdak_app
  with check (region_id = app.region_id() and (select app.has_role('regional-policy')));
grant select, insert on plan_reminder to onderdak_app;

alter table plan
  add column revision integer not null default 1,
  add column changed_by uuid,
  add column changed_at timestamptz not null default now();
