-- A decision on a grant that was taken by mistake is revoked: an act with a reason. The decision stays as it was, its
-- money is free again, and the application can be decided on anew. So an application may have several decisions, of which
-- one stands. A decision from which money was paid stands: what was paid cannot be undone here.

alter table grant_award
  add award_id uuid not null default uuidv7(),
  -- What the applicant must keep to, one per line; null without.
  add conditions text check (btrim(conditions) <> ''),
  add is_revoked boolean not null default false,
  add revoked_reason text,
  add revoked_by uuid,
  add revoked_at timestamptz,
  add revoked_via text constraint grant_award_revoked_via check (revoked_via in ('user', 'program', 'carried-over')),
  add constraint grant_award_revoked_with_reason check (is_revoked = coalesce(btrim(revoked_reason) <> '', false));

-- Payments, the account and the proposal belong to the decision that stood then.
alter table grant_payment add award_id uuid;
update grant_payment p set award_id = w.award_id from grant_award w
where w.region_id = p.region_id and w.application_id = p.application_id;
alter table grant_payment alter award_id set not null, drop constraint grant_payment_region_id_application_id_fkey;

alter table grant_account add award_id uuid;
update grant_account p set award_id = w.award_id from grant_award w
where w.region_id = p.region_id and w.application_id = p.application_id;
alter table grant_account alter award_id set not null, drop constraint grant_account_region_id_application_id_fkey;

alter table grant_order add award_id uuid;
update grant_order o set award_id = w.award_id from grant_award w
where o.kind = 'proposal' and w.region_id = o.region_id and w.application_id = o.application_id;

alter table grant_award drop constraint grant_award_pkey, add primary key (region_id, award_id),
  add unique (region_id, application_id, award_id);
create unique index grant_award_one_stands on grant_award (region_id, application_id) where not is_revoked;
alter table grant_payment add foreign key (region_id, application_id, award_id)
  references grant_award (region_id, application_id, award_id);
alter table grant_account add foreign key (region_id, application_id, award_id)
  references grant_award (region_id, application_id, award_id);
alter table grant_order
  add foreign key (region_id, application_id, award_id) references grant_award (region_id, application_id, award_id),
  drop constraint grant_order_subject,
  add constraint grant_order_subject check (
    (kind = 'proposal') = (application_id is not null) and (kind = 'proposal') = (award_id is not null));
drop index grant_order_one_proposal;
create unique index grant_order_one_proposal on grant_order (region_id, award_id) where kind = 'proposal';

create trigger stamp_revoked before insert or update on grant_award for each row
  execute function app.stamp_act('is_revoked', 'revoked', 'false');

-- Rule: a decision is revoked once, for good, and not once money was paid or accounted for.
-- Source: decision 0034 (acts stay); our choice to leave recovery of what was paid out of it.
-- Example: revoked again: refused; paid € 100 of € 500: refused.
create function app.guard_grant_award() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.is_revoked then
    raise exception 'revoked for good' using errcode = 'check_violation', constraint = 'grant_award_stays_revoked';
  end if;
  if exists (select from grant_payment p where p.region_id = old.region_id and p.award_id = old.award_id)
    or exists (select from grant_account a where a.region_id = old.region_id and a.award_id = old.award_id) then
    raise exception 'paid already' using errcode = 'check_violation', constraint = 'grant_award_paid_stands';
  end if;
  return new;
end
$$;
revoke execute on function app.guard_grant_award from public;
create trigger guard_award before update on grant_award for each row execute function app.guard_grant_award();
grant update (is_revoked, revoked_reason) on grant_award to onderdak_app;
grant insert (award_id) on grant_order to onderdak_app;
