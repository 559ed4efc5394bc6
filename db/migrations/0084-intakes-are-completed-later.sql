-- What is not known when somebody reports is filled in later, and what was recorded wrongly is put right: urgency ticked by
-- mistake sets a term of the law. How the facts were stays on record, with who changed them, when and why.
alter table intake add column change_reason text check (length(change_reason) between 5 and 1000);
grant update (reported_on, referral_source_code, found_at, route_code, situation_before_code, origin_municipality_code,
  is_urgent, first_agreements, change_reason) on intake to onderdak_app;

create table intake_revision (
  region_id uuid not null references region,
  intake_id uuid not null,
  -- The revision of the intake that was replaced.
  revision_no integer not null,
  reported_on date not null,
  referral_source_code text,
  found_at text,
  route_code text,
  situation_before_code text,
  origin_municipality_code text,
  is_urgent boolean not null,
  first_agreements text,
  -- Why it was replaced; null where nothing was changed and only something was filled in.
  reason text,
  replaced_by uuid,
  replaced_at timestamptz not null default now(),
  primary key (region_id, intake_id, revision_no),
  foreign key (region_id, intake_id) references intake
);

call app.protect_table('intake_revision',
  may_read => $$exists (
    select from intake i where i.region_id = intake_revision.region_id and i.intake_id = intake_revision.intake_id)$$);

create function app.keep_intake_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into intake_revision (region_id, intake_id, revision_no, reported_on, referral_source_code, found_at, route_code,
    situation_before_code, origin_municipality_code, is_urgent, first_agreements, reason, replaced_by, replaced_at)
  values (old.region_id, old.intake_id, old.revision, old.reported_on, old.referral_source_code, old.found_at, old.route_code,
    old.situation_before_code, old.origin_municipality_code, old.is_urgent, old.first_agreements, new.change_reason,
    app.user_id(), clock_timestamp());
  return new;
end
$$;
revoke execute on function app.keep_intake_revision from public;

create trigger intake_keeps_revision before update on intake for each row
  when ((old.reported_on, old.referral_source_code, old.found_at, old.route_code, old.situation_before_code,
      old.origin_municipality_code, old.is_urgent, old.first_agreements)
    is distinct from (new.reported_on, new.referral_source_code, new.found_at, new.route_code, new.situation_before_code,
      new.origin_municipality_code, new.is_urgent, new.first_agreements))
  execute function app.keep_intake_revision();
