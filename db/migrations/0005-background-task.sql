-- Long work a user asked for: its progress and its result. The queue itself (pg-boss) lives in schema pgboss.

create schema pgboss authorization current_user;
grant usage, create on schema pgboss to onderdak_jobs;
grant usage on schema pgboss to onderdak_app;

create table background_task (
  region_id uuid not null references region,
  task_id uuid not null default uuidv7(),
  requested_by uuid not null,
  assignment_id uuid,
  kind text not null,
  title text not null,
  parameters jsonb not null default '{}',
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'failed')),
  progress_done integer not null default 0,
  progress_total integer not null default 1 check (progress_total > 0),
  message text,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  expires_on date not null default (current_date + 7),
  primary key (region_id, task_id)
);

create table background_task_result (
  region_id uuid not null,
  task_id uuid not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  primary key (region_id, task_id),
  foreign key (region_id, task_id) references background_task on delete cascade
);

alter table background_task enable row level security;
alter table background_task_result enable row level security;
create policy background_task_own on background_task to onderdak_app
  using (region_id = (select app.region_id()) and requested_by = (select app.user_id()))
  with check (region_id = (select app.region_id()) and requested_by = (select app.user_id()));
create policy background_task_result_own on background_task_result to onderdak_app
  using (region_id = (select app.region_id()) and exists (
    select from background_task t
    where t.region_id = background_task_result.region_id and t.task_id = background_task_result.task_id));
grant select, insert, update, delete on background_task, background_task_result to onderdak_app;
