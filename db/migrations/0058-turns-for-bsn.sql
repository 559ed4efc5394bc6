-- Files with the same BSN take turns. One lock for each BSN filled the lock table of the whole server when one
-- transaction wrote some ten thousand people; 256 turns for each region never do, and two intakes seldom share one.
create or replace function app.guard_bsn() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  other uuid;
  turn bigint;
begin
  if new.bsn_hash is null or not new.is_searchable then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.is_searchable and new.bsn_hash is not distinct from old.bsn_hash
    and new.hash_key_id = old.hash_key_id then
    return new;
  end if;
  turn := hashtextextended(encode(new.bsn_hash, 'hex'), 0) & 255;
  perform pg_advisory_xact_lock(hashtextextended('bsn ' || new.region_id || ' ' || turn, 0));
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
