-- Who gets money is decided by an order. Opening the scores is an act of the regional officer, after the last day to
-- apply; it fixes the scores and the order. What the order was made of is kept, so that it can be made again.

alter table grant_call
  add are_scores_open boolean not null default false,
  add scores_opened_by uuid,
  add scores_opened_at timestamptz,
  add scores_opened_via text constraint grant_call_scores_opened_via check (scores_opened_via in ('user', 'program', 'carried-over'));

-- Until now scores were open as soon as the last one was in.
update grant_call g set are_scores_open = true, scores_opened_via = 'carried-over'
where exists (select from grant_application a where a.region_id = g.region_id and a.plan_slug = g.plan_slug
    and a.call_id = g.call_id and a.status <> 'withdrawn')
  and not exists (
    select from grant_application a
    join grant_assessor p using (region_id, plan_slug, call_id)
    join grant_criterion c using (region_id, plan_slug, call_id)
    where a.region_id = g.region_id and a.plan_slug = g.plan_slug and a.call_id = g.call_id and a.status <> 'withdrawn'
      and not exists (select from grant_score s where s.region_id = a.region_id and s.application_id = a.application_id
        and s.assessor_id = p.user_id and s.criterion_id = c.criterion_id));

create trigger stamp_scores_opened before insert or update on grant_call for each row
  execute function app.stamp_act('are_scores_open', 'scores_opened', 'false');

-- Whether every assessor has scored every application that stands, on every criterion.
create function app.are_grant_scores_complete(plan text, call text) returns boolean
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

-- Whether the scores were opened. Until then they are blind, also when all are in.
create or replace function app.are_grant_scores_open(plan text, call text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce((select g.are_scores_open from grant_call g
    where g.region_id = app.region_id() and g.plan_slug = plan and g.call_id = call), false);
end;
revoke execute on function app.are_grant_scores_complete from public;
grant execute on function app.are_grant_scores_complete to onderdak_app;

-- Scores open once, when the last day to apply has passed and all are in; what was seen is not made unseen.
create function app.guard_grant_scores() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and old.are_scores_open then
    if not new.are_scores_open then
      raise exception 'scores stay open' using errcode = 'check_violation', constraint = 'grant_call_scores_stay_open';
    end if;
  elsif new.are_scores_open and (tg_op = 'INSERT' or new.open_period is null
      or upper(new.open_period) > (now() at time zone 'Europe/Amsterdam')::date
      or not app.are_grant_scores_complete(new.plan_slug, new.call_id)) then
    raise exception 'scores cannot be opened yet' using errcode = 'check_violation', constraint = 'grant_call_scores_ready';
  end if;
  return new;
end
$$;
create trigger guard_scores before insert or update on grant_call for each row execute function app.guard_grant_scores();

-- Whoever comes after the scores were opened would be ranked by nobody: the call takes no more.
create function app.refuse_late_application() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from grant_call g where g.region_id = new.region_id and g.plan_slug = new.plan_slug
      and g.call_id = new.call_id and g.are_scores_open) then
    return null;
  end if;
  return new;
end
$$;
create trigger refuse_late before insert on grant_application for each row execute function app.refuse_late_application();
revoke execute on function app.guard_grant_scores, app.refuse_late_application from public;

-- An order that decided about money, as it was: what went in, by which version of the rule, and what came out.
create table grant_order (
  region_id uuid not null,
  order_id uuid not null default uuidv7(),
  plan_slug text not null,
  call_id text not null,
  -- ranking: the order of all applications, made when scores were opened; proposal: what the budget still allowed down
  -- that order, made when one application was decided on.
  kind text not null check (kind in ('ranking', 'proposal')),
  application_id uuid,
  rule_version integer not null check (rule_version > 0),
  -- Frozen documents, never added up. Lots that were drawn stand in the input.
  input jsonb not null,
  outcome jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, order_id),
  foreign key (region_id, plan_slug, call_id) references grant_call,
  foreign key (region_id, application_id) references grant_application,
  constraint grant_order_subject check ((kind = 'proposal') = (application_id is not null))
);
create unique index grant_order_one_ranking on grant_order (region_id, plan_slug, call_id) where kind = 'ranking';
create unique index grant_order_one_proposal on grant_order (region_id, application_id) where kind = 'proposal';

alter table grant_order enable row level security;
-- Those who see all scores once they are open: the regional officer and the assessors. The proposals are about money that
-- is given away, and so for the regional officer alone.
create policy grant_order_read on grant_order for select to onderdak_app
  using (region_id = (select app.region_id()) and ((select app.has_role('regional-policy'))
    or kind = 'ranking' and app.is_grant_assessor(plan_slug, call_id)));
create policy grant_order_add on grant_order for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy'))
    and recorded_by = (select app.user_id()) and app.are_grant_scores_open(plan_slug, call_id));
grant select, insert (region_id, plan_slug, call_id, kind, application_id, rule_version, input, outcome, recorded_by)
  on grant_order to onderdak_app;
