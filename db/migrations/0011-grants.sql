-- Grants inside a measure: a call, applications by the public, blind scores, awards, payments and accounts.

create table grant_call (
  region_id uuid not null,
  plan_slug text not null,
  call_id text not null,
  measure_id text not null,
  name text not null,
  ceiling_cents bigint not null check (ceiling_cents > 0),
  expected_applications integer not null check (expected_applications >= 0),
  average_cents bigint not null check (average_cents >= 0),
  budget_cents bigint not null check (budget_cents >= 0),
  support_cents bigint not null check (support_cents >= 0),
  max_score integer not null check (max_score > 0),
  minimum_percent numeric not null check (minimum_percent between 0 and 100),
  -- Days on which applications are taken; null while the call has not been opened.
  open_period daterange check (not isempty(open_period) and not lower_inf(open_period) and not upper_inf(open_period)),
  primary key (region_id, plan_slug, call_id),
  unique (region_id, plan_slug, measure_id),
  foreign key (region_id, plan_slug, measure_id) references measure
);

create table grant_criterion (
  region_id uuid not null,
  plan_slug text not null,
  call_id text not null,
  criterion_id text not null,
  position integer not null,
  label text not null,
  weight numeric not null check (weight > 0),
  primary key (region_id, plan_slug, call_id, criterion_id),
  foreign key (region_id, plan_slug, call_id) references grant_call on delete cascade
);

create table grant_assessor (
  region_id uuid not null,
  plan_slug text not null,
  call_id text not null,
  user_id uuid not null,
  position integer not null,
  primary key (region_id, plan_slug, call_id, user_id),
  foreign key (region_id, plan_slug, call_id) references grant_call on delete cascade,
  foreign key (region_id, user_id) references region_user
);

create table grant_application (
  region_id uuid not null,
  application_id uuid not null default uuidv7(),
  plan_slug text not null,
  call_id text not null,
  title text not null check (btrim(title) <> ''),
  description text not null check (btrim(description) <> ''),
  requested_cents bigint not null check (requested_cents > 0),
  status text not null default 'submitted' check (status in ('submitted', 'withdrawn', 'awarded', 'rejected', 'accounted')),
  submitted_at timestamptz not null default now(),
  primary key (region_id, application_id),
  foreign key (region_id, plan_slug, call_id) references grant_call
);
create index grant_application_call on grant_application (region_id, plan_slug, call_id);

create table grant_applicant (
  region_id uuid not null,
  application_id uuid not null,
  name text not null check (btrim(name) <> ''),
  organisation text,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  phone text,
  -- The day on which these data are removed.
  retain_until date not null,
  primary key (region_id, application_id),
  foreign key (region_id, application_id) references grant_application
);
comment on table grant_applicant is 'Who applied and how to reach them, apart from what is judged: assessors do not see it.';

create table grant_score (
  region_id uuid not null,
  application_id uuid not null,
  assessor_id uuid not null,
  plan_slug text not null,
  call_id text not null,
  criterion_id text not null,
  score numeric not null check (score >= 0),
  scored_at timestamptz not null default now(),
  primary key (region_id, application_id, assessor_id, criterion_id),
  foreign key (region_id, application_id) references grant_application,
  foreign key (region_id, plan_slug, call_id, criterion_id) references grant_criterion,
  foreign key (region_id, plan_slug, call_id, assessor_id) references grant_assessor
);

create table grant_award (
  region_id uuid not null,
  application_id uuid not null,
  -- 0 for a rejection.
  cents bigint not null check (cents >= 0),
  reason text not null check (btrim(reason) <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (region_id, application_id),
  foreign key (region_id, application_id) references grant_application
);

create table grant_payment (
  region_id uuid not null,
  payment_id uuid not null default uuidv7(),
  application_id uuid not null,
  paid_on date not null,
  cents bigint not null check (cents <> 0),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (region_id, payment_id),
  foreign key (region_id, application_id) references grant_award
);
comment on table grant_payment is 'Payments of an award; a repayment is negative.';

create table grant_account (
  region_id uuid not null,
  application_id uuid not null,
  submitted_on date not null,
  spent_cents bigint not null check (spent_cents >= 0),
  report text not null check (btrim(report) <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (region_id, application_id),
  foreign key (region_id, application_id) references grant_award
);

-- Whether every assessor has scored every application that stands, on every criterion: until then scores are blind.
create function app.are_grant_scores_open(plan text, call text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (select count(*) from grant_application a where a.region_id = app.region_id() and a.plan_slug = plan
      and a.call_id = call and a.status <> 'withdrawn') > 0
    and not exists (
      select from grant_application a
      join grant_assessor p using (region_id, plan_slug, call_id)
      join grant_criterion c using (region_id, plan_slug, call_id)
      where a.region_id = app.region_id() and a.plan_slug = plan and a.call_id = call and a.status <> 'withdrawn'
        and not exists (select from grant_score s where s.region_id = a.region_id and s.application_id = a.application_id
          and s.assessor_id = p.user_id and s.criterion_id = c.criterion_id));
end;

create function app.is_grant_assessor(plan text, call text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.has_any_role('regional-policy', 'municipal-policy') and exists (
    select from grant_assessor p where p.region_id = app.region_id() and p.plan_slug = plan and p.call_id = call
      and p.user_id = app.user_id());
end;

-- Calls that take applications today: a public fact, for the public form.
create function app.open_grant_calls(region uuid)
  returns table (plan_slug text, call_id text, name text, ceiling_cents bigint, last_day date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.plan_slug, c.call_id, c.name, c.ceiling_cents, upper(c.open_period) - 1
  from grant_call c
  where c.region_id = region and c.open_period @> (now() at time zone 'Europe/Amsterdam')::date
  order by 5, 1, 2;
end;

-- The only way in for the public. Gives null when the call takes no applications, or not this amount.
create function app.submit_grant_application(
  plan text, call text, title text, description text, requested_cents bigint,
  applicant text, organisation text, email text, phone text
) returns uuid
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today date := (now() at time zone 'Europe/Amsterdam')::date;
  added uuid;
begin
  insert into grant_application (region_id, plan_slug, call_id, title, description, requested_cents)
  select c.region_id, c.plan_slug, c.call_id, btrim(submit_grant_application.title),
    btrim(submit_grant_application.description), submit_grant_application.requested_cents
  from grant_call c
  where c.region_id = app.region_id() and c.plan_slug = plan and c.call_id = call and c.open_period @> today
    and submit_grant_application.requested_cents between 1 and c.ceiling_cents
  returning application_id into added;
  if added is not null then
    insert into grant_applicant (region_id, application_id, name, organisation, email, phone, retain_until)
    values (app.region_id(), added, btrim(applicant), nullif(btrim(organisation), ''), btrim(email),
      nullif(btrim(phone), ''), (today + interval '1 year')::date);
  end if;
  return added;
end
$$;

revoke execute on function app.are_grant_scores_open, app.is_grant_assessor, app.open_grant_calls, app.submit_grant_application from public;
grant execute on function app.are_grant_scores_open, app.is_grant_assessor, app.open_grant_calls, app.submit_grant_application to onderdak_app;

alter table grant_call enable row level security;
alter table grant_criterion enable row level security;
alter table grant_assessor enable row level security;
alter table grant_application enable row level security;
alter table grant_applicant enable row level security;
alter table grant_score enable row level security;
alter table grant_award enable row level security;
alter table grant_payment enable row level security;
alter table grant_account enable row level security;

-- The call, its criteria and its assessors belong to the plan: who reads the plan reads these.
do $$
declare
  name text;
begin
  foreach name in array array['grant_call', 'grant_criterion', 'grant_assessor'] loop
    execute format('create policy %I on %I for select to onderdak_app using (region_id = app.region_id() and (select app.has_any_role(''regional-policy'', ''municipal-policy'')))', name || '_read', name);
    execute format('create policy %I on %I for all to onderdak_app using (region_id = app.region_id() and (select app.has_role(''regional-policy'')))', name || '_write', name);
    execute format('grant select, insert, update, delete on %I to onderdak_app', name);
  end loop;
  -- Money that is given away, and who asked for it, are the regional officer's business alone.
  foreach name in array array['grant_applicant', 'grant_award', 'grant_payment', 'grant_account'] loop
    execute format('create policy %I on %I for all to onderdak_app using (region_id = app.region_id() and (select app.has_role(''regional-policy'')))', name || '_regional', name);
  end loop;
end
$$;

create policy grant_application_read on grant_application for select to onderdak_app
  using (region_id = app.region_id() and (app.has_role('regional-policy') or app.is_grant_assessor(plan_slug, call_id)));
create policy grant_application_change on grant_application for update to onderdak_app
  using (region_id = app.region_id() and app.has_role('regional-policy'));

-- Blind: an assessor sees the own scores; the others' only when all are in. So does the regional officer.
-- From then on scores stay as they are.
create policy grant_score_own on grant_score for select to onderdak_app
  using (region_id = app.region_id() and assessor_id = app.user_id() and app.is_grant_assessor(plan_slug, call_id));
create policy grant_score_give on grant_score for insert to onderdak_app
  with check (region_id = app.region_id() and assessor_id = app.user_id()
    and app.is_grant_assessor(plan_slug, call_id) and not app.are_grant_scores_open(plan_slug, call_id));
create policy grant_score_change on grant_score for update to onderdak_app
  using (region_id = app.region_id() and assessor_id = app.user_id()
    and app.is_grant_assessor(plan_slug, call_id) and not app.are_grant_scores_open(plan_slug, call_id));
create policy grant_score_open on grant_score for select to onderdak_app
  using (region_id = app.region_id() and app.are_grant_scores_open(plan_slug, call_id)
    and (app.has_role('regional-policy') or app.is_grant_assessor(plan_slug, call_id)));

grant select on grant_application, grant_applicant to onderdak_app;
grant update (status) on grant_application to onderdak_app;
grant update (retain_until), delete on grant_applicant to onderdak_app;
grant select, insert, update on grant_score to onderdak_app;
grant select, insert on grant_award, grant_payment, grant_account to onderdak_app;
