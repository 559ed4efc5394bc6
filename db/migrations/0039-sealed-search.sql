-- A dump must not tell names. Until here every value had the length of its text, and searches went over hashes of
-- birth dates and over numbered marks of a name's trigrams: sizes and frequencies gave nearly every name away
-- (docs/decisions/0030-search-reads-sealed-entries.md). From here values are padded, and what a search compares is one
-- encrypted entry per person, which only the program can read. The program writes the entries, and every value anew,
-- before it serves: SQL has no keys.

drop function app.person_candidates;
drop index person_identity_name_birth, person_identity_birth, person_identity_name_marks;
alter table person_identity
  drop column name_marks,
  drop column name_mark_count,
  drop column birth_date_hash,
  drop column name_birth_hash,
  -- How the name sounds, birth date, and whether a BSN is known; encrypted and padded like the other values.
  add column search_entry bytea,
  -- By which rules the entry was made; below the program's own, it is made anew.
  add column search_form smallint not null default 0;
comment on column person_identity.bsn_hash is 'Keyed hash of the BSN; of those without one, random bytes.';

-- Encrypting anew says nothing about the person and gives no revision, also when the reason is encrypted anew: every
-- change that counts says its kind.
drop trigger person_identity_keeps_revision on person_identity;
create trigger person_identity_keeps_revision before update of change_kind on person_identity for each row
  execute function app.keep_identity_revision();

-- What a search compares, page by page: encrypted entries of everyone who may be found, none of a restricted file.
create function app.person_search_entries(after uuid, most integer) returns table (person_id uuid, search_entry bytea)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.person_id, i.search_entry
  from person_identity i
  where i.region_id = app.region_id() and app.has_any_role('shelter-worker', 'case-worker')
    and i.is_searchable and i.search_entry is not null
    and i.person_id > coalesce(after, '00000000-0000-0000-0000-000000000000'::uuid)
    and i.person_id not in (
      select r.person_id from person_restriction r
      where r.region_id = app.region_id() and app.is_hidden_by_restriction(r.region_id, r.person_id))
  order by i.person_id
  limit least(most, 5000);
end;

-- What is told of those found: of people who may be found alone, and of a few at a time.
create function app.people_found(people uuid[]) returns table (person_id uuid, person_ref text, birth_year integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.person_id, p.person_ref, p.birth_year
  from person p
  join person_identity i on i.region_id = p.region_id and i.person_id = p.person_id
  where p.region_id = app.region_id() and app.has_any_role('shelter-worker', 'case-worker')
    and p.person_id = any (people) and i.is_searchable
    and not app.is_hidden_by_restriction(p.region_id, p.person_id)
  limit 50;
end;

-- Who has this BSN, by its hash under each of the keys in use.
create function app.people_with_bsn(key_ids text[], hashes bytea[]) returns table (person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.person_id
  from unnest(key_ids, hashes) as wanted (key_id, hash)
  join person_identity i on i.region_id = app.region_id() and i.hash_key_id = wanted.key_id and i.bsn_hash = wanted.hash
  where app.has_any_role('shelter-worker', 'case-worker')
    and i.is_searchable
    and not app.is_hidden_by_restriction(i.region_id, i.person_id);
end;

revoke execute on function app.person_search_entries, app.people_found, app.people_with_bsn from public;
grant execute on function app.person_search_entries, app.people_found, app.people_with_bsn to onderdak_app;
