-- A BSN that stands in a restricted file is taken like any other BSN: who registers or corrects it is told nothing.
-- The privacy officer gets the two files as a possible double.

create table person_double (
  region_id uuid not null,
  double_id uuid not null default uuidv7(),
  -- The file that got the BSN, and the restricted one that had it.
  person_id uuid not null,
  restricted_person_id uuid not null,
  noted_at timestamptz not null default now(),
  outcome text check (outcome in ('same-person', 'wrong-bsn')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (region_id, double_id),
  foreign key (region_id, person_id) references person (region_id, person_id),
  foreign key (region_id, restricted_person_id) references person (region_id, person_id),
  constraint person_double_settled check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
  constraint person_double_two_files check (person_id <> restricted_person_id)
);
create unique index person_double_open on person_double (region_id, person_id, restricted_person_id) where outcome is null;
comment on table person_double is 'Two files with one BSN, of which one is restricted: for the privacy officer to settle.';

alter table person_double enable row level security;
create policy person_double_by_privacy_officer on person_double for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')));
create policy person_double_settled_by_privacy_officer on person_double for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')) and outcome is null)
  with check (region_id = (select app.region_id()) and settled_by = (select app.user_id()));
grant select on person_double to onderdak_app;
grant update (outcome, settled_by, settled_at) on person_double to onderdak_app;

-- The index that refused a second file told that the first was there. Equal BSNs are looked for in turns, and refused
-- only where the other file can be found by searching.
drop index person_identity_bsn;
create index person_identity_bsn on person_identity (region_id, hash_key_id, bsn_hash) where bsn_hash is not null;

create function app.guard_bsn() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  other uuid;
begin
  if new.bsn_hash is null or not new.is_searchable then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.is_searchable and new.bsn_hash is not distinct from old.bsn_hash
    and new.hash_key_id = old.hash_key_id then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.region_id::text || encode(new.bsn_hash, 'hex'), 0));
  for other in
    select i.person_id from person_identity i
    where i.region_id = new.region_id and i.hash_key_id = new.hash_key_id and i.bsn_hash = new.bsn_hash
      and i.is_searchable and i.person_id <> new.person_id
  loop
    if not app.is_hidden_by_restriction(new.region_id, other) then
      raise exception 'BSN stands in another file' using errcode = 'unique_violation', constraint = 'person_identity_bsn';
    end if;
  end loop;
  return new;
end
$$;
create trigger person_identity_guards_bsn before insert or update of bsn_hash, hash_key_id, is_searchable on person_identity
  for each row execute function app.guard_bsn();

create function app.note_hidden_double() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into person_double (region_id, person_id, restricted_person_id)
  select new.region_id, new.person_id, i.person_id from person_identity i
  where i.region_id = new.region_id and i.hash_key_id = new.hash_key_id and i.bsn_hash = new.bsn_hash
    and i.is_searchable and i.person_id <> new.person_id and app.is_hidden_by_restriction(new.region_id, i.person_id)
  on conflict do nothing;
  return null;
end
$$;
create trigger person_identity_notes_hidden_double after insert or update of bsn_hash, hash_key_id, is_searchable
  on person_identity for each row when (new.bsn_hash is not null and new.is_searchable)
  execute function app.note_hidden_double();

-- What a stated reason is held against before it is kept: the person, and who lives with them. The values are
-- encrypted; the program reads them to refuse the reason, and shows none.
create function app.identities_to_hold_reason_against(person uuid) returns setof person_identity
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.* from person_identity i
  where i.region_id = app.region_id()
    and (app.has_role('privacy-officer') or app.may_take_in(app.region_id(), person))
    and (i.person_id = person or i.person_id in (
      select housemate.person_id from household_member own
      join household_member housemate on housemate.region_id = own.region_id
        and housemate.household_id = own.household_id and housemate.valid_period && own.valid_period
      where own.region_id = app.region_id() and own.person_id = person));
end;
revoke execute on function app.guard_bsn, app.note_hidden_double, app.identities_to_hold_reason_against from public;
grant execute on function app.identities_to_hold_reason_against to onderdak_app;

-- A restriction holds from the Dutch day on which it is made; by UTC it would begin an hour or two late.
create or replace function app.is_hidden_by_restriction(region uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from person_restriction r
    where r.region_id = region and r.person_id = person
      and r.valid_period @> (now() at time zone 'Europe/Amsterdam')::date
      and not exists (
        select from person_restriction_reader reader
        where reader.region_id = region and reader.restriction_id = r.restriction_id and reader.user_id = app.user_id()));
end;
create or replace function app.person_restricted_since(person uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select lower(r.valid_period) from person_restriction r
  where r.region_id = app.region_id() and r.person_id = person
    and r.valid_period @> (now() at time zone 'Europe/Amsterdam')::date
    and app.may_take_in(app.region_id(), person);
end;
